import { Type, type Static } from '@sinclair/typebox';
import { Closed, DayText, orNull } from './parts.ts';

export const WaiverOutput = Type.Object(
  {
    live: Type.Boolean({
      description: 'False: it ended before the as-of day, and waives nothing.',
    }),
    reason: Type.String(),
    approver: Type.String(),
    basis: Type.String(),
    approvedOn: orNull(DayText),
    until: orNull(DayText),
  },
  { ...Closed, description: 'Who answers for the finding; until: null = without end.' },
);
export type WaiverOutput = Static<typeof WaiverOutput>;
