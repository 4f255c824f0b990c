import { checkTogether } from '../../../src/rules/policy/check-together.ts';
import { changed, compiledFrom, expected, expertsText, sampleText, toldOf } from './sample.ts';
import { togetherCases } from './together-cases.ts';

const experts = compiledFrom(expertsText);

test('policies that know each other have no fault together', () => {
  expect(toldOf(checkTogether([compiledFrom(sampleText), experts]))).toEqual([]);
});

test.each(togetherCases)('a fault where it stands: %# %s', (...parts) => {
  const { text, faults } = expected(changed(parts));
  expect(toldOf(checkTogether([experts, compiledFrom(text)]))).toEqual(faults);
});

test('a ledger that is not among the policies is not known', () => {
  const faults = checkTogether([compiledFrom(sampleText)]);
  expect(faults.map(({ code, data }) => [code, data['name']])).toEqual([
    ['unknownName', 'experts'],
    ['unknownName', 'experts'],
    ['unknownName', 'experts'],
  ]);
});

test('two policies may not bear one id or one code', () => {
  const other = compiledFrom(changed(['"id": "experts"', '"id": "matters"'], expertsText));
  const faults = checkTogether([compiledFrom(sampleText), experts, other]);
  expect(toldOf(faults)).toEqual([
    [2, 9, 'policyTwice'],
    [3, 11, 'codeTwice'],
  ]);
});
