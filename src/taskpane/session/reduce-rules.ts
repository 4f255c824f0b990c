import type { SavedState } from '../../workbook/saved/saved-state.ts';
import { policySet, takePolicy } from './policy-set.ts';
import { startLook } from './reduce-job.ts';
import type { PaneState } from './state.ts';
import { beginJob, type Handlers, step, type Step } from './step.ts';

/** 规则: switches and imported policies count at once, and travel with the workbook once somebody saves them. */
export const rulesHandlers: Handlers<
  | 'setRulesText'
  | 'switchRule'
  | 'importPolicy'
  | 'fileRead'
  | 'dismissImport'
  | 'exportPolicy'
  | 'removePolicy'
  | 'saveRules'
  | 'confirm'
> = {
  setRulesText: (state, { text }) => step({ ...state, rulesText: text }),
  switchRule: (state, { rule, on }) => {
    const saved = state.draft ?? state.saved;
    const isOnInPolicy = state.policies.entries.some(({ compiled }) =>
      compiled.rules.some(({ id }) => id === rule),
    );
    const without = (ids: readonly string[] = []) => ids.filter((id) => id !== rule);
    const off = without(saved.rulesOff);
    const isOn = without(saved.rulesOn);
    return step(
      drafted(state, {
        ...saved,
        rulesOff: !on && isOnInPolicy ? [...off, rule] : off,
        rulesOn: on && !isOnInPolicy ? [...isOn, rule] : isOn,
      }),
    );
  },
  importPolicy: (state, { file }) =>
    step(
      { ...state, imported: { file: file.name, state: 'reading', faults: [] } },
      { kind: 'readFile', file },
    ),
  fileRead: (state, { file, text }) =>
    text === null ? unreadable(state, file) : take(state, file, text),
  dismissImport: (state) => step({ ...state, imported: null }),
  exportPolicy: (state, { policy }) => {
    const entry = state.policies.entries.find(({ compiled }) => compiled.policy.id === policy);
    if (entry === undefined) return step(state);
    const text = `${JSON.stringify(entry.compiled.policy, null, 2)}\n`;
    return step(state, { kind: 'download', name: `${policy}.json`, text });
  },
  removePolicy: (state, { policy }) =>
    step({ ...state, dialog: { kind: 'confirm', id: 'removePolicy', policy } }),
  saveRules: (state) => step({ ...state, dialog: { kind: 'confirm', id: 'save', policy: '' } }),
  confirm: (state, { id }) => {
    const { dialog } = state;
    if (dialog?.kind !== 'confirm' || dialog.id !== id) return step(state);
    const closed = { ...state, dialog: null };
    return dialog.id === 'save' ? save(closed) : remove(closed, dialog.policy);
  },
};

function drafted(state: PaneState, draft: SavedState): PaneState {
  return { ...state, draft };
}

function unreadable(state: PaneState, file: string): Step {
  const fault = { code: 'notUtf8', data: { file }, place: { file } };
  return step({ ...state, imported: { file, state: 'refused', faults: [fault] } });
}

function take(state: PaneState, file: string, text: string): Step {
  const taking = takePolicy({ file, text }, state.policies.entries);
  if (taking.kind === 'refused') {
    return step({ ...state, imported: { file, state: 'refused', faults: taking.faults } });
  }
  const saved = state.draft ?? state.saved;
  const others = withoutPolicy(saved, taking.id);
  const draft = { ...saved, policies: [...others, { file, text }] };
  const imported = { file, state: 'taken', faults: taking.advice } as const;
  const policies = { ...state.policies, entries: taking.entries };
  return startLook({ ...drafted(state, draft), policies, imported });
}

function remove(state: PaneState, id: string): Step {
  const saved = state.draft ?? state.saved;
  const files = withoutPolicy(saved, id);
  return startLook({
    ...drafted(state, { ...saved, policies: files }),
    policies: policySet(files),
  });
}

/** A file is known by the policy in it. */
function withoutPolicy(saved: SavedState, id: string): SavedState['policies'] {
  return saved.policies.filter(({ text }) => idIn(text) !== id);
}

function idIn(text: string): unknown {
  const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  return typeof read === 'object' && read !== null && 'id' in read ? read.id : undefined;
}

function save(state: PaneState): Step {
  if (state.draft === null || state.job !== null) return step(state);
  const begun = beginJob(state, { kind: 'save', phase: 'writing' });
  return step(begun.state, { kind: 'save', job: begun.job.id, state: state.draft });
}
