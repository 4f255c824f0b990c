import fc from 'fast-check';
import type { Grid } from '../../../src/rules/ledger/grid.ts';
import { readLedgers } from '../../../src/rules/ledger/read-ledgers.ts';
import { shipped } from '../../../src/shipped/shipped.ts';
import { gridFrom, type Written } from '../../grid-from.ts';

const HEADER = ['事项编号', '重大决策事项', '区县', '制定评估方案', '充分听取意见', '风险等级'];

const LINES: readonly (readonly Written[])[] = [
  HEADER,
  ...Array.from({ length: 12 }, (_, index): Written[] => [
    `A-${index + 1}`,
    `第${index + 1}号事项`,
    '城东区',
    { serial: 45_352 + index },
    45_360 + index,
    '中',
  ]),
];

/** Rows that nobody has changed are the very same objects, as an adapter leaves them. */
function edited(grid: Grid, row: number, column: number, content: Written): Grid {
  const rows = grid.rows.map((line) =>
    line.row === row
      ? {
          row,
          cells: line.cells.map((cell, at) => (at === column ? (content ?? undefined) : cell)),
        }
      : line,
  );
  return { ...grid, rows };
}

const contents: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom(null, '', '同上', '〃', '合计', '/', '正在办理', '2024-03-05', '高', ...HEADER),
  fc.constantFrom<Written>(45_400, { serial: 45_401 }, { error: '#N/A' }, true),
);

test('whatever is edited, reading again is as reading for the first time', () => {
  const edit = fc.tuple(fc.integer({ min: 1, max: 13 }), fc.nat(5), contents);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      let grid = gridFrom(LINES);
      for (const [row, column, content] of edits) {
        grid = edited(grid, row, column, content);
        expect(readLedgers([grid], shipped)).toEqual(readLedgers([structuredClone(grid)], shipped));
      }
    }),
    { numRuns: 15 },
  );
});

test('only the row that was edited is read again', () => {
  const grid = gridFrom(LINES);
  const values = (each: Grid) => readLedgers([each], shipped).ledgers[0]?.values.get('opinionsOn');
  const before = values(grid);
  const after = values(edited(grid, 5, 4, '2024-03-05'));
  const changed = before?.flatMap((value, place) => (value === after?.[place] ? [] : [place + 2]));
  expect(changed).toEqual([5]);
});
