import { alignColumns, cutTo, padTo, widthOf } from '../../../src/cli/terminal/width.ts';
import { inColour } from '../../../src/cli/terminal/paint.ts';
import { visible } from '../../../src/cli/terminal/visible.ts';

test.each([
  ['abc', 3],
  ['制定评估方案', 12],
  ['第 7 行', 7],
  ['（ａ）', 6],
  ['e\u0301', 1],
  ['𠮷', 2],
  [inColour('red', '红'), 2],
])('%s is %d columns wide', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test('pads and cuts by width, not by characters', () => {
  expect(padTo('红', 4)).toBe('红  ');
  expect(cutTo('制定评估方案', 7)).toBe('制定评…');
  expect(cutTo('short', 7)).toBe('short');
});

test('columns stand under each other', () => {
  expect(
    alignColumns([
      ['A', '事项编号', 'x'],
      ['AB', 'id', 'y'],
    ]),
  ).toEqual(['A   事项编号  x', 'AB  id        y']);
});

test('a cell cannot steer the terminal', () => {
  expect(visible('甲\n乙\t丙')).toBe('甲 乙 丙');
  expect(visible('\u001b[31m红')).toBe('\ufffd[31m红');
  expect(visible('abc\u202etxt')).toBe('abc\ufffdtxt');
});
