import { Type, type Static } from '@sinclair/typebox';
import { Condition } from './condition-shape.ts';
import { Cites, DayText, Id, LocalText, Name, RuleId, Severity } from './text-shape.ts';

const InForce = Type.Object(
  { from: Type.Optional(DayText), until: Type.Optional(DayText), by: Type.Optional(Name) },
  {
    additionalProperties: false,
    description: '施行期间，按记录的哪个日期 / Days in force, by the record’s own day.',
  },
);

const Exception = Type.Object(
  {
    id: Id,
    conditions: Condition,
    effect: Type.Union([Type.Literal('lift'), Severity], {
      description: '免除，或改为另一轻重 / Lifts the rule, or changes its severity.',
    }),
    cites: Type.Optional(Cites),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type Exception = Static<typeof Exception>;

export const Rule = Type.Object(
  {
    id: RuleId,
    title: Type.Optional(LocalText),
    severity: Severity,
    enabled: Type.Optional(
      Type.Boolean({ description: 'false：写在这里，但未启用 / false: present, switched off.' }),
    ),
    per: Type.Optional(
      Type.Union([Type.Literal('record'), Type.Literal('group'), Type.Literal('ledger')], {
        description:
          '逐条、逐组或整本台账判断 / Judged for each record, each group or once for the ledger.',
      }),
    ),
    cites: Cites,
    marks: Type.Optional(Type.Array(Name, { minItems: 1 })),
    token: Type.Optional(
      Type.Union([Type.Literal('missing'), Type.Literal('order'), Type.Literal('value')], {
        description: '标记的种类 / What the mark on the cell says.',
      }),
    ),
    conditions: Condition,
    message: LocalText,
    blocks: Type.Optional(Id),
    inForce: Type.Optional(InForce),
    exceptions: Type.Optional(Type.Array(Exception, { minItems: 1 })),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type Rule = Static<typeof Rule>;

export const Warning = Type.Object(
  {
    level: Type.Union([Type.Literal('red'), Type.Literal('orange'), Type.Literal('yellow')]),
    conditions: Condition,
    reason: LocalText,
    cites: Cites,
  },
  { additionalProperties: false },
);
export type Warning = Static<typeof Warning>;
export type Level = Warning['level'] | 'none';
