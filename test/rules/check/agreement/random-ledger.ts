import { addDays, addMonths, partsOf, type Day } from '../../../../src/rules/day/day.ts';
import type { Ledger, LedgerReading } from '../../../../src/rules/ledger/ledger.ts';
import type { Value } from '../../../../src/rules/ledger/value.ts';
import type { Field, FieldType, Policy } from '../../../../src/rules/policy/shape/index.ts';
import type { Dice } from './dice.ts';
import { CHOICES, day } from './world.ts';

export const WORDS = ['甲', '乙', '甲乙', '丙'];
export const NUMBERS = [0, 1, 2, 3, 5];

/** Around the Spring Festival of 2024, with rest days that are worked; a few in years without a calendar. */
export function randomDay(dice: Dice): Day {
  if (dice.chance(4)) return addDays(day('2026-12-28'), dice.below(12));
  return addDays(day('2024-01-25'), dice.below(40));
}

/** One to four records, on one sheet or two, of which the second may lack a column. */
export function randomLedger(dice: Dice, policy: Policy, least: number, most: number): Ledger {
  const rows = least + dice.below(most - least + 1);
  const first = dice.chance(25) ? dice.below(rows + 1) : rows;
  const sizes = first === rows ? [rows] : [first, rows - first];
  return { policy, readings: sizes.map((size, sheet) => randomReading(dice, policy, size, sheet)) };
}

function randomReading(dice: Dice, policy: Policy, size: number, sheet: number): LedgerReading {
  const { fields } = policy.ledger;
  const withColumn = fields.filter(() => !dice.chance(4));
  const values = withColumn.map(
    (field) => [field.name, Array.from({ length: size }, () => randomValue(dice, field))] as const,
  );
  return {
    ledger: policy.id,
    sheet: `sheet${sheet}`,
    header: { first: 1, last: 1 },
    data: { first: 2, last: size + 1 },
    columnSpan: { first: 1, last: fields.length },
    columns: new Map(withColumn.map(({ name }, place) => [name, place + 1])),
    evidence: new Map(),
    unmapped: new Map(),
    missingFields: fields.filter((field) => !withColumn.includes(field)).map(({ name }) => name),
    setAside: [],
    records: Array.from({ length: size }, (_, place) => ({ row: place + 2 })),
    values: new Map(values),
    merges: [],
    faults: [],
  };
}

function randomValue(dice: Dice, field: Field): Value {
  return dice.oneOf<Value>(
    [82, () => presentValue(dice, field.type)],
    [9, () => ({ kind: 'blank' })],
    [4, () => ({ kind: 'notApplicable', raw: '/' })],
    [5, () => ({ kind: 'unreadable', raw: '？' })],
  );
}

function presentValue(dice: Dice, type: FieldType): Value {
  switch (type) {
    case 'text':
    case 'identifier':
      return { kind: 'text', text: dice.pick(WORDS) };
    case 'number':
      return { kind: 'number', number: dice.pick(NUMBERS) };
    case 'mark':
      return { kind: 'mark', yes: dice.chance(50) };
    case 'choice':
      return { kind: 'choice', choice: dice.pick(CHOICES) };
    case 'list':
    case 'people':
      return { kind: 'list', items: [...new Set(dice.some(WORDS, 1, 3))] };
    case 'day':
      return presentDay(dice);
    case 'moment':
      return presentMoment(dice);
  }
}

function presentDay(dice: Dice): Value {
  const known = randomDay(dice);
  return dice.oneOf<Value>(
    [84, () => ({ kind: 'day', from: known, until: known })],
    [8, () => monthOf(known)],
    [4, () => ({ kind: 'mark', yes: true })],
    [4, () => ({ kind: 'mark', yes: false })],
  );
}

/** A few hours around, so that moments of one day meet; some without their time. */
function presentMoment(dice: Dice): Value {
  const value = presentDay(dice);
  if (value.kind !== 'day') return value;
  const minute = 540 + 20 * dice.below(9);
  const clock = dice.chance(80) ? { from: minute, until: minute } : { from: 0, until: 1439 };
  return { ...value, clock };
}

function monthOf(known: Day): Value {
  const first = addDays(known, 1 - partsOf(known).dayOfMonth);
  return { kind: 'day', from: first, until: addDays(addMonths(first, 1), -1) };
}
