import { check } from '../../../src/rules/check/check.ts';
import type { Finding } from '../../../src/rules/check/check-run.ts';
import { typedLedger, type TypedRecord } from '../../../src/rules/check/typed-ledger.ts';
import type { CellContent, Grid } from '../../../src/rules/index.ts';
import { compilePolicy } from '../../../src/rules/policy/compile-policy.ts';
import { grantWaiver, whyNotWaivable } from '../../../src/rules/waivers/grant-waiver.ts';
import { holdsWaivers, readWaivers } from '../../../src/rules/waivers/read-waivers.ts';
import { NO_WAIVERS, type Waivers } from '../../../src/rules/waivers/waiver.ts';
import { grantedCells, writtenWaivers } from '../../../src/rules/waivers/waivers-sheet.ts';
import { sayFault } from '../../../src/rules/words/say.ts';
import { sayWaiver } from '../../../src/rules/words/say-waiver.ts';
import { chinaCalendar } from '../china-calendar.ts';
import { day, policyOf, ruleOf, runOf } from '../check/policy-of.ts';

const HEADERS = '台账 记录 规则 单元格 问题 理由 批准人 依据 批准日期 有效期至 标记'.split(' ');
const GIVEN = ['省里统一安排', '王主任', '皖稳办〔2024〕3号', '2024-06-01'];

const policy = policyOf(
  { no: 'identifier', done: 'mark', filed: 'mark' },
  {
    ledger: {
      key: ['no'],
      fields: [
        { name: 'no', title: '编号', type: 'identifier' },
        { name: 'done', title: '完成', type: 'mark' },
        { name: 'filed', title: '备案', type: 'mark' },
      ],
    },
    rules: [
      ruleOf('IT-1', { fact: 'done', operator: 'equal', value: false }, { marks: ['done'] }),
      ruleOf(
        'IT-2',
        { fact: 'filed', operator: 'equal', value: false },
        { marks: ['filed'], blocks: 'decision' },
      ),
    ],
    warnings: [
      {
        level: 'red',
        conditions: {
          fact: 'findingCount',
          params: { blocks: ['decision'] },
          operator: 'greaterThan',
          value: 0,
        },
        reason: '不得决策',
        cites: ['YT-1'],
      },
      {
        level: 'yellow',
        conditions: { fact: 'findingCount', params: {}, operator: 'greaterThan', value: 0 },
        reason: '有问题',
        cites: ['YT-1'],
      },
    ],
  },
);
const RECORDS: readonly TypedRecord[] = [
  { no: 'A-1', done: '否', filed: '否' },
  { no: 'A-2', done: '否', filed: '是' },
  { no: null, done: '否', filed: '是' },
];

function sheet(...lines: readonly (readonly (CellContent | undefined)[])[]): Grid {
  const rows = [['豁免'], ['说明'], HEADERS, ...lines];
  return {
    sheet: '豁免',
    visibility: 'visible',
    rows: rows.map((cells, index) => ({ row: index + 1, cells })),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
    own: [],
  };
}

/** A row as somebody types it: no token. */
const typed = (record: string, rule: string, until: CellContent = '2024-12-31') => [
  '事项',
  record,
  rule,
  undefined,
  undefined,
  ...GIVEN,
  until,
];

async function checked(waivers: Waivers, asOf = '2024-06-30', records = RECORDS) {
  const run = await check(
    [typedLedger(policy, records)],
    [compilePolicy(policy)],
    day(asOf),
    chinaCalendar,
    undefined,
    waivers,
  );
  return { run, ledger: runOf(run) };
}

const stands = ({ waiver }: Finding) =>
  waiver === undefined ? 'open' : waiver.live ? 'waived' : 'expired';

async function shown(lines: readonly (readonly (CellContent | undefined)[])[], asOf?: string) {
  const { run, ledger } = await checked(readWaivers(sheet(...lines)), asOf);
  return {
    findings: ledger.findings.map((each) => [
      each.subject.kind === 'record' ? each.subject.record.row : '',
      each.rule.id,
      stands(each),
    ]),
    levels: ledger.records.map(({ level }) => level),
    faults: run.waivers?.faults.map(({ code, place }) => `${code} ${place.cell ?? ''}`),
    notices: run.waivers?.notices.map(({ code, place }) => `${code} ${place.cell ?? ''}`),
    outcomes: ledger.outcomes.finding,
  };
}

const OPEN = [
  [2, 'IT-1', 'open'],
  [2, 'IT-2', 'open'],
  [3, 'IT-1', 'open'],
  [4, 'IT-1', 'open'],
];

describe('a waived finding', () => {
  test('stays a finding, and neither colours its record nor closes a gate', async () => {
    expect(await shown([typed('A-1', 'IT-2 未备案')])).toEqual({
      findings: OPEN.map((each) => (each[1] === 'IT-2' ? [2, 'IT-2', 'waived'] : each)),
      levels: ['yellow', 'yellow', 'yellow'],
      faults: [],
      notices: [],
      outcomes: 4,
    });
    const { levels } = await shown([typed('A-2', 'IT-1')]);
    expect(levels).toEqual(['red', 'none', 'yellow']);
  });

  test.each([
    ['the last day itself', '2024-06-30', 'waived'],
    ['the day after', '2024-06-29', 'expired'],
    ['a month, to its end', '2024年6月', 'waived'],
    ['without end', '长期', 'waived'],
    ['without end, in English', 'No end', 'waived'],
    ['a day that Excel shows as a date', { serial: 45473 }, 'waived'],
  ] as const)('until %s', async (_, until, stood) => {
    const { findings } = await shown([typed('A-2', 'IT-1', until)]);
    expect(findings[2]).toEqual([3, 'IT-1', stood]);
  });

  test('an expired one says so with its day; a longer one beside it holds', async () => {
    const { ledger } = await checked(readWaivers(sheet(typed('A-2', 'IT-1', '2024-06-01'))));
    const [waiver] = ledger.findings.flatMap((each) => each.waiver ?? []);
    expect(waiver && sayWaiver(waiver, 'zh-CN')).toBe('豁免已于2024-06-01到期（批准人王主任）');
    const { findings } = await shown([
      typed('A-2', 'IT-1', '2024-12-31'),
      typed('A-2', 'IT-1', '2024-06-01'),
    ]);
    expect(findings[2]).toEqual([3, 'IT-1', 'waived']);
  });
});

describe('rows that waive nothing say why, and where', () => {
  test.each([
    [
      'no reason',
      [...typed('A-2', 'IT-1').slice(0, 5), undefined, ...GIVEN.slice(1), '长期'],
      'F4',
    ],
    ['no approver', [...typed('A-2', 'IT-1').slice(0, 6), ' ', ...GIVEN.slice(2), '长期'], 'G4'],
    ['no basis', [...typed('A-2', 'IT-1').slice(0, 7), '', GIVEN[3], '长期'], 'H4'],
    ['no expiry', typed('A-2', 'IT-1', ''), 'J4'],
    ['no record', typed('', 'IT-1'), 'B4'],
  ])('%s', async (_, line, cell) => {
    const { findings, faults } = await shown([line]);
    expect([findings, faults]).toEqual([OPEN, [`waiverIncomplete ${cell}`]]);
  });

  test('an expiry that cannot be read', async () => {
    const { findings, faults } = await shown([typed('A-2', 'IT-1', '年底')]);
    expect([findings, faults]).toEqual([OPEN, ['waiverDayUnreadable J4']]);
    const [fault] = readWaivers(sheet(typed('A-2', 'IT-1', '年底'))).faults;
    expect(fault && sayFault(fault, 'zh-CN').sentence).toBe(
      '工作表“豁免”第 4 行的“有效期至”“年底”无法识别，这条豁免不起作用。',
    );
  });

  test('a key that two records have', async () => {
    const twice = [...RECORDS, { no: 'A-2', done: '否', filed: '是' }];
    const waivers = readWaivers(sheet(typed('A-2', 'IT-1')));
    const { run, ledger } = await checked(waivers, '2024-06-30', twice);
    expect([
      ledger.findings.filter(({ waiver }) => waiver).length,
      run.waivers?.faults.map(({ code, data }) => [code, data['count']]),
    ]).toEqual([0, [['waiverAmbiguous', 2]]]);
  });

  test('a row copied from another, token and all', async () => {
    const copied = [...typed('A-1', 'IT-1'), 'items/IT-1/done/A-2'];
    const { findings, faults } = await shown([copied]);
    expect([findings, faults]).toEqual([OPEN, ['waiverContradicts C4']]);
  });

  test('a header that is gone', async () => {
    const grid = sheet(typed('A-2', 'IT-1'));
    const rows = grid.rows.map((each) =>
      each.row === 3 ? { ...each, cells: HEADERS.filter((title) => title !== '依据') } : each,
    );
    expect(
      readWaivers({ ...grid, rows }).faults.map(({ code, data }) => [code, data['columns']]),
    ).toEqual([['waiverColumnsMissing', 'basis']]);
  });

  test('one that no finding answers to is told, and is no fault; an expired one is history', async () => {
    const { faults, notices } = await shown([
      typed('A-9', 'IT-1'),
      typed('A-9', 'IT-2', '2024-01-01'),
      typed('A-2', 'IT-2'),
    ]);
    expect([faults, notices]).toEqual([[], ['waiverUnmatched A4', 'waiverUnmatched A6']]);
  });
});

describe('the sheet is people’s', () => {
  test('columns may change places, and blank rows lie between', () => {
    const grid = sheet();
    const order = [9, 1, 2, 5, 6, 7];
    const line = typed('A-2', 'IT-1');
    const rows = [
      { row: 1, cells: ['我局的豁免'] },
      { row: 2, cells: order.map((at) => HEADERS[at]) },
      { row: 3, cells: [undefined, '　'] },
      { row: 4, cells: order.map((at) => line[at]) },
    ];
    const { waivers, faults } = readWaivers({ ...grid, rows });
    expect([waivers.map(({ row, record, until }) => [row, record, until]), faults]).toEqual([
      [[4, 'A-2', day('2024-12-31')]],
      [],
    ]);
  });

  test('it holds something as soon as anything stands below its header', () => {
    expect([
      holdsWaivers(sheet()),
      holdsWaivers(sheet([' '])),
      holdsWaivers(sheet(['待批'])),
    ]).toEqual([false, false, true]);
  });
});

describe('granting', () => {
  const request = {
    reason: '省里统一安排',
    approver: '王主任',
    basis: '皖稳办〔2024〕3号',
    approvedOn: day('2024-06-01'),
    until: day('2024-12-31'),
  };

  test('holds at once, and again when it is read from the sheet', async () => {
    const { ledger } = await checked(NO_WAIVERS);
    const finding = ledger.findings[2];
    if (finding === undefined) throw new Error('nothing was found');
    const granting = grantWaiver(NO_WAIVERS, finding, ledger, request, 'zh-CN');
    if (granting.kind === 'faults') throw new Error('refused');
    const after = await checked(granting.waivers);
    expect(after.ledger.findings.map(stands)).toEqual(['open', 'open', 'waived', 'open']);

    const plan = { ledgerSheets: [], names: [], ownSheets: [] };
    const written = writtenWaivers(granting.waivers, plan, 'zh-CN');
    expect(written.grid && readWaivers(written.grid).waivers).toEqual(granting.waivers.waivers);
    const again = await checked(readWaivers(written.grid));
    expect(again.ledger.findings.map(stands)).toEqual(['open', 'open', 'waived', 'open']);
  });

  test('adds a row below all that stands on the sheet, and touches nothing else', async () => {
    const before = readWaivers(sheet(typed('A-9', 'IT-1'), [], ['备注：年底清理']));
    const { ledger } = await checked(before);
    const finding = ledger.findings[0];
    if (finding === undefined) throw new Error('nothing was found');
    const granting = grantWaiver(before, finding, ledger, { ...request, until: null }, 'zh-CN');
    if (granting.kind === 'faults') throw new Error('refused');
    const cells = grantedCells(granting.waivers, 'zh-CN');
    expect(cells.map(({ row, content }) => [row, content.kind === 'text' && content.text])).toEqual(
      [
        [7, '事项'],
        [7, 'A-1'],
        [7, 'IT-1'],
        [7, 'B2'],
        [7, 'IT-1'],
        [7, '省里统一安排'],
        [7, '王主任'],
        [7, '皖稳办〔2024〕3号'],
        [7, '2024-06-01'],
        [7, '长期'],
        [7, 'items/IT-1/done/A-1'],
      ],
    );
  });

  test('a record without a key cannot be waived; what is not whole is not granted', async () => {
    const { ledger } = await checked(NO_WAIVERS);
    const [first] = ledger.findings;
    const keyless = ledger.findings[3];
    if (first === undefined || keyless === undefined) throw new Error('nothing was found');
    const codes = (finding: Finding, asked: Partial<typeof request>) => {
      const granting = grantWaiver(NO_WAIVERS, finding, ledger, { ...request, ...asked }, 'zh-CN');
      return granting.kind === 'faults' ? granting.faults.map(({ code }) => code) : [];
    };
    expect([whyNotWaivable(keyless)?.code, whyNotWaivable(first)]).toEqual([
      'waiverNoKey',
      undefined,
    ]);
    expect([
      codes(keyless, {}),
      codes(first, { reason: ' ' }),
      codes(first, { until: day('2024-05-31') }),
    ]).toEqual([['waiverNoKey'], ['waiverNotWhole'], ['waiverEndsTooEarly']]);
  });
});
