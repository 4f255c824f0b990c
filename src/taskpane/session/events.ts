import type { Explanation, Fault, SmallestChange } from '../../rules/index.ts';
import type {
  Reading,
  SavedReading,
  WorkbookChange,
  WriteReport,
} from '../../workbook/workbook.ts';
import type { Theme } from '../view/view-model.ts';
import type { MadeBulletin } from './bulletin-state.ts';
import type { Pressed } from './pressed.ts';
import type { Looked, Result } from './state.ts';

/** What happens to a pane: what a person does, and what comes of what the pane does. */
export type PaneEvent = Pressed | Told;

/** What the world tells. A job that is over tells nobody any more. */
type Told =
  | { readonly kind: 'started' }
  | { readonly kind: 'watched'; readonly tells: boolean }
  | { readonly kind: 'savedRead'; readonly reading: SavedReading }
  | { readonly kind: 'sheetInFront'; readonly sheet: string }
  | { readonly kind: 'themed'; readonly theme: Theme }
  | { readonly kind: 'changed'; readonly changes: readonly WorkbookChange[] }
  | { readonly kind: 'waiting'; readonly isWaiting: boolean }
  | {
      readonly kind: 'progressed';
      readonly job: number;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'cellsRead'; readonly job: number; readonly reading: Reading }
  | { readonly kind: 'understood'; readonly job: number; readonly looked: Looked }
  | { readonly kind: 'judged'; readonly job: number; readonly result: Result }
  /** null: it was cancelled. */
  | { readonly kind: 'bulletinMade'; readonly job: number; readonly made: MadeBulletin | null }
  | { readonly kind: 'reported'; readonly job: number; readonly report: WriteReport }
  | { readonly kind: 'shown'; readonly faults: readonly Fault[] }
  | { readonly kind: 'explained'; readonly id: string; readonly explanation: Explanation | null }
  | { readonly kind: 'proposed'; readonly id: string; readonly change: SmallestChange }
  | { readonly kind: 'fileRead'; readonly file: string; readonly text: string | null }
  /** A bug of ours: said, and the job given up. */
  | { readonly kind: 'broke'; readonly job: number | null; readonly what: string };
