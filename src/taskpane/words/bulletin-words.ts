import type { Language } from '../../rules/index.ts';

/** Labels of 通报. */
export interface BulletinPartWords {
  readonly which: string;
  readonly period: string;
  readonly make: string;
  readonly makeAgain: string;
  readonly write: string;
  readonly writeNote: string;
  readonly notMade: { readonly title: string; readonly text: string };
  readonly none: string;
  readonly notes: string;
  readonly charts: string;
  readonly lists: string;
  readonly whole: string;
  readonly groups: string;
  readonly back: string;
  readonly records: (count: number) => string;
  readonly noRecords: string;
  readonly more: (count: number) => string;
}

const zh: BulletinPartWords = {
  which: '通报',
  period: '时段',
  make: '生成通报',
  makeAgain: '重新生成',
  write: '写入工作表',
  writeNote: '写成一张可以打印的通报工作表；同一时段再写，在原表上更新。',
  notMade: {
    title: '还没有生成通报',
    text: '选好通报和时段，点“生成通报”：先在这里核对数字，再写入工作表。',
  },
  none: '没有可以生成的通报',
  notes: '统计范围',
  charts: '图表',
  lists: '表扬与提醒',
  whole: '总体',
  groups: '各单位情况',
  back: '返回通报',
  records: (count) => `相关记录（${count} 条）`,
  noRecords: '这个数字没有对应的记录。',
  more: (count) => `再显示 ${count} 条`,
};

const en: BulletinPartWords = {
  which: 'Bulletin',
  period: 'Period',
  make: 'Make the bulletin',
  makeAgain: 'Make it again',
  write: 'Write to a sheet',
  writeNote: 'Makes a sheet ready to print; the sheet of the same period is brought up to date.',
  notMade: {
    title: 'No bulletin was made yet',
    text: 'Choose a bulletin and a period and make it: check the figures here, then write them to a sheet.',
  },
  none: 'No bulletin to make',
  notes: 'What is counted',
  charts: 'Charts',
  lists: 'Praised and warned',
  whole: 'Overall',
  groups: 'By unit',
  back: 'Back to the bulletin',
  records: (count) => `Records (${count})`,
  noRecords: 'No records stand behind this figure.',
  more: (count) => `Show ${count} more`,
};

export const bulletinPartWords: Readonly<Record<Language, BulletinPartWords>> = {
  'zh-CN': zh,
  'en-US': en,
};
