import { Type, type Static } from '@sinclair/typebox';
import { Closed, FaultOutput } from './parts.ts';

/** What `lint --format json` prints. */
export const LintOutput = Type.Array(
  Type.Object(
    {
      policy: Type.String({ description: 'The file, as it was named.' }),
      faults: Type.Array(FaultOutput, { description: 'Because of these it is refused.' }),
      advice: Type.Array(FaultOutput, { description: 'Nothing is refused because of these.' }),
    },
    Closed,
  ),
  {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'ledger-rules lint --format json',
    description: 'What is wrong with each policy; always an array, also for one policy.',
  },
);
export type LintOutput = Static<typeof LintOutput>;
