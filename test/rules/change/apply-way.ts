import type { CheckRun, Finding, LedgerRun } from '../../../src/rules/check/check-run.ts';
import { everyUnchecked } from '../../../src/rules/check/every-unchecked.ts';
import type { CellChange, Way } from '../../../src/rules/change/smallest-change.ts';
import type { Ledger, LedgerReading } from '../../../src/rules/ledger/ledger.ts';
import { BLANK, type Value } from '../../../src/rules/ledger/value.ts';

/** The ledgers of a workbook in which somebody has made the changes of a way. */
export function appliedTo(ledgers: readonly Ledger[], { cells }: Way): readonly Ledger[] {
  const added = new Map<string, CellChange[]>();
  let changed = ledgers;
  for (const cell of cells) {
    if (cell.record === null) added.set(cell.ledger, [...(added.get(cell.ledger) ?? []), cell]);
    else changed = changed.map((ledger) => withCell(ledger, cell));
  }
  return changed.map((ledger) => {
    const [first] = ledger.readings;
    const more = added.get(ledger.policy.id);
    return first && more
      ? { ...ledger, readings: [...ledger.readings, rowOf(first, more)] }
      : ledger;
  });
}

function withCell(ledger: Ledger, { ledger: id, record, field, proof }: CellChange): Ledger {
  if (ledger.policy.id !== id) return ledger;
  const readings = ledger.readings.map((reading, place) => {
    if (place !== record?.reading) return reading;
    const column = [...(reading.values.get(field) ?? [])];
    column[record.position] = proof;
    return { ...reading, values: new Map([...reading.values, [field, column]]) };
  });
  return { ...ledger, readings };
}

function rowOf(reading: LedgerReading, cells: readonly CellChange[]): LedgerReading {
  const valueOf = (field: string): Value =>
    cells.find((cell) => cell.field === field)?.proof ?? BLANK;
  const values = [...reading.values.keys()].map((field) => [field, [valueOf(field)]] as const);
  return { ...reading, records: [{ row: 9999 }], values: new Map(values), merges: [] };
}

/** What a run says of the record of a finding by its rule. The ids of rules begin with the code of their ledger. */
export function outcomeIn(run: CheckRun, finding: Finding): string {
  if (rulesFiring(run, finding).includes(finding.rule.id)) return 'finding';
  const unchecked = rulesOf(run, everyUnchecked, finding);
  return unchecked.includes(finding.rule.id) ? 'unchecked' : 'clear';
}

/** The rules by which the record of a finding is found in a run. */
export function rulesFiring(run: CheckRun, finding: Finding): readonly string[] {
  return rulesOf(run, ({ findings }) => findings, finding);
}

function rulesOf(
  run: CheckRun,
  outcome: (ledger: LedgerRun) => readonly Pick<Finding, 'rule' | 'subject'>[],
  { rule, subject }: Finding,
): readonly string[] {
  const own = run.ledgers.find(({ compiled }) => compiled.rules.some(({ id }) => id === rule.id));
  const index = subject.kind === 'record' ? subject.record.index : -1;
  const all = own ? outcome(own) : [];
  return all
    .filter((each) => each.subject.kind === 'record' && each.subject.record.index === index)
    .map((each) => each.rule.id);
}
