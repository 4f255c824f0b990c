import { parseDay } from '../../src/rules/day/day.ts';
import { check } from '../../src/rules/check/check.ts';
import { everyUnchecked } from '../../src/rules/check/every-unchecked.ts';
import { assembleLedgers } from '../../src/rules/ledger/assemble-ledgers.ts';
import { readLedgers } from '../../src/rules/ledger/read-ledgers.ts';
import { gridFrom, type Written } from '../grid-from.ts';
import { chinaCalendar } from '../rules/china-calendar.ts';
import { shippedPolicies } from './shipped.ts';

/** What a small office keeps: the seven steps, the level, the decision, and nothing else. */
const HEADERS = [
  ...['序号', '编号', '项目名称', '主责部门', '制定方案', '征求意见', '分析研判', '风险定级'],
  ...['形成评估报告', '专家评审', '政法委备案', '风险级别', '会议决定时间'],
];
const STEPS = ['2024.3.4', '2024.4.12', '2024.4.19', '2024.4.22', '2024.4.26', '2024.5.10'];
const FILED = '2024.5.15';

async function checked(...records: readonly (readonly Written[])[]) {
  const rows = records.map((cells, place) => [
    place + 1,
    `稳评${String(place + 1)}`,
    `事项${String(place + 1)}`,
    '区住建局',
    ...cells,
  ]);
  const grid = gridFrom([['2024年重大决策社会稳定风险评估台账'], HEADERS, ...rows]);
  const policies = shippedPolicies.map(({ policy }) => policy);
  const asOf = parseDay('2024-09-30');
  if (asOf === undefined) throw new Error('No such day.');
  const ledgers = assembleLedgers(readLedgers([grid], policies), policies);
  const [run] = (await check(ledgers, shippedPolicies, asOf, chinaCalendar)).ledgers;
  if (!run) throw new Error('No ledger was found.');
  return run;
}

type Run = Awaited<ReturnType<typeof checked>>;

function found({ findings }: Run): readonly string[] {
  return findings.map(({ rule, subject }) => `${String(rowOf(subject))} ${rule.id}`);
}

function rowOf(subject: Run['findings'][number]['subject']): number | undefined {
  return subject.kind === 'record' ? subject.record.row : undefined;
}

test('an honest record of a small office has no finding', async () => {
  expect(found(await checked([...STEPS, FILED, '低', '2024.6.6']))).toEqual([]);
});

test('columns that the office does not keep make no finding, whatever is missing', async () => {
  const run = await checked(
    [...STEPS, FILED, '低', '2024.6.6'],
    [...STEPS, null, '低', '2024.6.6'],
    [...STEPS.slice(0, 3), null, null, null, null, null, null],
  );
  expect(found(run)).toEqual(['4 RA-STEP-filing', '4 RA-GATE-decision']);
});

test('exceptions that the office keeps no column for stand in the way of no rule', async () => {
  const run = await checked([...STEPS, FILED, '低', '2024.6.6']);
  const because = everyUnchecked(run).flatMap(({ fields }) => fields);
  const exceptional = [
    'emergency',
    'itemType',
    'evalProcedure',
    'evalMode',
    'entrusted',
    'adjustedOn',
  ];
  expect(because.filter((field) => exceptional.includes(field))).toEqual([]);
});

test('the order of the steps is judged without any other column', async () => {
  const run = await checked([...STEPS, FILED, '低', null]);
  const unchecked = everyUnchecked(run).map(({ rule }) => rule.id);
  expect(unchecked.filter((id) => /RA-(STEP|ORDER)-/.test(id))).toEqual([]);
});

/** "row level?" for every colour that a record could have and of which it is not certain. */
function inDoubt({ records }: Run): readonly string[] {
  return records.flatMap(({ record, reasons }) =>
    reasons.filter(({ certain }) => !certain).map(({ level }) => `${String(record.row)} ${level}?`),
  );
}

test('columns that the office does not keep leave the colour of no record in doubt', async () => {
  const run = await checked([...STEPS, FILED, '低', '2024.6.6'], [...STEPS, null, '低', null]);
  expect(inDoubt(run)).toEqual([]);
});

test('a day that can not be read does', async () => {
  const run = await checked([...STEPS, '五月中旬', '低', '2024.6.6']);
  expect(inDoubt(run)).toContain('3 red?');
});
