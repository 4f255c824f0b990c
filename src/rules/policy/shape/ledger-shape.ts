import { Type, type Static } from '@sinclair/typebox';
import { Condition } from './condition-shape.ts';
import { Cites, LocalText, Name, nameFor, Note, Severity } from './text-shape.ts';

export const FieldType = Type.Union(
  [
    Type.Literal('text'),
    Type.Literal('identifier'),
    Type.Literal('day'),
    Type.Literal('moment'),
    Type.Literal('number'),
    Type.Literal('mark'),
    Type.Literal('choice'),
    Type.Literal('list'),
    Type.Literal('people'),
  ],
  {
    description:
      '文本、编号、日期、时刻、数字、是否、选项、多项、人员 / text, identifier, day, moment, number, yes-no mark, choice, list, people.',
  },
);
export type FieldType = Static<typeof FieldType>;

/** Whatever asks for days takes a moment for its day. */
export const DAY_TYPES: readonly FieldType[] = ['day', 'moment'];

const Required = Type.Object(
  {
    when: Type.Optional(Condition),
    severity: Type.Optional(Severity),
    cites: Type.Optional(Cites),
    message: Type.Optional(LocalText),
  },
  {
    additionalProperties: false,
    description:
      '何时必填（when）、轻重、依据、提示语 / When it must be filled in, how grave, why, in which words.',
  },
);

export const Field = Type.Object(
  {
    name: Name,
    title: LocalText,
    aliases: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        description: '表头的其他写法 / Other headers of this column.',
      }),
    ),
    type: FieldType,
    required: Type.Optional(
      Type.Union([Type.Boolean(), Required], {
        description: '必填；可说明何时必填 / Must be filled in; may say when.',
      }),
    ),
    mayBeNotApplicable: Type.Optional(
      Type.Boolean({ description: '填“/”或“不适用”算已答 / "/" is an acceptable answer.' }),
    ),
    fillDown: Type.Optional(
      Type.Boolean({
        description: '纵向合并的值是否归于每一行 / Does a vertical merge speak for all its rows?',
      }),
    ),
    unit: Type.Optional(
      Type.String({ description: '数字的单位：元、万元、人、% … / Unit of a number.' }),
    ),
    choices: Type.Optional(
      Type.Record(Type.String(), Type.Array(Type.String()), {
        description:
          '选项及其别名，由重到轻 / Canonical choices and their other spellings, gravest first.',
      }),
    ),
    yes: Type.Optional(
      Type.Array(Type.String(), { description: '另表示“是”的词 / More words for yes.' }),
    ),
    no: Type.Optional(
      Type.Array(Type.String(), { description: '另表示“否”的词 / More words for no.' }),
    ),
    cites: Type.Optional(Cites),
    note: Type.Optional(Note),
  },
  { additionalProperties: false, description: '一个字段，对应一列 / A field: one column.' },
);
export type Field = Static<typeof Field>;

export const LedgerShape = Type.Object(
  {
    key: Type.Array(Name, {
      description: '编号字段，合起来唯一 / Fields that together name a record.',
    }),
    identifies: Type.Optional(
      Type.Array(Name, {
        description: '没有编号时用来辨认的字段 / Fields that identify a record without a key.',
      }),
    ),
    group: Type.Optional(
      nameFor('分组字段，如区县、单位 / The field that groups records, such as the district.'),
    ),
    sheetNames: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        description:
          '工作表名或标题中常见的词，只作旁证 / Words of sheet names and titles; supporting evidence only.',
      }),
    ),
    knownBy: Type.Optional(
      Type.Array(Name, {
        minItems: 1,
        description:
          '别的名单上没有的字段；一列也没有时，工作表名或标题说明了才认作这本台账 / Fields that no other list has: without any of them, only the sheet’s name or title can tell.',
      }),
    ),
    closed: Type.Optional(Condition),
    cites: Type.Optional(Cites),
    fields: Type.Array(Field, { minItems: 1, description: '字段 / Fields.' }),
  },
  { additionalProperties: false, description: '台账的样子 / The shape of the ledger.' },
);
export type LedgerShape = Static<typeof LedgerShape>;
