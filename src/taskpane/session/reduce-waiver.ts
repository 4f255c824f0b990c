import { grantWaiver, parseDay, type WaiverRequest, whyNotWaivable } from '../../rules/index.ts';
import { bylawsOf } from './bylaws.ts';
import { type FindingItem, listItems } from './list-items.ts';
import type { Dialog, PaneState } from './state.ts';
import { beginJob, type Handlers, step, withoutReports } from './step.ts';

type WaiverDialog = Extract<Dialog, { readonly kind: 'waiver' }>;

/** Somebody answers for a finding: it lands on sheet 豁免, and what stands there is judged by. */
export const waiverHandlers: Handlers<'openWaiver' | 'editWaiver' | 'grantWaiver'> = {
  openWaiver: (state, { finding }) => {
    const item = findingOf(state, finding);
    if (item === undefined || whyNotWaivable(item.finding) !== undefined) return step(state);
    const fields = { reason: '', approver: '', basis: '', expiry: '' };
    return step({
      ...state,
      dialog: { kind: 'waiver', finding, fields, faults: [], tried: false },
    });
  },
  editWaiver: (state, { field, value }) => {
    const { dialog } = state;
    if (dialog?.kind !== 'waiver') return step(state);
    const fields = { ...dialog.fields, [field]: value };
    return step({ ...state, dialog: { ...dialog, fields, faults: [] } });
  },
  grantWaiver: (state) => {
    const { dialog, result, job } = state;
    if (dialog?.kind !== 'waiver' || result === null || job !== null) return step(state);
    const item = findingOf(state, dialog.finding);
    if (item === undefined) return step({ ...state, dialog: null });
    const request = requestOf(dialog, state);
    const tried: WaiverDialog = { ...dialog, tried: true };
    if (request === undefined) return step({ ...state, dialog: tried });
    const { language } = state.preferences;
    const granting = grantWaiver(result.waivers, item.finding, item.ledger, request, language);
    if (granting.kind === 'faults') {
      return step({ ...state, dialog: { ...tried, faults: granting.faults } });
    }
    const { waivers } = granting;
    const begun = beginJob(withoutReports({ ...state, dialog: null }), {
      kind: 'waiver',
      phase: 'judging',
      waivers,
    });
    const { cells, run: before } = result;
    const by = bylawsOf(state);
    return step(begun.state, { kind: 'judge', job: begun.job.id, cells, by, waivers, before });
  },
};

function findingOf(state: PaneState, id: string): FindingItem | undefined {
  const item = listItems(state.result?.run).byId.get(id);
  return item === undefined || item.kind === 'unchecked' ? undefined : item;
}

/** A day, or 长期 said on purpose; undefined where it is neither. */
function expiryOf(typed: string): WaiverRequest['until'] | undefined {
  const bare = typed.trim();
  if (/^(长期|no end)$/i.test(bare)) return null;
  return parseDay(bare);
}

/** What is still to be said, before it is asked for. */
export function waiverGaps({ fields }: WaiverDialog): readonly (keyof WaiverDialog['fields'])[] {
  const blank = (['reason', 'approver', 'basis'] as const).filter(
    (name) => fields[name].trim() === '',
  );
  return expiryOf(fields.expiry) === undefined ? [...blank, 'expiry'] : blank;
}

function requestOf(dialog: WaiverDialog, { today }: PaneState): WaiverRequest | undefined {
  const until = expiryOf(dialog.fields.expiry);
  if (waiverGaps(dialog).length > 0 || until === undefined) return undefined;
  const { reason, approver, basis } = dialog.fields;
  return { reason, approver, basis, approvedOn: today, until };
}
