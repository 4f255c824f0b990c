import { readTypedValue } from '../../../src/rules/ledger/read-value.ts';
import { fieldOf, read, unreadable, type Case } from './read-cell.ts';

describe('every type', () => {
  const blanks: readonly Case[] = [
    [null, null],
    ['', null],
    ['  ', null],
    ['\u3000', null],
    ['\u00a0\n', null],
    ['\u200b', null],
    ['暂无', null],
    ['待定', null],
    ['待补充', null],
    ['（待补）', null],
  ];
  const types = [
    'text',
    'identifier',
    'day',
    'number',
    'mark',
    'choice',
    'list',
    'people',
  ] as const;
  for (const type of types) {
    test.each(blanks)(`${type}: %j is blank`, (content, value) => {
      expect(read(content, fieldOf(type))).toEqual(value);
    });
    test.each(['/', '／', '—', '－', '-', '——', '不适用', 'N/A', ' / '])(
      `${type}: %j is not applicable`,
      (content) => {
        expect(readTypedValue(content, fieldOf(type), false).kind).toBe('notApplicable');
      },
    );
    test(`${type}: an error cell is unreadable and keeps its text`, () => {
      expect(read({ error: '#REF!' }, fieldOf(type))).toEqual(unreadable('#REF!'));
    });
    test(`${type}: 同上 with nothing above is unreadable`, () => {
      expect(read('同上', fieldOf(type))).toEqual(unreadable('同上'));
    });
  }

  test('a pending word counts as blank and is shown', () => {
    expect(readTypedValue('正在办理', fieldOf('day'), false)).toEqual({
      kind: 'blank',
      pending: '正在办理',
    });
  });
});
