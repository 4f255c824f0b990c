import type { Language } from './language.ts';

interface Counts {
  readonly present: number;
  readonly blank: number;
  readonly notApplicable: number;
  readonly unreadable: number;
}

const zh = {
  ledger: (title: string, sheet: string) => `${title}：工作表“${sheet}”`,
  rows: (header: string, data: string, records: number) =>
    `表头第 ${header} 行；第 ${data} 行中有 ${records} 条记录`,
  noRecords: (header: string) => `表头第 ${header} 行；没有记录`,
  columnsTitle: '各列是什么字段',
  unmappedTitle: '没有当作字段的列',
  missing: (titles: string) => `没有对应列的字段：${titles}`,
  setAsideTitle: '不是记录的行',
  rowsOf: (rows: string) => `第 ${rows} 行`,
  unreadableTitle: '无法识别的内容',
  recordsTitle: (shown: number, all: number) =>
    shown === all ? '记录' : `前 ${shown} 条记录（共 ${all} 条，加 --all 查看全部）`,
  noticesTitle: '提示',
  othersTitle: '不是台账的工作表',
  counts: ({ present, blank, notApplicable, unreadable }: Counts) =>
    [
      `有内容 ${present}`,
      ...(blank === 0 ? [] : [`空白 ${blank}`]),
      ...(notApplicable === 0 ? [] : [`不适用 ${notApplicable}`]),
      ...(unreadable === 0 ? [] : [`无法识别 ${unreadable}`]),
    ].join('，'),
  notApplicable: (raw: string) => `${raw}（不适用）`,
  unreadable: (raw: string) => `“${raw}”（无法识别）`,
  joint: '、',
  more: (count: number) => `……还有 ${count} 处没有列出，加 --all 查看全部`,
};

const en: typeof zh = {
  ledger: (title, sheet) => `${title}: sheet “${sheet}”`,
  rows: (header, data, records) => `header in row ${header}; ${records} records in rows ${data}`,
  noRecords: (header) => `header in row ${header}; no records`,
  columnsTitle: 'What each column is',
  unmappedTitle: 'Columns taken for no field',
  missing: (titles) => `Fields without a column: ${titles}`,
  setAsideTitle: 'Rows that are no records',
  rowsOf: (rows) => `row ${rows}`,
  unreadableTitle: 'Contents that cannot be read',
  recordsTitle: (shown, all) =>
    shown === all ? 'Records' : `The first ${shown} of ${all} records (--all shows every one)`,
  noticesTitle: 'Notices',
  othersTitle: 'Sheets without a ledger',
  counts: ({ present, blank, notApplicable, unreadable }) =>
    [
      `present ${present}`,
      ...(blank === 0 ? [] : [`blank ${blank}`]),
      ...(notApplicable === 0 ? [] : [`not applicable ${notApplicable}`]),
      ...(unreadable === 0 ? [] : [`unreadable ${unreadable}`]),
    ].join(', '),
  notApplicable: (raw) => `${raw} (not applicable)`,
  unreadable: (raw) => `“${raw}” (unreadable)`,
  joint: ', ',
  more: (count) => `… ${count} more; --all lists everything`,
};

/** What `read` says to people. */
export const cliReadWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
