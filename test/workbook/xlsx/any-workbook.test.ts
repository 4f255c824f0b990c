import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { cellAddress } from '../../../src/rules/index.ts';
import { applyPlan, clearResults } from '../../../src/workbook/xlsx/index.ts';
import { handPlan } from '../hand-plan.ts';
import { opened, rowsOf } from '../opened.ts';
import { partDiff, sameParts } from '../part-diff.ts';
import { tinyWorkbook } from '../tiny-workbook.ts';

/** Sheets as programs write them, at random: rows in all shapes, cells with and without content and looks. */
const SHEET = '台账';
const LAST_ROW = 9;
const FIRST_OWN = 4;

const content = fc.constantFrom(
  '<v>1</v>',
  '<f>A1&amp;"x"</f><v>2</v>',
  '<f t="shared" ref="A1:A2" si="0">1</f><v>3</v>',
);
const attributes = fc.constantFrom('', ' s="1"', ' s="2"', " s = '2' ");

const cell = (row: number, column: number) =>
  fc.tuple(attributes, fc.option(content)).map(([look, inner]) => {
    const open = `<c r="${cellAddress(row, column)}"${look}`;
    return inner === null ? `${open}/>` : `${open}>${inner}</c>`;
  });

/** In our columns the user has looks at most; to the left and right anything. */
const emptyCell = (row: number, column: number) =>
  fc
    .tuple(attributes, fc.boolean())
    .map(([look, long]) => `<c r="${cellAddress(row, column)}"${look}${long ? '></c>' : '/>'}`);

const cells = (row: number) =>
  fc
    .tuple(
      ...[1, 2, 3].map((column) => fc.option(cell(row, column))),
      ...[0, 1, 2, 3].map((step) => fc.option(emptyCell(row, FIRST_OWN + step), { freq: 1 })),
      ...[9, 12].map((column) => fc.option(cell(row, column))),
    )
    .map((all) => all.filter((each) => each !== null).join(''));

const rowTag = fc.constantFrom(
  '',
  ' spans="1:3"',
  ' ht="20" customHeight="1"',
  " s='2' customFormat='1' ",
);

const row = (number: number) =>
  fc
    .tuple(fc.constantFrom('none', 'closed', 'full', 'full', 'full'), rowTag, cells(number))
    .map(([shape, tag, inner]) => {
      if (shape === 'none') return '';
      const open = `<row r="${number}"${tag}`;
      return shape === 'closed' ? `${open}/>` : `${open}>${inner}</row>`;
    });

const before = fc.constantFrom(
  '',
  '<dimension ref="A1:C9"/>',
  '<sheetPr/><dimension ref="A1:M12"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>',
  '<cols><col min="1" max="2" width="9"/></cols>',
  '<cols><col min="1" max="5" width="9" style="2"/><col min="6" max="16384" width="3"/></cols>',
);
const behind = fc.constantFrom(
  '',
  '<autoFilter ref="A1:C9"/><mergeCells><mergeCell ref="A11:B12"/></mergeCells>',
  '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="3"><formula>"LR"</formula></cfRule></conditionalFormatting><pageMargins left="1"/>',
  '<dataValidations><dataValidation sqref="B2"/></dataValidations><extLst/>',
);

const sheet = fc
  .tuple(before, behind, ...Array.from({ length: LAST_ROW }, (_, index) => row(index + 1)))
  .map(
    ([head, tail, ...rows]) => `${head}<sheetData>${rows.join('')}<row r="20"/></sheetData>${tail}`,
  );

const names = fc.constantFrom(
  '',
  '<definedNames><definedName name="a">1</definedName></definedNames>',
);
const workbook = fc
  .record({ xml: sheet, behindSheets: names })
  .map(({ xml, behindSheets }) =>
    tinyWorkbook({ sheets: { [SHEET]: xml, 另页: '<sheetData/>' }, behindSheets }),
  );

const plan = handPlan({
  sheet: SHEET,
  headerRow: 2,
  lastRow: LAST_ROW + 2,
  marked: 1,
  firstColumn: FIRST_OWN,
});

/** `spans` may become wrong, cells with a look only are stood in for; nothing else may change. */
const mayChange = /}c|}dimension/;

test('any workbook keeps what is the user’s, and comes back byte for byte', () => {
  fc.assert(
    fc.property(workbook, (original) => {
      const written = applyPlan(opened(original), plan);
      expect(partDiff(original, written).losses.filter((loss) => !mayChange.test(loss))).toEqual(
        [],
      );
      expect(opened(written).grids.map(rowsOf)).toEqual(opened(original).grids.map(rowsOf));
      expect(sameParts(original, clearResults(written).bytes)).toBe(true);
      expect(Buffer.compare(applyPlan(opened(written), plan), written)).toBe(0);
    }),
    { numRuns: 150 },
  );
});

/** The user changes something of theirs after we wrote, with a program that leaves the rest alone. */
function edited(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const part = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[part] ?? new Uint8Array())
    .replaceAll('<v>1</v>', '<v>77</v>')
    .replace('<row r="20"/>', '<row r="20"><c r="A20"><v>5</v></c></row>');
  return zipSync({ ...parts, [part]: strToU8(xml) });
}

test('what the user edits after results were written stays, and only what is ours goes', () => {
  fc.assert(
    fc.property(workbook, (original) => {
      const cleared = clearResults(edited(applyPlan(opened(original), plan)));
      const expected = edited(original);
      expect(cleared.faults).toEqual([]);
      expect(opened(cleared.bytes).grids.map(rowsOf)).toEqual(opened(expected).grids.map(rowsOf));
      const { changed, added, lost } = partDiff(expected, cleared.bytes);
      // The styles that we appended stay: somebody might use them by now.
      expect([added, lost]).toEqual([[], []]);
      expect(changed.filter((part) => !/styles|sheet1/.test(part))).toEqual([]);
      const looks = partDiff(expected, cleared.bytes).losses.filter((loss) =>
        loss.includes('sheet1'),
      );
      // A row without cells and attributes, and the shape of an empty cell, say nothing.
      expect(looks.filter((loss) => !/}row|}sheetData|}dimension/.test(loss))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
