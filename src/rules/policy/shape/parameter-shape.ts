import { Type, type Static } from '@sinclair/typebox';
import { Cites, DayText, LocalText, Name } from './text-shape.ts';

export const Parameter = Type.Object(
  {
    title: LocalText,
    unit: Type.Optional(
      Type.Union([
        Type.Literal('day'),
        Type.Literal('workday'),
        Type.Literal('month'),
        Type.Literal('year'),
        Type.Literal('hour'),
        Type.Literal('count'),
        Type.Literal('yuan'),
        Type.Literal('percent'),
      ]),
    ),
    by: Type.Optional(Name),
    values: Type.Array(
      Type.Object(
        {
          from: Type.Optional(DayText),
          value: Type.Union([
            Type.Number(),
            Type.String(),
            Type.Boolean(),
            Type.Array(Type.String(), { minItems: 1 }),
          ]),
          note: Type.Optional(Type.String()),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, description: '各个时期的数值 / Values by the day they came into force.' },
    ),
    cites: Type.Optional(Cites),
    source: Type.Optional(
      Type.Object(
        {
          title: Type.String({ minLength: 1 }),
          article: Type.Optional(Type.String()),
          dated: Type.Optional(Type.String()),
        },
        {
          additionalProperties: false,
          description: '出处：文件、条、版本日期 / Source, article, version date.',
        },
      ),
    ),
    confidence: Type.Optional(
      Type.Union([Type.Literal('high'), Type.Literal('medium'), Type.Literal('low')]),
    ),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type Parameter = Static<typeof Parameter>;
