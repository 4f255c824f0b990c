import type { Language } from '../../rules/index.ts';

const zh = {
  noBulletinHere: '这个工作簿里没有可以生成通报的台账：制度里写了通报的台账才能生成',
  underWay: '（未结束）',
  sinceBefore: (change: string) => `较上期 ${change}`,
  alsoUnknown: (count: number) => `另有 ${count} 条未能判断`,
  stale: {
    cells: '生成以后台账有改动，以下数字不是最新的',
    policies: '生成以后制度或列的对应有改动，以下数字不是最新的',
    day: '生成以后过了一天，这一期还没有结束，以下数字不是最新的',
  },
  countedMarks: { counted: '计入', base: '在基数内，未计入', unknown: '未能判断' },
  countsAmount: (amount: string) => `计入 ${amount}`,
  keyless: '没有编号',
  countedAt: (sheet: string, row: number) => `${sheet} 第 ${row} 行`,
  makingBulletin: '正在计算通报',
};

const en: typeof zh = {
  noBulletinHere:
    'No ledger of this workbook has a bulletin: only ledgers whose policy declares one can have it',
  underWay: ' (not over)',
  sinceBefore: (change) => `${change} since the period before`,
  alsoUnknown: (count) => `${count} more could not be told`,
  stale: {
    cells: 'The ledger was changed since: these figures are out of date',
    policies: 'Policies or columns were changed since: these figures are out of date',
    day: 'A day has gone by in a period that is not over: these figures are out of date',
  },
  countedMarks: { counted: 'Counted', base: 'In the base, not counted', unknown: 'Not to be told' },
  countsAmount: (amount) => `Counts ${amount}`,
  keyless: 'no key',
  countedAt: (sheet, row) => `${sheet}, row ${row}`,
  makingBulletin: 'Making the bulletin',
};

/** What 通报 says of a bulletin beside the words that its sheet has as well. */
export const saidBulletinWords: Readonly<Record<Language, typeof zh>> = {
  'zh-CN': zh,
  'en-US': en,
};
