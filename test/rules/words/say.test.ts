import type { Policy } from '../../../src/rules/policy/shape/index.ts';
import { everyUnchecked } from '../../../src/rules/check/every-unchecked.ts';
import type { TypedRecord } from '../../../src/rules/check/typed-ledger.ts';
import { compilePolicy } from '../../../src/rules/policy/compile-policy.ts';
import { checkWords } from '../../../src/rules/words/check-words.ts';
import { officeFaults } from '../../../src/rules/words/office-words.ts';
import { policyFaultWords } from '../../../src/rules/words/policy-words.ts';
import { workbookFaults } from '../../../src/rules/words/workbook-words.ts';
import { sayFault, sayFinding, sayUnchecked } from '../../../src/rules/words/say.ts';
import { checkTyped, policyOf, ruleOf, runOf } from '../check/policy-of.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, 'en-US': en });

const plain = policyOf({});
const policy: Policy = {
  ...plain,
  ledger: {
    key: ['no'],
    fields: [
      { name: 'no', title: both('编号', 'Number'), type: 'identifier' },
      { name: 'title', title: both('事项', 'Item'), type: 'text', required: true },
      { name: 'planOn', title: both('制定方案', 'Plan made'), type: 'day' },
      { name: 'heardOn', title: both('听取意见', 'Opinions heard'), type: 'day' },
      { name: 'minutes', title: both('会议记录', 'Minutes'), type: 'text' },
      { name: 'filedOn', title: both('备案时间', 'Filed on'), type: 'day' },
      { name: 'decidedOn', title: both('决策时间', 'Decided on'), type: 'day' },
      { name: 'people', title: both('人数', 'People'), type: 'number' },
    ],
  },
  parameters: {
    limit: { title: '时限', unit: 'workday', values: [{ value: 5 }] },
    least: {
      title: '最少人数',
      by: 'planOn',
      values: [{ value: 2 }, { from: '2020-01-01', value: 3 }],
    },
  },
  procedure: {
    steps: [
      { id: 'plan', title: both('制定评估方案', 'Make a plan'), field: 'planOn', cites: ['YT-2'] },
      {
        id: 'hear',
        title: both('充分听取意见', 'Hear opinions'),
        field: 'heardOn',
        after: ['plan'],
        artefacts: [{ field: 'minutes' }],
        cites: ['YT-2'],
      },
      {
        id: 'file',
        title: both('报告备案', 'File the report'),
        field: 'filedOn',
        after: ['hear'],
        limit: { within: 'limit', from: 'heardOn' },
        cites: ['YT-2'],
      },
    ],
    gates: [
      {
        id: 'decision',
        title: both('作出决策', 'Decision'),
        field: 'decidedOn',
        needs: ['hear', 'file'],
        cites: ['YT-2'],
      },
    ],
  },
  rules: [
    ruleOf(
      'IT-1',
      { fact: 'people', operator: 'lessThan', value: { fact: 'least' } },
      {
        message: both(
          '{title}只听取了 {people} 人的意见，应不少于 {least} 人',
          '{people} people were heard for {title}, at least {least} must be',
        ),
      },
    ),
  ],
};

const whole = {
  no: '7',
  title: '改造',
  planOn: '2024-03-01',
  heardOn: '2024-03-11',
  minutes: '有',
  filedOn: '2024-03-15',
  decidedOn: '2024-04-01',
  people: 9,
};

async function said(change: TypedRecord, language: 'zh-CN' | 'en-US' = 'zh-CN') {
  const run = runOf(await checkTyped([[policy, [{ ...whole, ...change }]]]));
  return run.findings.map((finding) => sayFinding(finding, run, language));
}

test.each<[string, TypedRecord, string, string]>([
  ['a required field', { title: null }, '必填的“事项”没有填写', '“Item” must be filled in'],
  [
    'steps out of order',
    { heardOn: '2024-02-20', filedOn: '2024-02-26' },
    '第2步“充分听取意见”（2024-02-20）早于“制定评估方案”（2024-03-01），次序颠倒',
    'step 2 “Hear opinions” (2024-02-20) comes before “Make a plan” (2024-03-01): out of order',
  ],
  [
    'a late step',
    { filedOn: '2024-03-20' },
    '第3步“报告备案”（2024-03-20）超过时限：应不晚于 2024-03-18（自“听取意见”次日起 5 个工作日内）',
    'step 3 “File the report” (2024-03-20) is late: it was due by 2024-03-18 (within 5 workdays after “Opinions heard”)',
  ],
  [
    'a missing artefact',
    { minutes: null },
    '第2步“充分听取意见”已办，但缺少“会议记录”',
    'step 2 “Hear opinions” is done, but “Minutes” is missing',
  ],
  [
    'a gate passed too early',
    { decidedOn: '2024-03-12' },
    '“作出决策”已过，但第3步“报告备案”（2024-03-15）在它（2024-03-12）之后',
    '“Decision” was passed, but step 3 “File the report” (2024-03-15) came after it (2024-03-12)',
  ],
  [
    'a message with the facts that it names',
    { people: 2 },
    '改造只听取了 2 人的意见，应不少于 3 人',
    '2 people were heard for 改造, at least 3 must be',
  ],
])('%s', async (_, change, zh, en) => {
  expect([await said(change), await said(change, 'en-US')]).toEqual([[zh], [en]]);
});

test('a missing step is named by its place, and blocks the gate', async () => {
  expect(await said({ filedOn: null })).toEqual([
    '缺少第3步“报告备案”',
    '“作出决策”已过，但缺少第3步“报告备案”',
  ]);
});

test('where the as-of day stood in for a blank day the sentence says so', async () => {
  const [first] = await said({
    people: 2,
    planOn: null,
    heardOn: null,
    minutes: null,
    filedOn: null,
    decidedOn: null,
  });
  expect(first).toBe(
    '改造只听取了 2 人的意见，应不少于 3 人（作为依据的日期空缺，按截止日 2024-06-30 判断）',
  );
});

test('a repeated key is said with the key', async () => {
  const run = runOf(await checkTyped([[policy, [whole, whole]]]));
  expect(run.findings.map((finding) => sayFinding(finding, run, 'zh-CN'))).toEqual([
    '“编号”为“7”，与其他记录重复',
    '“编号”为“7”，与其他记录重复',
  ]);
});

const list: Policy = {
  ...policyOf({ name: 'text', open: 'mark' }),
  id: 'list',
  code: 'LI',
  title: both('机构名录', 'List of agencies'),
};
const isOpen = { fact: 'open', operator: 'equal', value: true };
const askingList: Policy = {
  ...policy,
  rules: [
    ruleOf('IT-1', {
      fact: 'countIn',
      params: { ledger: 'list', conditions: isOpen },
      operator: 'equal',
      value: 0,
    }),
  ],
};

test.each<[string, TypedRecord[] | undefined, string, string]>([
  [
    'noLedger',
    undefined,
    '工作簿里没有“机构名录”这本台账，未能检查；请把它放进同一个工作簿',
    'the workbook has no ledger “List of agencies”, so this was not checked; put it into the same workbook',
  ],
  [
    'unreadable',
    [{ name: '甲', open: '大概' }],
    '“机构名录的open列”的内容无法识别，未能检查；请改成能识别的写法',
    '“open列 of List of agencies” cannot be read, so this was not checked; correct the cell',
  ],
])('a rule that could not be judged: %s', async (_, others, zh, en) => {
  const ledgers = others ? ([[list, others]] as const) : [];
  const run = runOf(await checkTyped([[askingList, [whole]], ...ledgers]));
  const [unchecked] = everyUnchecked(run);
  if (!unchecked) throw new Error('Everything was checked.');
  const policies = [compilePolicy(list)];
  expect([
    sayUnchecked(unchecked, run, 'zh-CN', policies),
    sayUnchecked(unchecked, run, 'en-US', policies),
  ]).toEqual([zh, en]);
});

test('faults of every area are said', () => {
  const fault = (code: string) => ({
    code,
    data: { title: '备案', titleInEnglish: 'Filed', raw: '？', type: 'day' },
    place: { sheet: '台账' },
  });
  const sentences = [
    'unreadableCell',
    'fieldWithoutColumn',
    'paramsMisplaced',
    'signedWorkbook',
  ].map((code) => sayFault(fault(code), 'zh-CN').sentence);
  expect(sentences.filter((sentence) => /^[A-Za-z]+$/.test(sentence))).toEqual([]);
});

describe('faults of different inputs', () => {
  test('never share a code: the words of one would be said of the other', () => {
    const tables = [
      checkWords['zh-CN'].faults,
      policyFaultWords['zh-CN'],
      officeFaults['zh-CN'],
      workbookFaults['zh-CN'],
    ];
    const codes = tables.flatMap((table) => Object.keys(table));
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  test.each([
    ['emptyFile', '文件是空的'],
    ['emptyPolicy', '制度文件是空的'],
  ])('%s', (code, beginning) => {
    const { sentence } = sayFault({ code, data: {}, place: {} }, 'zh-CN');
    expect(sentence.startsWith(beginning)).toBe(true);
  });
});
