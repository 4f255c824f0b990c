import { fieldOf, parameterOf, TODAY } from '../../policy/fact-types.ts';
import { isOtherFact } from '../../policy/compile/expand.ts';
import type { CompiledRule } from '../../policy/compiled-policy.ts';
import type { Comparison, Condition, LocalText, Policy } from '../../policy/shape/index.ts';
import type { FactValue } from '../check-run.ts';
import { dayFact } from '../facts/inputs.ts';
import { isAbsent } from '../facts/unknown.ts';
import type { FactScope } from '../functions/fact-scope.ts';
import { functions } from '../functions/index.ts';

/** The facts that a sentence about a row needs, by placeholder. */
export type Evidence = (row: number) => Readonly<Record<string, FactValue>>;

/** Under this name stands the as-of day, where it stood in for a blank day of the record. */
export const AS_OF = 'asOf';

/** Derived rules without words of their own are said with these of their facts. */
const SAID_WITH_FACTS: readonly CompiledRule['origin']['kind'][] = [
  'stepOrder',
  'lateStep',
  'gate',
];

export function ruleEvidence(rule: CompiledRule, policy: Policy, scope: FactScope): Evidence {
  const asked = factsAsked(rule.conditions);
  const derived = SAID_WITH_FACTS.includes(rule.origin.kind) ? namesOf(asked) : [];
  const names = rule.message === undefined ? derived : placeholders(rule.message);
  return evidenceOf(names, asked, [rule.inForce?.by], policy, scope);
}

export function reasonEvidence(
  reason: LocalText,
  conditions: Condition,
  policy: Policy,
  scope: FactScope,
): Evidence {
  return evidenceOf(placeholders(reason), factsAsked(conditions), [], policy, scope);
}

/** A fact that a condition asks, with its params. */
interface FactAsked {
  readonly fact: string;
  readonly params: Comparison['params'];
}

function evidenceOf(
  names: readonly string[],
  asked: readonly FactAsked[],
  ownDays: readonly (string | undefined)[],
  policy: Policy,
  scope: FactScope,
): Evidence {
  const columns = names
    .map((name) => askedAs(name, asked, policy, scope))
    .filter((fact) => fact !== undefined)
    .map(({ fact, params }) => ({ name: fact, column: scope.fact(fact, params) }));
  const parameters = asked.flatMap(({ fact, params }) => [fact, params?.['within']]);
  const days = [...ownDays, ...parameters.map((name) => dayOfParameter(name, policy))]
    .filter((name) => name !== undefined)
    .map((name) => (scope.of === 'record' ? scope.field(name) : undefined))
    .filter((column) => column !== undefined);
  return (row) => {
    const facts = columns.map(({ name, column }) => [name, column.at(row)] as const);
    const usesAsOf = days.some((day) => isAbsent(day.at(row)));
    return Object.fromEntries(usesAsOf ? [...facts, [AS_OF, dayFact(scope.asOf)]] : facts);
  };
}

/** The field whose day decides on a parameter; none where it has been the same all along. */
function dayOfParameter(name: unknown, policy: Policy): string | undefined {
  const parameter = typeof name === 'string' ? parameterOf(policy, name) : undefined;
  const isDated = parameter?.values.some(({ from }) => from !== undefined);
  return isDated ? parameter?.by : undefined;
}

/** A placeholder names a field, a parameter or today; or a function that the condition asks, the first of that name. */
function askedAs(
  name: string,
  asked: readonly FactAsked[],
  policy: Policy,
  scope: FactScope,
): FactAsked | undefined {
  const called = asked.find(({ fact }) => fact === name && functions.has(fact));
  if (called) return called;
  const isOther = name === TODAY || parameterOf(policy, name) !== undefined;
  const isField = scope.of === 'record' || (scope.of === 'group' && name === scope.group);
  const isKnown = isOther || (isField && fieldOf(policy, name) !== undefined);
  return isKnown ? { fact: name, params: undefined } : undefined;
}

/** The names of the facts, and of the parameter that a due day is counted by. */
function namesOf(asked: readonly FactAsked[]): readonly string[] {
  const names = asked.flatMap(({ fact, params }) => {
    const { within, from, plus } = params ?? {};
    return [fact, within, from, ...(Array.isArray(plus) ? (plus as readonly unknown[]) : [])];
  });
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}

function placeholders(text: LocalText): readonly string[] {
  const texts = typeof text === 'string' ? [text] : Object.values(text);
  const names = texts.flatMap((words) =>
    [...words.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name),
  );
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** In the order in which they are written; those inside the params of a function are its own. */
function factsAsked(condition: Condition): readonly FactAsked[] {
  if ('all' in condition) return condition.all.flatMap(factsAsked);
  if ('any' in condition) return condition.any.flatMap(factsAsked);
  if ('not' in condition) return factsAsked(condition.not);
  if ('condition' in condition) return [];
  const { fact, params, value } = condition;
  const other = isOtherFact(value) ? value : undefined;
  return [{ fact, params }, ...(other ? [{ fact: other.fact, params: other.params }] : [])];
}
