import type { Language } from '../../rules/index.ts';
import type { ImportedView, PolicyView } from '../view/rules-view.ts';

/** Labels of 规则 and 设置. */
export interface RulesWords {
  readonly search: string;
  readonly searchHint: string;
  readonly importFile: string;
  readonly exportFile: (policy: string) => string;
  readonly export: string;
  readonly remove: string;
  readonly removeFile: (policy: string) => string;
  readonly version: (version: string) => string;
  readonly sources: Readonly<Record<PolicyView['source'], string>>;
  readonly unused: string;
  readonly rulesOf: (policy: string) => string;
  readonly switchRule: (rule: string) => string;
  readonly clausesOf: (rule: string) => string;
  readonly noMatch: string;
  readonly importedStates: Readonly<Record<ImportedView['state'], string>>;
}

export interface SettingsWords {
  readonly live: string;
  readonly liveNote: string;
  readonly person: string;
  readonly personNote: string;
  readonly language: string;
  readonly resultsGo: string;
  readonly clear: string;
  readonly clearNote: string;
  readonly clearButton: string;
  readonly about: string;
}

const zhRules: RulesWords = {
  search: '查找规则',
  searchHint: '编号、名称或条款',
  importFile: '导入规则文件…',
  exportFile: (policy) => `导出“${policy}”`,
  export: '导出',
  remove: '移除',
  removeFile: (policy) => `移除“${policy}”`,
  version: (version) => `版本 ${version}`,
  sources: { shipped: '随软件提供', workbook: '随本工作簿' },
  unused: '本工作簿没有这种台账',
  rulesOf: (policy) => `“${policy}”的规则`,
  switchRule: (rule) => `启用 ${rule}`,
  clausesOf: (rule) => `${rule} 的依据`,
  noMatch: '没有规则符合查找的文字。',
  importedStates: { reading: '正在读取', taken: '已采用', refused: '没有采用' },
};

const enRules: RulesWords = {
  search: 'Search the rules',
  searchHint: 'Id, title or clause',
  importFile: 'Import a policy file…',
  exportFile: (policy) => `Export “${policy}”`,
  export: 'Export',
  remove: 'Remove',
  removeFile: (policy) => `Remove “${policy}”`,
  version: (version) => `Version ${version}`,
  sources: { shipped: 'Shipped', workbook: 'In this workbook' },
  unused: 'No such ledger in this workbook',
  rulesOf: (policy) => `Rules of “${policy}”`,
  switchRule: (rule) => `Use ${rule}`,
  clausesOf: (rule) => `Clauses of ${rule}`,
  noMatch: 'No rule has these words.',
  importedStates: { reading: 'Reading', taken: 'Taken', refused: 'Refused' },
};

const zhSettings: SettingsWords = {
  live: '边填边校验',
  liveNote: '改动单元格后，随即重新校验相关的记录并更新标记。',
  person: '校验人',
  personNote:
    'Excel 不告诉本软件是谁在用。填上姓名，写结果时记入“校验记录”；可以不填。只存在这台电脑上。',
  language: '语言 / Language',
  resultsGo: '结果写在哪里',
  clear: '清除结果',
  clearNote: '去掉本软件写下的列、标记和工作表，您的内容不受影响。',
  clearButton: '清除校验结果…',
  about: '关于',
};

const enSettings: SettingsWords = {
  live: 'Check while I type',
  liveNote: 'After a cell changes, the records that depend on it are checked again at once.',
  person: 'Checked by',
  personNote:
    'Excel does not tell this add-in who you are. Your name, if you give it, is written to “校验记录” (the log of checks) with the results. It is kept on this computer only.',
  language: 'Language / 语言',
  resultsGo: 'Where results go',
  clear: 'Clear results',
  clearNote: 'Takes off the columns, marks and sheets of this add-in. What is yours stays.',
  clearButton: 'Clear the results…',
  about: 'About',
};

export const rulesWords: Readonly<Record<Language, RulesWords>> = {
  'zh-CN': zhRules,
  'en-US': enRules,
};

export const settingsWords: Readonly<Record<Language, SettingsWords>> = {
  'zh-CN': zhSettings,
  'en-US': enSettings,
};
