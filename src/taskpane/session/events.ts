import type {
  Explanation,
  Fault,
  Language,
  Level,
  Severity,
  SmallestChange,
} from '../../rules/index.ts';
import type {
  Reading,
  SavedReading,
  WorkbookChange,
  WriteReport,
} from '../../workbook/workbook.ts';
import type { WaiverFieldId } from '../view/dialog-views.ts';
import type { TabId, Theme } from '../view/view-model.ts';
import type { MadeBulletin } from './bulletin-state.ts';
import type { Looked, Result } from './state.ts';

/** What happens to a pane: what a person does, and what comes of what the pane does. */
export type PaneEvent = Pressed | Told;

/** What a person does; the pane's actions, as data. */
export type Pressed =
  | { readonly kind: 'openTab'; readonly tab: TabId }
  | { readonly kind: 'dismissMessage'; readonly message: string }
  | { readonly kind: 'pressMessage'; readonly message: string; readonly button: string }
  | { readonly kind: 'closeDialog' }
  | { readonly kind: 'confirm'; readonly id: string }
  | { readonly kind: 'goToCell'; readonly cell: string }
  | { readonly kind: 'setAsOf'; readonly day: string | null }
  | { readonly kind: 'check'; readonly sheetOnly: boolean }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'showLevel'; readonly level: Level }
  | { readonly kind: 'showOutcome'; readonly outcome: 'finding' | 'unchecked' | 'waived' }
  | { readonly kind: 'openMapping'; readonly ledger: string }
  | { readonly kind: 'openSheetMapping'; readonly sheet: string }
  | { readonly kind: 'correctKind'; readonly ledger: string }
  | { readonly kind: 'correctHeader'; readonly end: 'first' | 'last'; readonly row: string }
  | { readonly kind: 'correctColumn'; readonly column: string; readonly field: string }
  | { readonly kind: 'saveMapping' }
  | { readonly kind: 'resetMapping' }
  | { readonly kind: 'setShow'; readonly show: string }
  | { readonly kind: 'setGroupBy'; readonly by: string }
  | { readonly kind: 'toggleLevel'; readonly level: Level }
  | { readonly kind: 'toggleSeverity'; readonly severity: Severity }
  | { readonly kind: 'setRule'; readonly rule: string }
  | { readonly kind: 'setText'; readonly text: string }
  | { readonly kind: 'clearFilters' }
  | { readonly kind: 'goToFinding'; readonly finding: string }
  | { readonly kind: 'openFinding'; readonly finding: string }
  | { readonly kind: 'closeFinding' }
  | { readonly kind: 'openWaiver'; readonly finding: string }
  | { readonly kind: 'editWaiver'; readonly field: WaiverFieldId; readonly value: string }
  | { readonly kind: 'grantWaiver' }
  | { readonly kind: 'setRulesText'; readonly text: string }
  | { readonly kind: 'switchRule'; readonly rule: string; readonly on: boolean }
  | { readonly kind: 'importPolicy'; readonly file: File }
  | { readonly kind: 'dismissImport' }
  | { readonly kind: 'exportPolicy'; readonly policy: string }
  | { readonly kind: 'removePolicy'; readonly policy: string }
  | { readonly kind: 'saveRules' }
  | { readonly kind: 'chooseBulletin'; readonly id: string }
  | { readonly kind: 'choosePeriod'; readonly period: string }
  | { readonly kind: 'makeBulletin' }
  | { readonly kind: 'writeBulletin' }
  | { readonly kind: 'openFigure'; readonly path: readonly string[]; readonly indicator: string }
  | { readonly kind: 'closeFigure' }
  | { readonly kind: 'setLive'; readonly live: boolean }
  | { readonly kind: 'setPerson'; readonly name: string }
  | { readonly kind: 'setLanguage'; readonly language: Language }
  | { readonly kind: 'setResultsGo'; readonly place: string }
  | { readonly kind: 'askClear' }
  | { readonly kind: 'setKeepWaivers'; readonly keeps: boolean }
  | { readonly kind: 'clear' };

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
