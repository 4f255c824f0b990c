import { factField, factType, parameterType } from '../../../src/rules/policy/fact-types.ts';
import type { Comparison, Parameter, Policy } from '../../../src/rules/policy/shape/index.ts';
import { compiledFrom, expertsText, sampleText } from './sample.ts';

const { policy } = compiledFrom(sampleText);
const experts: ReadonlyMap<string, Policy> = new Map([
  ['experts', compiledFrom(expertsText).policy],
]);

type Params = Comparison['params'];

const types: readonly [fact: string, params: Params, type: string | undefined][] = [
  ['planOn', undefined, 'day'],
  ['groups', undefined, 'list'],
  ['today', undefined, 'day'],
  ['filingLimit', undefined, 'number'],
  ['neededGroups', undefined, 'list'],
  ['countOf', { fields: ['planOn'], present: true }, 'number'],
  ['dueOn', { from: 'planOn', within: 'filingLimit' }, 'day'],
  ['gravestOf', { fields: ['level'] }, 'choice'],
  ['previousInGroup', { field: 'heard', orderBy: 'planOn' }, 'number'],
  ['lookUp', { ledger: 'experts', field: 'rank' }, 'choice'],
  ['lookUp', { ledger: 'matters', field: 'heard' }, 'number'],
  ['lookUp', { ledger: 'nobody', field: 'rank' }, undefined],
  ['rank', undefined, undefined],
  ['constructor', undefined, undefined],
];

test.each(types)('%s of %j is of type %s', (fact, params, type) => {
  expect(factType(fact, params, policy, experts)).toBe(type);
});

test('a ledger that is not at hand gives no type', () => {
  expect(factType('lookUp', { ledger: 'experts', field: 'rank' }, policy)).toBeUndefined();
});

test('the choices of a fact are those of the field that it is read from', () => {
  const field = factField('lookUp', { ledger: 'experts', field: 'rank' }, policy, experts);
  expect(Object.keys(field?.choices ?? {})).toEqual(['甲', '乙']);
});

const parameters: readonly [
  what: string,
  parameter: Omit<Parameter, 'title'>,
  type: string | undefined,
][] = [
  ['a number', { values: [{ value: 1 }] }, 'number'],
  ['a text', { values: [{ value: '高' }] }, 'text'],
  ['days', { values: [{ value: '2023-01-01' }, { value: '2024-01-01' }] }, 'day'],
  ['a day and another text', { values: [{ value: '2023-01-01' }, { value: '以后' }] }, 'text'],
  ['yes or no', { values: [{ value: true }] }, 'mark'],
  ['a list', { values: [{ value: ['高', '中'] }] }, 'list'],
  ['a unit alone', { unit: 'day', values: [] }, 'number'],
  ['nothing', { values: [] }, undefined],
];

test.each(parameters)('a parameter of %s', (_what, parameter, type) => {
  expect(parameterType({ title: '参数', ...parameter })).toBe(type);
});
