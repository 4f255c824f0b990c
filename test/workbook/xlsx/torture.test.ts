import { readFileSync } from 'node:fs';

import { applyPlan, clearResults } from '../../../src/workbook/xlsx/index.ts';
import { handPlan } from '../hand-plan.ts';
import { opened, rowsOf } from '../opened.ts';
import { partDiff, sameParts } from '../part-diff.ts';
import { unlockedTorture } from '../torture-book.ts';

const plan = handPlan(
  { sheet: '封面 表', headerRow: 2, lastRow: 12, marked: 3, firstColumn: 10 },
  { sheet: '数据', headerRow: 1, lastRow: 6, marked: 2, firstColumn: 8 },
);

const files = ['torture.xlsx', 'torture1904.xlsx', 'torture.xlsm'];

describe.each(files)('%s with everything that a workbook can hold', (file) => {
  const original = unlockedTorture(file);
  const before = opened(original);
  const written = applyPlan(before, plan);

  test('keeps every part byte for byte but the six that have to change', () => {
    const { changed, added, lost } = partDiff(original, written);
    expect(changed).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    expect(added).toEqual([7, 8, 9].map((number) => `xl/worksheets/sheet${number}.xml`));
    expect(lost).toEqual([]);
  });

  test('loses no element, attribute or text in those six', () => {
    expect(partDiff(original, written).losses).toEqual([]);
  });

  test('clear restores every part byte for byte, in the same order', () => {
    const cleared = clearResults(written);
    expect([cleared.found, cleared.faults]).toEqual([true, []]);
    expect(sameParts(original, cleared.bytes)).toBe(true);
  });

  test('writing twice gives the same bytes as writing once', () => {
    expect(Buffer.compare(applyPlan(opened(written), plan), written)).toBe(0);
    const cleared = clearResults(written).bytes;
    expect(Buffer.compare(applyPlan(opened(cleared), plan), written)).toBe(0);
  });

  test('reads the same cells after writing: ours are told from the user’s', () => {
    const after = opened(written);
    expect(after.grids.map(rowsOf)).toEqual(before.grids.map(rowsOf));
    expect(after.grids.map(({ own }) => own.length)).toEqual([4, 4, 0, 0, 0, 0]);
    expect(Object.keys(after.ownGrids)).toEqual(['results', 'runs', 'bulletins']);
    expect(after.warnings).toEqual([]);
  });
});

test('clear finds nothing in a workbook that was never checked, and gives back its bytes', () => {
  const original = new Uint8Array(
    readFileSync(new URL('../../torture/torture.xlsx', import.meta.url)),
  );
  const cleared = clearResults(original);
  expect([cleared.found, cleared.bytes === original]).toEqual([false, true]);
});
