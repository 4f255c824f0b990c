import type { PolicyAdvice } from '../reading/policy-fault.ts';
import type { Policy } from '../shape/index.ts';

/** Numbers, tables and conditions that nothing asks for. Other policies ask for parameters too: then say so in a note. */
export function* unusedAdvice(policy: Policy): Generator<PolicyAdvice> {
  const { parameters = {}, conditions = {}, tables = {}, ...rest } = policy;
  const used = new Set([...wordsIn(rest), ...wordsIn(conditions)]);
  for (const name of Object.keys(parameters)) {
    if (used.has(name)) continue;
    yield { code: 'unusedParameter', data: { name }, path: ['parameters', name], at: 'key' };
  }
  for (const name of Object.keys(tables)) {
    if (used.has(name)) continue;
    yield { code: 'unusedTable', data: { name }, path: ['tables', name], at: 'key' };
  }
  for (const name of Object.keys(conditions)) {
    if (used.has(name)) continue;
    yield { code: 'unusedCondition', data: { name }, path: ['conditions', name], at: 'key' };
  }
}

/** Every text in a part, and every {placeholder} in one. */
function wordsIn(part: unknown): string[] {
  if (typeof part === 'string') {
    return [part, ...[...part.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)];
  }
  if (Array.isArray(part)) return part.flatMap(wordsIn);
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(wordsIn) : [];
}
