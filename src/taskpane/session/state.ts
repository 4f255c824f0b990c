import type {
  CheckRun,
  CompiledPolicy,
  Day,
  Explanation,
  Fault,
  Freshness,
  Language,
  Level,
  Severity,
  SmallestChange,
  Waivers,
  WorkbookReading,
  WritePlan,
} from '../../rules/index.ts';
import type { SavedState } from '../../workbook/saved/saved-state.ts';
import type { WorkbookCells, WorkbookChange, WriteReport } from '../../workbook/workbook.ts';
import type { WaiverFieldId } from '../view/dialog-views.ts';
import type { TabId, Theme } from '../view/view-model.ts';
import type { BulletinState } from './bulletin-state.ts';
import type { Pressed } from './pressed.ts';
import type { PolicySet } from './policy-set.ts';

/** Everything the pane knows at a moment: data, never sentences. Replaced, never changed. */
export interface PaneState {
  readonly preferences: Preferences;
  readonly theme: Theme;
  readonly tab: TabId;
  readonly today: Day;
  /** What was typed; null: today. */
  readonly asOf: string | null;
  /** The sheet in front; null before it is known. */
  readonly activeSheet: string | null;
  /** What stands in the workbook's custom part. */
  readonly saved: SavedState;
  /** What a person has switched and imported and not saved yet; in force all the same. */
  readonly draft: SavedState | null;
  readonly policies: PolicySet;
  /** What the workbook holds, as it was read last; null before. */
  readonly looked: Looked | null;
  /** What the last check of this session came to. */
  readonly result: Result | null;
  /** The plan that stands in the workbook because this session wrote it. */
  readonly written: WritePlan | null;
  readonly job: Job | null;
  /** Whether Excel tells of changes. */
  readonly watches: boolean;
  /** Excel lets us wait: most likely a cell is being edited. */
  readonly isWaiting: boolean;
  /** Changes that wait for the job to end, or for somebody to switch live re-checks on. */
  readonly changes: readonly WorkbookChange[];
  /** Cells have changed of which the results do not speak yet. */
  readonly isOutdated: boolean;
  /** What a person pressed while the pane was at work of its own: done as soon as that is over. */
  readonly pressed: Pressed | null;
  readonly messages: readonly Message[];
  readonly dialog: Dialog | null;
  readonly list: ListState;
  /** Why the opened finding was found; null while it is being worked out. */
  readonly explained: Explained | null;
  readonly bulletin: BulletinState;
  readonly rulesText: string;
  readonly imported: Imported | null;
  /** Numbers jobs and messages. */
  readonly next: number;
}

/** A person's own, kept on the machine. */
export interface Preferences {
  readonly language: Language;
  readonly live: boolean;
  /** Who stands in 校验记录: Office tells nobody's name without a sign-in of its own. */
  readonly person: string;
  /** Beside the ledgers and on sheets of our own, or on sheets of our own alone. */
  readonly resultsGo: 'beside' | 'sheets';
}

export interface Looked {
  readonly cells: WorkbookCells;
  readonly reading: WorkbookReading;
  readonly freshness: Freshness;
}

export interface Result {
  readonly cells: WorkbookCells;
  readonly reading: WorkbookReading;
  readonly run: CheckRun;
  readonly plan: WritePlan;
  readonly policies: readonly CompiledPolicy[];
  readonly waivers: Waivers;
  /** When it was checked, in the machine's own time. */
  readonly time: string;
  /** What became of writing it; null where it was not written. */
  readonly report: WriteReport | null;
}

export type JobKind =
  'look' | 'check' | 'live' | 'waiver' | 'clear' | 'save' | 'bulletin' | 'publish';

/** What a person says of one sheet. */
export type SheetMapping = SavedState['mapping']['sheets'][number];

/** At most one at a time, in phases. */
export interface Job {
  readonly id: number;
  readonly kind: JobKind;
  readonly phase: 'reading' | 'judging' | 'writing';
  readonly done: number;
  readonly total: number;
  readonly isCancelling: boolean;
  /** The sheet that 校验本表 is about. */
  readonly sheet: string | null;
  /** Whether what comes of it is written: not on top of results that stand half-written, nor for a colleague. */
  readonly writes: boolean;
  /** Only a colleague has changed cells: the colleague's own pane writes what comes of it. */
  readonly isColleagues: boolean;
  /** Only what a look at rows can tell, and Excel did not say that they changed. */
  readonly isUncertain: boolean;
  /** A waiver that is being granted or taken back. */
  readonly waivers: Waivers | null;
}

export interface Message {
  readonly id: string;
  readonly about: MessageAbout;
}

export type MessageAbout =
  /** Faults of a step: it was not done, or not wholly. */
  | { readonly kind: 'faults'; readonly of: JobKind; readonly faults: readonly Fault[] }
  | { readonly kind: 'report'; readonly of: JobKind; readonly report: WriteReport }
  | { readonly kind: 'partial'; readonly done: number; readonly total: number }
  | { readonly kind: 'goTo'; readonly faults: readonly Fault[] }
  | { readonly kind: 'policies'; readonly faults: readonly Fault[] }
  | { readonly kind: 'colleague' }
  | { readonly kind: 'broken'; readonly what: string };

export type Dialog =
  | { readonly kind: 'clear'; readonly withWaivers: boolean }
  | {
      readonly kind: 'mapping';
      readonly sheet: string;
      readonly ledger: string | null;
      readonly reading: number | null;
      readonly draft: SheetMapping;
      readonly changed: number;
    }
  | {
      readonly kind: 'waiver';
      readonly finding: string;
      readonly fields: Readonly<Record<WaiverFieldId, string>>;
      readonly faults: readonly Fault[];
      readonly tried: boolean;
    }
  | { readonly kind: 'confirm'; readonly id: 'save' | 'removePolicy'; readonly policy: string };

export interface ListState {
  readonly show: 'finding' | 'waived' | 'unchecked';
  readonly groupBy: 'record' | 'rule' | 'group';
  readonly levels: readonly Level[];
  readonly severities: readonly Severity[];
  /** '' stands for all. */
  readonly rule: string;
  readonly sheet: string;
  readonly text: string;
  /** The finding that is open. */
  readonly opened: string | null;
  /** The row on which the list stands. */
  readonly current: string | null;
}

interface Explained {
  readonly finding: string;
  readonly explanation: Explanation | null;
  /** What would clear it; null while that is being worked out. */
  readonly change: SmallestChange | null;
}

interface Imported {
  readonly file: string;
  readonly state: 'reading' | 'taken' | 'refused';
  readonly faults: readonly Fault[];
}

export const NOTHING_SAVED: SavedState = { policies: [], mapping: { sheets: [] }, rulesOff: [] };

export const WHOLE_LIST: ListState = {
  show: 'finding',
  groupBy: 'record',
  levels: [],
  severities: [],
  rule: '',
  sheet: '',
  text: '',
  opened: null,
  current: null,
};
