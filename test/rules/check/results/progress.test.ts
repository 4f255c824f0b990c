import { sayDay } from '../../../../src/rules/day/day.ts';
import type { Policy } from '../../../../src/rules/policy/shape/index.ts';
import type { TypedRecord } from '../../../../src/rules/check/typed-ledger.ts';
import { checkTyped, policyOf, runOf } from '../policy-of.ts';

const policy: Policy = policyOf(
  {
    planOn: 'day',
    heard: 'mark',
    agency: { type: 'text', mayBeNotApplicable: true },
    filedOn: 'day',
  },
  {
    parameters: { limit: { title: 'limit', unit: 'workday', values: [{ value: 5 }] } },
    procedure: {
      steps: [
        { id: 'plan', title: '方案', field: 'planOn', cites: ['YT-2'] },
        { id: 'hear', title: '听取意见', field: 'heard', after: ['plan'], cites: ['YT-2'] },
        { id: 'agency', title: '机构', field: 'agency', cites: ['YT-2'] },
        {
          id: 'file',
          title: '备案',
          field: 'filedOn',
          when: { fact: 'heard', operator: 'isPresent', value: true },
          limit: { within: 'limit', from: 'planOn' },
          after: ['hear'],
          cites: ['YT-2'],
        },
      ],
    },
  },
);

async function progressOf(record: TypedRecord) {
  const [result] = runOf(await checkTyped([[policy, [record]]])).records;
  const { done, total } = result?.progress ?? { done: 0, total: 0 };
  const due = result?.due;
  return [`${done}/${total}`, result?.next, due === null || due === undefined ? null : sayDay(due)];
}

test.each<[string, TypedRecord, (string | null)[]]>([
  ['nothing done', {}, ['0/3', 'plan', null]],
  [
    'a step that does not apply yet is not counted',
    { planOn: '2024-05-06' },
    ['1/3', 'hear', null],
  ],
  ['a step answered by 不适用 is not counted', { planOn: '√', agency: '/' }, ['1/2', 'hear', null]],
  ['× is not done', { planOn: '×', heard: '×', agency: '甲' }, ['1/4', 'plan', null]],
  [
    'the next step is due in workdays',
    { planOn: '2024-04-28', heard: '√', agency: '甲' },
    ['3/4', 'file', '2024-05-08'],
  ],
  [
    'all done',
    { planOn: '2024-05-06', heard: '√', agency: '甲', filedOn: '2024-05-08' },
    ['4/4', null, null],
  ],
  [
    'what is unreadable is neither done nor next',
    { planOn: '？？', heard: '√', agency: '甲' },
    ['2/4', 'file', null],
  ],
])('%s', async (_, record, expected) => {
  expect(await progressOf(record)).toEqual(expected);
});

test('a ledger without a procedure has no progress', async () => {
  const plain = policyOf({ planOn: 'day' });
  expect(runOf(await checkTyped([[plain, [{}]]])).records).toMatchObject([
    { progress: { done: 0, total: 0 }, next: null, due: null, level: 'none' },
  ]);
});
