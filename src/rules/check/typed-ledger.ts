import type { Day } from '../day/day.ts';
import type { Ledger, LedgerReading } from '../ledger/ledger.ts';
import { valueReader } from '../ledger/read-value.ts';
import type { Policy } from '../policy/shape/index.ts';

/** Cell contents by field, as a clerk would type them; null leaves the cell empty. */
export type TypedRecord = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A ledger of records that were typed in, each laid over the policy's test record. Every field has a column, except
 * those named in `without`.
 */
export function typedLedger(
  policy: Policy,
  records: readonly TypedRecord[],
  without: readonly string[] = [],
): Ledger {
  const fields = policy.ledger.fields.filter(({ name }) => !without.includes(name));
  const whole = records.map((record) => ({ ...policy.testRecord, ...record }));
  const values = fields.map((field) => {
    const read = valueReader(field, { date1904: false });
    return [field.name, whole.map((record) => read(record[field.name]))] as const;
  });
  const reading: LedgerReading = {
    ledger: policy.id,
    sheet: policy.id,
    header: { first: 1, last: 1 },
    data: { first: 2, last: records.length + 1 },
    columnSpan: { first: 1, last: fields.length },
    columns: new Map(fields.map(({ name }, place) => [name, place + 1])),
    evidence: new Map(),
    unmapped: new Map(),
    missingFields: [...without],
    setAside: [],
    records: records.map((_, place) => ({ row: place + 2 })),
    values: new Map(values),
    merges: [],
    faults: [],
  };
  return { policy, readings: [reading] };
}

/** The last day that any record holds: for want of another, the day as of which they are judged. */
export function lastDayIn(ledgers: readonly Ledger[]): Day | undefined {
  let last: Day | undefined;
  for (const { readings } of ledgers) {
    for (const value of readings.flatMap((reading) => [...reading.values.values()].flat())) {
      if (value.kind === 'day' && (last === undefined || value.until > last)) last = value.until;
    }
  }
  return last;
}
