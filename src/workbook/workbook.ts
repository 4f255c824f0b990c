import type { BulletinPlan, Fault, Grid, WritePlan } from '../rules/index.ts';
import type { SavedState } from './saved/saved-state.ts';

/**
 * An open workbook, whoever holds it: Excel, or the bytes of a file. It translates between cells and grids, and between
 * a plan and cells; it does not judge. Whatever goes wrong comes back as faults; only bugs of our own are thrown.
 */
export interface Workbook {
  /** The cells of every sheet, and what an earlier run left. */
  read(watch?: WorkbookWatch): Promise<Reading>;
  /** The same cells with some rows read anew, after somebody changed them. */
  readRows(
    before: WorkbookCells,
    rows: readonly SheetRows[],
    watch?: WorkbookWatch,
  ): Promise<Reading>;
  /**
   * Writes a plan, in place of what an earlier run left. With `before`, the plan that stands there already, only what
   * differs is written.
   */
  write(plan: WritePlan, before?: WritePlan, watch?: WorkbookWatch): Promise<WriteReport>;
  /** Writes one bulletin, in place of the one of the same period, and touches nothing else. */
  writeBulletin(plan: BulletinPlan, watch?: WorkbookWatch): Promise<WriteReport>;
  /**
   * Takes off everything of ours; policies and mapping that somebody saved stay. So does 豁免 while it holds a waiver,
   * for those are people's words, and the report says so; `withWaivers` takes it off as well.
   */
  clear(watch?: WorkbookWatch, options?: ClearOptions): Promise<WriteReport>;
  /** Policies and mapping that travel with the workbook. */
  readSaved(): Promise<SavedReading>;
  /** Only when somebody says so: in Excel it ends what can be undone. */
  save(state: SavedState): Promise<WriteReport>;
  /** Tells what others change in the user's cells, until it is stopped. What we write ourselves is not told. */
  watch(told: (changes: readonly WorkbookChange[]) => void): Promise<Watching>;
  /** Brings a cell into sight and selects it; the faults say why not. */
  show(sheet: string, cell: string): Promise<readonly Fault[]>;
  /** Tells the name of the sheet in front: at once, and whenever another one comes to the front. */
  watchSheet(told: (sheet: string) => void): Promise<Watching>;
}

export interface ClearOptions {
  readonly withWaivers?: boolean;
}

export interface Watching {
  readonly stop: () => Promise<void>;
}

export type WorkbookChange =
  /** Cells of these rows. `certain: false`: they may have changed without Excel saying so. */
  | (SheetRows & { readonly kind: 'rows'; readonly by: Changer; readonly certain: boolean })
  /** Rows or columns came, went or changed places: the sheet has to be read again. */
  | { readonly kind: 'sheet'; readonly sheet: string; readonly by: Changer }
  /** Sheets came or went. */
  | { readonly kind: 'sheets'; readonly by: Changer };

/** Where several people work in a workbook at once, whoever changes it writes the results; the others only look. */
export type Changer = 'user' | 'coauthor';

/** Who waits, and may lose patience. */
export interface WorkbookWatch {
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** Called after every small piece of work; returns at once until others need a turn. */
  readonly pause?: () => Promise<void>;
}

export interface WorkbookCells {
  /** The user's sheets, without our columns. */
  readonly grids: readonly Grid[];
  readonly ownGrids: OwnGrids;
  /** Sheets of which no cells were read. */
  readonly otherSheetNames: readonly string[];
  /** What could not be read as usual, and what is not certainly ours. */
  readonly warnings: readonly Fault[];
}

/** Sheets of ours from an earlier run. */
export interface OwnGrids {
  readonly results?: Grid;
  readonly runs?: Grid;
  readonly waivers?: Grid;
  /** In the order of their tabs. */
  readonly bulletins: readonly Grid[];
}

export type Reading =
  | { readonly kind: 'cells'; readonly cells: WorkbookCells }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** Rows of a sheet, both ends included. */
export interface SheetRows {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
}

/** What became of a change. */
export interface WriteReport {
  /**
   * `whole`: all of it was done. `partly`: what this workbook allows was done, and the faults say what was not.
   * `unfinished`: it broke off; the faults say where, and doing it again mends it. `untouched`: nothing was changed.
   */
  readonly kind: 'whole' | 'partly' | 'unfinished' | 'untouched';
  readonly faults: readonly Fault[];
}

export type SavedReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly state: SavedState; readonly faults: readonly Fault[] }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };
