import type { CellContent } from '../../../src/rules/index.ts';
import { holdsWaivers, readWaivers } from '../../../src/rules/waivers/read-waivers.ts';
import { sayFault } from '../../../src/rules/words/say.ts';
import { sayWaiver } from '../../../src/rules/words/say-waiver.ts';
import { day } from '../check/policy-of.ts';
import { checked, GIVEN, HEADERS, RECORDS, sheet, stands, typed } from './waiver-sheets.ts';

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

  test('a header that is gone', () => {
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
