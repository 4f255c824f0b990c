import { Type, type Static } from '@sinclair/typebox';
import { Condition } from './condition-shape.ts';
import {
  Cites,
  DayText,
  FieldName,
  Id,
  idFor,
  LocalText,
  Note,
  RuleId,
  Severity,
} from './text-shape.ts';

const InForce = Type.Object(
  { from: Type.Optional(DayText), until: Type.Optional(DayText), by: Type.Optional(FieldName) },
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
    note: Type.Optional(Note),
  },
  { additionalProperties: false, description: '例外 / An exception.' },
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
    marks: Type.Optional(
      Type.Array(FieldName, {
        minItems: 1,
        description: '标记哪些字段的单元格 / Fields whose cells are marked.',
      }),
    ),
    token: Type.Optional(
      Type.Union([Type.Literal('missing'), Type.Literal('order'), Type.Literal('value')], {
        description: '标记的种类 / What the mark on the cell says.',
      }),
    ),
    conditions: Condition,
    message: LocalText,
    blocks: Type.Optional(idFor('挡住哪个关口 / The gate that it closes.')),
    inForce: Type.Optional(InForce),
    exceptions: Type.Optional(
      Type.Array(Exception, { minItems: 1, description: '例外 / Exceptions.' }),
    ),
    note: Type.Optional(Note),
  },
  {
    additionalProperties: false,
    description: '一条规则：满足条件就报 / A rule: it fires when its condition holds.',
  },
);
export type Rule = Static<typeof Rule>;

export const Warning = Type.Object(
  {
    level: Type.Union([Type.Literal('red'), Type.Literal('orange'), Type.Literal('yellow')], {
      description: '颜色：红、橙、黄 / Colour.',
    }),
    conditions: Condition,
    reason: LocalText,
    cites: Cites,
  },
  { additionalProperties: false, description: '一条预警 / A warning: a colour for a record.' },
);
export type Warning = Static<typeof Warning>;
export type Level = Warning['level'] | 'none';
