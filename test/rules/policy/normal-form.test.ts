import { operators } from '../../../src/rules/check/operators/index.ts';
import { expand } from '../../../src/rules/policy/compile/expand.ts';
import { normalForm } from '../../../src/rules/policy/normal-form.ts';
import type { Comparison, Condition } from '../../../src/rules/policy/shape/index.ts';
import { lineOf } from './condition-line.ts';

const early: Comparison = { fact: 'decidedOn', operator: 'before', value: { fact: 'filedOn' } };
const blank: Comparison = { fact: 'filedOn', operator: 'isBlank', value: true };
const few: Comparison = { fact: 'heard', operator: 'lessThan', value: 3 };
const counted: Comparison = {
  fact: 'countIn',
  params: { ledger: 'experts', conditions: { not: { any: [few, blank] } } },
  operator: 'equal',
  value: 0,
};

const cases: readonly [what: string, condition: Condition, normal: string][] = [
  ['a leaf stays as it is', few, 'heard lessThan 3'],
  ['not gives the complement', { not: few }, 'heard greaterThanInclusive 3'],
  ['not twice is nothing', { not: { not: few } }, 'heard lessThan 3'],
  ['not three times is once', { not: { not: { not: few } } }, 'heard greaterThanInclusive 3'],
  ['not asks the opposite of presence', { not: blank }, 'filedOn isNotBlank'],
  [
    'not turns all into any',
    { not: { all: [early, few] } },
    '(decidedOn onOrAfter filedOn | heard greaterThanInclusive 3)',
  ],
  [
    'not turns any into all',
    { not: { any: [early, few] } },
    '(decidedOn onOrAfter filedOn & heard greaterThanInclusive 3)',
  ],
  [
    'not inside not inside groups',
    { not: { all: [early, { not: { any: [few, { not: blank }] } }] } },
    '(decidedOn onOrAfter filedOn | (heard lessThan 3 | filedOn isNotBlank))',
  ],
  ['a name gives way to its condition', { condition: 'isFew' }, 'heard lessThan 3'],
  [
    'not reaches through names',
    { not: { condition: 'isFewOrBlank' } },
    '(heard greaterThanInclusive 3 & filedOn isNotBlank)',
  ],
  [
    'a condition inside params is brought to normal form by itself',
    counted,
    'countIn(experts, (heard greaterThanInclusive 3 & filedOn isNotBlank)) equal 0',
  ],
  [
    'not does not reach into params',
    { not: counted },
    'countIn(experts, (heard greaterThanInclusive 3 & filedOn isNotBlank)) notEqual 0',
  ],
  [
    'params of the value are params too',
    { ...few, value: { fact: 'countIn', params: { conditions: { condition: 'isFew' } } } },
    'heard lessThan countIn(heard lessThan 3)',
  ],
];

const named: Readonly<Record<string, Condition>> = {
  isFew: few,
  isFewOrBlank: { any: [{ condition: 'isFew' }, blank] },
};

test.each(cases)('%s', (_what, condition, normal) => {
  expect(lineOf(normalForm(expand(condition, named)))).toBe(normal);
});

test.each([...operators.keys()])('not twice brings %s back', (operator) => {
  const leaf: Comparison = { fact: 'heard', operator, value: 1 };
  expect([
    normalForm({ not: normalForm({ not: leaf }) }),
    lineOf(normalForm({ not: leaf })) === lineOf(leaf),
  ]).toEqual([leaf, false]);
});
