import type { Finding, LedgerRun, RecordResult } from '../check/check-run.ts';
import { unreadableIn } from '../ledger/unreadable-in.ts';
import type { LedgerReading } from '../ledger/ledger.ts';
import { lookThrough, type Parts } from '../parts.ts';

/** What a run says of one reading, by the position of its records. */
export interface ReadingResults {
  readonly reading: LedgerReading;
  readonly records: readonly RecordPart[];
}

export interface RecordPart {
  readonly row: number;
  readonly result: RecordResult;
  readonly findings: readonly Finding[];
  /** Fields whose cells can't be read, and what stands in them. */
  readonly unreadable: readonly UnreadableField[];
  /** How many rules could not be judged because of the record itself. */
  readonly unchecked: number;
}

interface UnreadableField {
  readonly field: string;
  readonly raw: string;
}

const NONE: readonly never[] = [];

const resultsOfRun = new WeakMap<LedgerRun, readonly ReadingResults[]>();

/** One a reading of the ledger, in order; put together once. */
export function* resultsByReading(run: LedgerRun): Parts<readonly ReadingResults[]> {
  const before = resultsOfRun.get(run);
  if (before) return before;
  const grouped = yield* groupedByReading(run);
  resultsOfRun.set(run, grouped);
  return grouped;
}

function* groupedByReading(run: LedgerRun): Parts<readonly ReadingResults[]> {
  const findings = yield* findingsByRecord(run);
  const unchecked = yield* uncheckedByRecord(run);
  const unreadable = run.ledger.readings.map(unreadableFields);
  const parts = run.ledger.readings.map((): RecordPart[] => []);
  yield* lookThrough(run.records, (result) => {
    const { index, reading, position, row } = result.record;
    const list = parts[reading];
    if (list === undefined) return;
    list[position] = {
      row,
      result,
      findings: findings.get(index) ?? NONE,
      unreadable: unreadable[reading]?.get(position) ?? NONE,
      unchecked: unchecked.get(index) ?? 0,
    };
  });
  return run.ledger.readings.map((reading, index) => ({ reading, records: parts[index] ?? [] }));
}

function* findingsByRecord(run: LedgerRun): Parts<ReadonlyMap<number, readonly Finding[]>> {
  const findings = new Map<number, Finding[]>();
  yield* lookThrough(run.findings, (finding) => {
    if (finding.subject.kind !== 'record') return;
    const { index } = finding.subject.record;
    const list = findings.get(index);
    if (list === undefined) findings.set(index, [finding]);
    else list.push(finding);
  });
  return findings;
}

function* uncheckedByRecord(run: LedgerRun): Parts<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  yield* lookThrough(run.unchecked, ({ subject }) => {
    if (subject.kind !== 'record') return;
    counts.set(subject.record.index, (counts.get(subject.record.index) ?? 0) + 1);
  });
  return counts;
}

/** By position of the record. */
function unreadableFields({ values }: LedgerReading): ReadonlyMap<number, UnreadableField[]> {
  const found = new Map<number, UnreadableField[]>();
  for (const [field, column] of values) {
    for (const { position, raw } of unreadableIn(column)) {
      const list = found.get(position) ?? [];
      list.push({ field, raw });
      found.set(position, list);
    }
  }
  return found;
}
