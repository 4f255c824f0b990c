import type { Value } from '../../ledger/value.ts';
import { ALL_TYPES, type PresenceOperator } from './operator.ts';

const asks = (
  name: string,
  complement: string,
  holds: (value: Value) => boolean,
): PresenceOperator => ({
  name,
  complement,
  kind: 'presence',
  types: ALL_TYPES,
  with: 'presence',
  holds,
});

const isBlank = (value: Value) => value.kind === 'blank';
const isNotApplicable = (value: Value) => value.kind === 'notApplicable';
const isAbsent = (value: Value) => isBlank(value) || isNotApplicable(value);

/** The last two say of a field that many offices do not keep: where it has a column, and … */
export const presence: readonly PresenceOperator[] = [
  asks('isPresent', 'isAbsent', (value) => !isAbsent(value)),
  asks('isAbsent', 'isPresent', isAbsent),
  asks('isBlank', 'isNotBlank', isBlank),
  asks('isNotBlank', 'isBlank', (value) => !isBlank(value)),
  asks('isNotApplicable', 'isApplicable', isNotApplicable),
  asks('isApplicable', 'isNotApplicable', (value) => !isNotApplicable(value)),
  { ...asks('hasColumn', 'lacksColumn', (value) => value.kind !== 'noColumn'), ofColumn: true },
  { ...asks('lacksColumn', 'hasColumn', (value) => value.kind === 'noColumn'), ofColumn: true },
];
