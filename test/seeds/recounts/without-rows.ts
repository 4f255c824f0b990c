import { readFileSync } from 'node:fs';
import { read, utils, write, type CellObject, type Range, type WorkSheet } from '@e965/xlsx';

const samples = new URL('../../../seeds/ledgers/', import.meta.url);

/** A sample as it is once a clerk has taken rows out of its sheets: those below move up. */
export function withoutRows(
  file: string,
  rows: readonly { readonly sheet: string; readonly row: number }[],
): Uint8Array {
  const book = read(readFileSync(new URL(`${file}.xlsx`, samples)), { cellNF: true });
  const fromBelow = [...rows].sort((one, other) => other.row - one.row);
  for (const { sheet, row } of fromBelow) {
    const cells = book.Sheets[sheet];
    if (!cells) throw new Error(`no sheet ${sheet}`);
    book.Sheets[sheet] = withoutRow(cells, row - 1);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
}

function withoutRow(cells: WorkSheet, gone: number): WorkSheet {
  const kept: WorkSheet = {};
  for (const [address, cell] of Object.entries(cells) as [string, CellObject][]) {
    const isCell = !address.startsWith('!');
    const { r, c } = isCell ? utils.decode_cell(address) : { r: -1, c: 0 };
    if (!isCell || r !== gone) kept[isCell ? up({ r, c }, gone) : address] = cell;
  }
  const merges = cells['!merges'] ?? [];
  // What is written once for several rows stays for those that are left.
  for (const { s: start, e: end } of merges) {
    const above = cells[utils.encode_cell(start)] as CellObject | undefined;
    if (start.r === gone && end.r > gone && above) kept[utils.encode_cell(start)] = above;
  }
  kept['!merges'] = merges.map((merge) => shrunk(merge, gone)).filter(({ s, e }) => s.r <= e.r);
  return kept;
}

function up({ r, c }: { readonly r: number; readonly c: number }, gone: number): string {
  return utils.encode_cell({ r: r > gone ? r - 1 : r, c });
}

function shrunk({ s: start, e: end }: Range, gone: number): Range {
  return {
    s: { ...start, r: start.r > gone ? start.r - 1 : start.r },
    e: { ...end, r: end.r >= gone ? end.r - 1 : end.r },
  };
}
