import { readFileSync } from 'node:fs';

import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';

import { applyPlan, clearResults } from '../../../src/workbook/xlsx/index.ts';
import { handPlan } from '../hand-plan.ts';
import { gridNamed, opened, rowsOf } from '../opened.ts';
import { partDiff, sameParts } from '../part-diff.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}.xlsx`, import.meta.url)));
const plan = handPlan({ sheet: '台账', headerRow: 2, lastRow: 8, marked: 3, firstColumn: 6 });

const original = fixture('openpyxl');
const ledger = rowsOf(gridNamed(opened(original), '台账'));
const sheetNames = (bytes: Uint8Array) =>
  opened(bytes).contents.workbook.sheets.map(({ name }) => name);
const nameList = (bytes: Uint8Array) =>
  opened(bytes).contents.workbook.names.map(({ name }) => name);

/** Parts in which something of ours could work: texts and looks that nobody uses any more do nothing. */
function livingTraces(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => !/sharedStrings|styles|docProps/.test(name))
    .filter(([, part]) => /LR1|校验·/.test(strFromU8(part)))
    .map(([name]) => name);
}

/** The colours of the cells in a column that had a look before we came. */
function grounds(bytes: Uint8Array, addresses: readonly string[]) {
  const cells = read(bytes, { cellStyles: true, sheetStubs: true }).Sheets['台账'] ?? {};
  return addresses.map((address) => {
    const cell = cells[address] as { s?: { fgColor?: { rgb?: string } } } | undefined;
    return cell?.s?.fgColor?.rgb;
  });
}

function formulas(bytes: Uint8Array, sheet: string): readonly string[] {
  const cells = read(bytes, { sheetStubs: true }).Sheets[sheet] ?? {};
  return ['A1', 'A2', 'A3'].map((address) => String((cells[address] as { f?: string }).f));
}

test.each(['openpyxl', 'libreoffice'])('a workbook of %s comes back byte for byte', (name) => {
  const bytes = fixture(name);
  const written = applyPlan(opened(bytes), plan);
  const { lost, losses } = partDiff(bytes, written);
  expect([lost, losses.filter((loss) => !/}c@|}dimension/.test(loss))]).toEqual([[], []]);
  expect(sameParts(bytes, clearResults(written).bytes)).toBe(true);
});

describe('checked, then edited in openpyxl', () => {
  const edited = fixture('checked-edited-in-openpyxl');
  const cleared = clearResults(edited);

  test('ours is known again, and what the user changed of theirs is read', () => {
    const workbook = opened(edited);
    expect(Object.keys(workbook.ownGrids)).toEqual(['results', 'runs', 'bulletins']);
    expect(workbook.own.columns).toHaveLength(4);
    expect(rowsOf(gridNamed(workbook, '台账'))[2]?.slice(0, 3)).toEqual([3, 'YT-003', '北区']);
  });

  test('everything of ours goes, nothing of theirs', () => {
    // They typed over a cell of ours.
    expect(cleared.faults.map(({ code, place }) => [code, place.cell])).toEqual([
      ['typedInOwnColumn', 'I3'],
    ]);
    expect(sheetNames(cleared.bytes)).toEqual(['台账', '汇总', '后来的表', '我的校验结果']);
    expect(livingTraces(cleared.bytes)).toEqual([]);
    const [third = []] = ledger.filter(([row]) => row === 3);
    const theirs = [3, 'YT-003', '北区', ...third.slice(3), null, null, null, null, '用户改过'];
    const rows = ledger.map((row) => (row === third ? theirs : row));
    expect(rowsOf(gridNamed(opened(cleared.bytes), '台账'))).toEqual(rows);
  });

  test('their formulas on our sheet say #REF!, as in Excel; others stay', () => {
    expect(formulas(cleared.bytes, '后来的表')).toEqual([
      'COUNTA(#REF!)',
      '台账!A3',
      "'我的校验结果'!A1",
    ]);
  });

  test('while results are only written anew, their formulas stay', () => {
    const again = applyPlan(opened(edited), plan);
    expect(formulas(again, '后来的表')[0]).toBe('COUNTA(校验结果!A1:A9)');
    expect(sheetNames(again).slice(-3)).toEqual(['校验结果', '校验记录', '_LR1']);
  });

  test('the looks of their empty cells come back', () => {
    expect(grounds(cleared.bytes, ['F2', 'G5', 'F8'])).toEqual(['FFF2CC', 'FFF2CC', 'FFF2CC']);
  });
});

describe('checked, then moved about in LibreOffice', () => {
  const moved = fixture('checked-moved-in-libreoffice');
  const cleared = clearResults(moved);

  test('our columns are known where they stand now, and our sheet under its new name', () => {
    const workbook = opened(moved);
    expect(workbook.own.columns.map(({ range }) => range.firstColumn)).toEqual([7, 8, 9, 10]);
    expect(workbook.own.columns[0]?.range).toMatchObject({ firstRow: 4, lastRow: 10 });
    expect(workbook.ownGrids.results?.sheet).toBe('我的结果');
  });

  test('everything of ours goes, nothing of theirs', () => {
    expect([cleared.found, cleared.faults]).toEqual([true, []]);
    expect(sheetNames(cleared.bytes)).toEqual(['台账', '汇总', '后来的表']);
    expect(livingTraces(cleared.bytes)).toEqual([]);
    expect(nameList(cleared.bytes)).toEqual(['_xlnm._FilterDatabase']);
    const rows = ledger.map(([number, ...cells]) => [Number(number) + 2, ...cells]);
    const headers = [4, '编号', '区县', '备案日期', '等级', '新列', '备注'];
    const after = rowsOf(gridNamed(opened(cleared.bytes), '台账'));
    expect(after[1]).toEqual(headers);
    expect(after.map((row) => row.slice(0, 5))).toEqual(rows.map((row) => row.slice(0, 5)));
    expect(after[3]?.[5]).toBe('新内容');
  });

  test('the looks of their empty cells come back, one column further', () => {
    expect(grounds(cleared.bytes, ['G4', 'H10', 'I5'])).toEqual(['FFF2CC', 'FFF2CC', undefined]);
  });
});

describe('checked, then sheets copied in LibreOffice', () => {
  const copied = fixture('checked-copied-in-libreoffice');
  const cleared = clearResults(copied);

  test('columns on the copy are ours as well; the copy of our sheet is the user’s', () => {
    const workbook = opened(copied);
    expect(workbook.grids.map(({ sheet, own }) => [sheet, own.length])).toEqual([
      ['台账', 4],
      ['二月', 4],
      ['汇总', 0],
      ['存档', 0],
    ]);
  });

  test('both ledgers are clean, and the copy of our sheet stays', () => {
    expect([cleared.found, cleared.faults]).toEqual([true, []]);
    const after = opened(cleared.bytes);
    expect(after.grids.map(({ sheet }) => sheet)).toEqual(['台账', '二月', '汇总', '存档']);
    expect(rowsOf(gridNamed(after, '二月'))).toEqual(ledger);
    expect(rowsOf(gridNamed(after, '台账'))[4]?.slice(0, 3)).toEqual([5, 'YT-005', '南区']);
    expect(nameList(cleared.bytes).filter((name) => name.startsWith('_LR1_'))).toEqual([]);
    expect(livingTraces(cleared.bytes)).toEqual([]);
  });
});
