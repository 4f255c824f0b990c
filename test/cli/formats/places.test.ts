import { cellReference } from '../../../src/cli/formats/cell-reference.ts';
import { fileUri } from '../../../src/cli/formats/file-uri.ts';

test.each([
  ['稳评台账', 'K7', '稳评台账!K7'],
  ['2024年', 'K7', "'2024年'!K7"],
  ['稳评 台账', 'K7', "'稳评 台账'!K7"],
  ["领导's", 'A1', "'领导''s'!A1"],
])('%s, %s → %s', (sheet, cell, reference) => {
  expect(cellReference(sheet, cell)).toBe(reference);
});

test.each([
  ['a b.xlsx', 'a%20b.xlsx'],
  ['各区县/台账.xlsx', '%E5%90%84%E5%8C%BA%E5%8E%BF/%E5%8F%B0%E8%B4%A6.xlsx'],
  ['/data/a#1.xlsx', 'file:///data/a%231.xlsx'],
  ['C:\\台账\\a.xlsx', 'file:///C:/%E5%8F%B0%E8%B4%A6/a.xlsx'],
])('%s → %s', (path, uri) => {
  expect(fileUri(path)).toBe(uri);
});
