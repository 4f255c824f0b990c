import type { Language } from '../../rules/index.ts';
import type { WaiverFieldId } from '../view/dialog-views.ts';
import type { MappedColumnView } from '../view/mapping-view.ts';

/** Labels of the dialogs: columns of a ledger, waiver, clearing. */
export interface DialogWords {
  readonly mapping: {
    readonly kind: string;
    readonly header: string;
    readonly first: string;
    readonly last: string;
    readonly columns: string;
    readonly field: (column: string, header: string) => string;
    readonly noHeader: string;
    readonly why: (column: string) => string;
    readonly grades: Readonly<Record<MappedColumnView['grade'], string>>;
    readonly missing: (count: number) => string;
    readonly setAside: (count: number) => string;
    readonly faults: string;
    readonly remembered: string;
    readonly reset: string;
  };
  readonly waiver: {
    readonly title: string;
    readonly fields: Readonly<
      Record<WaiverFieldId, { readonly label: string; readonly hint: string }>
    >;
    /** Instead of a day. */
    readonly noEnd: string;
    readonly lands: string;
    readonly grant: string;
    readonly granting: string;
  };
  readonly clear: {
    readonly title: string;
    readonly goes: string;
    readonly stays: string;
    readonly waivers: (waivers: string) => string;
    readonly keep: string;
    readonly remove: string;
    readonly clear: string;
    readonly clearing: string;
  };
}

const zh: DialogWords = {
  mapping: {
    kind: '台账种类',
    header: '表头所在行',
    first: '首行',
    last: '末行',
    columns: '列对应',
    field: (column, header) => `${column} 列“${header}”对应的字段`,
    noHeader: '（无表头）',
    why: (column) => `${column} 列的识别依据`,
    grades: {
      sure: '可靠',
      likely: '基本可靠',
      unsure: '请核对',
      unused: '未使用',
      corrected: '人工指定',
    },
    missing: (count) => `没有对应列的字段（${count} 个）`,
    setAside: (count) => `没有当作记录的行（${count} 处）`,
    faults: '现在这样识别，有这些问题',
    remembered: '保存后记在本工作簿里，以后每次校验都按此识别。保存会清空 Excel 的“撤销”记录。',
    reset: '恢复自动识别',
  },
  waiver: {
    title: '豁免此问题',
    fields: {
      reason: { label: '理由', hint: '为什么可以不按此问题处理' },
      approver: { label: '批准人', hint: '姓名和职务' },
      basis: { label: '依据', hint: '文件名称、文号或条款' },
      expiry: { label: '有效期至', hint: '过了这一天，问题重新计入' },
    },
    noEnd: '长期',
    lands: '豁免记在工作表“豁免”中，任何人都能看到。',
    grant: '同意豁免',
    granting: '正在写入…',
  },
  clear: {
    title: '清除校验结果',
    goes: '将清除',
    stays: '保留不动',
    waivers: (waivers) => `工作表“豁免”（${waivers}）`,
    keep: '保留，下次校验继续有效',
    remove: '一并删除，不能恢复',
    clear: '清除',
    clearing: '正在清除…',
  },
};

const en: DialogWords = {
  mapping: {
    kind: 'Kind of ledger',
    header: 'Rows of the header',
    first: 'First',
    last: 'Last',
    columns: 'Columns',
    field: (column, header) => `Field of column ${column}, “${header}”`,
    noHeader: '(no header)',
    why: (column) => `Why column ${column} was read so`,
    grades: {
      sure: 'Sure',
      likely: 'Likely',
      unsure: 'Please verify',
      unused: 'Not used',
      corrected: 'Set by hand',
    },
    missing: (count) => `Fields without a column (${count})`,
    setAside: (count) => `Rows that are no records (${count})`,
    faults: 'Wrong with it as it is read now',
    remembered:
      'Once saved, this workbook remembers it for every check to come. Saving empties Excel’s undo list.',
    reset: 'Recognise automatically',
  },
  waiver: {
    title: 'Waive this finding',
    fields: {
      reason: { label: 'Reason', hint: 'Why this may stand as it is' },
      approver: { label: 'Approved by', hint: 'Name and office' },
      basis: { label: 'Basis', hint: 'Document, its number or clause' },
      expiry: { label: 'Valid until', hint: 'After this day the finding counts again' },
    },
    noEnd: 'No end',
    lands: 'The waiver is kept on sheet “豁免” (waivers), for everybody to see.',
    grant: 'Grant the waiver',
    granting: 'Writing…',
  },
  clear: {
    title: 'Clear the results',
    goes: 'Will be removed',
    stays: 'Stays as it is',
    waivers: (waivers) => `Sheet “豁免” (${waivers})`,
    keep: 'Keep it, for the checks to come',
    remove: 'Remove it too, for good',
    clear: 'Clear',
    clearing: 'Clearing…',
  },
};

export const dialogWords: Readonly<Record<Language, DialogWords>> = { 'zh-CN': zh, 'en-US': en };
