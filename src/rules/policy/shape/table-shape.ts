import { Type, type Static } from '@sinclair/typebox';
import { Cites, FieldName, LocalText, Note } from './text-shape.ts';

const Scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean()]);

const TableRow = Type.Object(
  {
    when: Type.Array(
      Type.Union([Scalar, Type.Array(Scalar, { minItems: 1 }), Type.Null()], {
        description:
          '一个值、几个值之一，或 null（不论） / A value, any of several, or null for whatever.',
      }),
      { minItems: 1, description: '与 by 各字段一一对应 / One for each field of by.' },
    ),
    gives: Type.Array(Type.String({ minLength: 1 }), {
      description: '得出的各项 / The items that it gives.',
    }),
    note: Type.Optional(Note),
  },
  { additionalProperties: false, description: '表的一行 / A row of the table.' },
);

/** What follows from a few fields together, such as the forms that a case of a type needs at a stage. */
export const LookupTable = Type.Object(
  {
    title: LocalText,
    cites: Type.Optional(Cites),
    by: Type.Array(FieldName, {
      minItems: 1,
      description: '按哪些字段查 / The fields that decide.',
    }),
    rows: Type.Array(TableRow, {
      minItems: 1,
      description: '各行；对得上的行合在一起 / Rows; those that fit add up.',
    }),
    note: Type.Optional(Note),
  },
  {
    additionalProperties: false,
    description: '对照表：几个字段合起来得出哪些项 / A table: which items follow from the fields.',
  },
);
export type LookupTable = Static<typeof LookupTable>;
