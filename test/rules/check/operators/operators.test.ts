import fc from 'fast-check';
import { compilePolicy } from '../../../../src/rules/policy/compile-policy.ts';
import { operators } from '../../../../src/rules/check/operators/index.ts';
import { readPattern } from '../../../../src/rules/check/operators/pattern.ts';
import { readOperand } from '../../../../src/rules/check/operators/read-operand.ts';
import type { PresentValue } from '../../../../src/rules/ledger/value.ts';
import type { FieldType } from '../../../../src/rules/policy/shape/index.ts';
import { checkTyped, findingsOf, policyOf, ruleOf, uncheckedOf } from '../policy-of.ts';

type Scalar = string | number | boolean;

/** What a rule with one comparison says of one cell: yes, no or unknown. */
async function asked(
  type: FieldType,
  cell: Scalar | null,
  operator: string,
  value: Scalar | Scalar[],
): Promise<string> {
  const choices = { 高: [], 中: [], 低: [] };
  const field = type === 'choice' ? { type, choices } : type;
  const policy = policyOf(
    { asked: field },
    { rules: [ruleOf('IT-1', { fact: 'asked', operator, value })] },
  );
  const run = await checkTyped([[policy, [{ asked: cell }]]]);
  if (findingsOf(run).length > 0) return 'yes';
  return uncheckedOf(run).length > 0 ? 'unknown' : 'no';
}

test.each<[FieldType, Scalar, string, Scalar | Scalar[], string]>([
  ['text', '通过', 'equal', '通过', 'yes'],
  ['text', '通过', 'equal', '退回', 'no'],
  ['number', 3, 'equal', 3, 'yes'],
  ['mark', '√', 'equal', true, 'yes'],
  ['day', '2024-03-01', 'equal', '2024-03-01', 'yes'],
  ['day', '2024年3月', 'equal', '2024-03-01', 'unknown'],
  ['day', '2024年3月', 'equal', '2024-04-01', 'no'],
  ['choice', '高', 'in', ['高', '中'], 'yes'],
  ['day', '2024年3月', 'in', ['2024-03-05', '2024-05-01'], 'unknown'],
  ['day', '2024年3月', 'in', ['2024-05-01'], 'no'],
  ['number', 2, 'lessThan', 3, 'yes'],
  ['number', 3, 'lessThan', 3, 'no'],
  ['number', 3, 'lessThanInclusive', 3, 'yes'],
  ['number', 3, 'greaterThan', 3, 'no'],
  ['number', 3, 'greaterThanInclusive', 3, 'yes'],
  ['day', '2024-03-01', 'before', '2024-03-02', 'yes'],
  ['day', '2024-03-02', 'before', '2024-03-02', 'no'],
  ['day', '2024年3月', 'before', '2024-04-01', 'yes'],
  ['day', '2024年3月', 'before', '2024-03-31', 'unknown'],
  ['day', '2024年3月', 'before', '2024-03-01', 'no'],
  ['day', '2024年3月', 'onOrBefore', '2024-03-31', 'yes'],
  ['day', '2024年3月', 'after', '2024-02-29', 'yes'],
  ['day', '2024年3月', 'onOrAfter', '2024-03-01', 'yes'],
  ['day', '√', 'before', '2024-03-02', 'unknown'],
  ['text', '退回修改', 'contains', '退回', 'yes'],
  ['list', '听证会、座谈会', 'contains', '听证会', 'yes'],
  ['list', '听证会、座谈会', 'contains', '听证', 'no'],
  ['people', '何静、吴平', 'containsAll', ['吴平', '何静'], 'yes'],
  ['people', '何静', 'containsAll', ['吴平', '何静'], 'no'],
  ['identifier', 'YT-2024-1', 'startsWith', 'YT-', 'yes'],
  ['text', '已办结', 'matches', '^已?(办结|归档)$', 'yes'],
  ['text', '未办结', 'matches', '^已?(办结|归档)$', 'no'],
  ['choice', '高', 'graverThan', '中', 'yes'],
  ['choice', '中', 'graverThan', '中', 'no'],
])('a %s %s %s %j: %s', async (type, cell, operator, value, expected) => {
  const complement = operators.get(operator)?.complement ?? '';
  const opposite = { yes: 'no', no: 'yes', unknown: 'unknown' }[expected];
  expect([
    await asked(type, cell, operator, value),
    await asked(type, cell, complement, value),
  ]).toEqual([expected, opposite]);
});

const PRESENCE = ['isPresent', 'isBlank', 'isNotApplicable'];

test.each<[FieldType, Scalar | null, readonly string[]]>([
  ['text', '有内容', ['yes', 'no', 'no']],
  ['text', null, ['no', 'yes', 'no']],
  ['day', '/', ['no', 'no', 'yes']],
  ['day', '正在办理', ['no', 'yes', 'no']],
  ['day', '√', ['yes', 'no', 'no']],
  ['day', '×', ['no', 'yes', 'no']],
  ['mark', '×', ['yes', 'no', 'no']],
  ['day', '13月45日', ['unknown', 'unknown', 'unknown']],
])('a %s %j is present, blank, not applicable: %j', async (type, cell, expected) => {
  const answers: string[] = [];
  for (const name of PRESENCE) answers.push(await asked(type, cell, name, true));
  expect(answers).toEqual(expected);
  for (const [place, name] of PRESENCE.entries()) {
    const complement = operators.get(name)?.complement ?? '';
    const answer = answers[place];
    const denied = answer === 'unknown' ? answer : answer === 'yes' ? 'no' : 'yes';
    expect([
      await asked(type, cell, complement, true),
      await asked(type, cell, name, false),
    ]).toEqual([denied, denied]);
  }
});

test('with a blank or not applicable cell a comparison and its complement are both no', async () => {
  const answers: string[] = [];
  for (const cell of [null, '/']) {
    for (const operator of ['before', 'onOrAfter']) {
      answers.push(await asked('day', cell, operator, '2024-03-01'));
    }
  }
  expect(answers).toEqual(['no', 'no', 'no', 'no']);
});

test('an unreadable cell makes a comparison and its complement unknown', async () => {
  expect([
    await asked('day', '13月45日', 'before', '2024-03-01'),
    await asked('day', '13月45日', 'onOrAfter', '2024-03-01'),
  ]).toEqual(['unknown', 'unknown']);
});

test('every operator is the complement of its complement, and takes the same types', () => {
  const odd = [...operators.values()].filter((operator) => {
    const complement = operators.get(operator.complement);
    return (
      complement?.complement !== operator.name ||
      complement.kind !== operator.kind ||
      complement.with !== operator.with ||
      complement.types.join() !== operator.types.join()
    );
  });
  expect(odd.map(({ name }) => name)).toEqual([]);
});

const anyValue: fc.Arbitrary<PresentValue> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: fc.string() }),
  fc.record({ kind: fc.constant('number' as const), number: fc.double() }),
  fc.record({ kind: fc.constant('mark' as const), yes: fc.boolean() }),
  fc.record({ kind: fc.constant('choice' as const), choice: fc.constantFrom('高', '中', '无') }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(fc.string()) }),
  fc.tuple(fc.nat(50), fc.nat(50)).map(([one, other]) => ({
    kind: 'day' as const,
    from: Math.min(one, other) as never,
    until: Math.max(one, other) as never,
  })),
);

test('an operator never throws on data, and never holds together with its complement', () => {
  const comparisons = [...operators.values()].filter((each) => each.kind === 'comparison');
  fc.assert(
    fc.property(anyValue, anyValue, fc.constantFrom(...comparisons), (value, other, operator) => {
      const complement = operators.get(operator.complement);
      const choices = ['高', '中', '低'];
      const holds = operator.holds(value, other, choices);
      return !(
        holds &&
        complement?.kind === 'comparison' &&
        complement.holds(value, other, choices)
      );
    }),
    { numRuns: 3000, seed: 7 },
  );
});

test('a pattern that would take for ever in a backtracking engine takes no time', () => {
  const pattern = readPattern('^(a+)+$');
  expect(pattern?.found(`${'a'.repeat(50_000)}b`)).toBe(false);
});

test('what a pattern may not be: back references and look-around', () => {
  expect([readPattern('(a)\\1'), readPattern('a(?=b)'), readPattern('(')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a literal of another type is no operand', () => {
  const equal = operators.get('equal');
  const isIn = operators.get('in');
  if (!equal || !isIn) throw new Error('The table lacks an operator.');
  expect([
    readOperand(equal, 'number', '3'),
    readOperand(equal, 'day', '2024-02-30'),
    readOperand(equal, 'mark', '是'),
    readOperand(equal, 'list', '甲'),
    readOperand(isIn, 'number', [1, '2']),
    readOperand(isIn, 'number', 1),
  ]).toEqual(Array.from({ length: 6 }, () => undefined));
});

test('a policy that was not read does not get through to the evaluator', () => {
  const rules = [ruleOf('IT-1', { fact: 'asked', operator: 'resembles', value: 'x' })];
  const policy = policyOf({ asked: 'text' }, { rules });
  expect(() => compilePolicy(policy)).not.toThrow();
  return expect(checkTyped([[policy, [{ asked: 'x' }]]])).rejects.toThrow('resembles');
});
