import { readWaivers } from '../../../rules/index.ts';
import { listItems } from '../../session/list-items.ts';
import { waiverGaps } from '../../session/reduce-waiver.ts';
import type { Dialog, PaneState } from '../../session/state.ts';
import type {
  ClearDialogView,
  ConfirmDialogView,
  WaiverDialogView,
  WaiverFieldId,
} from '../dialog-views.ts';
import type { DialogView } from '../view-model.ts';
import { faultLines, titleOf, type Voice, voiceOf } from './said.ts';
import { policyOf } from './show-check.ts';
import { sentenceOf } from './show-item.ts';
import { showMapping } from './show-mapping.ts';

/** The dialog that is open, if any. */
export function showDialog(state: PaneState): DialogView | null {
  const { dialog } = state;
  const voice = voiceOf(state);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'mapping':
      return { kind: 'mapping', ...showMapping(state, dialog) };
    case 'waiver':
      return { kind: 'waiver', ...waiverView(state, dialog, voice) };
    case 'clear':
      return { kind: 'clear', ...clearView(state, dialog.withWaivers, voice) };
    case 'confirm':
      return { kind: 'confirm', ...confirmView(state, dialog, voice) };
  }
}

const FIELDS: readonly WaiverFieldId[] = ['reason', 'approver', 'basis', 'expiry'];

function waiverView(
  state: PaneState,
  dialog: Extract<Dialog, { readonly kind: 'waiver' }>,
  { words, language }: Voice,
): WaiverDialogView {
  const gaps = dialog.tried ? waiverGaps(dialog) : [];
  const item = listItems(state.result?.run).byId.get(dialog.finding);
  return {
    finding: dialog.finding,
    sentence: item === undefined ? '' : sentenceOf(item, state.result, language),
    fields: FIELDS.map((id) => ({
      id,
      value: dialog.fields[id],
      fault: gaps.includes(id) ? words.waiverGap[id] : null,
    })),
    isSaving: state.job !== null,
    fault: dialog.faults.length === 0 ? null : faultLines(dialog.faults, language).join(''),
  };
}

function clearView(
  { looked, job }: PaneState,
  withWaivers: boolean,
  { words }: Voice,
): ClearDialogView {
  const { waivers } = readWaivers(looked?.cells.ownGrids.waivers);
  const ledgers = looked?.reading.ledgers.length ?? 0;
  return {
    goes: [words.clearGoes.ledgers(ledgers), words.clearGoes.sheets],
    stays: words.clearStays,
    waivers: waivers.length === 0 ? null : words.clearWaivers(waivers.length),
    keepsWaivers: !withWaivers,
    isClearing: job?.kind === 'clear',
  };
}

function confirmView(
  state: PaneState,
  { id, policy }: Extract<Dialog, { readonly kind: 'confirm' }>,
  voice: Voice,
): ConfirmDialogView {
  const { confirms } = voice.words;
  if (id === 'save') return { id, ...confirms.save, isDangerous: false };
  const found = policyOf(policy, state);
  const title = found === undefined ? policy : titleOf(found, voice);
  return { id, ...confirms.removePolicy(title), isDangerous: true };
}
