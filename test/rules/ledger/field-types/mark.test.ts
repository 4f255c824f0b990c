import { dayCell } from '../../../grid-from.ts';
import { fieldOf, read, unreadable, type Case } from '../read-cell.ts';

describe('mark', () => {
  const cases: readonly Case[] = [
    ...['是', '√', '✔', '有', '已', '已完成', 'Y', 'yes', '1', '☑', '是。'].map(
      (word) => [word, true] as const,
    ),
    ...['否', '×', '✗', '无', '未', '没有', 'N', 'no', '0', '□'].map(
      (word) => [word, false] as const,
    ),
    [1, true],
    [0, false],
    [true, true],
    ['☑是 □否', true],
    ['□是 ☑否', false],
    ['□是 □否', unreadable('□是 □否')],
    ['正在整改', null],
    ['部分', unreadable('部分')],
    ['已备案，县委已阅', unreadable('已备案，县委已阅')],
    [2, unreadable('2')],
    [dayCell('2024-03-05'), unreadable('2024-03-05')],
  ];
  test.each(cases)('%j reads as %j', (content, value) => {
    expect(read(content, fieldOf('mark'))).toEqual(value);
  });

  test('the field’s own words count first', () => {
    const field = fieldOf('mark', { yes: ['合格', '/'], no: ['有'] });
    expect([read('合格', field), read('/', field), read('有', field)]).toEqual([true, true, false]);
  });
});
