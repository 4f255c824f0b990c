import { type Static, Type } from '@sinclair/typebox';
import type { LedgerMapping } from '../../rules/index.ts';

/** A key that is not declared is a sign of another version or another hand: the state is refused. */
const closed = { additionalProperties: false };
const text = Type.String({ maxLength: 1_000_000 });
const row = Type.Integer({ minimum: 1, maximum: 1_048_576 });

const columnShape = Type.Object(
  {
    column: Type.String({ pattern: '^[A-Z]{1,3}$' }),
    header: Type.Optional(text),
    field: Type.Union([text, Type.Null()]),
  },
  closed,
);

const sheetShape = Type.Object(
  {
    sheet: text,
    ledger: Type.Optional(Type.Union([text, Type.Null()])),
    header: Type.Optional(Type.Object({ first: row, last: row }, closed)),
    columns: Type.Optional(Type.Array(columnShape, { maxItems: 16_384 })),
  },
  closed,
);

export const savedStateShape = Type.Object(
  {
    /** Texts as they were imported; `readPolicy` judges them anew each time. */
    policies: Type.Array(Type.Object({ file: text, text }, closed), { maxItems: 100 }),
    mapping: Type.Object({ sheets: Type.Array(sheetShape, { maxItems: 1_000 }) }, closed),
    /** Ids of rules that are switched off in this workbook. */
    rulesOff: Type.Array(text, { maxItems: 10_000 }),
    /** Ids of rules that their policy has switched off, and this workbook on. */
    rulesOn: Type.Optional(Type.Array(text, { maxItems: 10_000 })),
  },
  closed,
);

/** What travels with a workbook because somebody saved it there: policies, and what a person said of its columns. */
export interface SavedState {
  readonly policies: readonly { readonly file: string; readonly text: string }[];
  readonly mapping: LedgerMapping;
  readonly rulesOff: readonly string[];
  readonly rulesOn?: readonly string[];
}

/** The shape and the type say the same, or this does not compile. */
export const asSavedState = (checked: Static<typeof savedStateShape>): SavedState => checked;
