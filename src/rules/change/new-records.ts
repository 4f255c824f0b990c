import { isPresent } from '../check/facts/unknown.ts';
import type { LedgerTable } from '../check/ledger-table.ts';
import { LIST_TYPES } from '../check/operators/operator.ts';
import { readScalar } from '../check/operators/read-operand.ts';
import { BLANK, type Value } from '../ledger/value.ts';
import { fieldOf } from '../policy/fact-types.ts';
import type { Comparison, Condition } from '../policy/shape/index.ts';
import { exactly } from './candidates/candidate.ts';
import { type Candidate, type CellAsked, candidatesFor } from './candidates/index.ts';
import { asFilled } from './own-cells.ts';
import type { CellChange } from './smallest-change.ts';
import { type Asked, cellAsked, type TheirTrial, theirTrial } from './their-trial.ts';
import type { Cells, TrialWorld } from './trial-world.ts';

/** A record that matches ours and meets the conditions; with several values in the field that is read. */
export function newRecords(
  asked: Asked,
  table: LedgerTable,
  world: TrialWorld,
): readonly TheirTrial[] {
  // One more record of its own ledger would only hide this one.
  if (table === world.table) return [];
  const met = asked.conditions === undefined ? [] : conditionsMet(asked.conditions, table, world);
  return matchingOurs(asked, table, world).flatMap((matched) => {
    const fixed = new Map<string, Candidate>([...matched, ...met]);
    const { field } = asked;
    const cell =
      field === undefined || fixed.has(field)
        ? undefined
        : cellAsked(field, BLANK, asked, table, world);
    if (field === undefined || !cell) return [newRecordTrial(table, fixed)];
    return candidatesFor(cell, false).map((candidate) =>
      newRecordTrial(table, new Map([...fixed, [field, asFilled(cell, candidate)]])),
    );
  });
}

/** What their fields must hold to match ours; of a list of ours one item at a time. Nothing where ours is not there. */
function matchingOurs(
  { match }: Asked,
  table: LedgerTable,
  { values }: TrialWorld,
): readonly (readonly (readonly [string, Candidate])[])[] {
  const pairs = Object.entries(match).map(([theirs, ours]) => {
    const value = values.get(ours) ?? BLANK;
    const isList = LIST_TYPES.includes(fieldOf(table.ledger.policy, theirs)?.type ?? 'text');
    const each: readonly Value[] =
      value.kind === 'list' && !isList
        ? value.items.map((text): Value => ({ kind: 'text', text }))
        : [value];
    return each.filter(isPresent).map((one) => [theirs, exactly(one)] as const);
  });
  return pairs.reduce<readonly (readonly (readonly [string, Candidate])[])[]>(
    (all, some) => all.flatMap((before) => some.map((one) => [...before, one])),
    [[]],
  );
}

function newRecordTrial(table: LedgerTable, cells: ReadonlyMap<string, Candidate>): TheirTrial {
  const { policy, readings } = table.ledger;
  const kept = [...cells].filter(([field]) => readings[0]?.columns.has(field));
  const changes = kept.map(([field, { value, to }]): CellChange => {
    return { ledger: policy.id, record: null, field, from: BLANK, to, proof: value };
  });
  return theirTrial(
    table,
    null,
    new Map(kept.map(([field, { value }]) => [field, value])),
    changes,
    true,
  );
}

/** Values with which the simple comparisons of a condition over their records hold; the proof shows what was missed. */
function conditionsMet(
  condition: Condition,
  table: LedgerTable,
  world: TrialWorld,
): readonly (readonly [string, Candidate])[] {
  if ('all' in condition) return condition.all.flatMap((part) => conditionsMet(part, table, world));
  if ('any' in condition)
    return condition.any.slice(0, 1).flatMap((part) => conditionsMet(part, table, world));
  if (!('fact' in condition)) return [];
  const { fact } = condition;
  const field = fieldOf(table.ledger.policy, fact);
  const value =
    field &&
    valueMeeting(condition, { world: { ...world, table }, field, now: BLANK, leaves: [] }, world);
  return value ? [[fact, value]] : [];
}

function valueMeeting(
  { operator, value }: Comparison,
  cell: CellAsked,
  { values }: TrialWorld,
): Candidate | undefined {
  if (operator === 'equal' || operator === 'in') return sameAs(value, cell, values);
  if (!SOMETHING.includes(operator)) return undefined;
  const some = candidatesFor(cell, false).at(-1);
  return some && asFilled(cell, some);
}

/** The first of the values that are named, or what our own field holds. */
function sameAs(
  value: Comparison['value'],
  { field }: CellAsked,
  values: Cells,
): Candidate | undefined {
  const wanted: unknown = Array.isArray(value) ? value[0] : value;
  const isOurs = typeof wanted === 'object' && wanted !== null && 'ours' in wanted;
  const ours = isOurs ? values.get(String(wanted.ours)) : undefined;
  const read = isScalar(wanted) ? readScalar(field.type, wanted) : ours;
  return read && isPresent(read) ? exactly(read) : undefined;
}

/** Operators that most likely hold of whatever is there, and of the as-of day. */
const SOMETHING = ['isPresent', 'isNotBlank', 'onOrBefore'];

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
