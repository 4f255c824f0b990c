import { Type, type Static } from '@sinclair/typebox';
import { Condition } from './condition-shape.ts';
import { LedgerShape } from './ledger-shape.ts';
import { Parameter } from './parameter-shape.ts';
import { Procedure } from './procedure-shape.ts';
import { Rule, Warning } from './rule-shape.ts';
import { DayText, Id, LocalText, Name, PolicyCode } from './text-shape.ts';

/** Cell contents as a clerk would type them, by field name. */
const TypedRecord = Type.Record(
  Type.String(),
  Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]),
);

export const PolicyTest = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    asOf: Type.Optional(DayText),
    record: Type.Optional(TypedRecord),
    records: Type.Optional(Type.Array(TypedRecord, { minItems: 1 })),
    ledgers: Type.Optional(Type.Record(Type.String(), Type.Array(TypedRecord))),
    expect: Type.Array(Type.String(), {
      description: '应报出的规则，不多不少 / Exactly the rules that must fire.',
    }),
    unchecked: Type.Optional(Type.Array(Type.String())),
    level: Type.Optional(
      Type.Union([
        Type.Literal('red'),
        Type.Literal('orange'),
        Type.Literal('yellow'),
        Type.Literal('none'),
      ]),
    ),
  },
  { additionalProperties: false },
);
export type PolicyTest = Static<typeof PolicyTest>;

/** One ledger kind, one file, signed and versioned. This definition is the type, the run-time check and the schema. */
export const Policy = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    id: Id,
    code: PolicyCode,
    version: Type.String({ minLength: 1 }),
    title: LocalText,
    note: Type.Optional(Type.String()),
    ledger: LedgerShape,
    parameters: Type.Optional(Type.Record(Name, Parameter, { additionalProperties: false })),
    conditions: Type.Optional(Type.Record(Name, Condition, { additionalProperties: false })),
    procedure: Type.Optional(Procedure),
    rules: Type.Optional(Type.Array(Rule)),
    warnings: Type.Optional(Type.Array(Warning)),
    calendar: Type.Optional(
      Type.Object(
        {
          workdays: Type.Optional(Type.Array(DayText)),
          restDays: Type.Optional(Type.Array(DayText)),
        },
        {
          additionalProperties: false,
          description: '对国家日历的补充 / Days that differ from the national calendar.',
        },
      ),
    ),
    testRecord: Type.Optional(TypedRecord),
    testLedgers: Type.Optional(
      Type.Record(Type.String(), Type.Array(TypedRecord), {
        description:
          '用例没有另给时，其他台账里有这些记录 / Records of other ledgers, where a test gives none.',
      }),
    ),
    testAsOf: Type.Optional(DayText),
    tests: Type.Optional(Type.Array(PolicyTest)),
  },
  { additionalProperties: false },
);
export type Policy = Static<typeof Policy>;
