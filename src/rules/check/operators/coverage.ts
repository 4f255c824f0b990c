import type { PresentValue } from '../../ledger/value.ts';
import { LIST_TYPES, type ComparisonOperator, type Operand } from './operator.ts';

function holdsAll(value: PresentValue, required: Operand): boolean | undefined {
  if (value.kind !== 'list' || required.kind !== 'list') return undefined;
  return required.items.every((item) => value.items.includes(item));
}

const containsAll: ComparisonOperator = {
  name: 'containsAll',
  complement: 'lacksSome',
  kind: 'comparison',
  types: LIST_TYPES,
  with: 'items',
  holds: (value, required) => holdsAll(value, required) === true,
};

const lacksSome: ComparisonOperator = {
  ...containsAll,
  name: 'lacksSome',
  complement: 'containsAll',
  holds: (value, required) => holdsAll(value, required) === false,
};

export const coverage = [containsAll, lacksSome];
