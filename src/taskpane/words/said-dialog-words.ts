import type { Language } from '../../rules/index.ts';
import { n, some } from './count.ts';

const zh = {
  clearGoes: {
    ledgers: (count: number) => `${n(count)} 张台账的“校验·”各列和单元格标记`,
    sheets: '工作表“校验结果”和“校验记录”',
  },
  clearStays: ['您的数据、颜色、批注和公式', '保存在工作簿里的制度、开关和列对应'],
  clearWaivers: (count: number) => `豁免 ${n(count)} 项`,
  confirms: {
    save: {
      title: '保存到工作簿？',
      lines: [
        '制度、规则开关和列的对应会随工作簿保存，别人打开也会用到。',
        '保存后，此前的操作不能再用“撤销”退回。',
      ],
      confirm: '保存',
    },
    removePolicy: (title: string) => ({
      title: `移除“${title}”？`,
      lines: [
        '工作簿里的这项制度不再使用；如有随装的同一项制度，改用随装的。',
        '保存到工作簿后才算移除。',
      ],
      confirm: '移除',
    }),
  },
  waiverGap: {
    reason: '请写理由',
    approver: '请写批准人',
    basis: '请写依据的文件或条款',
    expiry: '请填到哪一天为止；没有期限的，勾选“长期”',
  },
};

const en: typeof zh = {
  clearGoes: {
    ledgers: (count) => `Result columns and marks of ${some(count, 'ledger')}`,
    sheets: 'The sheets 校验结果 and 校验记录',
  },
  clearStays: [
    'Your data, colours, comments and formulas',
    'Policies, switches and columns saved in the workbook',
  ],
  clearWaivers: (count) => some(count, 'waiver'),
  confirms: {
    save: {
      title: 'Save to the workbook?',
      lines: [
        'Policies, switches and columns travel with the workbook and hold for whoever opens it.',
        'After saving, what was done before cannot be undone any more.',
      ],
      confirm: 'Save',
    },
    removePolicy: (title) => ({
      title: `Remove “${title}”?`,
      lines: [
        'The workbook’s policy is not used any more; where one ships for the same ledger, that is used.',
        'It counts as removed once it is saved to the workbook.',
      ],
      confirm: 'Remove',
    }),
  },
  waiverGap: {
    reason: 'Give a reason',
    approver: 'Say who approved it',
    basis: 'Name the document or provision',
    expiry: 'Give the last day, or tick “No end” where there is none',
  },
};

/** What the dialogs say. */
export const saidDialogWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
