import { Type, type Static } from '@sinclair/typebox';
import { Condition } from './condition-shape.ts';
import { Cites, Id, LocalText, Name, Severity } from './text-shape.ts';

export const TimeLimit = Type.Object(
  {
    within: Type.String({
      description: '时限参数的名称 / Name of the parameter that holds the limit.',
    }),
    from: Name,
    severity: Type.Optional(Severity),
    enabled: Type.Optional(Type.Boolean()),
    cites: Type.Optional(Cites),
  },
  { additionalProperties: false },
);
export type TimeLimit = Static<typeof TimeLimit>;

const Artefact = Type.Object(
  { field: Name, cites: Type.Optional(Cites), severity: Type.Optional(Severity) },
  { additionalProperties: false },
);

export const Step = Type.Object(
  {
    id: Id,
    title: LocalText,
    field: Name,
    after: Type.Optional(Type.Array(Id, { minItems: 1 })),
    when: Type.Optional(Condition),
    limit: Type.Optional(TimeLimit),
    artefacts: Type.Optional(Type.Array(Artefact, { minItems: 1 })),
    severity: Type.Optional(Severity),
    cites: Cites,
  },
  { additionalProperties: false },
);
export type Step = Static<typeof Step>;

export const Gate = Type.Object(
  {
    id: Id,
    title: Type.Optional(LocalText),
    field: Name,
    passed: Type.Optional(Condition),
    needs: Type.Array(Id, { minItems: 1 }),
    when: Type.Optional(Condition),
    severity: Type.Optional(Severity),
    cites: Cites,
    message: Type.Optional(LocalText),
  },
  { additionalProperties: false },
);
export type Gate = Static<typeof Gate>;

export const Procedure = Type.Object(
  {
    steps: Type.Array(Step, { minItems: 1 }),
    gates: Type.Optional(Type.Array(Gate, { minItems: 1 })),
  },
  { additionalProperties: false },
);
export type Procedure = Static<typeof Procedure>;
