/**
 * Something wrong with an input: a policy, a workbook, a header, a cell. Holds a code and data, never prose; the words
 * come last, from `words/`.
 */
export interface Fault {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly place: FaultPlace;
}

/** Where the fault stands: in a file (JSON pointer, line and column from 1) or on a sheet. */
export interface FaultPlace {
  readonly file?: string;
  readonly pointer?: string;
  readonly line?: number;
  readonly column?: number;
  readonly sheet?: string;
  readonly cell?: string;
}
