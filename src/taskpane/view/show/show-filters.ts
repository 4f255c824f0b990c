import { type Language, ruleTitle, type Severity } from '../../../rules/index.ts';
import type { ListItem } from '../../session/list-items.ts';
import type { PaneState } from '../../session/state.ts';
import { n } from '../../words/count.ts';
import type { FindingFiltersView } from '../findings-view.ts';
import type { Voice } from './said.ts';
import { ruleOf } from './show-item.ts';
import { GRAVITY, severityOf, type Shown } from './shown-items.ts';

/** The filters, each with the number of lines of the kind that is shown. */
export function filtersView(
  state: PaneState,
  shown: Shown,
  { words, language }: Voice,
): FindingFiltersView {
  const { list } = state;
  const option = (id: string, label: string, number: number | null) => ({
    id,
    label,
    count: number === null ? null : n(number),
    note: null,
  });
  const { show, groupBy, levels, severities, rule, sheet, text } = list;
  const byLevel = tally(shown.ofKind, ({ level }) => level);
  const bySeverity = tally(shown.ofKind, severityOf);
  const notes = [
    words.summary(shown.inOrder.length, shown.ofKind.length),
    ...(show === 'unchecked' ? [words.judgements(judgementsOf(shown.ofKind))] : []),
    ...(sheet === '' ? [] : [words.onSheetOnly(sheet)]),
  ];
  return {
    show: {
      selected: show,
      options: SHOWS.map((id) => option(id, words.shows[id], shown.byKind[id].length)),
    },
    groupBy: {
      selected: groupBy,
      options: GROUPINGS.map((id) => option(id, words.groupings[id], null)),
    },
    levels: GRAVITY.map((id) => ({
      id,
      isOn: levels.includes(id),
      count: n(byLevel.get(id) ?? 0),
    })),
    severities: SEVERITIES.map((id) => ({
      id,
      isOn: severities.includes(id),
      count: n(bySeverity.get(id) ?? 0),
    })),
    rule: { selected: rule, options: ruleOptions(shown, words.allRules, language) },
    text,
    summary: notes.join(' · '),
    isFiltered:
      levels.length + severities.length > 0 || [rule, sheet, text].some((each) => each !== ''),
  };
}

function tally<Id>(items: readonly ListItem[], of: (item: ListItem) => Id): Map<Id, number> {
  const counts = new Map<Id, number>();
  for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1);
  return counts;
}

/** In the figures of 校验 each record counts. */
export function judgementsOf(items: readonly ListItem[]): number {
  return items.reduce((sum, item) => sum + (item.kind === 'unchecked' ? item.records : 1), 0);
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const SHOWS = ['finding', 'waived', 'unchecked'] as const;
const GROUPINGS = ['record', 'rule', 'group'] as const;

function ruleOptions({ ofKind }: Shown, all: string, language: Language) {
  const rules = new Map<string, { readonly label: string; count: number }>();
  for (const item of ofKind) {
    const known = rules.get(item.rule);
    if (known !== undefined) known.count += 1;
    else {
      const title = ruleTitle(ruleOf(item), item.ledger.compiled, language);
      rules.set(item.rule, { label: `${item.rule} ${title}`, count: 1 });
    }
  }
  const options = [...rules].map(([id, { label, count }]) => ({
    id,
    label,
    count: n(count),
    note: null,
  }));
  return [{ id: '', label: all, count: null, note: null }, ...options];
}
