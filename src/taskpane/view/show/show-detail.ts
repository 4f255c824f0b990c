import {
  cellOf,
  type Explained,
  type Explanation,
  fieldTitle,
  type LedgerRun,
  localText,
  ruleTitle,
  sayComparison,
  sayDay,
  sayFault,
  sayValue,
  sayWaiver,
  type Subject,
  whyNotWaivable,
} from '../../../rules/index.ts';
import { clauseTexts } from '../../../shipped/shipped.ts';
import {
  cellOfItem,
  type FindingItem,
  type ListItem,
  listItems,
} from '../../session/list-items.ts';
import type { PaneState } from '../../session/state.ts';
import type {
  ClauseView,
  EvidenceView,
  FindingDetailView,
  WaiverView,
  WhyView,
} from '../findings-view.ts';
import type { Voice } from './said.ts';
import { changeView } from './show-change.ts';
import { kindOf, ruleOf, sentenceOf } from './show-item.ts';
import { textOfSubject } from './subject-text.ts';

/** A finding opened: what, by which clause, on which evidence, why, and what would clear it. */
export function showDetail(
  state: PaneState,
  inOrder: readonly string[],
  voice: Voice,
): FindingDetailView | null {
  const { list, result } = state;
  const item = listItems(result?.run).byId.get(list.opened ?? '');
  if (item === undefined) return null;
  const { language, words } = voice;
  const place = inOrder.indexOf(item.id);
  const rule = ruleOf(item);
  return {
    id: item.id,
    position: words.position(place + 1, inOrder.length),
    previous: inOrder[place - 1] ?? null,
    next: inOrder[place + 1] ?? null,
    level: item.level,
    kind: kindOf(item),
    ruleId: rule.id,
    ruleTitle: ruleTitle(rule, item.ledger.compiled, language),
    sentence: sentenceOf(item, result, language),
    record: textOfSubject(item, language),
    leadsToCell: cellOfItem(item) !== null,
    clauses: clauseViews(rule.cites, voice),
    evidence: item.kind === 'unchecked' ? causes(item, voice) : evidenceOf(item, voice),
    why: whyOf(state, item, voice),
    change: changeView(state, item, voice),
    waiver: waiverView(item, voice),
  };
}

export function clauseViews(
  cites: readonly string[],
  { language, words }: Voice,
): readonly ClauseView[] {
  const texts = clauseTexts(language);
  return cites.map((id) => ({ id, source: words.clauseSource(id), text: texts.get(id) ?? '' }));
}

/** The values that the sentence rests on, and those of the cells that are marked. */
function evidenceOf(item: FindingItem, voice: Voice): readonly EvidenceView[] {
  const { finding, ledger } = item;
  const { evidence, fields } = finding;
  const named = Object.entries(evidence).filter(([name]) => !fields.includes(name));
  return [
    ...fields.map((field) => fieldEvidence(field, item, voice)),
    ...named.map(([name, value]): EvidenceView => {
      const cell = placeOf(name, item, voice);
      return {
        id: name,
        title: factTitle(name, ledger, voice),
        value: sayValue(value, voice.language),
        cell,
        note: null,
      };
    }),
  ];
}

function causes(item: Extract<ListItem, { kind: 'unchecked' }>, voice: Voice) {
  return item.unchecked.fields
    .filter((field) => item.ledger.ledger.policy.ledger.fields.some(({ name }) => name === field))
    .map((field) => fieldEvidence(field, item, voice));
}

function fieldEvidence(field: string, item: ListItem, voice: Voice): EvidenceView {
  const { ledger, subject } = item;
  const value = valueAt(field, ledger, subject);
  return {
    id: field,
    title: factTitle(field, ledger, voice),
    value: sayValue(value ?? { kind: 'noColumn' }, voice.language),
    cell: placeOf(field, item, voice),
    note: null,
  };
}

function valueAt(field: string, { ledger }: LedgerRun, subject: Subject) {
  if (subject.kind !== 'record') return undefined;
  const { reading, position } = subject.record;
  return ledger.readings[reading]?.values.get(field)?.[position];
}

function placeOf(field: string, { ledger, subject, sheet }: ListItem, { words }: Voice) {
  if (subject.kind !== 'record') return null;
  const { reading, position } = subject.record;
  const at = ledger.ledger.readings[reading];
  if (at?.columns.has(field) !== true) return null;
  const cell = cellOf(at, field, position);
  return cell === '' ? null : words.place(sheet, cell);
}

function factTitle(name: string, { compiled }: LedgerRun, { language, words }: Voice): string {
  const { policy } = compiled;
  const parameter = policy.parameters?.[name];
  if (parameter !== undefined) return localText(parameter.title, language);
  return name === 'today' ? words.asOfTitle : fieldTitle(name, policy, language);
}

/** Null while it is being worked out. */
function whyOf(state: PaneState, item: ListItem, voice: Voice): readonly WhyView[] | null {
  const { explained } = state;
  if (explained?.finding !== item.id) return null;
  const { explanation } = explained;
  if (explanation === null) {
    const cause = sentenceOf(item, state.result, voice.language);
    const text = item.kind === 'unchecked' ? voice.words.whyUnchecked(cause) : cause;
    return [{ id: '0', answer: 'unknown', text, parts: [] }];
  }
  return explainedRule(explanation, item, voice);
}

function explainedRule(
  { rules, compiled }: Explanation,
  item: ListItem,
  { language, words }: Voice,
): readonly WhyView[] {
  const rule = rules.find((each) => each.rule.id === item.rule);
  if (rule === undefined) return [];
  const { subject, ledger } = item;
  const cellOfField = (field: string) => {
    if (subject.kind !== 'record') return '';
    const at = ledger.ledger.readings[subject.record.reading];
    return at?.columns.has(field) === true ? cellOf(at, field, subject.record.position) : '';
  };
  const comparison = { language, policy: compiled.policy, cellOf: cellOfField };
  const view = (part: Explained, id: string): WhyView => ({
    id,
    answer: part.answer,
    text: part.kind === 'leaf' ? sayComparison(part, comparison) : words.groupsOf[part.kind],
    parts: part.kind === 'leaf' ? [] : part.parts.map((each, at) => view(each, `${id}.${at}`)),
  });
  return [
    view(rule.conditions, '0'),
    ...rule.exceptions.map(({ exception, explained }, at) => ({
      ...view(explained, `exception ${at}`),
      text: words.exception(exception.id),
      parts: [view(explained, `exception ${at}.0`)],
    })),
  ];
}

function waiverView(item: ListItem, { language, words }: Voice): WaiverView | null {
  if (item.kind === 'unchecked') return null;
  const none: WaiverView = {
    state: 'none',
    terms: [],
    text: null,
    canGrant: false,
    canRevoke: false,
    obstacle: null,
  };
  const refused = whyNotWaivable(item.finding);
  if (refused !== undefined) {
    const { sentence, repair } = sayFault(refused, language);
    return { ...none, obstacle: sentence + repair };
  }
  const { waiver: found } = item.finding;
  if (found === undefined) return { ...none, canGrant: true };
  const { reason, approver, basis, until } = found.waiver;
  const terms = words.waiverTerms;
  return {
    ...none,
    state: found.live ? 'live' : 'expired',
    terms: [
      { label: terms.reason, value: reason },
      { label: terms.approver, value: approver },
      { label: terms.basis, value: basis },
      { label: terms.until, value: until === null ? words.noEnd : sayDay(until) },
    ],
    text: sayWaiver(found, language),
    canGrant: !found.live,
  };
}
