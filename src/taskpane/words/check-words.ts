import type { Language } from '../../rules/index.ts';
import type { OutcomeCountView, SurenessView } from '../view/check-view.ts';

/** Labels of 校验. */
export interface CheckWords {
  readonly freshness: string;
  readonly asOf: string;
  readonly asOfHint: string;
  readonly today: string;
  readonly isToday: string;
  readonly checkSheet: string;
  /** Of a sheet by its name. */
  readonly sheetToCheck: (sheet: string) => string;
  readonly checkAll: string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly progress: string;
  readonly result: string;
  readonly outcomes: Readonly<Record<OutcomeCountView['id'], string>>;
  readonly showFindings: string;
  readonly showUnchecked: string;
  readonly showWaived: string;
  readonly levels: string;
  readonly unchecked: string;
  readonly faults: string;
  readonly ledgers: string;
  readonly reading: string;
  readonly noLedgers: { readonly title: string; readonly text: string };
  readonly sureness: Readonly<Record<SurenessView['grade'], string>>;
  readonly openMapping: (ledger: string) => string;
  readonly columns: string;
  readonly others: (count: number) => string;
  readonly setByHand: string;
  readonly setSheetByHand: (sheet: string) => string;
}

const zh: CheckWords = {
  freshness: '结果状态',
  asOf: '截至日',
  asOfHint: '期限和天数都算到这一天',
  today: '改为今天',
  isToday: '今天',
  checkSheet: '校验本表',
  sheetToCheck: (sheet) => `当前工作表：${sheet}`,
  checkAll: '校验全部',
  cancel: '停止校验',
  cancelling: '正在停止…',
  progress: '校验进度',
  result: '校验结果',
  outcomes: { finding: '问题', clear: '通过', unchecked: '未能检查', notInForce: '不适用' },
  showFindings: '查看问题',
  showUnchecked: '查看未能检查的项',
  showWaived: '查看已豁免的问题',
  levels: '预警记录',
  unchecked: '为什么未能检查',
  faults: '需要先改正的单元格',
  ledgers: '识别到的台账',
  reading: '正在识别工作簿里的台账…',
  noLedgers: {
    title: '没有识别到台账',
    text: '请确认表头在同一张工作表的前几行，且列名与台账字段相近；也可以在下面的工作表旁选“人工指定”。',
  },
  sureness: { sure: '识别可靠', likely: '基本可靠', unsure: '请核对', corrected: '人工指定' },
  openMapping: (ledger) => `核对列：${ledger}`,
  columns: '核对列',
  others: (count) => `另有 ${count} 张工作表不是台账`,
  setByHand: '人工指定',
  setSheetByHand: (sheet) => `人工指定：工作表“${sheet}”`,
};

const en: CheckWords = {
  freshness: 'State of the results',
  asOf: 'As of',
  asOfHint: 'Time limits and days are counted to this day',
  today: 'Use today',
  isToday: 'today',
  checkSheet: 'Check this sheet',
  sheetToCheck: (sheet) => `Current sheet: ${sheet}`,
  checkAll: 'Check all',
  cancel: 'Stop the check',
  cancelling: 'Stopping…',
  progress: 'Progress of the check',
  result: 'Result',
  outcomes: {
    finding: 'Findings',
    clear: 'Clear',
    unchecked: 'Unchecked',
    notInForce: 'Not in force',
  },
  showFindings: 'Show the findings',
  showUnchecked: 'Show what is unchecked',
  showWaived: 'Show the waived findings',
  levels: 'Records by colour',
  unchecked: 'Why some could not be checked',
  faults: 'Cells to mend first',
  ledgers: 'Ledgers recognised',
  reading: 'Looking for ledgers in the workbook…',
  noLedgers: {
    title: 'No ledger was recognised',
    text: 'Make sure that the header stands in the first rows of the sheet and that the columns are named like the fields of a ledger, or set a sheet by hand below.',
  },
  sureness: { sure: 'Sure', likely: 'Likely', unsure: 'Please verify', corrected: 'Set by hand' },
  openMapping: (ledger) => `Columns of ${ledger}`,
  columns: 'Columns',
  others: (count) =>
    count === 1 ? '1 other sheet is no ledger' : `${count} other sheets are no ledgers`,
  setByHand: 'Set by hand',
  setSheetByHand: (sheet) => `Set by hand: sheet “${sheet}”`,
};

export const checkWords: Readonly<Record<Language, CheckWords>> = { 'zh-CN': zh, 'en-US': en };
