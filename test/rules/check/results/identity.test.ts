import type { Policy } from '../../../../src/rules/policy/shape/index.ts';
import type { TypedRecord } from '../../../../src/rules/check/typed-ledger.ts';
import { checkTyped, policyOf, ruleOf, runOf } from '../policy-of.ts';

const plain = policyOf(
  { year: 'number', no: 'identifier', title: 'text', unit: 'text', done: 'mark' },
  {
    rules: [
      ruleOf('IT-1', { fact: 'done', operator: 'isAbsent', value: true }, { marks: ['done'] }),
    ],
  },
);
const policy: Policy = {
  ...plain,
  ledger: { ...plain.ledger, key: ['year', 'no'], identifies: ['title', 'unit'] },
};

async function identities(records: readonly TypedRecord[], of: Policy = policy) {
  const { findings } = runOf(await checkTyped([[of, records]]));
  return findings.filter(({ rule }) => rule.id === 'IT-1').map(({ identity }) => identity);
}

test('a finding is known by ledger, rule, fields and record key', async () => {
  expect(await identities([{ year: 2024, no: '7' }])).toEqual(['items/IT-1/done/2024|7']);
});

test('it survives sorting, and does not hold a value', async () => {
  const records = [
    { year: 2024, no: '7', title: '甲' },
    { year: 2024, no: '8', title: '乙' },
  ];
  const changed = [...records].reverse().map((record) => ({ ...record, title: '改' }));
  expect((await identities(changed)).reverse()).toEqual(await identities(records));
});

test('a record whose key is blank or repeated is known by the fields declared for that', async () => {
  const records = [
    { no: '7', title: '甲' },
    { year: 2024, no: '8', title: '乙' },
    { year: 2024, no: '8', title: '丙' },
  ];
  const found = await identities(records);
  expect(found.map((identity) => identity?.replace(/~[0-9a-f]{16}$/, '~hash'))).toEqual([
    'items/IT-1/done/~hash',
    'items/IT-1/done/2024|8~hash',
    'items/IT-1/done/2024|8~hash',
  ]);
  expect(new Set(found).size).toBe(3);
});

test('a name that two records share is no name', async () => {
  expect(
    await identities([
      { year: 2024, no: '8', title: '乙' },
      { year: 2024, no: '8', title: '乙' },
      {},
    ]),
  ).toEqual([null, null, null]);
});

test('only fields that have a column are marked', async () => {
  const run = runOf(await checkTyped([[policy, [{ year: 2024, no: '7' }]]]));
  expect(run.findings.map(({ fields }) => fields)).toEqual([['done']]);
});
