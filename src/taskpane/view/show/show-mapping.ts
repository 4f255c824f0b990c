import {
  fieldTitle,
  type LedgerReading,
  localText,
  type Policy,
  sayEvidence,
  sayOtherSheet,
  saySetAside,
  sayUnmapped,
} from '../../../rules/index.ts';
import { columnsOf, type ColumnUnderstood } from '../../session/mapped-columns.ts';
import { headerFault, readingOf } from '../../session/reduce-mapping.ts';
import type { Dialog, PaneState } from '../../session/state.ts';
import type {
  FieldOptionView,
  MappedColumnView,
  MappingView,
  SetAsideView,
} from '../mapping-view.ts';
import { faultViews, titleOf, type Voice, voiceOf } from './said.ts';
import { policyOf } from './show-check.ts';

type MappingDialog = Extract<Dialog, { readonly kind: 'mapping' }>;

/** How a ledger's columns were understood, with what a person says of them and has not saved yet. */
export function showMapping(state: PaneState, dialog: MappingDialog): MappingView {
  const voice = voiceOf(state);
  const { words } = voice;
  const reading = readingOf(state, dialog);
  const policy = dialog.ledger === null ? undefined : policyOf(dialog.ledger, state);
  const ledger = policy === undefined ? words.notALedger : titleOf(policy, voice);
  return {
    id: dialog.reading === null ? dialog.sheet : String(dialog.reading),
    title: words.mappingTitle(ledger, dialog.sheet),
    kindOfLedger: kindChoice(state, dialog, voice),
    header: headerView(dialog, reading, voice),
    columns: [...columnsOf(reading).values()].map((column) => columnView(column, dialog, voice)),
    fields: fieldOptions(dialog, reading, state, voice),
    missing: missingFields(reading, policy, voice),
    setAside: setAsideViews(reading, voice),
    faults: faultViews(reading?.faults ?? [], voice),
    changed: dialog.changed === 0 ? null : words.mappingChanged(dialog.changed),
    isSaving: state.job?.kind === 'save',
    canReset: (state.draft ?? state.saved).mapping.sheets.some(
      ({ sheet }) => sheet === dialog.sheet,
    ),
  };
}

function missingFields(
  reading: LedgerReading | undefined,
  policy: Policy | undefined,
  { words, language }: Voice,
): readonly string[] {
  if (reading === undefined || policy?.id !== reading.ledger) return [];
  return reading.missingFields.map((field) =>
    words.missingField(fieldTitle(field, policy, language)),
  );
}

function kindChoice(
  state: PaneState,
  dialog: MappingDialog,
  voice: Voice,
): MappingView['kindOfLedger'] {
  const none = voice.words.notALedger;
  return {
    selected: dialog.ledger ?? '',
    options: [
      { id: '', label: none, count: null, note: otherReason(state, dialog, voice) },
      ...state.policies.entries.map(({ compiled: { policy } }) => ({
        id: policy.id,
        label: titleOf(policy, voice),
        count: null,
        note: null,
      })),
    ],
  };
}

function headerView(
  { draft }: MappingDialog,
  reading: LedgerReading | undefined,
  { words }: Voice,
): MappingView['header'] {
  const header = draft.header ?? reading?.header;
  return {
    first: header === undefined ? '' : shownRow(header.first),
    last: header === undefined ? '' : shownRow(header.last),
    fault: headerFault(draft) ? words.badHeader : null,
  };
}

function shownRow(row: number): string {
  return Number.isFinite(row) ? String(row) : '';
}

function otherReason(
  { looked }: PaneState,
  { sheet }: MappingDialog,
  { language }: Voice,
): string | null {
  const other = looked?.reading.otherSheets.find((each) => each.sheet === sheet);
  return other === undefined ? null : sayOtherSheet(other.reason, language);
}

function saidOf(column: string, { draft }: MappingDialog) {
  return draft.columns?.find((each) => each.column === column);
}

function columnView(
  { column, header, field, evidence, reason }: ColumnUnderstood,
  dialog: MappingDialog,
  { language }: Voice,
): MappedColumnView {
  const said = saidOf(column, dialog);
  const lines = evidence.map((each) => sayEvidence(each, language));
  const why = reason === null ? lines : [sayUnmapped(reason, language)];
  const taken = said === undefined ? field : said.field;
  return {
    column,
    header,
    field: taken ?? '',
    grade: said === undefined ? gradeOf(evidence, field) : 'corrected',
    evidence: why,
  };
}

function gradeOf(
  evidence: ColumnUnderstood['evidence'],
  field: string | null,
): MappedColumnView['grade'] {
  if (field === null) return 'unused';
  const codes = evidence.map(({ code }) => code);
  if (codes.includes('corrected')) return 'corrected';
  if (['title', 'alias', 'variant'].some((code) => codes.includes(code))) return 'sure';
  return codes.includes('filler') || codes.includes('path') ? 'likely' : 'unsure';
}

function fieldOptions(
  dialog: MappingDialog,
  reading: LedgerReading | undefined,
  state: PaneState,
  { language, words }: Voice,
): readonly FieldOptionView[] {
  const policy = dialog.ledger === null ? undefined : policyOf(dialog.ledger, state);
  const columns = [...columnsOf(reading).values()];
  const usedBy = (field: string) =>
    columns.find(({ column, field: found }) => (saidOf(column, dialog)?.field ?? found) === field);
  return [
    { id: '', label: words.notUsed, note: null },
    ...(policy?.ledger.fields ?? []).map(({ name, title }) => {
      const used = usedBy(name);
      return {
        id: name,
        label: localText(title, language),
        note: used === undefined ? null : words.usedFor(used.column),
      };
    }),
  ];
}

/** Neighbouring rows with the same reason are one line. */
function setAsideViews(
  reading: LedgerReading | undefined,
  { language, words }: Voice,
): readonly SetAsideView[] {
  const stretches: { first: number; last: number; readonly reason: string }[] = [];
  for (const { row, reason } of reading?.setAside ?? []) {
    const before = stretches.at(-1);
    if (before?.reason === reason && before.last === row - 1) before.last = row;
    else stretches.push({ first: row, last: row, reason });
  }
  return stretches.map(({ first, last, reason }) => ({
    rows: words.rowsSpan(first, last),
    reason: saySetAside(reason, language),
  }));
}
