import type { CellLook, PlannedCell } from '../../../src/rules/index.ts';
import { withoutAll } from '../../../src/workbook/office/read/ranges.ts';
import { nextBatch, quarters, type Question } from '../../../src/workbook/office/read/question.ts';
import { addressLists } from '../../../src/workbook/office/write/address-lists.ts';
import { cellInput, linkFormula } from '../../../src/workbook/office/write/cell-input.ts';
import { lookAreas } from '../../../src/workbook/office/write/look-areas.ts';
import { rangeAddress } from '../../../src/rules/index.ts';
import { rangeFrom } from '../../grid-from.ts';

/** What needs no Excel to be seen to be right. */

function question(address: string, perCell = 10): Question {
  return {
    sheet: '台账',
    range: rangeFrom(address),
    perCell,
    fragile: false,
    put: () => () => 'taken',
  };
}

const places = (questions: readonly Question[]) =>
  questions.map(({ range }) => rangeAddress(range));

test.each<[string, readonly string[], number, readonly string[], readonly string[]]>([
  ['all fit', ['A1:A9', 'B1:B9'], 180, ['A1:A9', 'B1:B9'], []],
  ['the last one is cut', ['A1:A9', 'B1:B9'], 120, ['A1:A9', 'B1:B3'], ['B4:B9']],
  ['the first one is cut', ['A1:B9'], 100, ['A1:B5'], ['A6:B9']],
  ['a row goes even where it is too large', ['A1:Z9'], 100, ['A1:Z1'], ['A2:Z9']],
  ['no room for a row of the second', ['A1:A9', 'B1:Z9'], 100, ['A1:A9'], ['B1:Z9']],
])('questions in a request: %s', (_, asked, budget, now, later) => {
  const batch = nextBatch(
    asked.map((address) => question(address)),
    budget,
  );
  expect([places(batch.now), places(batch.later)]).toEqual([now, later]);
});

test('a question that is refused is asked in four parts, a single row not again', () => {
  expect(places(quarters(question('A1:C10')) ?? [])).toEqual([
    'A1:C3',
    'A4:C6',
    'A7:C9',
    'A10:C10',
  ]);
  expect(quarters(question('A7:C7'))).toBeUndefined();
});

test.each([
  ['A1:F9', ['C3:D5'], ['A1:F2', 'A3:B5', 'E3:F5', 'A6:F9']],
  ['A1:F9', ['E1:F9'], ['A1:D9']],
  ['A1:F9', ['A1:F9'], []],
  ['A1:F9', ['H1:H9', 'A9:F9'], ['A1:F8']],
])('%s without %j', (range, holes, left) => {
  expect(withoutAll(rangeFrom(range), holes.map(rangeFrom)).map(rangeAddress)).toEqual(left);
});

test('addresses are never cut in the middle of a cell', () => {
  const ranges = Array.from({ length: 2_000 }, (_, index) => rangeFrom(`AB${index * 2 + 1}`));
  const lists = addressLists(ranges);
  expect(lists.flatMap((list) => list.split(',')).length).toBe(2_000);
  expect(lists.every((list) => list.length <= 8_000)).toBe(true);
});

test.each<[Parameters<typeof cellInput>[0], boolean, unknown]>([
  [{ kind: 'text', text: '=1+1' }, false, "'=1+1"],
  [{ kind: 'text', text: '5/7' }, false, "'5/7"],
  [{ kind: 'text', text: '5/7' }, true, '5/7'],
  [{ kind: 'text', text: '' }, false, ''],
  [{ kind: 'number', number: 3 }, false, 3],
  [{ kind: 'serialDay', serial: 45_352 }, false, 45_352],
  [{ kind: 'mark', yes: false }, false, false],
  [{ kind: 'formula', formula: '1+1', shown: 2 }, false, '=1+1'],
])('%j in a cell (of texts: %s) is given to Excel as %j', (content, isTextCell, input) => {
  expect(cellInput(content, isTextCell)).toBe(input);
});

test('a link quotes what has to be quoted', () => {
  expect(linkFormula("o'Neil", 'B2', '“B2”')).toBe(`=HYPERLINK("#'o''Neil'!B2","“B2”")`);
  expect(linkFormula('a"b', 'B2', 'B2')).toBe(`=HYPERLINK("#'a""b'!B2","B2")`);
});

test('looks are few rectangles: holes are bridged, headings and other looks end them', () => {
  const cells = (look: CellLook, ...addresses: readonly string[]): readonly PlannedCell[] =>
    addresses.map((address) => {
      const { firstRow: row, firstColumn: column } = rangeFrom(address);
      return { row, column, content: { kind: 'text', text: 'x' }, look };
    });
  const areas = lookAreas([
    ...cells('title', 'A1'),
    ...cells('header', 'A2', 'B2', 'C2'),
    ...cells('plain', 'A3', 'A4', 'A5', 'B3', 'B5', 'C3', 'C4', 'C5'),
    ...cells('title', 'A7'),
    ...cells('plain', 'A8', 'B8'),
  ]);
  expect(areas.map(({ look, range }) => `${look} ${rangeAddress(range)}`).sort()).toEqual([
    'header A2:C2',
    'plain A3:C5',
    'plain A8:B8',
    'title A1',
    'title A7',
  ]);
});
