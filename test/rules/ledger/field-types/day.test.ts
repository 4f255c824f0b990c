import type { CellContent } from '../../../../src/rules/ledger/grid.ts';
import { readTypedValue } from '../../../../src/rules/ledger/read-value.ts';
import { valueAsJson } from '../../../../src/rules/ledger/value-as-json.ts';
import { dayCell } from '../../../grid-from.ts';
import { fieldOf, read, unreadable, type Case } from '../read-cell.ts';

describe('day', () => {
  const known: readonly Case[] = [
    [dayCell('2024-03-05'), '2024-03-05'],
    [{ serial: 45356.75 }, '2024-03-05'],
    [{ serial: 1 }, '1900-01-01'],
    [{ serial: 59 }, '1900-02-28'],
    [{ serial: 61 }, '1900-03-01'],
    ['2024-3-5', '2024-03-05'],
    ['2024/03/05', '2024-03-05'],
    ['2024.3.5', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['2024年3月5号', '2024-03-05'],
    ['2024 年 3 月 5 日', '2024-03-05'],
    ['２０２４．３．５', '2024-03-05'],
    ['2024－3－5', '2024-03-05'],
    ['2024—03—05', '2024-03-05'],
    ['2024\n.3.5', '2024-03-05'],
    ['二〇二四年三月五日', '2024-03-05'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['二零二四年十月廿一日', '2024-10-21'],
    ['20240305', '2024-03-05'],
    [20240305, '2024-03-05'],
    ['2024-03-05 10:30', '2024-03-05'],
    ['2024-03-05T10:30:00Z', '2024-03-05'],
    ['2024年3月5日 上午9时30分', '2024-03-05'],
    ['2024年3月5日下午', '2024-03-05'],
    ['2024-3-5（周二）', '2024-03-05'],
    ['2024年3月5日星期二', '2024-03-05'],
    ['2024-02-29', '2024-02-29'],
  ];
  test.each(known)('%j is the day %j', (content, value) => {
    expect(read(content, fieldOf('day'))).toEqual(value);
  });

  const months: readonly Case[] = [
    ['2024-03', '2024-03'],
    ['2024/3', '2024-03'],
    ['2024.03', '2024-03'],
    ['2024年3月', '2024-03'],
    ['2024年12月份', '2024-12'],
    ['二〇二四年三月', '2024-03'],
  ];
  test.each(months)('%j stays the month %j', (content, value) => {
    expect(read(content, fieldOf('day'))).toEqual(value);
  });

  const marks: readonly Case[] = [
    ['√', true],
    ['✓', true],
    ['☑', true],
    ['●', true],
    ['已完成', true],
    ['完成', true],
    ['已办', true],
    ['是', true],
    ['有', true],
    ['×', false],
    ['无', false],
    ['否', false],
    ['未', false],
    ['未完成', false],
  ];
  test.each(marks)('%j says without a day whether it was done: %j', (content, value) => {
    expect(read(content, fieldOf('day'))).toEqual(value);
  });

  const byName: readonly Case[] = [
    ['已备案', true],
    ['未备案', false],
    ['尚未备案', false],
    ['已评审', unreadable('已评审')],
  ];
  test.each(byName)('in a field named for filing %j reads as %j', (content, value) => {
    expect(read(content, fieldOf('day', { title: '评估报告备案' }))).toEqual(value);
  });

  const pending: readonly string[] = ['正在办理', '办理中', '待备案', '未到期', '暂无'];
  test.each(pending)('%j is not there yet', (content) => {
    expect(read(content, fieldOf('day'))).toBeNull();
  });

  const garbled: readonly (CellContent | string)[] = [
    { serial: 60 },
    { serial: 0 },
    { serial: -3 },
    { serial: 999999 },
    '2024-02-30',
    '2024.13.1',
    '2023-02-29',
    '24.3.5',
    '24年3月5日',
    '3月5日',
    '3月中旬',
    '2024年3月中旬',
    '2024年3月底',
    '2024.3.1-2024.3.5',
    '2024.7.15-7.19',
    '2024年3月1日至5日',
    '2024-03-01、2024-03-05',
    '2024-03-01\n2024-03-05',
    '2024年3月5日前',
    '2024年3月5日已报县委',
    '2204-03-05',
    '1024-03-05',
    '2024.1.??',
    '2024',
    '240305',
    '见附件3',
    '已报',
    2024.1,
    2024.03,
    2024,
    202403,
    45356,
    1,
    0,
    Number.NaN,
  ];
  test.each(garbled)('%j is unreadable, never guessed', (content) => {
    expect(readTypedValue(content, fieldOf('day'), false).kind).toBe('unreadable');
  });

  test('an unreadable day keeps its text', () => {
    expect(read('3月中旬', fieldOf('day'))).toEqual(unreadable('3月中旬'));
    expect(read({ serial: 60 }, fieldOf('day'))).toEqual(unreadable('60'));
  });

  const in1904: readonly Case[] = [
    [{ serial: 0 }, '1904-01-01'],
    [{ serial: 60 }, '1904-03-01'],
    [{ serial: 43894 }, '2024-03-05'],
  ];
  test.each(in1904)('in a workbook that counts from 1904, %j is %j', (content, value) => {
    expect(valueAsJson(readTypedValue(content, fieldOf('day'), true))).toEqual(value);
  });
});
