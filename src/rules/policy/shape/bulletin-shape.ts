import { Type, type Static } from '@sinclair/typebox';
import { Match } from '../../check/functions/match-shape.ts';
import { Condition } from './condition-shape.ts';
import { Cites, FieldName, Id, idFor, LocalText, nameFor, Note } from './text-shape.ts';

const amount = (description: string) =>
  Type.Union([Type.Number(), nameFor('参数名 / Name of a parameter.')], { description });

const IndicatorId = idFor('指标，或 index 指数 / An indicator, or index for the index.');

const GroupLevel = Type.Object(
  {
    id: Id,
    title: LocalText,
    fields: Type.Record(Id, FieldName, {
      description:
        '各台账按哪个字段分组 / The field that divides the records, by the id of their ledger.',
    }),
  },
  {
    additionalProperties: false,
    description: '一级分组，如区县、部门、个人 / A level of groups: district, department, person.',
  },
);

const indicator = {
  id: Id,
  title: LocalText,
  unit: Type.Optional(
    Type.Union(
      [
        Type.Literal('count'),
        Type.Literal('percent'),
        Type.Literal('day'),
        Type.Literal('yuan'),
        Type.Literal('point'),
      ],
      { description: '单位；比率总是 percent / Unit; a share is always in percent.' },
    ),
  ),
  better: Type.Union([Type.Literal('more'), Type.Literal('less'), Type.Literal('neither')], {
    description: '大好、小好、不论 / Whether more is better, less is, or neither.',
  }),
  ledger: Type.Optional(Id),
  on: Type.Optional(
    nameFor(
      '按哪个日期归入本期；不写为期末时的状况 / The day by which a record belongs to a period; without it, all records as they stand at its end.',
    ),
  ),
  of: Type.Optional(Condition),
  cites: Type.Optional(Cites),
  note: Type.Optional(Note),
};

export const Indicator = Type.Union(
  [
    Type.Object(
      {
        ...indicator,
        count: Type.Union([Condition, Type.Literal('all')], {
          description: '满足条件的条数；all 为全部 / How many meet it; all of them.',
        }),
      },
      { additionalProperties: false },
    ),
    Type.Object({ ...indicator, share: Condition }, { additionalProperties: false }),
    Type.Object({ ...indicator, sum: FieldName }, { additionalProperties: false }),
    Type.Object(
      {
        ...indicator,
        median: Type.Object(
          { from: FieldName, to: FieldName },
          {
            additionalProperties: false,
            description: '从哪天到哪天，取天数的中位数 / Median of the days between.',
          },
        ),
      },
      { additionalProperties: false },
    ),
  ],
  {
    description:
      '一项指标：条数 count、比率 share、合计 sum、天数中位数 median / A figure: count, share, sum or median.',
  },
);
export type Indicator = Static<typeof Indicator>;

const compared = {
  indicator: IndicatorId,
  operator: Type.Union(
    [
      Type.Literal('atLeast'),
      Type.Literal('moreThan'),
      Type.Literal('atMost'),
      Type.Literal('lessThan'),
    ],
    { description: '不低于、高于、不高于、低于 / How the figure is compared.' },
  ),
  value: amount('界限，数字或参数名 / The limit: a number, or the name of a parameter.'),
  reason: LocalText,
  cites: Type.Optional(Cites),
};

export const Threshold = Type.Object(
  {
    ...compared,
    level: Type.Union([Type.Literal('red'), Type.Literal('orange'), Type.Literal('yellow')], {
      description: '颜色 / Colour.',
    }),
    release: Type.Optional(
      amount(
        '上期已是此色的，回到哪里才解除 / Where a group that had the colour before is released from it.',
      ),
    ),
  },
  { additionalProperties: false, description: '一条界限 / A threshold of a colour.' },
);
export type Threshold = Static<typeof Threshold>;

const ListEntry = Type.Object(compared, {
  additionalProperties: false,
  description: '列入名单的一种情形 / One way onto a list.',
});

const Chart = Type.Object(
  {
    id: Id,
    kind: Type.Union([Type.Literal('column'), Type.Literal('line')], {
      description:
        'column：本期各组对比；line：近十二期走势 / column: groups of the period; line: the last twelve periods.',
    }),
    title: LocalText,
    indicators: Type.Array(IndicatorId, { minItems: 1 }),
    level: Type.Optional(Id),
  },
  { additionalProperties: false, description: '一张图 / A chart.' },
);

/** The account of a month, quarter or year by group. */
export const BulletinSpec = Type.Object(
  {
    id: Id,
    title: LocalText,
    short: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 10,
        description: '工作表名的后缀；不写就是 预警通报-期 / Ends the name of its sheet.',
      }),
    ),
    cites: Cites,
    period: Type.Union([Type.Literal('month'), Type.Literal('quarter'), Type.Literal('year')], {
      description: '月、季、年 / Period.',
    }),
    levels: Type.Array(GroupLevel, {
      minItems: 1,
      maxItems: 3,
      description: '分组，由外到内 / Levels of groups, the outermost first.',
    }),
    through: Type.Optional(
      Type.Record(Id, Type.Object({ ledger: Id, match: Match }, { additionalProperties: false }), {
        description:
          '没有分组字段的台账，随它对应的另一台账的记录分组；不计入样本 / Ledgers without fields to divide them are grouped as the records of another that theirs match; they are no part of the sample.',
      }),
    ),
    minimum: amount(
      '少于此数的组只列数字，不标色、不排名 / Groups with fewer records are shown, never coloured or ranked.',
    ),
    indicators: Type.Array(Indicator, { minItems: 1, description: '指标 / Figures.' }),
    index: Type.Optional(
      Type.Object(
        {
          title: LocalText,
          cites: Type.Optional(Cites),
          parts: Type.Array(
            Type.Object(
              {
                indicator: Id,
                weight: amount('权重，合计 100 / Weight; they add up to 100.'),
                zeroAt: amount('得零分的数 / Where it earns nothing.'),
                fullAt: amount('得满分的数 / Where it earns all.'),
              },
              { additionalProperties: false },
            ),
            { minItems: 1 },
          ),
        },
        { additionalProperties: false, description: '指数：各项加权之和 / A weighted sum.' },
      ),
    ),
    thresholds: Type.Optional(
      Type.Array(Threshold, { description: '颜色的界限 / When a group has a colour.' }),
    ),
    praised: Type.Optional(Type.Array(ListEntry, { description: '表扬名单 / Praised.' })),
    warned: Type.Optional(Type.Array(ListEntry, { description: '提醒名单 / Warned.' })),
    charts: Type.Optional(Type.Array(Chart, { description: '图 / Charts.' })),
    note: Type.Optional(Note),
  },
  { additionalProperties: false, description: '一种通报 / A bulletin.' },
);
export type BulletinSpec = Static<typeof BulletinSpec>;
