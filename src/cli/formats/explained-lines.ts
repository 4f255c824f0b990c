import {
  cliExplainWords,
  localText,
  sayValue,
  type Explained,
  type FactValue,
  type Language,
  type Policy,
} from '../../rules/index.ts';
import { fieldTitle } from '../report/titles.ts';
import { visible } from '../terminal/visible.ts';

const MARKS = { yes: '✓', no: '✗', unknown: '?' } as const;

type Leaf = Extract<Explained, { readonly kind: 'leaf' }>;

/** Whose fields are spoken of, where they stand, and in which language. */
export interface Voice {
  readonly language: Language;
  readonly policy: Policy;
  readonly cellOf: (field: string) => string;
}

/** A condition as indented lines: what was asked, of which cells, what stood there, and whether it held. */
export function explainedLines(part: Explained, voice: Voice): readonly string[] {
  const words = cliExplainWords[voice.language];
  if (part.kind === 'leaf') return [`${MARKS[part.answer]} ${leafText(part, voice)}`];
  return [
    `${MARKS[part.answer]} ${words.groups[part.kind]}`,
    ...part.parts.flatMap((each) => explainedLines(each, voice)).map(indented),
  ];
}

function indented(line: string): string {
  return `  ${line}`;
}

function leafText(leaf: Leaf, voice: Voice): string {
  const { fact, operator, value } = leaf.comparison;
  const words = cliExplainWords[voice.language];
  const isFunction = Object.hasOwn(words.facts, fact) && fact !== 'today';
  const found = isFunction
    ? placed([functionTitle(leaf, voice), ...leaf.cells], leaf.value, voice)
    : placed([factTitle(fact, voice), voice.cellOf(fact)], leaf.value, voice);
  const presence = words.presence[operator];
  if (presence !== undefined) return `${found} ${presence[value === false ? 1 : 0]}`;
  return `${found} ${words.operators[operator] ?? operator} ${rightText(leaf, voice)}`;
}

/** What, where, and what stood there. */
function placed(
  words: readonly string[],
  value: FactValue | undefined,
  { language }: Voice,
): string {
  const where = words.filter((word) => word !== '').join(' ');
  return cliExplainWords[language].found(where, visible(sayValue(value, language)));
}

function functionTitle(leaf: Leaf, { policy, language }: Voice): string {
  const { fact, params } = leaf.comparison;
  const words = cliExplainWords[language];
  const ledger = params?.['ledger'];
  const named = [
    ...(typeof ledger === 'string' ? [ledger] : []),
    ...leaf.fields.map((field) => fieldTitle(field, policy, language)),
  ];
  const title = words.facts[fact] ?? fact;
  return named.length === 0 ? title : words.withFields(title, named.join(words.joint));
}

/** A field, a parameter or a fact without params. */
function factTitle(fact: string, { policy, language }: Voice): string {
  const parameter = policy.parameters?.[fact];
  if (parameter !== undefined) return localText(parameter.title, language);
  return cliExplainWords[language].facts[fact] ?? fieldTitle(fact, policy, language);
}

function rightText(leaf: Leaf, voice: Voice): string {
  const { value } = leaf.comparison;
  if (typeof value === 'object' && 'fact' in value) {
    return placed([factTitle(value.fact, voice), voice.cellOf(value.fact)], leaf.other, voice);
  }
  const items = Array.isArray(value) ? value : [value];
  const { joint } = cliExplainWords[voice.language];
  return items.map((item) => literalText(item, voice.language)).join(joint);
}

function literalText(item: unknown, language: Language): string {
  return typeof item === 'boolean' ? sayValue({ kind: 'mark', yes: item }, language) : String(item);
}
