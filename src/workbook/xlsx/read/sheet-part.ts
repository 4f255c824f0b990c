import type { CellRange, GridRow } from '../../../rules/index.ts';

/** A sheet as it was read: its rows for the grid, and where things stand in its part for the writer. */
export interface SheetPart {
  readonly bytes: Uint8Array;
  /** Prefix of the sheet's elements with its colon; empty where there is none. */
  readonly prefix: string;
  readonly rows: readonly GridRow[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly filter: CellRange | undefined;
  readonly locked: boolean;
  /** Relationship ids of its tables. */
  readonly tables: readonly string[];
  readonly layout: SheetLayout;
}

export interface SheetLayout {
  /** The elements of the sheet in their order. */
  readonly elements: readonly ElementPlace[];
  readonly rowPlaces: RowPlaces;
  /** Where the part's root closes. */
  readonly rootClose: number;
  /** Greatest priority of the sheet's conditional formats. */
  readonly lastPriority: number;
}

export interface ElementPlace {
  readonly local: string;
  readonly start: number;
  /** Behind its opening tag. */
  readonly openEnd: number;
  readonly end: number;
  readonly selfClosed: boolean;
}

/** One entry a row element, in the order of the part. Arrays, since a sheet may have a million rows. */
export interface RowPlaces {
  readonly rows: number[];
  readonly starts: number[];
  /** Where `</row>` stands; for a row that closes itself, behind its tag. */
  readonly closes: number[];
  readonly closesItself: boolean[];
  /** Column of the last cell, 0 where the row has none. */
  readonly lastColumns: number[];
}
