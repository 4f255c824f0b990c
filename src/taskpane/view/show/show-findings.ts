import {
  cliCheckWords,
  localText,
  ruleTitle,
  type Language,
  type Level,
  type LedgerRun,
  type Severity,
  type Subject,
} from '../../../rules/index.ts';
import { cellOfItem, type ListItem, type ListItems, listItems } from '../../session/list-items.ts';
import type { ListState, PaneState, Result } from '../../session/state.ts';
import { n } from '../../words/count.ts';
import { saidWords } from '../../words/said-words.ts';
import type {
  EmptyView,
  FindingFiltersView,
  FindingGroupView,
  FindingListView,
  FindingRowView,
  FindingsView,
} from '../findings-view.ts';
import { kindOf, ruleOf, sentenceOf } from './show-item.ts';
import { textOfSubject } from './subject-text.ts';
import { type Voice, voiceOf } from './said.ts';
import { showDetail } from './show-detail.ts';

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

interface Shown {
  readonly byKind: ListItems['byKind'];
  /** Of the kind that is shown, before the filters. */
  readonly ofKind: readonly ListItem[];
  readonly groups: readonly FindingGroupView[];
  readonly inOrder: readonly string[];
}

let last: { readonly by: readonly unknown[]; readonly shown: Shown } | undefined;

/** Thousands of lines are filtered when a filter changes, not when anything else does. */
function shownItems(result: Result | null, list: ListState, language: Language): Shown {
  const { show, groupBy, levels, severities, rule, sheet, text } = list;
  const by = [result?.run, show, groupBy, levels, severities, rule, sheet, text, language];
  if (last?.by.every((each, index) => each === by[index]) === true) return last.shown;
  const { byKind } = listItems(result?.run);
  const ofKind = byKind[show];
  const left = ofKind.filter(passes(list, result, language));
  const groups = groupsOf(left, groupBy, language);
  const shown = { byKind, ofKind, groups, inOrder: groups.flatMap(({ rows }) => rows) };
  last = { by, shown };
  return shown;
}

function passes(
  { levels, severities, rule, sheet, text }: ListState,
  result: Result | null,
  language: Language,
): (item: ListItem) => boolean {
  const wanted = text.trim().toLowerCase();
  return (item) =>
    (levels.length === 0 || levels.includes(item.level)) &&
    (severities.length === 0 || severities.includes(severityOf(item))) &&
    (rule === '' || item.rule === rule) &&
    (sheet === '' || item.sheet === sheet) &&
    (wanted === '' || textOf(item, result, language).toLowerCase().includes(wanted));
}

function severityOf(item: ListItem): Severity {
  return item.kind === 'unchecked' ? item.unchecked.rule.severity : item.finding.severity;
}

function textOf(item: ListItem, result: Result | null, language: Language): string {
  const subject = textOfSubject(item, language);
  return [item.rule, subject, sentenceOf(item, result, language)].join(' ');
}

const GRAVITY: readonly Level[] = ['red', 'orange', 'yellow', 'none'];

function groupsOf(
  items: readonly ListItem[],
  by: ListState['groupBy'],
  language: Language,
): readonly FindingGroupView[] {
  const groups = new Map<string, ListItem[]>();
  for (const item of items) {
    const id = groupId(item, by, language);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [item]);
    else group.push(item);
  }
  return [...groups].map(([id, members]) => groupView(id, members, by, language));
}

function groupId(item: ListItem, by: ListState['groupBy'], language: Language): string {
  const ledger = item.ledger.compiled.policy.id;
  switch (by) {
    case 'rule':
      return `${ledger}/${item.rule}`;
    case 'group':
      return groupName(item, language);
    case 'record':
      return item.subject.kind === 'record'
        ? `${ledger}/${item.subject.record.index}`
        : `${ledger}/${textOfSubject(item, language)}`;
  }
}

/** What the record's ledger is grouped by: its district, unit … */
function groupName({ ledger, subject }: ListItem, language: Language): string {
  if (subject.kind === 'group') return subject.group;
  const words = saidWords[language];
  if (subject.kind === 'ledger') return words.wholeLedger;
  return groupOfRecord(ledger, subject) ?? words.noGroup;
}

function groupOfRecord(
  { ledger }: LedgerRun,
  { record }: Extract<Subject, { readonly kind: 'record' }>,
): string | null {
  const { group } = ledger.policy.ledger;
  if (group === undefined) return null;
  const value = ledger.readings[record.reading]?.values.get(group)?.[record.position];
  if (value?.kind === 'text') return value.text;
  return value?.kind === 'choice' ? value.choice : null;
}

function groupView(
  id: string,
  members: readonly ListItem[],
  by: ListState['groupBy'],
  language: Language,
): FindingGroupView {
  const [first] = members;
  const level = GRAVITY.find((each) => members.some((item) => item.level === each)) ?? 'none';
  const head = first === undefined ? { title: id, note: '' } : groupHead(first, by, language);
  return { id, ...head, level, count: n(members.length), rows: members.map((item) => item.id) };
}

function groupHead(
  item: ListItem,
  by: ListState['groupBy'],
  language: Language,
): Pick<FindingGroupView, 'title' | 'note'> {
  const { compiled } = item.ledger;
  const ledger = localText(compiled.policy.title, language);
  if (by === 'group') return { title: groupName(item, language), note: '' };
  if (by === 'record') return { title: textOfSubject(item, language), note: ledger };
  const rule = ruleOf(item);
  const severity = cliCheckWords[language].severities[rule.severity];
  return {
    title: ruleTitle(rule, compiled, language),
    note: [severity, rule.id, ...rule.cites].join(' · '),
  };
}

function filtersView(
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
  const tally = <Id>(ids: readonly Id[], of: (item: ListItem) => Id) =>
    new Map(ids.map((id) => [id, n(shown.ofKind.filter((item) => of(item) === id).length)]));
  const byLevel = tally(GRAVITY, ({ level }) => level);
  const bySeverity = tally(SEVERITIES, severityOf);
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
    levels: GRAVITY.map((id) => ({ id, isOn: levels.includes(id), count: byLevel.get(id) ?? '' })),
    severities: SEVERITIES.map((id) => ({
      id,
      isOn: severities.includes(id),
      count: bySeverity.get(id) ?? '',
    })),
    rule: { selected: rule, options: ruleOptions(shown, words.allRules, language) },
    text,
    summary: notes.join(' · '),
    isFiltered:
      levels.length + severities.length > 0 || [rule, sheet, text].some((each) => each !== ''),
  };
}

/** In the figures of 校验 each record counts. */
function judgementsOf(items: readonly ListItem[]): number {
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
