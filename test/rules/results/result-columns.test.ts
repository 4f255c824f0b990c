import { check } from '../../../src/rules/check/check.ts';
import { typedLedger, type TypedRecord } from '../../../src/rules/check/typed-ledger.ts';
import { parseDay, type Day } from '../../../src/rules/day/day.ts';
import { atOnce } from '../../../src/rules/parts.ts';
import type { CompiledPolicy } from '../../../src/rules/policy/compiled-policy.ts';
import { readPolicy } from '../../../src/rules/policy/read-policy.ts';
import { columnName, readOwnName } from '../../../src/rules/results/own-names.ts';
import { sayColumn, sayScore } from '../../../src/rules/words/say-declared.ts';
import type { LedgerReading } from '../../../src/rules/ledger/ledger.ts';
import { declaredLines } from '../../../src/rules/results/result-lines.ts';
import { voiceIn } from '../../../src/rules/results/voice.ts';
import { chinaCalendar } from '../china-calendar.ts';

const clauses = new Set(['SZ-2.6', 'SZ-4.2', 'SZ-1.1']);
const asOf = parseDay('2026-06-30') as Day;

const policy = {
  id: 'people',
  code: 'PE',
  version: '1',
  title: '人员台账',
  ledger: {
    key: ['no'],
    cites: ['SZ-4.2'],
    fields: [
      { name: 'no', title: '编号', type: 'identifier' },
      { name: 'years', title: '基层年限', type: 'number' },
      { name: 'posts', title: '任过的岗位', type: 'list' },
      { name: 'trained', title: '参加培训', type: 'mark' },
    ],
  },
  parameters: { trainingPoints: { title: '培训分值', values: [{ value: 20 }] } },
  rules: [
    {
      id: 'PE-101',
      severity: 'warning',
      cites: ['SZ-4.2'],
      marks: ['no'],
      conditions: { fact: 'score', params: { score: 'maturity' }, operator: 'lessThan', value: 60 },
      message: '{no} 的成熟度只有 {score} 分',
    },
  ],
  resultColumns: [
    {
      id: 'entry-light',
      title: '入口',
      cites: ['SZ-2.6'],
      cases: [
        {
          conditions: {
            fact: 'findingCount',
            params: { rules: ['PE-101'] },
            operator: 'greaterThan',
            value: 0,
          },
          light: 'red',
          text: '{no} 尚不成熟',
        },
        {
          conditions: { fact: 'trained', operator: 'equal', value: true },
          light: 'green',
          text: '可以选拔',
        },
        { light: 'yellow', text: '先培训' },
      ],
    },
  ],
  scores: [
    {
      id: 'maturity',
      title: '人员成熟度',
      cites: ['SZ-4.2'],
      criteria: [
        {
          id: 'years',
          title: '基层年限',
          points: 50,
          scale: { fact: 'years', zeroAt: 0, fullAt: 5 },
        },
        {
          id: 'posts',
          title: '岗位',
          points: 30,
          scale: { fact: 'listCount', params: { field: 'posts' }, zeroAt: 1, fullAt: 3 },
        },
        {
          id: 'training',
          title: '培训',
          points: 'trainingPoints',
          conditions: { fact: 'trained', operator: 'equal', value: true },
        },
      ],
    },
  ],
};

function compiled(change: object = {}): CompiledPolicy {
  const reading = readPolicy(JSON.stringify({ ...policy, ...change }), 'people.json', clauses);
  if (reading.kind === 'faults') throw new Error(JSON.stringify(reading.faults));
  return reading.compiled;
}

/** Findings, what the column shows and what the score shows of one record. */
async function shownOf(record: TypedRecord, without: readonly string[] = []) {
  const people = compiled();
  const ledger = typedLedger(people.policy, [{ no: 'A1', ...record }], without);
  const run = await check([ledger], [people], asOf, chinaCalendar);
  const [own] = run.ledgers;
  const [result] = own?.records ?? [];
  if (own === undefined || result === undefined) throw new Error('Nothing was checked.');
  return [
    own.findings.map(({ rule }) => rule.id).join(),
    ...result.columns.map((each) => sayColumn(each, own, 'zh-CN')),
    ...result.scores.map((each) => sayScore(each, own, 'zh-CN')),
  ];
}

test.each<readonly [office: string, TypedRecord, readonly string[]]>([
  [
    '基层五年、三个岗位、参加过培训：满分',
    { years: 5, posts: '公诉、民行、控申', trained: '是' },
    ['', '●绿 可以选拔', '100/100（基层年限 50/50；岗位 30/30；培训 20/20）'],
  ],
  [
    '超过满分的年限不多给分',
    { years: 12, posts: '公诉、民行', trained: '否' },
    ['', '●黄 先培训', '65/100（基层年限 50/50；岗位 15/30；培训 0/20）'],
  ],
  [
    '空白得零分',
    { years: 2, posts: null, trained: null },
    ['PE-101', '●红 A1 尚不成熟', '20/100（基层年限 20/50；岗位 0/30；培训 0/20）'],
  ],
])('%s', async (_office, record, expected) => {
  expect(await shownOf(record)).toEqual(expected);
});

test('没有写在台账旁边的，校验结果里一条记录写一行', async () => {
  const people = compiled();
  const ledger = typedLedger(people.policy, [{ no: 'A2', years: 12, posts: '公诉、民行' }]);
  const run = await check([ledger], [people], asOf, chinaCalendar);
  const told = (beside: readonly LedgerReading[]) =>
    run.ledgers
      .flatMap((own) => atOnce(declaredLines(own, new Set(beside), voiceIn('zh-CN', run))))
      .map(({ record, problem }) => `${record} ${problem}`);
  const score = '65/100（基层年限 50/50；岗位 15/30；培训 0/20）';
  expect(told([])).toEqual([`A2 入口：●黄 先培训；人员成熟度：${score}`]);
  expect(told(ledger.readings)).toEqual([]);
});

test('看不懂的得分成一个区间，结果列说明未能检查', async () => {
  const shown = await shownOf({ years: '若干年', posts: '公诉、民行、控申', trained: '是' });
  expect(shown[0]).toBe('');
  expect(shown[1]).toMatch(/^未能检查：/);
  expect(shown[2]).toBe('50–100/100（基层年限 0–50/50，未能核；岗位 30/30；培训 20/20）');
});

const closing = {
  resultColumns: [
    {
      id: 'closing',
      title: '能否结案',
      cites: ['SZ-2.6'],
      joins: true,
      lead: '{no} 不可结案：',
      cases: [
        {
          conditions: { fact: 'years', operator: 'lessThan', value: 2 },
          light: 'yellow',
          text: '年限只有 {years} 年',
        },
        {
          conditions: { fact: 'trained', operator: 'equal', value: false },
          light: 'red',
          text: '没有培训',
        },
        { light: 'green', text: '可以结案' },
      ],
    },
  ],
};

test.each<readonly [office: string, TypedRecord, string, without: readonly string[]]>([
  [
    '两样都不满足：一格里都写上，灯取最重的',
    { years: 1, trained: '否' },
    '●红 A1 不可结案：年限只有 1 年；没有培训',
    [],
  ],
  ['只有一样', { years: 1, trained: '是' }, '●黄 A1 不可结案：年限只有 1 年', []],
  ['样样满足：其余情形，不带前面的话', { years: 2, trained: '是' }, '●绿 可以结案', []],
  [
    '一样看不懂：说得准的照写，可能更重，就不亮灯',
    { years: 1, trained: '也许' },
    'A1 不可结案：年限只有 1 年；未能检查：“参加培训”的内容无法识别',
    [],
  ],
  [
    '说不准的不会更重：灯照亮',
    { years: '若干', trained: '否' },
    '●红 A1 不可结案：没有培训；未能检查：“基层年限”的内容无法识别',
    [],
  ],
  ['没有一样说得准：绝不当作可以结案', { years: 2 }, '未能检查：没有“参加培训”这一列', ['trained']],
])('连写的结果列：%s', async (_office, record, expected, without) => {
  const people = compiled(closing);
  const ledger = typedLedger(people.policy, [{ no: 'A1', ...record }], without);
  const { ledgers } = await check([ledger], [people], asOf, chinaCalendar);
  const [own] = ledgers;
  const shown = own?.records[0]?.columns.map((each) => sayColumn(each, own, 'zh-CN'));
  expect(shown).toEqual([expected]);
});

test.each<readonly [name: string, ledger: string, column: `x_${string}`]>([
  ['_LR1_people_1_x_entry.light', 'people', 'x_entry-light'],
  ['_LR1_risk.assessment_1_x_peace', 'risk-assessment', 'x_peace'],
])('the name %s is made and read again', (name, ledger, column) => {
  expect(columnName(ledger, 1, column, 1)).toBe(name);
  expect(readOwnName(name)).toEqual({ kind: 'column', ledger, reading: 1, column });
});

const [column] = policy.resultColumns;
const [score] = policy.scores;
const [years] = score?.criteria ?? [];
const withCriterion = (change: object) => ({
  scores: [{ ...score, criteria: [{ ...years, ...change }] }],
});

test.each<readonly [what: string, change: object, code: string, pointer: string]>([
  [
    'a case that nothing reaches',
    { resultColumns: [{ ...column, cases: [{ text: '其余' }, { text: '永远轮不到' }] }] },
    'caseUnreached',
    '/resultColumns/0/cases/0',
  ],
  [
    'words before cases that are not joined',
    { resultColumns: [{ ...column, lead: '不可结案：' }] },
    'leadAlone',
    '/resultColumns/0/lead',
  ],
  [
    'two columns of one name',
    { resultColumns: [column, column] },
    'nameTwice',
    '/resultColumns/1/id',
  ],
  [
    'a score named like a column',
    { resultColumns: [{ ...column, id: 'maturity' }] },
    'nameTwice',
    '/scores/0/id',
  ],
  [
    'a scale over words',
    withCriterion({ scale: { fact: 'no', zeroAt: 0, fullAt: 5 } }),
    'numberExpected',
    '/scores/0/criteria/0/scale/fact',
  ],
  [
    'a scale without ends',
    withCriterion({ scale: { fact: 'years', zeroAt: 5, fullAt: 5 } }),
    'scaleFlat',
    '/scores/0/criteria/0/scale/fullAt',
  ],
  [
    'points that no parameter gives',
    withCriterion({ points: 'noSuchPoints' }),
    'unknownName',
    '/scores/0/criteria/0/points',
  ],
  [
    'points below nothing',
    withCriterion({ points: -5 }),
    'pointsNegative',
    '/scores/0/criteria/0/points',
  ],
  [
    'a score that counts in itself',
    withCriterion({
      scale: { fact: 'score', params: { score: 'maturity' }, zeroAt: 0, fullAt: 5 },
    }),
    'factMisplaced',
    '/scores/0/criteria/0/scale/fact',
  ],
])('%s is refused', (_what, change, code, pointer) => {
  const text = JSON.stringify({ ...policy, ...change });
  const reading = readPolicy(text, 'people.json', clauses);
  const faults = reading.kind === 'faults' ? reading.faults : [];
  expect(faults.map((fault) => [fault.code, fault.place.pointer])).toContainEqual([code, pointer]);
});

test('points that do not add up to a hundred are worth a word', () => {
  const text = JSON.stringify({ ...policy, ...withCriterion({ points: 60 }) });
  const reading = readPolicy(text, 'people.json', clauses);
  const advice = reading.kind === 'policy' ? reading.advice : [];
  expect(advice.map(({ code, data }) => [code, data['sum']])).toContainEqual(['scoreTotal', 60]);
});
