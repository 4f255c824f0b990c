import type { Language, Level, Severity } from '../../rules/index.ts';
import type { WaiverFieldId } from './dialog-views.ts';
import type { TabId } from './view-model.ts';

/** What a person can do in the pane; every id is one that the view model gave. */
export interface PaneActions {
  readonly openTab: (tab: TabId) => void;
  readonly pressMessage: (message: string, button: string) => void;
  readonly dismissMessage: (message: string) => void;
  /** Leaves the dialog without doing anything. */
  readonly closeDialog: () => void;
  /** Answers the confirmation of that id with yes. */
  readonly confirm: (id: string) => void;
  /** To the cell of a fault. */
  readonly goToPlace: (fault: string) => void;
  /** To a cell by its name, such as "立案!C12". */
  readonly goToCell: (cell: string) => void;

  readonly setAsOf: (day: string) => void;
  readonly setAsOfToday: () => void;
  readonly checkSheet: () => void;
  readonly checkAll: () => void;
  readonly cancel: () => void;
  /** To the findings, filtered by a colour or by what could not be checked. */
  readonly showLevel: (level: Level) => void;
  readonly showOutcome: (outcome: 'finding' | 'unchecked' | 'waived') => void;

  readonly openMapping: (ledger: string) => void;
  /** For a sheet of which no ledger was recognised. */
  readonly openSheetMapping: (sheet: string) => void;
  readonly correctKind: (kind: string) => void;
  readonly correctHeader: (end: 'first' | 'last', row: string) => void;
  readonly correctColumn: (column: string, field: string) => void;
  readonly saveMapping: () => void;
  /** Forgets what a person has said of this ledger. */
  readonly resetMapping: () => void;

  readonly setShow: (show: string) => void;
  readonly setGroupBy: (by: string) => void;
  readonly toggleLevel: (level: Level) => void;
  readonly toggleSeverity: (severity: Severity) => void;
  readonly setRule: (rule: string) => void;
  readonly setText: (text: string) => void;
  readonly clearFilters: () => void;
  /** The button of an empty list. */
  readonly pressEmpty: (button: string) => void;
  readonly goToFinding: (finding: string) => void;
  readonly openFinding: (finding: string) => void;
  readonly closeFinding: () => void;

  readonly openWaiver: (finding: string) => void;
  readonly editWaiver: (field: WaiverFieldId, value: string) => void;
  readonly grantWaiver: () => void;
  readonly revokeWaiver: (finding: string) => void;

  readonly setRulesText: (text: string) => void;
  readonly switchRule: (policy: string, rule: string, on: 'on' | 'off') => void;
  readonly importPolicy: (file: File) => void;
  readonly dismissImport: () => void;
  readonly exportPolicy: (policy: string) => void;
  readonly removePolicy: (policy: string) => void;
  readonly saveRules: () => void;

  readonly chooseBulletin: (bulletin: string) => void;
  readonly choosePeriod: (period: string) => void;
  readonly makeBulletin: () => void;
  readonly writeBulletin: () => void;
  /** To the records of a figure. */
  readonly openFigure: (figure: string) => void;
  readonly closeFigure: () => void;

  readonly setLive: (live: 'on' | 'off') => void;
  readonly setPerson: (name: string) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setResultsGo: (place: string) => void;

  readonly askClear: () => void;
  readonly setKeepWaivers: (keep: 'keep' | 'remove') => void;
  readonly clear: () => void;
}
