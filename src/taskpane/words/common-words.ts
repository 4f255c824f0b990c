import type { Language, Level, Severity } from '../../rules/index.ts';
import type { FindingRowView } from '../view/findings-view.ts';
import type { TabId } from '../view/view-model.ts';

/** Labels that several parts of the pane show. */
export interface CommonWords {
  readonly pane: string;
  readonly tabs: Readonly<Record<TabId, string>>;
  readonly tabList: string;
  readonly messages: string;
  readonly dismiss: string;
  readonly close: string;
  readonly cancel: string;
  readonly save: string;
  readonly saving: string;
  readonly goToCell: string;
  readonly required: string;
  readonly levels: Readonly<Record<Level, string>>;
  /** A colour in one character, where there is little room. */
  readonly shortLevels: Readonly<Record<Level, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly kinds: Readonly<Record<FindingRowView['kind'], string>>;
}

const zh: CommonWords = {
  pane: '台账规则',
  tabs: { check: '校验', findings: '问题', bulletin: '通报', rules: '规则', settings: '设置' },
  tabList: '功能',
  messages: '提示',
  dismiss: '知道了，关闭提示',
  close: '关闭',
  cancel: '取消',
  save: '保存到工作簿',
  saving: '正在保存…',
  goToCell: '定位到单元格',
  required: '必填',
  levels: { red: '红色预警', orange: '橙色预警', yellow: '黄色预警', none: '无预警' },
  shortLevels: { red: '红', orange: '橙', yellow: '黄', none: '无' },
  severities: { error: '错误', warning: '警告', info: '提示' },
  kinds: {
    error: '错误',
    warning: '警告',
    info: '提示',
    unchecked: '未能检查',
    waived: '已豁免',
    waiverExpired: '豁免到期',
  },
};

const en: CommonWords = {
  pane: 'Ledger Rules',
  tabs: {
    check: 'Check',
    findings: 'Findings',
    bulletin: 'Bulletin',
    rules: 'Rules',
    settings: 'Settings',
  },
  tabList: 'Sections',
  messages: 'Messages',
  dismiss: 'Close this message',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save in the workbook',
  saving: 'Saving…',
  goToCell: 'Go to the cell',
  required: 'required',
  levels: { red: 'Red', orange: 'Orange', yellow: 'Yellow', none: 'No warning' },
  shortLevels: { red: 'Red', orange: 'Orange', yellow: 'Yellow', none: 'None' },
  severities: { error: 'Error', warning: 'Warning', info: 'Info' },
  kinds: {
    error: 'Error',
    warning: 'Warning',
    info: 'Info',
    unchecked: 'Unchecked',
    waived: 'Waived',
    waiverExpired: 'Waiver expired',
  },
};

export const commonWords: Readonly<Record<Language, CommonWords>> = { 'zh-CN': zh, 'en-US': en };
