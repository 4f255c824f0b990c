import { Type, type Static } from '@sinclair/typebox';
import { Condition, Params } from './condition-shape.ts';
import { Cites, Id, LocalText, nameFor, Note } from './text-shape.ts';

const ColumnCase = Type.Object(
  {
    conditions: Type.Optional(Condition),
    light: Type.Optional(
      Type.Union([Type.Literal('red'), Type.Literal('yellow'), Type.Literal('green')], {
        description: '灯：红、黄、绿 / A light before the text.',
      }),
    ),
    text: LocalText,
  },
  {
    additionalProperties: false,
    description:
      '一种情形；不写条件的是其余情形，放最后 / One case; without conditions, all the rest: it comes last.',
  },
);

export const DeclaredColumn = Type.Object(
  {
    id: Id,
    title: LocalText,
    cites: Cites,
    joins: Type.Optional(
      Type.Boolean({
        description:
          'true：满足的情形都写上，用分号连起来 / Shows all cases that hold, joined, and not only the first.',
      }),
    ),
    lead: Type.Optional(LocalText),
    cases: Type.Array(ColumnCase, {
      minItems: 1,
      description:
        '从上往下看，取第一个满足的；joins 的取全部满足的 / The first case that holds is shown; with joins, all that hold.',
    }),
    note: Type.Optional(Note),
  },
  {
    additionalProperties: false,
    description: '写在台账旁边的一列结果 / A column of results beside the ledger.',
  },
);
export type DeclaredColumn = Static<typeof DeclaredColumn>;
export type Light = NonNullable<DeclaredColumn['cases'][number]['light']>;

const amount = (description: string) =>
  Type.Union([Type.Number(), nameFor('参数名 / Name of a parameter.')], { description });

const Scale = Type.Object(
  {
    fact: Type.String({
      minLength: 1,
      description: '数字字段、参数或函数 / A number: field, parameter or function.',
    }),
    params: Type.Optional(Params),
    zeroAt: amount('得零分的数，数字或参数名 / Where it earns nothing.'),
    fullAt: amount('得满分的数，数字或参数名 / Where it earns all its points.'),
  },
  {
    additionalProperties: false,
    description: '按数字的大小给分，两端之间按比例 / Points by a number, in proportion.',
  },
);

const criterion = {
  id: Id,
  title: LocalText,
  points: amount('满分，数字或参数名 / Points at most: a number, or the name of a parameter.'),
  note: Type.Optional(Note),
};

const Criterion = Type.Union(
  [
    Type.Object({ ...criterion, conditions: Condition }, { additionalProperties: false }),
    Type.Object({ ...criterion, scale: Scale }, { additionalProperties: false }),
  ],
  {
    description:
      '一项指标：满足 conditions 得满分，或按 scale 得分 / A criterion: all its points where conditions hold, or points by a scale.',
  },
);
export type Criterion = Static<typeof Criterion>;

export const Score = Type.Object(
  {
    id: Id,
    title: LocalText,
    cites: Cites,
    total: Type.Optional(
      Type.Number({
        description: '各项满分之和，默认 100 / What the points add up to; 100 if not given.',
      }),
    ),
    criteria: Type.Array(Criterion, { minItems: 1, description: '各项指标 / Criteria.' }),
    note: Type.Optional(Note),
  },
  {
    additionalProperties: false,
    description: '一个评分：各项指标得分之和 / A score: the sum of its criteria.',
  },
);
export type Score = Static<typeof Score>;
