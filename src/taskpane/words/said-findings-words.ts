import type { Language } from '../../rules/index.ts';
import { n } from './count.ts';

const zh = {
  shows: { finding: '问题', waived: '已豁免', unchecked: '未能检查' },
  groupings: { record: '按记录', rule: '按规则', group: '按区县或单位' },
  allRules: '全部规则',
  summary: (shown: number, all: number) =>
    shown === all ? `共 ${n(all)} 条` : `显示 ${n(shown)} 条，共 ${n(all)} 条`,
  onSheetOnly: (sheet: string) => `只看工作表“${sheet}”`,
  judgements: (count: number) => `合 ${n(count)} 项检查`,
  manyRecords: (sheet: string, count: number) => `${sheet} ${n(count)} 条记录`,
  wholeLedger: '整本台账',
  noGroup: '未填分组',
  noKey: (row: number) => `第 ${row} 行（没有编号）`,
  position: (place: number, all: number) => `第 ${n(place)} 条，共 ${n(all)} 条`,
  empties: {
    notChecked: { title: '还没有校验', text: '校验之后，问题列在这里。', button: '校验全部' },
    loading: { title: '正在校验', text: '校验完就列在这里。' },
    failed: { title: '没有校验成', text: '上面说明了原因。', button: '再试一次' },
    filteredAway: { title: '没有符合筛选的', text: '换一个筛选条件再看。', button: '清除筛选' },
    finding: { title: '没有发现问题', text: '全部记录都已检查，没有问题。' },
    findingUnchecked: (count: number) => ({
      title: '没有发现问题',
      text: `但有 ${n(count)} 项未能检查，不等于没有问题。`,
    }),
    waived: { title: '没有豁免', text: '打开一个问题，可以登记豁免。' },
    unchecked: { title: '没有未能检查的', text: '每条规则都判断了。' },
  },
  asOfTitle: '截至日',
  clauseSource: (id: string) => `条款 ${id}`,
  groupsOf: { all: '以下全部成立', any: '以下至少一项成立' },
  exception: (id: string) => `例外情形 ${id}`,
  inForce: '规则在施行期内',
  whyUnchecked: (cause: string) => `未能检查：${cause}`,
  change: { pending: '正在逐个试改、重新判断…' },
  waiverTerms: { reason: '理由', approver: '批准人', basis: '依据', until: '有效期至' },
  noEnd: '长期',
};

const en: typeof zh = {
  shows: { finding: 'Findings', waived: 'Waived', unchecked: 'Unchecked' },
  groupings: { record: 'By record', rule: 'By rule', group: 'By district or unit' },
  allRules: 'All rules',
  summary: (shown, all) => (shown === all ? `${n(all)} in all` : `${n(shown)} of ${n(all)} shown`),
  onSheetOnly: (sheet) => `Only sheet “${sheet}”`,
  judgements: (count) => `${n(count)} ${count === 1 ? 'check' : 'checks'}`,
  manyRecords: (sheet, count) => `${sheet} ${n(count)} records`,
  wholeLedger: 'Whole ledger',
  noGroup: 'No group given',
  noKey: (row) => `Row ${row} (no number)`,
  position: (place, all) => `${n(place)} of ${n(all)}`,
  empties: {
    notChecked: {
      title: 'Not checked yet',
      text: 'Findings are listed here after a check.',
      button: 'Check all',
    },
    loading: { title: 'Checking', text: 'Findings are listed here when it is done.' },
    failed: { title: 'The check failed', text: 'The reason stands above.', button: 'Try again' },
    filteredAway: {
      title: 'Nothing fits the filters',
      text: 'Try other filters.',
      button: 'Clear filters',
    },
    finding: { title: 'No findings', text: 'Every record was checked and is in order.' },
    findingUnchecked: (count) => ({
      title: 'No findings',
      text: `But ${n(count)} could not be checked, which is not the same as in order.`,
    }),
    waived: { title: 'No waivers', text: 'Open a finding to grant one.' },
    unchecked: { title: 'Nothing unchecked', text: 'Every rule was judged.' },
  },
  asOfTitle: 'As-of day',
  clauseSource: (id) => `Clause ${id}`,
  groupsOf: { all: 'All of these hold', any: 'At least one of these holds' },
  exception: (id) => `Exception ${id}`,
  inForce: 'The rule is in force',
  whyUnchecked: (cause) => `Unchecked: ${cause}`,
  change: { pending: 'Trying changes and judging anew…' },
  waiverTerms: { reason: 'Reason', approver: 'Approved by', basis: 'Basis', until: 'Valid until' },
  noEnd: 'No end',
};

/** What 问题 says. */
export const saidFindingsWords: Readonly<Record<Language, typeof zh>> = {
  'zh-CN': zh,
  'en-US': en,
};
