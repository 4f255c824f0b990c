import { Type, type Static } from '@sinclair/typebox';
import { BulletinSpec } from './bulletin-shape.ts';
import { Condition } from './condition-shape.ts';
import { LedgerShape } from './ledger-shape.ts';
import { Parameter } from './parameter-shape.ts';
import { Procedure } from './procedure-shape.ts';
import { DeclaredColumn, Score } from './result-shape.ts';
import { Rule, Warning } from './rule-shape.ts';
import { LookupTable } from './table-shape.ts';
import { DayText, Id, LocalText, Name, Note, PolicyCode } from './text-shape.ts';

/** Cell contents as a clerk would type them, by field name. */
const TypedRecord = Type.Record(
  Type.String(),
  Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]),
  {
    description: '单元格内容，按字段名写，null 为空 / Cell contents by field name; null is blank.',
  },
);

export const PolicyTest = Type.Object(
  {
    name: Type.String({ minLength: 1, description: '测试的名称 / Name of the test.' }),
    asOf: Type.Optional(DayText),
    from: Type.Optional(
      Type.String({
        minLength: 1,
        description:
          '从哪个测试的记录改起；不写就从 testRecord / The test from whose record it starts; without it, from testRecord.',
      }),
    ),
    record: Type.Optional(TypedRecord),
    records: Type.Optional(
      Type.Array(TypedRecord, { minItems: 1, description: '几条记录 / Several records.' }),
    ),
    ledgers: Type.Optional(
      Type.Record(Type.String(), Type.Array(TypedRecord), {
        description: '其他台账里的记录 / Records of other ledgers.',
      }),
    ),
    without: Type.Optional(
      Type.Array(Name, {
        minItems: 1,
        description: '台账没有列的字段 / Fields that the ledger has no column for.',
      }),
    ),
    expect: Type.Array(Type.String(), {
      description: '应报出的规则，不多不少 / Exactly the rules that must fire.',
    }),
    unchecked: Type.Optional(
      Type.Array(Type.String(), {
        description: '应无法判断的规则 / Rules that cannot be judged.',
      }),
    ),
    level: Type.Optional(
      Type.Union(
        [Type.Literal('red'), Type.Literal('orange'), Type.Literal('yellow'), Type.Literal('none')],
        { description: '应有的颜色 / The colour that the record must have.' },
      ),
    ),
  },
  { additionalProperties: false, description: '一个测试 / A test of the policy.' },
);
export type PolicyTest = Static<typeof PolicyTest>;

/** One ledger kind, one file, signed and versioned. This definition is the type, the run-time check and the schema. */
export const Policy = Type.Object(
  {
    $schema: Type.Optional(
      Type.String({ description: '供编辑器提示用 / For completion in editors.' }),
    ),
    id: Id,
    code: PolicyCode,
    version: Type.String({ minLength: 1, description: '版本 / Version, such as 2024.1.' }),
    title: LocalText,
    note: Type.Optional(Note),
    ledger: LedgerShape,
    parameters: Type.Optional(
      Type.Record(Name, Parameter, {
        additionalProperties: false,
        description: '参数 / Parameters, by name.',
      }),
    ),
    conditions: Type.Optional(
      Type.Record(Name, Condition, {
        additionalProperties: false,
        description: '共用条件 / Named conditions that others refer to.',
      }),
    ),
    tables: Type.Optional(
      Type.Record(Name, LookupTable, {
        additionalProperties: false,
        description: '对照表 / Tables, by name.',
      }),
    ),
    procedure: Type.Optional(Procedure),
    rules: Type.Optional(Type.Array(Rule, { description: '规则 / Rules.' })),
    warnings: Type.Optional(Type.Array(Warning, { description: '预警颜色 / Record colours.' })),
    resultColumns: Type.Optional(
      Type.Array(DeclaredColumn, {
        description: '结果列 / Columns of results beside the ledger.',
      }),
    ),
    scores: Type.Optional(Type.Array(Score, { description: '评分 / Scores of records.' })),
    bulletins: Type.Optional(
      Type.Array(BulletinSpec, { description: '通报 / Accounts of a period by group.' }),
    ),
    calendar: Type.Optional(
      Type.Object(
        {
          workdays: Type.Optional(Type.Array(DayText, { description: '上班日 / Workdays.' })),
          restDays: Type.Optional(Type.Array(DayText, { description: '休息日 / Rest days.' })),
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
    tests: Type.Optional(Type.Array(PolicyTest, { description: '测试 / Tests.' })),
  },
  { additionalProperties: false },
);
export type Policy = Static<typeof Policy>;
