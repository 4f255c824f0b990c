import { type Language, ruleTitle } from '../../../rules/index.ts';
import { cellOfItem, type ListItem, listItems } from '../../session/list-items.ts';
import type { ListState, PaneState, Result } from '../../session/state.ts';
import { saidWords } from '../../words/said-words.ts';
import type { EmptyView, FindingListView, FindingRowView, FindingsView } from '../findings-view.ts';
import { type Voice, voiceOf } from './said.ts';
import { showDetail } from './show-detail.ts';
import { filtersView, judgementsOf } from './show-filters.ts';
import { kindOf, ruleOf, sentenceOf } from './show-item.ts';
import { type Shown, shownItems } from './shown-items.ts';
import { textOfSubject } from './subject-text.ts';

/** 问题: what the filters leave of what was found, in groups. */
export function showFindings(state: PaneState): FindingsView {
  const voice = voiceOf(state);
  const shown = shownItems(state.result, state.list, voice.language);
  return {
    filters: filtersView(state, shown, voice),
    list: listView(state, shown, voice),
    detail: showDetail(state, shown.inOrder, voice),
  };
}

function listView(state: PaneState, shown: Shown, { words, language }: Voice): FindingListView {
  const { result, list } = state;
  const { byId } = listItems(result?.run);
  return {
    groups: shown.groups,
    row: (id) => rowView(byId.get(id), id, list.groupBy, result, language),
    current: list.current,
    empty: shown.inOrder.length > 0 ? null : emptyView(state, shown, words),
  };
}

function rowView(
  item: ListItem | undefined,
  id: string,
  by: ListState['groupBy'],
  result: Result | null,
  language: Language,
): FindingRowView {
  if (item === undefined) {
    return { id, level: 'none', kind: 'info', sentence: '', note: '', leadsToCell: false };
  }
  const cell = cellOfItem(item);
  const place = cell === null ? [] : [saidWords[language].place(item.sheet, cell)];
  const about =
    by === 'rule'
      ? textOfSubject(item, language)
      : ruleTitle(ruleOf(item), item.ledger.compiled, language);
  return {
    id,
    level: item.level,
    kind: kindOf(item),
    sentence: sentenceOf(item, result, language),
    note: [...place, about].join(' · '),
    leadsToCell: cell !== null,
  };
}

function emptyView(
  { result, job, list, messages }: PaneState,
  { ofKind, byKind }: Shown,
  { empties }: Voice['words'],
): EmptyView {
  if (ofKind.length > 0) {
    const { button, ...said } = empties.filteredAway;
    return { kind: 'filteredAway', ...said, button: { id: 'clearFilters', label: button } };
  }
  if (result === null) {
    if (job !== null && job.kind !== 'look') {
      return { kind: 'loading', ...empties.loading, button: null };
    }
    const failed = messages.some(({ about }) => about.kind === 'faults' && about.of === 'check');
    const { button, ...said } = failed ? empties.failed : empties.notChecked;
    const kind = failed ? 'failed' : 'notChecked';
    return { kind, ...said, button: { id: 'check', label: button } };
  }
  const unchecked = judgementsOf(byKind.unchecked);
  const said =
    list.show === 'finding' && unchecked > 0
      ? empties.findingUnchecked(unchecked)
      : empties[list.show];
  return { kind: 'clear', ...said, button: null };
}
