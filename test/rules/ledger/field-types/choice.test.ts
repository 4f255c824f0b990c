import { fieldOf, read, unreadable, notApplicable, type Case } from '../read-cell.ts';

describe('choice', () => {
  const field = fieldOf('choice', {
    choices: { 高: ['高风险', 'A级'], 中: ['中风险'], 低: ['3'] },
  });
  const cases: readonly Case[] = [
    ['高', '高'],
    [' 高 风险 ', '高'],
    ['ａ级', '高'],
    ['【高】', '高'],
    ['（高）', '高'],
    ['高（A级）', '高'],
    [3, '低'],
    ['□高 ☑中 □低', '中'],
    ['高、中', unreadable('高、中')],
    ['高/中', unreadable('高/中')],
    ['高（原为中风险）', unreadable('高（原为中风险）')],
    ['黄色', unreadable('黄色')],
    ['/', notApplicable('/')],
    ['待定', null],
  ];
  test.each(cases)('%j reads as %j', (content, value) => {
    expect(read(content, field)).toEqual(value);
  });

  test('a declared choice is an answer even where it looks like an absence', () => {
    const status = fieldOf('choice', { choices: { 办理中: ['正在办理'], 不涉及: ['/'] } });
    expect([read('正在办理', status), read('/', status)]).toEqual(['办理中', '不涉及']);
  });
});
