import type {
  BulletinPlan,
  CheckRun,
  Day,
  Finding,
  LedgerRun,
  Waivers,
  WritePlan,
} from '../../rules/index.ts';
import type { SavedState } from '../../workbook/saved/saved-state.ts';
import type { SheetRows, WorkbookCells } from '../../workbook/workbook.ts';
import type { AskedBulletin } from './asked-bulletin.ts';
import type { PolicySet } from './policy-set.ts';
import type { Preferences, Result } from './state.ts';

/** What is to be done in the world, as data; `runEffect` does it and tells what came of it as an event. */
export type PaneEffect =
  | { readonly kind: 'readSaved' }
  | { readonly kind: 'watch' }
  | { readonly kind: 'read'; readonly job: number }
  | {
      readonly kind: 'readRows';
      readonly job: number;
      readonly before: WorkbookCells;
      readonly rows: readonly SheetRows[];
    }
  /** Finds the ledgers and how fresh their results are; judges nothing. */
  | {
      readonly kind: 'understand';
      readonly job: number;
      readonly cells: WorkbookCells;
      readonly by: Bylaws;
    }
  | {
      readonly kind: 'judge';
      readonly job: number;
      readonly cells: WorkbookCells;
      readonly by: Bylaws;
      /** Where they were granted in this pane and do not stand on 豁免 yet. */
      readonly waivers: Waivers | null;
      /** The run before, from which it takes over what has not changed. */
      readonly before: CheckRun | null;
    }
  | {
      readonly kind: 'write';
      readonly job: number;
      readonly plan: WritePlan;
      readonly before: WritePlan | null;
    }
  | {
      readonly kind: 'makeBulletin';
      readonly job: number;
      readonly cells: WorkbookCells;
      readonly by: Bylaws;
      readonly asked: AskedBulletin;
    }
  | { readonly kind: 'writeBulletin'; readonly job: number; readonly plan: BulletinPlan }
  | { readonly kind: 'clear'; readonly job: number; readonly withWaivers: boolean }
  | { readonly kind: 'save'; readonly job: number; readonly state: SavedState }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'show'; readonly sheet: string; readonly cell: string }
  | {
      readonly kind: 'explain';
      readonly id: string;
      readonly finding: Finding;
      readonly ledger: LedgerRun;
      readonly result: Result;
    }
  | { readonly kind: 'readFile'; readonly file: File }
  | { readonly kind: 'download'; readonly name: string; readonly text: string }
  | { readonly kind: 'keep'; readonly preferences: Preferences };

/** By what is judged. */
export interface Bylaws {
  readonly policies: PolicySet;
  readonly saved: SavedState;
  readonly asOf: Day;
  readonly today: Day;
  readonly preferences: Preferences;
}
