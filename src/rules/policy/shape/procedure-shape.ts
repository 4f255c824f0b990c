import { Type, type Static } from '@sinclair/typebox';
import { Condition } from './condition-shape.ts';
import { Cites, FieldName, Id, LocalText, nameFor, Severity } from './text-shape.ts';

export const TimeLimit = Type.Object(
  {
    within: Type.String({
      description: '时限参数的名称 / Name of the parameter that holds the limit.',
    }),
    from: nameFor(
      '从哪个日期的次日起算 / The day field that it counts from, beginning on the next day.',
    ),
    plus: Type.Optional(
      Type.Array(FieldName, {
        minItems: 1,
        description:
          '另加几天的数字字段，如扣除、延长的天数 / Number fields with the days that are added.',
      }),
    ),
    severity: Type.Optional(Severity),
    enabled: Type.Optional(
      Type.Boolean({
        description: '是否启用；不写时，把握为 low 的不启用 / Without it, low confidence is off.',
      }),
    ),
    cites: Type.Optional(Cites),
  },
  { additionalProperties: false, description: '时限 / Time limit.' },
);
export type TimeLimit = Static<typeof TimeLimit>;

const Artefact = Type.Object(
  {
    field: FieldName,
    when: Type.Optional(Condition),
    cites: Type.Optional(Cites),
    severity: Type.Optional(Severity),
  },
  { additionalProperties: false, description: '环节要有的材料 / What the step must leave behind.' },
);

export const Step = Type.Object(
  {
    id: Id,
    title: LocalText,
    field: FieldName,
    after: Type.Optional(
      Type.Array(Id, {
        minItems: 1,
        description: '排在哪些环节之后 / Steps that must come before.',
      }),
    ),
    when: Type.Optional(Condition),
    limit: Type.Optional(TimeLimit),
    artefacts: Type.Optional(
      Type.Array(Artefact, { minItems: 1, description: '材料 / Artefacts.' }),
    ),
    severity: Type.Optional(Severity),
    cites: Cites,
  },
  { additionalProperties: false, description: '一个环节 / A step.' },
);
export type Step = Static<typeof Step>;

export const Gate = Type.Object(
  {
    id: Id,
    title: Type.Optional(LocalText),
    field: FieldName,
    passed: Type.Optional(Condition),
    needs: Type.Array(Id, {
      minItems: 1,
      description: '通过前必须完成的环节 / Steps that must be done before.',
    }),
    when: Type.Optional(Condition),
    severity: Type.Optional(Severity),
    cites: Cites,
    message: Type.Optional(LocalText),
  },
  {
    additionalProperties: false,
    description: '一个关口：前面的环节没有完成，不得通过 / A gate that may not be passed early.',
  },
);
export type Gate = Static<typeof Gate>;

export const Procedure = Type.Object(
  {
    steps: Type.Array(Step, { minItems: 1, description: '环节，按先后 / Steps, in order.' }),
    gates: Type.Optional(Type.Array(Gate, { minItems: 1, description: '关口 / Gates.' })),
  },
  { additionalProperties: false, description: '程序：环节和关口 / Steps and gates.' },
);
export type Procedure = Static<typeof Procedure>;
