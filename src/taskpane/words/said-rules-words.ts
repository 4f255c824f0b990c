import type { Language } from '../../rules/index.ts';
import { n, some } from './count.ts';

const zh = {
  mappingTitle: (ledger: string, sheet: string) => `${ledger} · 工作表“${sheet}”`,
  notALedger: '不是台账',
  notUsed: '不用这一列',
  usedFor: (column: string) => `已用于 ${column} 列`,
  mappingChanged: (count: number) => `改了 ${n(count)} 处，还没有保存`,
  badHeader: '请写表头的行号，末行不小于首行',

  rulesSummary: (policies: number, rules: number, off: number) =>
    `${n(policies)} 项制度，${n(rules)} 条规则在用${off === 0 ? '' : `，${n(off)} 条停用`}`,
  policyCount: (rules: number, off: number) =>
    `${n(rules)} 条规则${off === 0 ? '' : `，停用 ${n(off)} 条`}`,
  replaces: (version: string) => `取代随装的 ${version}`,
  offByDefault: '制度中默认停用',
  offHere: '在本工作簿中停用',
  onHere: '在本工作簿中启用',
  findings: (count: number) => `问题 ${n(count)}`,
  unsaved: '改动已在本窗格生效，还没有保存到工作簿',
  importReading: '正在读取',
  importTaken: (advice: number) => (advice === 0 ? '已采用' : `已采用，另有 ${n(advice)} 处建议`),
  importRefused: (faults: number) => `${n(faults)} 处有误，没有采用`,

  noWatching: '这个版本的 Excel 不通报改动，改动后请再校验一次',
  resultsGo: {
    beside: {
      label: '写在台账右侧和结果表',
      note: '标记缺漏的单元格，另建“校验结果”“校验记录”两张表',
    },
    sheets: { label: '只写结果表', note: '台账所在的工作表一格不动，也不标色' },
  },
  about: { version: '版本', policies: '制度', machine: '数据', local: '只在本机处理，不上传' },
};

const en: typeof zh = {
  mappingTitle: (ledger, sheet) => `${ledger} · sheet “${sheet}”`,
  notALedger: 'Not a ledger',
  notUsed: 'Do not use this column',
  usedFor: (column) => `used for column ${column}`,
  mappingChanged: (count) => `${some(count, 'change')}, not saved yet`,
  badHeader: 'Write the header’s row numbers, the last not before the first',

  rulesSummary: (policies, rules, off) =>
    `${some(policies, 'policy', 'policies')}, ${some(rules, 'rule')} on${off === 0 ? '' : `, ${n(off)} off`}`,
  policyCount: (rules, off) => `${some(rules, 'rule')}${off === 0 ? '' : `, ${n(off)} off`}`,
  replaces: (version) => `stands in for ${version}, which ships`,
  offByDefault: 'Off by default in the policy',
  offHere: 'Off in this workbook',
  onHere: 'On in this workbook',
  findings: (count) => `Findings ${n(count)}`,
  unsaved: 'Changes count in this pane and are not saved to the workbook yet',
  importReading: 'Reading',
  importTaken: (advice) =>
    advice === 0 ? 'In force' : `In force, with ${some(advice, 'suggestion')}`,
  importRefused: (faults) => `${some(faults, 'fault')}: not taken`,

  noWatching: 'This Excel does not tell of changes: check again after an edit',
  resultsGo: {
    beside: {
      label: 'Beside the ledger and on result sheets',
      note: 'Marks cells, and makes the sheets 校验结果 and 校验记录',
    },
    sheets: {
      label: 'On result sheets only',
      note: 'Not a cell of the ledger’s own sheet is touched or coloured',
    },
  },
  about: {
    version: 'Version',
    policies: 'Policies',
    machine: 'Data',
    local: 'Stays on this machine, nothing is uploaded',
  },
};

/** What 规则, 设置 and the dialogs say. */
export const saidRulesWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
