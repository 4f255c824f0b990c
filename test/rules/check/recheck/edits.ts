import type { Ledger, LedgerReading } from '../../../../src/rules/ledger/ledger.ts';
import type { Value } from '../../../../src/rules/ledger/value.ts';
import type { Dice } from '../agreement/dice.ts';

/** The ledgers after somebody has typed into a few of their cells. */
export function afterEdits(ledgers: readonly Ledger[], dice: Dice): readonly Ledger[] {
  let now = ledgers;
  for (let edits = 1 + dice.below(3); edits > 0; edits -= 1) {
    const at = dice.below(now.length);
    now = now.map((ledger, index) => (index === at ? afterEdit(ledger, dice) : ledger));
  }
  return now;
}

function afterEdit(ledger: Ledger, dice: Dice): Ledger {
  const at = dice.below(ledger.readings.length);
  const readings = ledger.readings.map((reading, index) =>
    index === at ? withEdit(reading, ledger, dice) : reading,
  );
  return { ...ledger, readings };
}

/** Half of the edits are of what tells records from each other: a key, a group. */
function withEdit(reading: LedgerReading, { policy }: Ledger, dice: Dice): LedgerReading {
  const { key, group = '' } = policy.ledger;
  const names = [...reading.values.keys()];
  const telling = [...key, group].filter((name) => names.includes(name));
  if (names.length === 0 || reading.records.length === 0) return reading;
  const field = telling.length > 0 && dice.chance(50) ? dice.pick(telling) : dice.pick(names);
  const position = dice.below(reading.records.length);
  const column = reading.values.get(field) ?? [];
  const value = valueFor(column, dice);
  const edited = column.map((each, index) => (index === position ? value : each));
  return { ...reading, values: new Map(reading.values).set(field, edited) };
}

/** What stands in another record of the column, so that keys repeat and groups change; or nothing; or what can't be read. */
function valueFor(column: readonly Value[], dice: Dice): Value {
  return dice.oneOf<Value>(
    [6, () => dice.pick(column)],
    [2, () => ({ kind: 'blank' })],
    [1, () => ({ kind: 'unreadable', raw: '待补' })],
  );
}
