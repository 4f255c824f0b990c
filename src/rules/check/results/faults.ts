import type { Fault, FaultPlace } from '../../fault.ts';
import { cellOf } from '../../ledger/cell-of.ts';
import type { Ledger, LedgerReading } from '../../ledger/ledger.ts';
import { unreadableIn } from '../../ledger/unreadable-in.ts';
import { fieldOf } from '../../policy/fact-types.ts';
import type { Policy } from '../../policy/shape/index.ts';
import { localText } from '../../words/language.ts';
import type { LedgerRecord, UncheckedRule } from '../check-run.ts';

/** What is wrong with the cells of a ledger, whatever the rules make of it. */
export function ledgerFaults(
  ledger: Ledger,
  records: readonly LedgerRecord[],
  disagreeing: readonly UncheckedRule[],
): readonly Fault[] {
  return [
    ...ledger.readings.flatMap((reading) => readingFaults(ledger, reading)),
    ...keyFaults(ledger, records),
    ...disagreements(ledger, disagreeing),
  ];
}

/** Each unreadable cell once, however many records a merge makes it speak for. */
function readingFaults({ policy }: Ledger, reading: LedgerReading): readonly Fault[] {
  const found = new Map<string, { row: number; column: number; fault: Fault }>();
  for (const [name, values] of reading.values) {
    const column = reading.columns.get(name);
    if (column === undefined) continue;
    for (const { position, raw } of unreadableIn(values)) {
      const place = placeOf(reading, name, position);
      const row = reading.records[position]?.row ?? 0;
      const data = { ...named(policy, name), raw };
      const fault = { code: 'unreadableCell', data, place };
      if (!found.has(place.cell ?? '')) found.set(place.cell ?? '', { row, column, fault });
    }
  }
  return [...found.values()]
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map(({ fault }) => fault);
}

function placeOf(reading: LedgerReading, field: string, position: number): FaultPlace {
  return { sheet: reading.sheet, cell: cellOf(reading, field, position) };
}

/** Records without a key, told once a ledger: their findings cannot be waived or followed. */
function keyFaults(
  { policy, readings }: Ledger,
  records: readonly LedgerRecord[],
): readonly Fault[] {
  const [field] = policy.ledger.key;
  const without = records.filter(({ key }) => key === null);
  const [first] = without;
  const reading = first && readings[first.reading];
  if (field === undefined || !reading?.columns.has(field)) return [];
  const data = { ...named(policy, field), count: without.length, row: first?.row ?? 0 };
  return [{ code: 'keyBlank', data, place: placeOf(reading, field, first?.position ?? 0) }];
}

/** Two live exceptions of a rule that do not agree: a mistake in the policy that only a record brings to light. */
function disagreements(ledger: Ledger, disagreeing: readonly UncheckedRule[]): readonly Fault[] {
  return disagreeing.map(({ rule, subject }) => ({
    code: 'exceptionsDisagree',
    data: { ledger: ledger.policy.id, rule: rule.id },
    place: subject.kind === 'record' ? rowPlace(ledger, subject.record, rule.marks) : {},
  }));
}

function rowPlace(ledger: Ledger, record: LedgerRecord, marks: readonly string[]): FaultPlace {
  const reading = ledger.readings[record.reading];
  const field = marks.find((name) => reading?.columns.has(name));
  if (!reading || field === undefined) return { sheet: record.sheet };
  return placeOf(reading, field, record.position);
}

/** A fault carries the names that it is said with. */
function named(policy: Policy, name: string) {
  const field = fieldOf(policy, name);
  const title = field?.title ?? name;
  return {
    ledger: policy.id,
    field: name,
    type: field?.type ?? 'text',
    title: localText(title, 'zh-CN'),
    titleInEnglish: localText(title, 'en-US'),
  };
}
