import type { Language } from '../../rules/index.ts';
import type { WhyView } from '../view/findings-view.ts';

/** Labels of 问题. */
export interface FindingsWords {
  readonly show: string;
  readonly groupBy: string;
  readonly search: string;
  readonly searchHint: string;
  readonly filters: string;
  readonly levels: string;
  readonly severities: string;
  readonly rule: string;
  readonly clearFilters: string;
  readonly list: string;
  readonly listHint: string;
  readonly open: string;
  readonly back: string;
  readonly previous: string;
  readonly next: string;
  readonly clauses: string;
  readonly evidence: string;
  readonly evidenceColumns: {
    readonly what: string;
    readonly value: string;
    readonly cell: string;
  };
  readonly why: string;
  readonly whyUnchecked: string;
  readonly whyPending: string;
  readonly answers: Readonly<Record<WhyView['answer'], string>>;
  readonly change: string;
  readonly anyOf: string;
  readonly moreWays: (count: number) => string;
  readonly waiver: string;
  readonly grant: string;
  readonly grantAnew: string;
  readonly revoke: string;
}

const zh: FindingsWords = {
  show: '显示',
  groupBy: '分组方式',
  search: '在问题中查找',
  searchHint: '记录、规则或文字',
  filters: '更多筛选',
  levels: '按预警颜色筛选',
  severities: '轻重',
  rule: '规则',
  clearFilters: '清除筛选',
  list: '问题清单',
  listHint: '上下键选择，回车键定位到单元格，空格键查看详情，左右键收起或展开分组',
  open: '详情',
  back: '返回清单',
  previous: '上一条',
  next: '下一条',
  clauses: '依据',
  evidence: '涉及的单元格和数值',
  evidenceColumns: { what: '项目', value: '数值', cell: '单元格' },
  why: '为什么判为问题',
  whyUnchecked: '为什么未能检查',
  whyPending: '正在分析…',
  answers: { yes: '成立', no: '不成立', unknown: '无法判断' },
  change: '最少改哪里',
  anyOf: '以下任何一种都可以：',
  moreWays: (count) => `另有 ${count} 种`,
  waiver: '豁免',
  grant: '豁免此问题…',
  grantAnew: '重新豁免…',
  revoke: '撤销豁免',
};

const en: FindingsWords = {
  show: 'Show',
  groupBy: 'Group by',
  search: 'Search in the findings',
  searchHint: 'Record, rule or words',
  filters: 'More filters',
  levels: 'Filter by colour',
  severities: 'Severity',
  rule: 'Rule',
  clearFilters: 'Clear filters',
  list: 'Findings',
  listHint:
    'Up and down arrows choose, Enter goes to the cell, Space shows the details, left and right arrows fold a group',
  open: 'Details',
  back: 'Back to the list',
  previous: 'Previous',
  next: 'Next',
  clauses: 'Clauses',
  evidence: 'Cells and values',
  evidenceColumns: { what: 'What', value: 'Value', cell: 'Cell' },
  why: 'Why this is a finding',
  whyUnchecked: 'Why it was not checked',
  whyPending: 'Working it out…',
  answers: { yes: 'holds', no: 'does not hold', unknown: 'cannot be told' },
  change: 'Smallest change',
  anyOf: 'Any one of these would do:',
  moreWays: (count) => `${count} more`,
  waiver: 'Waiver',
  grant: 'Waive this finding…',
  grantAnew: 'Waive it again…',
  revoke: 'Revoke the waiver',
};

export const findingsWords: Readonly<Record<Language, FindingsWords>> = {
  'zh-CN': zh,
  'en-US': en,
};
