import { createJudge } from '../../../src/rules/check/engine.ts';
import type { FactSource } from '../../../src/rules/check/judge/judgement.ts';
import type { FactValue } from '../../../src/rules/check/check-run.ts';
import type { NormalCondition } from '../../../src/rules/policy/normal-form.ts';

const VALUES: Readonly<Record<string, FactValue>> = {
  name: { kind: 'text', text: '甲' },
  count: { kind: 'number', number: 3 },
  blank: { kind: 'blank' },
  smudged: { kind: 'unreadable', raw: '？' },
};

const source: FactSource = {
  describe: (fact) => ({ type: fact === 'count' ? 'number' : 'text', choices: [] }),
  value: (fact, params, row) =>
    fact === 'row'
      ? { kind: 'text', text: `${row} ${String(params?.['of'])}` }
      : (VALUES[fact] ?? { kind: 'noColumn' }),
};

async function answer(condition: NormalCondition) {
  const judged = await createJudge(new Map([['only', condition]]), source)(0);
  return judged.get('only')?.answer;
}

const leaf = (fact: string, operator: string, value: string | number | boolean) => ({
  fact,
  operator,
  value,
});

test.each<[NormalCondition, string]>([
  [leaf('name', 'equal', '甲'), 'yes'],
  [leaf('name', 'notEqual', '甲'), 'no'],
  [leaf('blank', 'equal', '甲'), 'no'],
  [leaf('blank', 'notEqual', '甲'), 'no'],
  [leaf('smudged', 'equal', '甲'), 'unknown'],
  [leaf('smudged', 'isPresent', true), 'unknown'],
  [leaf('count', 'isPresent', false), 'no'],
  [{ all: [leaf('smudged', 'equal', '甲'), leaf('name', 'equal', '乙')] }, 'no'],
  [{ any: [leaf('smudged', 'equal', '甲'), leaf('name', 'equal', '甲')] }, 'yes'],
  [{ any: [leaf('smudged', 'equal', '甲'), leaf('name', 'equal', '乙')] }, 'unknown'],
  [{ fact: 'name', operator: 'equal', value: { fact: 'name' } }, 'yes'],
])('%j is %s', async (condition, expected) => {
  expect(await answer(condition)).toBe(expected);
});

test('what each part came to is kept, with its values', async () => {
  const condition: NormalCondition = {
    all: [leaf('name', 'equal', '乙'), { any: [leaf('count', 'greaterThan', 2)] }],
  };
  const judged = await createJudge(new Map([['only', condition]]), source)(0);
  expect(judged.get('only')).toMatchObject({
    kind: 'all',
    answer: 'no',
    parts: [
      { kind: 'leaf', answer: 'no', value: { text: '甲' } },
      {
        kind: 'any',
        answer: 'yes',
        parts: [{ kind: 'leaf', answer: 'yes', value: { number: 3 } }],
      },
    ],
  });
});

/** Published strings by which older readers of JSONPath could be made to run code, made harmless. */
const HOSTILE = ['$..[?(globalThis.reached = true)]', '$[(globalThis.reached = true)]', '$.value'];

test.each(HOSTILE)('a path is refused, and never read: %s', async (path) => {
  const condition = { all: [{ ...leaf('name', 'equal', '甲'), path }] };
  await expect(answer(condition)).rejects.toThrow('no path');
  expect('reached' in globalThis).toBe(false);
});

test('rows that are asked at once are judged one after another, and no rule is lost', async () => {
  const conditions = new Map(
    Array.from({ length: 20 }, (_, number): [string, NormalCondition] => [
      String(number),
      { fact: 'row', params: { of: number }, operator: 'equal', value: `7 ${number}` },
    ]),
  );
  const judge = createJudge(conditions, source);
  const judged = await Promise.all(Array.from({ length: 30 }, (_, row) => judge(row)));
  const yes = judged.map(
    (rules) => [...rules.values()].filter((each) => each.answer === 'yes').length,
  );
  expect(yes).toEqual(Array.from({ length: 30 }, (_, row) => (row === 7 ? 20 : 0)));
});

test('conditions may have any names: none is an event of the engine’s own', async () => {
  const names = ['error', 'success', 'failure', '__proto__', 'constructor'];
  const conditions = new Map(names.map((name) => [name, leaf('name', 'equal', '甲')]));
  const judged = await createJudge(conditions, source)(0);
  expect([...judged].map(([name, { answer: found }]) => [name, found])).toEqual(
    names.map((name) => [name, 'yes']),
  );
});

test('a failure in one row does not stop the next', async () => {
  const failing: FactSource = {
    ...source,
    value: (fact, params, row) => {
      if (row === 0) throw new Error('no such row');
      return source.value(fact, params, row);
    },
  };
  const judge = createJudge(new Map([['only', leaf('name', 'equal', '甲')]]), failing);
  await expect(judge(0)).rejects.toThrow('no such row');
  expect((await judge(1)).get('only')?.answer).toBe('yes');
});

test('the built-in operators are gone', async () => {
  await expect(answer(leaf('name', 'someFact:equal', '甲'))).rejects.toThrow();
});
