import { sameData } from '../../same-data.ts';
import type { Finding, LedgerRun } from '../check-run.ts';
import type { Column } from '../facts/column.ts';
import { STRETCH } from '../facts/stretches.ts';
import type { LedgerTable } from '../ledger-table.ts';

/** A ledger that was checked before, and what came of it. */
export interface JudgedLedger {
  readonly table: LedgerTable;
  readonly run: LedgerRun;
}

/**
 * What an edit leaves to be judged again, as a flag a record. What comes out for a record hangs on the rules, which are
 * the same for all; on what it holds itself; on what facts tell it of other records (its duplicates, the one before it
 * in its group, those of another ledger that match it); and on who answers for its findings. A record for which none of
 * that is another now comes out as before. Nothing is guessed from keys: the facts themselves are compared.
 *
 * What is taken over is taken over as it is: the same result object means a record that stands and holds what it did.
 *
 * Undefined where rules or rows are others: then all is judged. `stands`: a finding would be known and waived as before.
 */
export function* rowsToJudge(
  before: JudgedLedger,
  now: LedgerTable,
  stands: (finding: Finding) => boolean,
): Generator<void, Uint8Array | undefined> {
  if (!sameShape(before.table, now)) return undefined;
  const again = new Uint8Array(now.records.length);
  yield* flagChangedValues(before.table, now, again);
  for (const [asked, column] of now.scope.across) {
    const earlier = before.table.scope.across.get(asked);
    if (earlier === undefined) return undefined;
    yield* flagChangedFacts(earlier, column, again);
  }
  for (const finding of before.run.findings) {
    if (finding.subject.kind !== 'record') continue;
    const { index } = finding.subject.record;
    // One that may be gone must not be asked about: a waiver that it alone answers to would seem to have its finding.
    if (again[index] === 0 && !stands(finding)) again[index] = 1;
  }
  return again;
}

/** The same rules over the same rows of the same columns; what stands in them may be another. */
function sameShape(before: LedgerTable, now: LedgerTable): boolean {
  return (
    sameData(before.compiled, now.compiled) &&
    before.records.length === now.records.length &&
    before.records.every(({ reading, row, sheet }, index) => {
      const record = now.records[index];
      return record?.reading === reading && record.row === row && record.sheet === sheet;
    }) &&
    sameData(placesOf(before), placesOf(now))
  );
}

/** Where the cells of the records are. */
function placesOf({ ledger }: LedgerTable): unknown {
  return ledger.readings.map(({ columns, columnSpan, merges, values }) => [
    [...columns],
    [...values.keys()],
    columnSpan,
    merges,
  ]);
}

function* flagChangedValues(before: LedgerTable, now: LedgerTable, again: Uint8Array) {
  let offset = 0;
  for (const [index, { values, records }] of now.ledger.readings.entries()) {
    for (const [field, column] of values) {
      const earlier = before.ledger.readings[index]?.values.get(field);
      if (earlier === column) continue;
      column.forEach((value, position) => {
        if (!sameData(earlier?.[position], value)) again[offset + position] = 1;
      });
      yield;
    }
    offset += records.length;
  }
}

function* flagChangedFacts(before: Column, now: Column, again: Uint8Array) {
  for (let from = 0; from < again.length; from += STRETCH) {
    const until = Math.min(from + STRETCH, again.length);
    for (let row = from; row < until; row++) {
      if (again[row] === 0 && !sameData(before.at(row), now.at(row))) again[row] = 1;
    }
    yield;
  }
}
