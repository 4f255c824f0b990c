import type { Comparison, Condition } from '../../../src/rules/policy/shape/index.ts';

/** A condition in one line: (a & b), (a | b), !a, @name; `true` of a presence operator is left out. */
export function lineOf(condition: Condition): string {
  if ('all' in condition) return `(${condition.all.map(lineOf).join(' & ')})`;
  if ('any' in condition) return `(${condition.any.map(lineOf).join(' | ')})`;
  if ('not' in condition) return `!${lineOf(condition.not)}`;
  if ('condition' in condition) return `@${condition.condition}`;
  const { operator, value } = condition;
  const left = `${factLine(condition)} ${operator}`;
  return value === true && /^is|Column$/.test(operator) ? left : `${left} ${valueLine(value)}`;
}

function valueLine(value: Comparison['value']): string {
  if (typeof value !== 'object') return String(value);
  if ('ours' in value) return `our ${value.ours}`;
  return 'fact' in value ? factLine(value) : `[${value.join(' ')}]`;
}

function factLine({ fact, params }: Pick<Comparison, 'fact' | 'params'>): string {
  if (!params) return fact;
  const given = Object.entries(params).map(([name, value]) =>
    name === 'conditions' ? lineOf(value as Condition) : paramLine(value),
  );
  return `${fact}(${given.join(', ')})`;
}

function paramLine(value: unknown): string {
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
