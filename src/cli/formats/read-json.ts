import {
  columnLetters,
  type Freshness,
  valueAsJson,
  type LedgerReading,
  type WorkbookReading,
} from '../../rules/index.ts';
import type { ReadLedger, ReadOutput } from '../output/read-output.ts';
import { freshnessJson } from './freshness-json.ts';
import { jsonPieces } from './json-pieces.ts';

export interface ReadWorkbook {
  /** The file, as it was named. */
  readonly file: string;
  readonly reading: WorkbookReading;
  /** Whether the results that stand in it still hold. */
  readonly freshness: Freshness;
}

/** The stable machine output of `read`, as docs/read-output.schema.json has it. */
export function readJson(workbooks: readonly ReadWorkbook[]): Iterable<string> {
  const output: ReadOutput = workbooks.map(({ file, reading, freshness }) => ({
    workbook: file,
    otherSheets: reading.otherSheets.map(({ sheet, reason }) => ({ sheet, reason })),
    ledgers: reading.ledgers.map(readLedger),
    freshness: freshnessJson(freshness),
  }));
  return jsonPieces(output, 5);
}

function readLedger(reading: LedgerReading): ReadLedger {
  const columns = [...reading.columns].map(([field, column]) => [column, field] as const);
  return {
    ledger: reading.ledger,
    sheet: reading.sheet,
    header: { first: reading.header.first, last: reading.header.last },
    data: { first: reading.data.first, last: reading.data.last },
    columns: byLetters(columns),
    evidence: byLetters(
      [...reading.evidence].map(([column, evidence]) => [
        column,
        evidence.map(({ code, detail, score }) => ({ code, detail, score })),
      ]),
    ),
    unmapped: byLetters(
      [...reading.unmapped].map(([column, { header, reason }]) => [column, { header, reason }]),
    ),
    missingFields: [...reading.missingFields],
    setAside: reading.setAside.map(({ row, reason }) => ({ row, reason })),
    records: reading.records.map(({ row }, index) => ({ row, values: valuesOf(reading, index) })),
  };
}

/** From the leftmost column to the rightmost. */
function byLetters<Item>(items: readonly (readonly [number, Item])[]): Record<string, Item> {
  const inOrder = [...items].sort(([one], [other]) => one - other);
  return Object.fromEntries(inOrder.map(([column, item]) => [columnLetters(column), item]));
}

/** A field without a column is absent. */
function valuesOf(reading: LedgerReading, index: number): ReadLedger['records'][number]['values'] {
  const values: ReadLedger['records'][number]['values'] = {};
  for (const [field, column] of reading.values) {
    const value = column[index];
    const json = value === undefined ? undefined : valueAsJson(value);
    if (json !== undefined) values[field] = isList(json) ? [...json] : json;
  }
  return values;
}

function isList(json: unknown): json is readonly string[] {
  return Array.isArray(json);
}
