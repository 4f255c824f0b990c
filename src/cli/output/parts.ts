import { Type, type Static, type TSchema } from '@sinclair/typebox';

export const Closed = { additionalProperties: false } as const;

export const Row = Type.Integer({ minimum: 1, description: 'Sheet row, from 1.' });
export const ColumnLetters = Type.String({ pattern: '^[A-Z]{1,3}$' });
export const DayText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export function orNull<Shape extends TSchema>(shape: Shape) {
  return Type.Union([shape, Type.Null()]);
}

export const Cells = Type.Array(Type.String({ pattern: '^[A-Z]{1,3}[1-9][0-9]*$' }), {
  description: 'Addresses without the sheet; for a merged area, its first cell.',
});

export const RecordKey = orNull(
  Type.String({ description: 'Key parts joined by "|"; null where a part is missing.' }),
);

/** Whether the results that an earlier check left in the workbook still hold. */
export const FreshnessOutput = Type.Object(
  {
    kind: Type.Union(
      [
        Type.Literal('neverChecked'),
        Type.Literal('untold'),
        Type.Literal('fresh'),
        Type.Literal('stale'),
      ],
      { description: 'untold: there was a check, and its stamp cannot be read any more.' },
    ),
    asOf: orNull(DayText),
    days: orNull(Type.Integer({ description: 'From that day to today.' })),
    changedRecords: orNull(
      Type.Integer({ minimum: 0, description: 'Changed, added or taken out since.' }),
    ),
    otherPolicies: orNull(Type.Boolean()),
    otherWaivers: orNull(Type.Boolean()),
  },
  { ...Closed, description: 'Whether results of an earlier check still hold; null: not known.' },
);
export type FreshnessOutput = Static<typeof FreshnessOutput>;

/** Something wrong with an input, as machines and people read it. */
export const FaultOutput = Type.Object(
  {
    code: Type.String(),
    sentence: Type.String(),
    repair: Type.String(),
    file: orNull(Type.String()),
    pointer: orNull(Type.String({ description: 'JSON pointer into the file.' })),
    line: orNull(Type.Integer({ minimum: 1 })),
    column: orNull(Type.Integer({ minimum: 1 })),
    sheet: orNull(Type.String()),
    cell: orNull(Type.String()),
  },
  Closed,
);
