/** Why a sheet row is no record. */
export type SetAsideReason =
  // above the header
  | 'title'
  | 'fillIn'
  | 'helper'
  // above or below
  | 'note'
  // just below the header
  | 'rules'
  | 'columnNumbers'
  | 'unit'
  | 'sample'
  // among and after the records
  | 'blank'
  | 'section'
  | 'subtotal'
  | 'total'
  | 'repeatedHeader'
  | 'placeholder'
  | 'emptyTail'
  | 'continuation'
  | 'noField'
  | 'beside'
  | 'far'
  | 'otherTable';

/** Why a column holds no field. */
export type UnmappedReason =
  | 'unknown'
  | 'sequence'
  | 'resembles'
  | 'ambiguous'
  | 'taken'
  | 'unsure'
  | 'wrongType'
  | 'noHeader'
  | 'beside'
  | 'ownResult'
  | 'corrected';

/** Why a sheet holds no ledger. */
export type SheetReason =
  | 'empty'
  | 'own'
  | 'instructions'
  | 'dictionary'
  | 'cover'
  | 'figures'
  | 'form'
  | 'oldCopy'
  | 'noHeader'
  | 'tooFewFields'
  | 'ambiguousKind'
  | 'corrected';

/** Why a column was taken for its field. */
export type EvidenceCode =
  'title' | 'alias' | 'variant' | 'filler' | 'path' | 'type' | 'position' | 'unit' | 'corrected';

/** What a reader should know though nothing is wrong. */
export type NoticeCode = 'hiddenSheet' | 'hiddenRows' | 'hiddenColumns' | 'farRows';
