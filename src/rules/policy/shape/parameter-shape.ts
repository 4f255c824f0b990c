import { Type, type Static } from '@sinclair/typebox';
import { Cites, DayText, LocalText, nameFor, Note } from './text-shape.ts';

export const Parameter = Type.Object(
  {
    title: LocalText,
    unit: Type.Optional(
      Type.Union(
        [
          Type.Literal('day'),
          Type.Literal('workday'),
          Type.Literal('month'),
          Type.Literal('year'),
          Type.Literal('hour'),
          Type.Literal('count'),
          Type.Literal('yuan'),
          Type.Literal('percent'),
        ],
        {
          description:
            '单位；时限用 day、workday、month、year / Unit; a time limit has day, workday, month or year.',
        },
      ),
    ),
    by: Type.Optional(
      nameFor(
        '按记录的哪个日期取值，不写按截至日期 / The record’s day that decides; without it, the as-of day.',
      ),
    ),
    values: Type.Array(
      Type.Object(
        {
          from: Type.Optional(DayText),
          value: Type.Union(
            [
              Type.Number(),
              Type.String(),
              Type.Boolean(),
              Type.Array(Type.String(), { minItems: 1 }),
            ],
            { description: '取值 / The value.' },
          ),
          note: Type.Optional(Note),
        },
        {
          additionalProperties: false,
          description: '一个时期的取值，自 from 起 / The value of a period that begins on from.',
        },
      ),
      { minItems: 1, description: '各个时期的数值 / Values by the day they came into force.' },
    ),
    cites: Type.Optional(Cites),
    source: Type.Optional(
      Type.Object(
        {
          title: Type.String({ minLength: 1, description: '文件名称 / Title.' }),
          article: Type.Optional(Type.String({ description: '第几条 / Article.' })),
          dated: Type.Optional(Type.String({ description: '版本日期 / Version date.' })),
        },
        {
          additionalProperties: false,
          description: '出处：文件、条、版本日期 / Source, article, version date.',
        },
      ),
    ),
    confidence: Type.Optional(
      Type.Union([Type.Literal('high'), Type.Literal('medium'), Type.Literal('low')], {
        description:
          '把握：high 可报错误，medium 只报警告，low 不启用 / high may report errors, medium warnings, low nothing.',
      }),
    ),
    note: Type.Optional(Note),
  },
  {
    additionalProperties: false,
    description:
      '参数：有名称、有依据、可随时间变化的数值 / A named value with its source and history.',
  },
);
export type Parameter = Static<typeof Parameter>;
