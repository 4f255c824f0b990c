import { readFileSync } from 'node:fs';

import { type CellObject, read, SSF, utils, write } from '@e965/xlsx';
import fc from 'fast-check';

import type { CellContent, Grid } from '../../../src/rules/index.ts';
import { opened } from '../opened.ts';

/** What another reader makes of the same bytes, in our words: address → content. */
function theirs(bytes: Uint8Array, sheet: string): ReadonlyMap<string, CellContent> {
  const book = read(bytes, { cellNF: true, cellText: false, sheetStubs: false, cellHTML: false });
  const cells = book.Sheets[sheet] ?? {};
  const addresses = Object.keys(cells).filter((key) => !key.startsWith('!'));
  return new Map(
    addresses.flatMap((address): [string, CellContent][] => {
      const content = contentOf(cells[address] as CellObject);
      return content === undefined ? [] : [[address, content]];
    }),
  );
}

/** The package does not type its formats. */
const isDateFormat = (SSF as { readonly is_date: (code: string) => boolean }).is_date;

const ERRORS: Readonly<Record<number, string>> = { 7: '#DIV/0!', 23: '#REF!', 42: '#N/A' };

function contentOf({ t, v, z }: CellObject): CellContent | undefined {
  if (t === 'n') return isDateFormat(String(z)) ? { serial: Number(v) } : Number(v);
  if (t === 'b') return Boolean(v);
  if (t === 'e') return { error: ERRORS[Number(v)] ?? String(v) };
  return t === 's' ? String(v) : undefined;
}

function ours({ rows }: Grid): ReadonlyMap<string, CellContent> {
  return new Map(
    rows.flatMap(({ row, cells }) =>
      cells.flatMap((content, index): [string, CellContent][] => {
        if (content === undefined) return [];
        // They make one line end of \r\n; Excel keeps both, and so do we.
        const same = typeof content === 'string' ? content.replaceAll('\r\n', '\n') : content;
        return [[utils.encode_cell({ r: row - 1, c: index }), same]];
      }),
    ),
  );
}

const inOrder = (cells: ReadonlyMap<string, CellContent>) =>
  [...cells].sort(([one], [other]) => (one < other ? -1 : 1));

test.each(['torture.xlsx', 'torture1904.xlsx', 'torture.xlsm'])(
  '%s holds what @e965/xlsx reads in it, on every sheet',
  (file) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../torture/${file}`, import.meta.url)));
    const { grids } = opened(bytes);
    expect(grids).toHaveLength(6);
    for (const grid of grids) {
      expect([grid.sheet, inOrder(ours(grid))]).toEqual([
        grid.sheet,
        inOrder(theirs(bytes, grid.sheet)),
      ]);
    }
  },
);

const content = fc.oneof(
  // Their writer makes 0 of -0.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('√', '／', ' 前后 ', 'a\nb', '&amp;', '<甲>', '2024.1.3', '=1+1'),
  fc.constant(null),
);

test('whatever @e965/xlsx writes is read as it was meant', () => {
  const rows = fc.array(fc.array(content, { maxLength: 6 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.boolean(), (table, bookSST) => {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet(table), '台账');
      const bytes = new Uint8Array(write(book, { type: 'buffer', bookSST }) as Buffer);
      const grid = opened(bytes).grids[0];
      const read = table.map((cells, row) =>
        cells.map(
          (_, column) => grid?.rows.find((each) => each.row === row + 1)?.cells[column] ?? null,
        ),
      );
      expect(read).toEqual(table);
    }),
    { numRuns: 300 },
  );
});
