import type { LedgerReading } from '../../rules/index.ts';
import type { SavedState } from '../../workbook/saved/saved-state.ts';
import { columnsOf } from './mapped-columns.ts';
import { startLook } from './reduce-job.ts';
import type { Dialog, PaneState, SheetMapping } from './state.ts';
import { type Handlers, step, type Step } from './step.ts';

type MappingDialog = Extract<Dialog, { readonly kind: 'mapping' }>;

/** What a person says of a sheet: which ledger, which header rows, which column is which field. */
export const mappingHandlers: Handlers<
  | 'openMapping'
  | 'openSheetMapping'
  | 'correctKind'
  | 'correctHeader'
  | 'correctColumn'
  | 'saveMapping'
  | 'resetMapping'
> = {
  openMapping: (state, { ledger }) => {
    const number = Number(ledger);
    const reading = state.looked?.reading.ledgers[number];
    if (reading === undefined) return step(state);
    return step({ ...state, dialog: openedOn(state, reading.sheet, reading, number) });
  },
  openSheetMapping: (state, { sheet }) =>
    step({ ...state, dialog: openedOn(state, sheet, undefined, null) }),
  correctKind: (state, { ledger }) =>
    correct(state, (dialog) => {
      const { sheet, header } = dialog.draft;
      return { sheet, ...(header && { header }), ledger: ledger === '' ? null : ledger };
    }),
  correctHeader: (state, { end, row }) =>
    correct(state, (dialog) => {
      const number = Number(row);
      const header = dialog.draft.header ?? headerOf(state, dialog) ?? { first: 1, last: 1 };
      return { ...dialog.draft, header: { ...header, [end]: number } };
    }),
  correctColumn: (state, { column, field }) =>
    correct(state, (dialog) => {
      const header = columnsOf(readingOf(state, dialog)).get(column)?.header ?? '';
      const said = {
        column,
        ...(header === '' ? {} : { header }),
        field: field === '' ? null : field,
      };
      const others = (dialog.draft.columns ?? []).filter((each) => each.column !== column);
      return { ...dialog.draft, columns: [...others, said] };
    }),
  saveMapping: (state) => {
    if (state.dialog?.kind !== 'mapping' || state.job !== null) return step(state);
    if (headerFault(state.dialog.draft)) return step(state);
    return keep(state, state.dialog.draft);
  },
  resetMapping: (state) => {
    if (state.dialog?.kind !== 'mapping' || state.job !== null) return step(state);
    return keep(state, { sheet: state.dialog.sheet });
  },
};

/** Rows that can't be a header's: not counted from 1, or the last before the first. */
export function headerFault({ header }: SheetMapping): boolean {
  if (header === undefined) return false;
  const { first, last } = header;
  return !Number.isInteger(first) || !Number.isInteger(last) || first < 1 || last < first;
}

export function readingOf(state: PaneState, dialog: MappingDialog): LedgerReading | undefined {
  return dialog.reading === null ? undefined : state.looked?.reading.ledgers[dialog.reading];
}

function headerOf(state: PaneState, dialog: MappingDialog) {
  return readingOf(state, dialog)?.header;
}

function openedOn(
  state: PaneState,
  sheet: string,
  reading: LedgerReading | undefined,
  number: number | null,
): MappingDialog {
  const { mapping } = state.draft ?? state.saved;
  const said = mapping.sheets.find((each) => each.sheet === sheet) ?? { sheet };
  const ledger = said.ledger === undefined ? (reading?.ledger ?? null) : said.ledger;
  return { kind: 'mapping', sheet, ledger, reading: number, draft: said, changed: 0 };
}

function correct(state: PaneState, change: (dialog: MappingDialog) => SheetMapping): Step {
  const { dialog } = state;
  if (dialog?.kind !== 'mapping') return step(state);
  const draft = change(dialog);
  const ledger = draft.ledger === undefined ? dialog.ledger : draft.ledger;
  return step({ ...state, dialog: { ...dialog, draft, ledger, changed: dialog.changed + 1 } });
}

/** Counts in this session at once and is saved with the workbook; then the workbook is looked at anew. */
function keep(state: PaneState, said: SheetMapping): Step {
  const saved = state.draft ?? state.saved;
  const others = saved.mapping.sheets.filter(({ sheet }) => sheet !== said.sheet);
  const says = Object.keys(said).length > 1;
  const sheets = says ? [...others, said] : others;
  const draft: SavedState = { ...saved, mapping: { sheets } };
  const kept: PaneState = { ...state, draft, result: null, explained: null };
  return startLook({ ...kept, dialog: { kind: 'confirm', id: 'save', policy: '' } });
}
