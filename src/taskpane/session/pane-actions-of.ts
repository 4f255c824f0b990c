import type { PaneActions } from '../view/pane-actions.ts';
import { figureOf } from '../view/show/figure-id.ts';
import { placeOfFault } from '../view/show/said.ts';
import type { Pressed } from './pressed.ts';

/** What the parts call, as events. */
export function actionsOf(dispatch: (event: Pressed) => void): PaneActions {
  return {
    ...generalActions(dispatch),
    ...checkActions(dispatch),
    ...listActions(dispatch),
    ...bulletinActions(dispatch),
    ...rulesActions(dispatch),
  };
}

type Dispatch = (event: Pressed) => void;

const generalActions = (dispatch: Dispatch) =>
  ({
    openTab: (tab) => {
      dispatch({ kind: 'openTab', tab });
    },
    pressMessage: (message, button) => {
      dispatch({ kind: 'pressMessage', message, button });
    },
    dismissMessage: (message) => {
      dispatch({ kind: 'dismissMessage', message });
    },
    closeDialog: () => {
      dispatch({ kind: 'closeDialog' });
    },
    confirm: (id) => {
      dispatch({ kind: 'confirm', id });
    },
    goToPlace: (fault) => {
      dispatch({ kind: 'goToCell', cell: placeOfFault(fault) });
    },
    goToCell: (cell) => {
      dispatch({ kind: 'goToCell', cell });
    },
    setLive: (live) => {
      dispatch({ kind: 'setLive', live: live === 'on' });
    },
    setPerson: (name) => {
      dispatch({ kind: 'setPerson', name });
    },
    setLanguage: (language) => {
      dispatch({ kind: 'setLanguage', language });
    },
    setResultsGo: (place) => {
      dispatch({ kind: 'setResultsGo', place });
    },
    askClear: () => {
      dispatch({ kind: 'askClear' });
    },
    setKeepWaivers: (keep) => {
      dispatch({ kind: 'setKeepWaivers', keeps: keep === 'keep' });
    },
    clear: () => {
      dispatch({ kind: 'clear' });
    },
  }) satisfies Partial<PaneActions>;

const checkActions = (dispatch: Dispatch) =>
  ({
    setAsOf: (day) => {
      dispatch({ kind: 'setAsOf', day });
    },
    setAsOfToday: () => {
      dispatch({ kind: 'setAsOf', day: null });
    },
    checkSheet: () => {
      dispatch({ kind: 'check', sheetOnly: true });
    },
    checkAll: () => {
      dispatch({ kind: 'check', sheetOnly: false });
    },
    cancel: () => {
      dispatch({ kind: 'cancel' });
    },
    showLevel: (level) => {
      dispatch({ kind: 'showLevel', level });
    },
    showOutcome: (outcome) => {
      dispatch({ kind: 'showOutcome', outcome });
    },
    openMapping: (ledger) => {
      dispatch({ kind: 'openMapping', ledger });
    },
    openSheetMapping: (sheet) => {
      dispatch({ kind: 'openSheetMapping', sheet });
    },
    correctKind: (ledger) => {
      dispatch({ kind: 'correctKind', ledger });
    },
    correctHeader: (end, row) => {
      dispatch({ kind: 'correctHeader', end, row });
    },
    correctColumn: (column, field) => {
      dispatch({ kind: 'correctColumn', column, field });
    },
    saveMapping: () => {
      dispatch({ kind: 'saveMapping' });
    },
    resetMapping: () => {
      dispatch({ kind: 'resetMapping' });
    },
  }) satisfies Partial<PaneActions>;

const listActions = (dispatch: Dispatch) =>
  ({
    setShow: (show) => {
      dispatch({ kind: 'setShow', show });
    },
    setGroupBy: (by) => {
      dispatch({ kind: 'setGroupBy', by });
    },
    toggleLevel: (level) => {
      dispatch({ kind: 'toggleLevel', level });
    },
    toggleSeverity: (severity) => {
      dispatch({ kind: 'toggleSeverity', severity });
    },
    setRule: (rule) => {
      dispatch({ kind: 'setRule', rule });
    },
    setText: (text) => {
      dispatch({ kind: 'setText', text });
    },
    clearFilters: () => {
      dispatch({ kind: 'clearFilters' });
    },
    pressEmpty: (button) => {
      dispatch(button === 'check' ? { kind: 'check', sheetOnly: false } : { kind: 'clearFilters' });
    },
    goToFinding: (finding) => {
      dispatch({ kind: 'goToFinding', finding });
    },
    openFinding: (finding) => {
      dispatch({ kind: 'openFinding', finding });
    },
    closeFinding: () => {
      dispatch({ kind: 'closeFinding' });
    },
    openWaiver: (finding) => {
      dispatch({ kind: 'openWaiver', finding });
    },
    editWaiver: (field, value) => {
      dispatch({ kind: 'editWaiver', field, value });
    },
    grantWaiver: () => {
      dispatch({ kind: 'grantWaiver' });
    },
    /** A waiver is taken back on its sheet, where its history stands. */
    revokeWaiver: () => undefined,
  }) satisfies Partial<PaneActions>;

const bulletinActions = (dispatch: Dispatch) =>
  ({
    chooseBulletin: (id) => {
      dispatch({ kind: 'chooseBulletin', id });
    },
    choosePeriod: (period) => {
      dispatch({ kind: 'choosePeriod', period });
    },
    makeBulletin: () => {
      dispatch({ kind: 'makeBulletin' });
    },
    writeBulletin: () => {
      dispatch({ kind: 'writeBulletin' });
    },
    openFigure: (figure) => {
      dispatch({ kind: 'openFigure', ...figureOf(figure) });
    },
    closeFigure: () => {
      dispatch({ kind: 'closeFigure' });
    },
  }) satisfies Partial<PaneActions>;

const rulesActions = (dispatch: Dispatch) =>
  ({
    setRulesText: (text) => {
      dispatch({ kind: 'setRulesText', text });
    },
    switchRule: (_policy, rule, on) => {
      dispatch({ kind: 'switchRule', rule, on: on === 'on' });
    },
    importPolicy: (file) => {
      dispatch({ kind: 'importPolicy', file });
    },
    dismissImport: () => {
      dispatch({ kind: 'dismissImport' });
    },
    exportPolicy: (policy) => {
      dispatch({ kind: 'exportPolicy', policy });
    },
    removePolicy: (policy) => {
      dispatch({ kind: 'removePolicy', policy });
    },
    saveRules: () => {
      dispatch({ kind: 'saveRules' });
    },
  }) satisfies Partial<PaneActions>;
