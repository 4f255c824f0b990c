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

/** A condition as indented lines: what was asked, of which cells, what stood there, and whether it held. */
export function explainedLines(
  part: Explained,
  policy: Policy,
  language: Language,
): readonly string[] {
  const words = cliExplainWords[language];
  if (part.kind === 'leaf') return [`${MARKS[part.answer]} ${leafText(part, policy, language)}`];
  return [
    `${MARKS[part.answer]} ${words.groups[part.kind]}`,
    ...part.parts.flatMap((each) => explainedLines(each, policy, language)).map(indented),
  ];
}

function indented(line: string): string {
  return `  ${line}`;
}

function leafText(leaf: Leaf, policy: Policy, language: Language): string {
  const { fact, operator, value } = leaf.comparison;
  const words = cliExplainWords[language];
  const isFunction = Object.hasOwn(words.facts, fact) && fact !== 'today';
  const found = isFunction
    ? placed(functionTitle(leaf, policy, language), leaf.cells, leaf.value, language)
    : placed(factTitle(fact, policy, language), cellsOf(fact, leaf), leaf.value, language);
  const presence = words.presence[operator];
  if (presence !== undefined) return `${found} ${presence[value === false ? 1 : 0]}`;
  return `${found} ${words.operators[operator] ?? operator} ${rightText(leaf, policy, language)}`;
}

/** What, where, and what stood there. */
function placed(
  title: string,
  cells: readonly string[],
  value: FactValue | undefined,
  language: Language,
): string {
  return `${[title, ...cells].join(' ')}“${visible(sayValue(value, language))}”`;
}

/** The cell of a field, where each of the leaf's fields has one of its own. */
function cellsOf(field: string, { fields, cells }: Leaf): readonly string[] {
  if (fields.length !== cells.length) return fields[0] === field ? cells : [];
  return cells.filter((_, index) => fields[index] === field);
}

function functionTitle(leaf: Leaf, policy: Policy, language: Language): string {
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
function factTitle(fact: string, policy: Policy, language: Language): string {
  const parameter = policy.parameters?.[fact];
  if (parameter !== undefined) return localText(parameter.title, language);
  return cliExplainWords[language].facts[fact] ?? fieldTitle(fact, policy, language);
}

function rightText(leaf: Leaf, policy: Policy, language: Language): string {
  const { value } = leaf.comparison;
  if (typeof value === 'object' && 'fact' in value) {
    const title = factTitle(value.fact, policy, language);
    return placed(title, cellsOf(value.fact, leaf), leaf.other, language);
  }
  const items = Array.isArray(value) ? value : [value];
  const { joint } = cliExplainWords[language];
  return items.map((item) => literalText(item, language)).join(joint);
}

function literalText(item: unknown, language: Language): string {
  return typeof item === 'boolean' ? sayValue({ kind: 'mark', yes: item }, language) : String(item);
}
