import { readFileSync } from 'node:fs';
import { read, utils, type CellObject, type WorkBook } from '@e965/xlsx';

/** A row of a sample by the words of its header; days as `2025-03-31`, months as `2025-03`, so that they compare. */
export type Row = Readonly<Record<string, string>>;

const DAY = 86400000;
const samples = new URL('../../../seeds/ledgers/', import.meta.url);
const opened = new Map<string, WorkBook>();

/** A ledger on a sheet of a sample: how many rows stand above its records, and which of the rows are records. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly headers: number;
  readonly mark: string;
  readonly like: RegExp;
  /** Rows with this remark are left out. */
  readonly without?: string;
}

/** Rows below the headers, merged cells filled down, whose cell under one of them looks like one of the ledger's. */
export function rowsAt(...places: readonly Place[]): readonly Row[] {
  return places.flatMap(({ file, sheet, headers, mark, like, without }) => {
    const grid = gridOf(file, sheet, headers);
    const names = new Map<string, number>();
    for (const row of grid.slice(0, headers)) {
      for (const [column, name] of row.entries()) {
        if (typeof name === 'string') names.set(name.replace(/\s/g, ''), column);
      }
    }
    const rows: Row[] = [];
    for (const row of grid.slice(headers)) {
      const record: Record<string, string> = { file };
      for (const [name, column] of names) record[name] = textOf(name, row[column]);
      const isLeftOut = without !== undefined && record['备注'] === without;
      if (like.test(record[mark] ?? '') && !isLeftOut) rows.push(record);
    }
    return rows;
  });
}

function gridOf(file: string, sheet: string, headers: number): readonly unknown[][] {
  const book = opened.get(file) ?? read(readFileSync(new URL(`${file}.xlsx`, samples)));
  opened.set(file, book);
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
  // Sums of money look like serial numbers of days: only the header tells them apart.
  const isDay = /日$|日期|时间|年月|评估报告备案$/.test(name);
  if (typeof value === 'string') {
    // Brackets of either width are the same name.
    const text = value.trim().replace(/（/g, '(').replace(/）/g, ')');
    return isDay ? dayTyped(text) : text;
  }
  if (typeof value !== 'number') return '';
  return isDay
    ? new Date(Date.UTC(1899, 11, 30) + value * DAY).toISOString().slice(0, 10)
    : String(value);
}

/** As clerks type them: 2025.3.8, 2025年3月8日, 2025年3月. What is not settled yet is blank. */
function dayTyped(text: string): string {
  if (/^(待定|\/)$/.test(text)) return '';
  const [, year, month = '', day = ''] =
    /^(\d{4})[.年/-](\d{1,2})(?:[.月/-](\d{1,2})?日?)?$/.exec(text) ?? [];
  if (year === undefined) return text;
  return [year, month, day]
    .filter((part) => part !== '')
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

export const at = (row: Row, name: string) => row[name] ?? '';
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
