import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import { DAY_TYPES, type Parameter, type Policy } from '../shape/index.ts';
import { TIME_UNITS } from './limit-lookup.ts';
import { fieldFaults } from './name-lookup.ts';

export function* parameterFaults(policy: Policy): Generator<PolicyFault> {
  for (const [name, parameter] of Object.entries(policy.parameters ?? {})) {
    const path = ['parameters', name];
    if (parameter.by !== undefined) {
      yield* fieldFaults(policy, parameter.by, [...path, 'by'], DAY_TYPES);
    }
    yield* orderFaults(parameter, [...path, 'values']);
    yield* valueFaults(parameter, [...path, 'values']);
  }
}

/** Each value holds from its day until the next: the days go up, and only the first may be open. */
function orderFaults({ values }: Parameter, path: Path): PolicyFault[] {
  const index = values.findIndex(({ from }, place) => {
    const before = values[place - 1];
    return before !== undefined && (from === undefined || from <= (before.from ?? ''));
  });
  return index < 0 ? [] : [{ code: 'valuesOutOfOrder', data: {}, path: [...path, index] }];
}

function* valueFaults({ values, unit }: Parameter, path: Path): Generator<PolicyFault> {
  const [first] = values.map(({ value }) => kindOf(value));
  for (const [index, { value }] of values.entries()) {
    const at = [...path, index, 'value'];
    if (unit !== undefined && typeof value !== 'number') {
      yield { code: 'unitWithoutNumber', data: { unit }, path: at };
    } else if (kindOf(value) !== first) {
      yield { code: 'valueKindsMixed', data: {}, path: at };
    } else if (typeof value === 'number' && TIME_UNITS.includes(unit ?? '')) {
      const isCount = Number.isInteger(value) && value >= 0;
      if (!isCount) yield { code: 'limitNotWhole', data: { value }, path: at };
    }
  }
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
