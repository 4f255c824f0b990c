import type { Grid } from '../../../src/rules/ledger/grid.ts';
import type { LedgerMapping } from '../../../src/rules/ledger/ledger-mapping.ts';
import type { LedgerReading, WorkbookReading } from '../../../src/rules/ledger/ledger.ts';
import { readLedgers } from '../../../src/rules/ledger/read-ledgers.ts';
import { valueAsJson } from '../../../src/rules/ledger/value-as-json.ts';
import { columnLetters } from '../../../src/rules/ledger/address.ts';
import { assessments, experts, items } from './policies.ts';

/** Reads sheets with the three test policies. */
export function readAll(grids: readonly Grid[], mapping?: LedgerMapping): WorkbookReading {
  return readLedgers(grids, [assessments, experts, items], mapping);
}

/** The one ledger of a sheet. */
export function readOne(grid: Grid, mapping?: LedgerMapping): LedgerReading {
  const { ledgers, otherSheets } = readAll([grid], mapping);
  const [reading] = ledgers;
  if (!reading || ledgers.length > 1) {
    throw new Error(`${ledgers.length} ledgers; ${JSON.stringify(otherSheets)}`);
  }
  return reading;
}

/** Records as short tuples: the row, then the named fields. */
export function linesOf(
  { records, values }: LedgerReading,
  ...fields: readonly string[]
): readonly (readonly unknown[])[] {
  return records.map(({ row }, place) => [
    row,
    ...fields.map((field) => {
      const value = values.get(field)?.[place];
      return value === undefined ? 'noColumn' : valueAsJson(value);
    }),
  ]);
}

/** Column letters → field, as the machine output shows it. */
export function columnsOf({ columns }: LedgerReading): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...columns]
      .sort(([, left], [, right]) => left - right)
      .map(([field, column]) => [columnLetters(column), field]),
  );
}

/** Column letters → why no field took it. */
export function unmappedOf({ unmapped }: LedgerReading): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...unmapped].map(([column, { reason }]) => [columnLetters(column), reason]),
  );
}

/** "row reason" of every row set aside. */
export function asideOf({ setAside }: LedgerReading): readonly string[] {
  return setAside.map(({ row, reason }) => `${row} ${reason}`);
}
