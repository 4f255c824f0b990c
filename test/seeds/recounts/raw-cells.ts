import { readFileSync } from 'node:fs';
import { read, utils, type CellObject } from '@e965/xlsx';

/** A row of the sample by the words of its header; days as `2025-03-31`, so that they compare as they stand. */
export type Row = Readonly<Record<string, string>>;

/** Whether a row is one of those counted. */
export type Test = (row: Row) => boolean;

/** The first and the last day counted. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

const DAY = 86400000;
const sample = new URL('../../../seeds/ledgers/whole-office.xlsx', import.meta.url);
const book = read(readFileSync(sample));

/** Rows below the headers, merged cells filled down, whose cell under one of them looks like one of the ledger's. */
export function rowsOf(sheet: string, headers: number, mark: string, like: RegExp): readonly Row[] {
  const grid = gridOf(sheet, headers);
  const names = new Map<string, number>();
  for (const row of grid.slice(0, headers)) {
    for (const [column, name] of row.entries()) {
      if (typeof name === 'string') names.set(name.replace(/\s/g, ''), column);
    }
  }
  const rows: Row[] = [];
  for (const row of grid.slice(headers)) {
    const record: Record<string, string> = {};
    for (const [name, column] of names) record[name] = textOf(name, row[column]);
    if (like.test(record[mark] ?? '')) rows.push(record);
  }
  return rows;
}

function gridOf(sheet: string, headers: number): readonly unknown[][] {
  const cells = book.Sheets[sheet];
  if (!cells) throw new Error(`no sheet ${sheet}`);
  for (const { s: start, e: end } of cells['!merges'] ?? []) {
    for (let row = Math.max(start.r + 1, headers); row <= end.r; row++) {
      const above = utils.encode_cell({ r: row - 1, c: start.c });
      cells[utils.encode_cell({ r: row, c: start.c })] = cells[above] as CellObject;
    }
  }
  return utils.sheet_to_json<unknown[]>(cells, { header: 1, raw: true, blankrows: true });
}

function textOf(name: string, value: unknown): string {
  // Brackets of either width are the same name.
  if (typeof value === 'string') return value.trim().replace(/（/g, '(').replace(/）/g, ')');
  if (typeof value !== 'number') return '';
  // Sums of money look like serial numbers of days: only the header tells them apart.
  return /日$|日期|时间|评估报告备案$/.test(name)
    ? new Date(Date.UTC(1899, 11, 30) + value * DAY).toISOString().slice(0, 10)
    : String(value);
}

export const at = (row: Row, name: string) => row[name] ?? '';
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

/** The whole month, `2025-02`, or the whole year, `2025`. */
export function spanOf(period: string): Span {
  if (period.length === 4) return { first: `${period}-01-01`, last: `${period}-12-31` };
  const [year = 0, month = 0] = period.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { first: `${period}-01`, last };
}

export const within =
  (name: string, { first, last }: Span): Test =>
  (row) =>
    at(row, name) >= first && at(row, name) <= last;

export const until =
  (name: string, { last }: Span): Test =>
  (row) =>
    at(row, name) !== '' && at(row, name) <= last;

/** On one of the 365 days that end with the span. */
export const thisYear =
  (name: string, span: Span): Test =>
  (row) =>
    until(name, span)(row) && daysBetween(at(row, name), span.last) < 365;

export const is =
  (name: string, word: string): Test =>
  (row) =>
    at(row, name) === word;

export const those = (rows: readonly Row[], ...tests: readonly Test[]) =>
  rows.filter((row) => tests.every((test) => test(row)));

export const count = (rows: readonly Row[], ...tests: readonly Test[]) =>
  those(rows, ...tests).length;

/** In percent; nothing at all where there is nothing to divide by. */
export const share = (part: number, all: number) => (all === 0 ? null : (100 * part) / all);
