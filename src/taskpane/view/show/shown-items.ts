import {
  cliCheckWords,
  type Language,
  type Level,
  type LedgerRun,
  localText,
  ruleTitle,
  type Severity,
  type Subject,
} from '../../../rules/index.ts';
import { type ListItem, type ListItems, listItems } from '../../session/list-items.ts';
import type { ListState, Result } from '../../session/state.ts';
import { n } from '../../words/count.ts';
import { saidWords } from '../../words/said-words.ts';
import type { FindingGroupView } from '../findings-view.ts';
import { memoised } from './memoised.ts';
import { ruleOf, sentenceOf } from './show-item.ts';
import { textOfSubject } from './subject-text.ts';

/** 问题 as the filters leave it. */
export interface Shown {
  readonly byKind: ListItems['byKind'];
  /** Of the kind that is shown, before the filters. */
  readonly ofKind: readonly ListItem[];
  readonly groups: readonly FindingGroupView[];
  readonly inOrder: readonly string[];
}

let last: { readonly by: readonly unknown[]; readonly shown: Shown } | undefined;

/** Thousands of lines are filtered when a filter changes, not when anything else does. */
export function shownItems(result: Result | null, list: ListState, language: Language): Shown {
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
    (wanted === '' || result === null || textOf(item, result, language).includes(wanted));
}

export function severityOf(item: ListItem): Severity {
  return item.kind === 'unchecked' ? item.unchecked.rule.severity : item.finding.severity;
}

const textsOf = memoised<Result, Map<ListItem, string>>(() => new Map());

/** What a search looks through, said once: there is a search for each letter that is typed. */
function textOf(item: ListItem, result: Result, language: Language): string {
  const texts = textsOf(result, language);
  const known = texts.get(item);
  if (known !== undefined) return known;
  const subject = textOfSubject(item, language);
  const text = [item.rule, subject, sentenceOf(item, result, language)].join(' ').toLowerCase();
  texts.set(item, text);
  return text;
}

/** Gravest first. */
export const GRAVITY: readonly Level[] = ['red', 'orange', 'yellow', 'none'];

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
