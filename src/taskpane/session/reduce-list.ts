import { cellOfItem, listItems } from './list-items.ts';
import { type ListState, type PaneState, WHOLE_LIST } from './state.ts';
import { type Handlers, step, type Step } from './step.ts';

/** 问题: what is listed, how it is grouped, and which of it is open. */
export const listHandlers: Handlers<
  | 'showLevel'
  | 'showOutcome'
  | 'setShow'
  | 'setGroupBy'
  | 'toggleLevel'
  | 'toggleSeverity'
  | 'setRule'
  | 'setText'
  | 'clearFilters'
  | 'goToFinding'
  | 'openFinding'
  | 'closeFinding'
  | 'explained'
  | 'proposed'
> = {
  showLevel: (state, { level }) =>
    step({ ...state, tab: 'findings', list: { ...WHOLE_LIST, levels: [level] } }),
  showOutcome: (state, { outcome }) =>
    step({ ...state, tab: 'findings', list: { ...WHOLE_LIST, show: outcome } }),
  setShow: (state, { show }) => list(state, { show: oneOf(SHOWS, show), current: null }),
  setGroupBy: (state, { by }) => list(state, { groupBy: oneOf(GROUPINGS, by) }),
  toggleLevel: (state, { level }) => list(state, { levels: toggled(state.list.levels, level) }),
  toggleSeverity: (state, { severity }) =>
    list(state, { severities: toggled(state.list.severities, severity) }),
  setRule: (state, { rule }) => list(state, { rule }),
  setText: (state, { text }) => list(state, { text }),
  clearFilters: (state) => {
    const { show, groupBy } = state.list;
    return list(state, { ...WHOLE_LIST, show, groupBy });
  },
  goToFinding: (state, { finding }) => {
    const item = listItems(state.result?.run).byId.get(finding);
    const cell = item && cellOfItem(item);
    const there = { ...state, list: { ...state.list, current: finding } };
    return cell ? step(there, { kind: 'show', sheet: item.sheet, cell }) : step(there);
  },
  openFinding: (state, { finding }) => explainStep(opened(state, finding)),
  closeFinding: (state) =>
    step({ ...state, explained: null, list: { ...state.list, opened: null } }),
  explained: (state, { id, explanation }) =>
    step(
      state.list.opened === id
        ? { ...state, explained: { finding: id, explanation, change: null } }
        : state,
    ),
  proposed: (state, { id, change }) => {
    const { explained } = state;
    return step(
      explained?.finding === id ? { ...state, explained: { ...explained, change } } : state,
    );
  },
};

const SHOWS = ['finding', 'waived', 'unchecked'] as const;
const GROUPINGS = ['record', 'rule', 'group'] as const;

function oneOf<Known extends string>(known: readonly [Known, ...Known[]], given: string): Known {
  return known.find((each) => each === given) ?? known[0];
}

function toggled<Id>(ids: readonly Id[], id: Id): readonly Id[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}

function list(state: PaneState, more: Partial<ListState>): Step {
  return step({ ...state, list: { ...state.list, ...more } });
}

function opened(state: PaneState, finding: string): PaneState {
  const list = { ...state.list, opened: finding, current: finding };
  return { ...state, tab: 'findings', list, explained: null };
}

/**
 * Works out why what is open was found, and what would clear it; nothing for what could not be judged, which says why
 * itself.
 */
function explainStep(state: PaneState): Step {
  const { result, list } = state;
  const item = listItems(result?.run).byId.get(list.opened ?? '');
  if (result === null || item === undefined) return step(state);
  if (item.kind === 'unchecked') {
    return step({ ...state, explained: { finding: item.id, explanation: null, change: null } });
  }
  const { finding, ledger, id } = item;
  return step(state, { kind: 'explain', id, finding, ledger, result });
}
