import type { UncheckedRule } from '../check/check-run.ts';
import type { CellChange, SmallestChange, Way } from '../change/smallest-change.ts';
import type { Value } from '../ledger/value.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { fieldOf } from '../policy/fact-types.ts';
import { changeWords, SAID_VALUES } from './change-words.ts';
import { localText, type Language } from './language.ts';
import { causeTitle, sayFault } from './say.ts';
import { ruleTitle } from './say-titles.ts';
import { sayValue } from './say-value.ts';

/** Whose finding it is, and where the titles of other ledgers are looked up. */
export interface ChangeVoice {
  readonly compiled: CompiledPolicy;
  readonly policies: readonly CompiledPolicy[];
  readonly language: Language;
}

/** “若……，这一条就不再报出”: how the rule would judge, and what it would find instead. */
export function sayWay({ cells, brings }: Way, voice: ChangeVoice): string {
  const words = changeWords[voice.language];
  const isOne = cells.length === 1;
  const added = cells.filter(({ record }) => record === null);
  const changed = cells.filter(({ record }) => record !== null);
  const parts = changed.map((cell) => sayCell(cell, placeOf(cell, voice), isOne, voice));
  const [first] = added;
  if (first) {
    const inside = added.map((cell) => sayCell(cell, fieldPlace(cell, voice), false, voice));
    parts.push(words.newRecord(ledgerTitle(first.ledger, voice), inside.join(words.inside)));
  }
  const titles = brings.map((rule) => ruleTitle(rule, voice.compiled, voice.language));
  const { length } = titles.splice(SAID_VALUES);
  const also = brings.length === 0 ? '' : words.brings(titles, length);
  return words.way(parts.join(words.joint)) + also + words.end;
}

/** What must be said with ways: that nobody is told to write what is not so. */
export function sayHonestly(
  { ways }: { readonly ways: readonly Way[] },
  language: Language,
): string {
  const { honestly, past } = changeWords[language];
  const isPast = ways.some(({ cells }) =>
    cells.some(({ from, to }) => from.kind === 'day' && to.kind === 'days'),
  );
  return isPast ? honestly + (language === 'zh-CN' ? '' : ' ') + past : honestly;
}

/** Why no way is told. */
export function sayNoWay(
  { why, names }: Extract<SmallestChange, { kind: 'none' }>,
  { compiled, policies, language }: ChangeVoice,
): string {
  const words = changeWords[language];
  const titles = names.map((name) =>
    words.cell(causeTitle(name, compiled.policy, policies, language)),
  );
  return words.none[why](titles.join(words.items));
}

/** What would let a rule be judged that could not be, cell by cell; nothing where no cell of the record is to blame. */
export function sayMends(
  { reason, fields }: Pick<UncheckedRule, 'reason' | 'fields'>,
  valueOf: (field: string) => Value | undefined,
  { compiled, language }: ChangeVoice,
): readonly { readonly field: string; readonly text: string }[] {
  const words = changeWords[language];
  if (reason !== 'unreadable' && reason !== 'imprecise') return [];
  return fields.flatMap((name) => {
    const field = fieldOf(compiled.policy, name);
    if (!field) return [];
    const title = localText(field.title, language);
    const value = valueOf(name);
    if (reason === 'imprecise') return [{ field: name, text: words.mendExactly(title) }];
    if (value?.kind !== 'unreadable') return [];
    const { repair } = sayFault(
      {
        code: 'unreadableCell',
        data: { title, titleInEnglish: title, raw: value.raw, type: field.type },
        place: {},
      },
      language,
    );
    return [{ field: name, text: words.mend(title, repair) }];
  });
}

function ledgerTitle(id: string, { policies, language }: ChangeVoice): string {
  const policy = policies.find((each) => each.policy.id === id)?.policy;
  return policy ? localText(policy.title, language) : id;
}

function fieldPlace({ ledger, field }: CellChange, { policies, compiled, language }: ChangeVoice) {
  const policy = policies.find((each) => each.policy.id === ledger)?.policy ?? compiled.policy;
  return changeWords[language].cell(causeTitle(field, policy, policies, language));
}

/** Other records are told by their row. */
function placeOf(cell: CellChange, voice: ChangeVoice): string {
  const { ledger, record, field } = cell;
  if (!record || ledger === voice.compiled.policy.id) return fieldPlace(cell, voice);
  const policy = voice.policies.find((each) => each.policy.id === ledger)?.policy;
  const title = policy ? causeTitle(field, policy, voice.policies, voice.language) : field;
  return changeWords[voice.language].theirCell(ledgerTitle(ledger, voice), record.row, title);
}

/** `alone`: whatever fills it does; with others it was proved by one example. */
function sayCell(
  { to, from, proof, ...cell }: CellChange,
  place: string,
  alone: boolean,
  voice: ChangeVoice,
): string {
  const { language } = voice;
  const { is } = changeWords[language];
  const say = (value: Value) => sayValue(value, language);
  if ('count' in to) return is[to.kind](place, to.count);
  switch (to.kind) {
    case 'filled':
      return sayFilled(alone ? undefined : proof, place, language);
    case 'oneOf':
      return sayOneOf(to.values.map(say), place, language);
    case 'days':
      return sayDays(to, place, language);
    case 'number':
      return is[to.bound](place, say(to.value) + unitOf(cell, voice));
    case 'items':
      return sayItems(from, to.items, place, language);
    case 'another':
      return is.another(place, say(from));
    case 'listed':
      return is.listed(place, ledgerTitle(to.ledger, voice), say(to.nearest));
    case 'unlike':
    case 'nothing':
      return is[to.kind](place);
  }
}

/** Of a day that stands for others, that it is one. */
function sayFilled(example: Value | undefined, place: string, language: Language): string {
  const { is } = changeWords[language];
  if (example?.kind !== 'day') return is.filled(place);
  return is.filledFor(place, sayValue(example, language));
}

function unitOf({ ledger, field }: Pick<CellChange, 'ledger' | 'field'>, voice: ChangeVoice) {
  const policy = voice.policies.find((each) => each.policy.id === ledger)?.policy;
  const unit = policy && fieldOf(policy, field)?.unit;
  return unit === undefined ? '' : ` ${unit}`;
}

function sayOneOf(values: readonly string[], place: string, language: Language): string {
  const { is } = changeWords[language];
  const [only = ''] = values;
  if (values.length === 1) return is.value(place, only);
  return is.oneOf(place, values.slice(0, SAID_VALUES), Math.max(0, values.length - SAID_VALUES));
}

function sayDays(
  { from, until }: { readonly from: Value | null; readonly until: Value | null },
  place: string,
  language: Language,
): string {
  const { is } = changeWords[language];
  const [first, last] = [from, until].map((day) => (day ? sayValue(day, language) : ''));
  if (!first) return is.notAfter(place, last ?? '');
  if (!last) return is.notBefore(place, first);
  return first === last ? is.onDay(place, first) : is.between(place, first, last);
}

function sayItems(
  from: Value,
  items: readonly string[],
  place: string,
  language: Language,
): string {
  const words = changeWords[language];
  const before = from.kind === 'list' ? from.items : [];
  const added = items.filter((item) => !before.includes(item));
  const gone = before.filter((item) => !items.includes(item));
  const parts = [
    ...(added.length > 0 ? [words.is.withItems(place, added.join(words.items))] : []),
    ...(gone.length > 0 ? [words.is.withoutItems(place, gone.join(words.items))] : []),
  ];
  return parts.join(words.joint);
}
