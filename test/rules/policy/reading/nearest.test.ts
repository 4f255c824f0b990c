import { operators } from '../../../../src/rules/check/operators/index.ts';
import { withEverydayWords } from '../../../../src/rules/policy/reading/everyday-words.ts';
import { nearest } from '../../../../src/rules/policy/reading/nearest.ts';

const fields = [
  { name: 'itemNo', labels: ['事项编号', '编号'] },
  { name: 'opinionsOn', labels: ['充分听取意见'] },
  { name: 'filedOn', labels: ['备案日期'] },
];

const cases: readonly [word: string, meant: string][] = [
  ['opinionsOn', 'opinionsOn'],
  ['opinionOn', 'opinionsOn'],
  ['opinions', 'opinionsOn'],
  ['OPINIONSON', 'opinionsOn'],
  ['opinions_on', 'opinionsOn'],
  ['充分听取意见', 'opinionsOn'],
  ['听取意见', 'opinionsOn'],
  ['充分听取 意见', 'opinionsOn'],
  ['备案日', 'filedOn'],
  ['事项编码', 'itemNo'],
  ['itemNumber', ''],
  ['风险等级', ''],
  ['x', ''],
  ['', ''],
  ['o'.repeat(100_000), ''],
];

const everyday: readonly [word: string, meant: string][] = [
  ['date', 'day'],
  ['日期', 'day'],
  ['string', 'text'],
  ['boolean', 'mark'],
  ['等于', 'equal'],
  ['>=', 'greaterThanInclusive'],
  ['>', 'greaterThan'],
  ['isEmpty', 'isBlank'],
  ['lessthen', 'lessThan'],
];

test.each(everyday)('%s in everyday words: meant is %s', (word, meant) => {
  const types = ['text', 'identifier', 'day', 'number', 'mark', 'choice', 'list', 'people'];
  expect(nearest(word, withEverydayWords([...types, ...operators.keys()]))).toBe(meant);
});

test.each(cases)('%s: meant is %s', (word, meant) => {
  expect(nearest(word, fields)).toBe(meant);
});
