import type { Language, Level, Severity } from '../../rules/index.ts';
import type { WaiverFieldId } from '../view/dialog-views.ts';
import type { TabId } from '../view/view-model.ts';

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
