import type {
  FindingDetailView,
  FindingGroupView,
  FindingRowView,
  FindingsView,
} from '../../../src/taskpane/view/findings-view.ts';
import type { DialogView } from '../../../src/taskpane/view/view-model.ts';

const LEVELS = ['red', 'orange', 'yellow', 'none'] as const;
const KINDS = ['error', 'warning', 'unchecked', 'waiverExpired', 'info'] as const;
const SENTENCES = [
  '事项 WP-2024-017 已于 2024-05-20 作出决策，但没有备案记录：应先备案、后决策，请补齐备案日期。',
  '评审后第 18 个工作日才备案，超过 10 个工作日的时限。',
  '“评审日期”无法识别，本条规则未能检查。',
  '风险等级为高，却没有填写应急预案。',
];

const groups = (count: number): readonly FindingGroupView[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `g${index}`,
    title: `WP-2024-${String(index + 17).padStart(3, '0')}`,
    note: `第 ${index + 12} 行 · 月湖区`,
    level: LEVELS[index % 4] ?? 'none',
    count: '3',
    rows: [0, 1, 2].map((at) => `f${index * 3 + at}`),
  }));

const row = (id: string): FindingRowView => {
  const index = Number(id.slice(1));
  return {
    id,
    level: LEVELS[Math.floor(index / 3) % 4] ?? 'none',
    kind: KINDS[index % 5] ?? 'info',
    sentence: SENTENCES[index % 4] ?? '',
    note: `稳评台账!H${Math.floor(index / 3) + 12} · RA-20${index % 9}`,
    leadsToCell: true,
  };
};

const option = (id: string, label: string, count: string | null = null) => ({
  id,
  label,
  count,
  note: null,
});

/** Findings of so many records, three each. */
export const findingsOf = (records: number): FindingsView => ({
  filters: {
    show: {
      selected: 'findings',
      options: [
        option('findings', '问题', '47'),
        option('waived', '已豁免', '3'),
        option('unchecked', '未能检查', '57'),
      ],
    },
    groupBy: {
      selected: 'record',
      options: [option('record', '按记录'), option('rule', '按规则'), option('group', '按区县')],
    },
    levels: [
      { id: 'red', isOn: true, count: '3' },
      { id: 'orange', isOn: false, count: '9' },
      { id: 'yellow', isOn: false, count: '21' },
      { id: 'none', isOn: false, count: '14' },
    ],
    severities: [
      { id: 'error', isOn: false, count: '12' },
      { id: 'warning', isOn: false, count: '30' },
      { id: 'info', isOn: false, count: '5' },
    ],
    rule: { selected: '', options: [option('', '全部规则'), option('RA-208', 'RA-208 六必查')] },
    text: '',
    summary: '显示 12 条，共 47 条',
    isFiltered: true,
  },
  list: { groups: groups(records), row, current: null, empty: null },
  detail: null,
});

export const detail: FindingDetailView = {
  id: 'f1',
  position: '第 2 条，共 47 条',
  previous: 'f0',
  next: 'f2',
  level: 'red',
  kind: 'error',
  ruleId: 'RA-GATE-decision',
  ruleTitle: '备案之前不得决策',
  sentence: '事项 WP-2024-017 已于 2024-05-20 作出决策，但没有备案记录。',
  record: 'WP-2024-017 · 稳评台账 第 28 行',
  leadsToCell: true,
  clauses: [
    {
      id: 'YT-2.4',
      source: '鹰潭：重大决策社会稳定风险评估',
      text: '应评未评、未经备案的，不得提交决策。',
    },
  ],
  evidence: [
    { id: 'e1', title: '决策日期', value: '2024-05-20', cell: '稳评台账!P28', note: null },
    { id: 'e2', title: '备案日期', value: '（空）', cell: '稳评台账!N28', note: null },
    { id: 'e3', title: '备案时限', value: '10 个工作日', cell: null, note: '自 2024-01-01 起' },
  ],
  why: [
    {
      id: 'w',
      answer: 'yes',
      text: '以下各项都成立',
      parts: [
        { id: 'w1', answer: 'yes', text: '决策日期已填写（2024-05-20）', parts: [] },
        {
          id: 'w2',
          answer: 'yes',
          text: '以下任一项成立',
          parts: [
            { id: 'w3', answer: 'yes', text: '备案日期没有填写', parts: [] },
            { id: 'w4', answer: 'no', text: '备案日期晚于决策日期', parts: [] },
          ],
        },
      ],
    },
  ],
  change: {
    ways: [
      { id: 'c1', text: '填写不晚于 2024-05-20 的备案日期', cell: '稳评台账!N28' },
      { id: 'c2', text: '改正决策日期', cell: '稳评台账!P28' },
    ],
    none: null,
  },
  waiver: {
    state: 'expired',
    text: '豁免已于 2024-05-31 到期，问题重新计入。',
    terms: [
      { label: '理由', value: '疫情期间先行决策' },
      { label: '批准人', value: '李敏（分管副主任）' },
    ],
    canGrant: true,
    canRevoke: false,
    obstacle: null,
  },
};

export const dialogs: Readonly<Record<'mapping' | 'waiver' | 'clear', DialogView>> = {
  mapping: {
    kind: 'mapping',
    id: 'l2',
    title: '第三方机构名录 · 工作表“机构”',
    kindOfLedger: {
      selected: 'agencies',
      options: [option('agencies', '第三方机构名录'), option('none', '不是台账')],
    },
    header: { first: '2', last: '2', fault: null },
    columns: [
      {
        column: 'B',
        header: '机构名称',
        field: 'name',
        grade: 'sure',
        evidence: ['表头就是字段名称“机构名称”'],
      },
      {
        column: 'C',
        header: '资质',
        field: 'qualification',
        grade: 'likely',
        evidence: ['表头“资质”是字段的别名'],
      },
      {
        column: 'F',
        header: '期限',
        field: 'none',
        grade: 'unsure',
        evidence: ['有两列（或两个字段）同样说得通，没有猜'],
      },
    ],
    fields: [
      { id: 'none', label: '（不使用）', note: null },
      { id: 'name', label: '机构名称（必填）', note: '已用于 B 列' },
      { id: 'qualification', label: '资质', note: '已用于 C 列' },
      { id: 'validUntil', label: '有效期至', note: null },
    ],
    missing: ['“有效期至”'],
    setAside: [{ rows: '第 1 行', reason: '标题' }],
    faults: [],
    changed: '改了 1 列',
    isSaving: false,
    canReset: true,
  },
  waiver: {
    kind: 'waiver',
    finding: 'f1',
    sentence: detail.sentence,
    fields: [
      { id: 'reason', value: '', fault: '请写明理由。' },
      { id: 'approver', value: '李敏（分管副主任）', fault: null },
      { id: 'basis', value: '', fault: null },
      { id: 'expiry', value: '2024-01-01', fault: '有效期早于截至日，请改为以后的日期。' },
    ],
    isSaving: false,
    fault: null,
  },
  clear: {
    kind: 'clear',
    goes: ['2 张台账右侧的结果列和标记', '工作表“校验结果”和“校验记录”'],
    stays: ['您的数据、颜色、批注和公式', '保存在工作簿里的规则和列对应'],
    waivers: '5 项',
    keepsWaivers: true,
    isClearing: false,
  },
};
