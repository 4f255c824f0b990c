import type { FactValue } from '../check/check-run.ts';
import type { Explained } from '../check/explain.ts';
import type { Policy } from '../policy/shape/index.ts';
import { cliExplainWords } from './cli-explain-words.ts';
import { localText, type Language } from './language.ts';
import { fieldTitle } from './say-titles.ts';
import { sayValue } from './say-value.ts';

type ExplainedComparison = Extract<Explained, { readonly kind: 'leaf' }>;

/** Whose fields are spoken of, where they stand, and in which language. */
export interface ExplainVoice {
  readonly language: Language;
  readonly policy: Policy;
  readonly cellOf: (field: string) => string;
}

/** What was asked, of which cells, and what stood there: “决策日期 G3“2024-03-31” 早于 …”. */
export function sayComparison(leaf: ExplainedComparison, voice: ExplainVoice): string {
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
  { language }: ExplainVoice,
): string {
  const where = words.filter((word) => word !== '').join(' ');
  return cliExplainWords[language].found(where, sayValue(value, language));
}

function functionTitle(leaf: ExplainedComparison, { policy, language }: ExplainVoice): string {
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
function factTitle(fact: string, { policy, language }: ExplainVoice): string {
  const parameter = policy.parameters?.[fact];
  if (parameter !== undefined) return localText(parameter.title, language);
  return cliExplainWords[language].facts[fact] ?? fieldTitle(fact, policy, language);
}

function rightText(leaf: ExplainedComparison, voice: ExplainVoice): string {
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
