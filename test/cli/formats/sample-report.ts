import type {
  CheckReport,
  LedgerReport,
  RecordReport,
} from '../../../src/cli/report/check-report.ts';

const reading = {
  sheet: '稳评台账',
  header: { first: 3, last: 5 },
  data: { first: 6, last: 9 },
  records: 3,
  setAside: 1,
};

const at = (row: number, record: string | null) => ({
  sheet: '稳评台账',
  row,
  record,
  group: null,
});

const declared = (light: 'red' | 'green', text: string): RecordReport['declared'] => ({
  columns: [{ id: 'exit', title: '出口', light, isOpen: false, text }],
  scores: [
    {
      id: 'care',
      title: '用心程度',
      points: { from: 60, until: 70, of: 100 },
      criteria: [{ id: 'heard', points: { from: 0, until: 10, of: 10 } }],
      text: '60–70/100（听取 0–10/10，未能核）',
    },
  ],
});

const unreadablePlan = {
  reason: 'unreadable',
  fields: ['planOn'],
  titles: ['制定评估方案'],
  sentence: '“制定评估方案”无法识别，未能判断',
} as const;

/** Three records: one with two findings, one unreadable, one in order; and a rule over the whole ledger. */
const sampleLedger: LedgerReport = {
  id: 'risk-assessment',
  title: '社会稳定风险评估',
  readings: [reading],
  rules: [
    {
      id: 'RA-STEP-plan',
      title: '缺少制定评估方案',
      severity: 'error',
      clauses: ['YT-2.3'],
      note: '',
    },
    {
      id: 'RA-LATE-filing',
      title: '备案超期',
      severity: 'warning',
      clauses: ['YT-2.8'],
      note: '时限取自本地规定',
    },
    { id: 'RA-300', title: '连续两月无记录', severity: 'info', clauses: ['YT-3.2'], note: '' },
  ],
  outcomes: { finding: 3, clear: 2, unchecked: 2, notInForce: 0 },
  records: [
    {
      sheet: '稳评台账',
      row: 6,
      record: 'YT-001',
      level: 'red',
      reasons: [{ sentence: '备案超期 3 天', level: 'red', certain: true }],
      progress: { done: 5, total: 7 },
      next: { id: 'plan', title: '制定评估方案' },
      due: '2024-07-10',
      declared: declared('red', '●红 不可结案：缺一份意见'),
    },
    {
      sheet: '稳评台账',
      row: 7,
      record: 'YT-002',
      level: 'none',
      reasons: [],
      progress: { done: 7, total: 7 },
      next: null,
      due: null,
      declared: declared('green', '●绿 可以结案'),
    },
    {
      sheet: '稳评台账',
      row: 9,
      record: null,
      level: 'none',
      reasons: [],
      progress: { done: 7, total: 7 },
      next: null,
      due: null,
      declared: { columns: [], scores: [] },
    },
  ],
  findings: [
    {
      ...at(6, 'YT-001'),
      rule: 'RA-STEP-plan',
      severity: 'error',
      clauses: ['YT-2.3'],
      fields: ['planOn'],
      cells: ['D6'],
      message: '缺“制定评估方案”，而后面的步骤已完成',
      identity: 'abc123',
      waiver: null,
    },
    {
      ...at(6, 'YT-001'),
      rule: 'RA-LATE-filing',
      severity: 'warning',
      clauses: ['YT-2.8'],
      fields: ['filedOn', 'reviewedOn'],
      cells: ['H6', 'AA6'],
      message: '备案 < 评审 & "超期"',
      identity: null,
      waiver: null,
    },
    {
      sheet: '稳评台账',
      row: null,
      record: null,
      group: '月湖区',
      rule: 'RA-300',
      severity: 'info',
      clauses: ['YT-3.2'],
      fields: [],
      cells: [],
      message: '月湖区连续两月没有记录',
      identity: null,
      waiver: null,
    },
  ],
  unchecked: [
    {
      at: at(9, null),
      rule: 'RA-STEP-plan',
      cause: unreadablePlan,
      cells: ['D9'],
    },
    {
      at: at(9, null),
      rule: 'RA-LATE-filing',
      cause: unreadablePlan,
      cells: ['D9'],
    },
  ],
};

export const sampleReport: CheckReport = {
  workbook: '样例 1.xlsx',
  asOf: '2024-06-30',
  freshness: { kind: 'neverChecked' },
  saidFreshness: '还没有校验过。',
  policies: [{ id: 'risk-assessment', version: '2024.1' }],
  ledgers: [sampleLedger],
  otherSheets: [{ sheet: '填写说明', why: '说明文字' }],
  faults: [
    {
      code: 'requiredFieldMissing',
      sentence: '必填字段“区县”没有对应的列。',
      repair: '请补上这一列。',
      file: null,
      pointer: null,
      line: null,
      column: null,
      sheet: '稳评台账',
      cell: null,
    },
  ],
  warnings: [],
  written: null,
};

export const quietReport: CheckReport = {
  ...sampleReport,
  workbook: '无事.xlsx',
  otherSheets: [],
  faults: [],
  ledgers: [
    {
      ...sampleLedger,
      outcomes: { finding: 0, clear: 9, unchecked: 0, notInForce: 0 },
      records: sampleLedger.records.slice(1, 2),
      findings: [],
      unchecked: [],
    },
  ],
};
