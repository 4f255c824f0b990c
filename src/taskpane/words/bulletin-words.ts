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
  readonly charts: string;
  /** What a chart shows, for those who listen. */
  readonly chart: (title: string, values: string, categories: string) => string;
  readonly noChart: string;
  readonly groups: string;
  readonly amiss: string;
  readonly restated: string;
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
  charts: '图表',
  chart: (title, values, categories) => `${title}：纵轴${values}，横轴${categories}`,
  noChart: '图表没有加载出来；数字都在各单位的明细里。',
  groups: '各单位情况',
  amiss: '没有计入、未能判断的',
  restated: '与当期通报不一致的',
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
  charts: 'Charts',
  chart: (title, values, categories) => `${title}: ${values} by ${categories}`,
  noChart: 'The chart could not be loaded; all its figures are listed below.',
  groups: 'By unit',
  amiss: 'Not counted, and not to be told',
  restated: 'Restated since their bulletins',
  back: 'Back to the bulletin',
  records: (count) => `Records (${count})`,
  noRecords: 'No records stand behind this figure.',
  more: (count) => `Show ${count} more`,
};

export const bulletinPartWords: Readonly<Record<Language, BulletinPartWords>> = {
  'zh-CN': zh,
  'en-US': en,
};
