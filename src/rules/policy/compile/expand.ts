import type { Comparison, Condition, ConditionValue } from '../shape/index.ts';

type Named = Readonly<Record<string, Condition>>;

/** The condition with the body of every named condition in place of its name, nested conditions of functions included. */
export function expand(condition: Condition, named: Named): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => expand(part, named)) };
  if ('any' in condition) return { any: condition.any.map((part) => expand(part, named)) };
  if ('not' in condition) return { not: expand(condition.not, named) };
  if ('condition' in condition) return expand(bodyOf(condition.condition, named), named);
  return expandComparison(condition, named);
}

function bodyOf(name: string, named: Named): Condition {
  const body = Object.hasOwn(named, name) ? named[name] : undefined;
  if (!body) throw new Error(`No condition is named ${name}: the policy was not read first.`);
  return body;
}

/** A fact that stands alone, with the conditions inside its params. */
export function expandFact<Part extends FactPart>(part: Part, named: Named): Part {
  return { ...part, ...withNested(part, (body) => expand(body, named)) };
}

function expandComparison(comparison: Comparison, named: Named): Comparison {
  const nested = (body: Condition) => expand(body, named);
  return mapNested(comparison, nested);
}

/** The comparison with a change made to each condition that stands inside the params of its facts. */
export function mapNested(
  comparison: Comparison,
  change: (nested: Condition) => Condition,
): Comparison {
  return {
    ...withNested(comparison, change),
    value: isOtherFact(comparison.value) ? withNested(comparison.value, change) : comparison.value,
  };
}

type FactPart = Pick<Comparison, 'fact' | 'params'>;

function withNested<Part extends FactPart>(part: Part, change: (nested: Condition) => Condition) {
  return part.params ? { ...part, params: changedIn(part.params, change) } : part;
}

type Params = Readonly<Record<string, unknown>>;

/** Params may hold those of another function. */
function changedIn(params: Params, change: (nested: Condition) => Condition): Params {
  const entries = Object.entries(params).map(([name, param]) => {
    if (!isParams(param)) return [name, param] as const;
    // The shape of the function's params was checked when the policy was read: this is a condition.
    const isCondition = name === 'conditions' || name === 'among';
    return [name, isCondition ? change(param as Condition) : changedIn(param, change)] as const;
  });
  return Object.fromEntries(entries);
}

function isParams(param: unknown): param is Params {
  return typeof param === 'object' && param !== null && !Array.isArray(param);
}

export function isOtherFact(
  value: ConditionValue,
): value is Extract<ConditionValue, { fact: string }> {
  return typeof value === 'object' && !Array.isArray(value) && 'fact' in value;
}

/** A field of the record that asks, in a condition over the records of another ledger. */
export function isOurField(
  value: ConditionValue,
): value is Extract<ConditionValue, { ours: string }> {
  return typeof value === 'object' && !Array.isArray(value) && 'ours' in value;
}
