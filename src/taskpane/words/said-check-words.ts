import type { Language } from '../../rules/index.ts';
import { n, some } from './count.ts';

const zh = {
  joint: '、',
  rowsSpan: (first: number, last: number) => `第 ${first === last ? first : `${first}–${last}`} 行`,
  row: (row: number) => `第 ${row} 行`,
  place: (sheet: string, cell: string) => `${sheet}!${cell}`,
  filePlace: (line: number, column: number) => `第 ${line} 行第 ${column} 列`,

  lastRun: (time: string, asOf: string) => `${time} 校验，截至 ${asOf}`,
  partialRun: '上次校验中途取消，只有部分结果，没有写入工作簿',
  changedSince: (asOf: string) =>
    `上次校验截至 ${asOf}，此后有单元格改动过，改动还没有校验，请重新校验`,
  lookingAt: '正在读取工作簿',
  freshTitles: {
    none: '还没有校验过',
    fresh: '结果是最新的',
    stale: '结果已过时',
    partial: '结果不完整',
  },
  badDay: '请写成 2025-06-30 这样的日期',
  noLedgerHere: '这张工作表里没有认出台账',
  obstacleReading: '正在读取工作簿，请稍候',
  obstacleNoLedger: '没有认出台账：请在下面指定哪张表是台账',
  phases: {
    reading: '正在读取工作簿',
    judging: (done: number, total: number) => `正在校验 ${n(done)} / ${n(total)} 条`,
    starting: '正在辨认台账',
    writing: '正在写入结果',
    clearing: '正在清除标记和结果列',
    saving: '正在保存到工作簿',
    waiting: 'Excel 正在等待：如有单元格在编辑，请按 Enter 或 Esc 结束编辑',
  },
  headline: (rules: number, records: number, total: number) =>
    `${n(rules)} 条规则，${n(records)} 条记录，共判断 ${n(total)} 项`,
  waived: (live: number, expired: number) => {
    const ended = expired === 0 ? '' : `${n(expired)} 项豁免已到期，仍按问题计`;
    if (live === 0) return ended;
    return `问题中有 ${n(live)} 项已豁免${ended === '' ? '' : `；另有 ${ended}`}`;
  },
  where: (sheet: string, range: string, records: number) =>
    `${sheet} · ${range} · ${n(records)} 条记录`,
  sureness: (found: number, all: number) => `${n(all)} 列中认出 ${n(found)} 列`,
  ledgerResult: (findings: number, red: number) =>
    `问题 ${n(findings)}${red === 0 ? '' : ` · 红色 ${n(red)} 条`}`,
  missingField: (field: string) => `“${field}”没有对应的列`,
  setAsideCount: (rows: number) => `另有 ${n(rows)} 行不是记录（合计、说明等）`,
};

const en: typeof zh = {
  joint: ', ',
  rowsSpan: (first, last) => (first === last ? `row ${first}` : `rows ${first}–${last}`),
  row: (row) => `row ${row}`,
  place: (sheet, cell) => `${sheet}!${cell}`,
  filePlace: (line, column) => `line ${line}, column ${column}`,

  lastRun: (time, asOf) => `Checked ${time}, as of ${asOf}`,
  partialRun: 'The last check was cancelled: part of the results, nothing written to the workbook',
  changedSince: (asOf) =>
    `Last checked as of ${asOf}; cells have changed since then and have not been checked. Check again`,
  lookingAt: 'Reading the workbook',
  freshTitles: {
    none: 'Not checked yet',
    fresh: 'Results are fresh',
    stale: 'Results are stale',
    partial: 'Results are incomplete',
  },
  badDay: 'Write a day such as 2025-06-30',
  noLedgerHere: 'No ledger was recognised on this sheet',
  obstacleReading: 'Reading the workbook, one moment',
  obstacleNoLedger: 'No ledger was recognised: say below which sheet is one',
  phases: {
    reading: 'Reading the workbook',
    judging: (done, total) => `Checking ${n(done)} / ${n(total)} records`,
    starting: 'Recognising ledgers',
    writing: 'Writing results',
    clearing: 'Removing marks and result columns',
    saving: 'Saving to the workbook',
    waiting: 'Excel is waiting: if a cell is being edited, press Enter or Esc',
  },
  headline: (rules, records, total) =>
    [some(rules, 'rule'), some(records, 'record'), some(total, 'judgement')].join(', '),
  waived: (live, expired) => {
    const ended =
      expired === 0
        ? ''
        : expired === 1
          ? '1 waiver has expired: its finding counts again'
          : `${n(expired)} waivers have expired: their findings count again`;
    if (live === 0) return ended;
    return `${n(live)} of the findings ${live === 1 ? 'is' : 'are'} waived${ended === '' ? '' : `; ${ended}`}`;
  },
  where: (sheet, range, records) => [sheet, range, some(records, 'record')].join(' · '),
  sureness: (found, all) => `${n(found)} of ${n(all)} columns recognised`,
  ledgerResult: (findings, red) => `Findings ${n(findings)}${red === 0 ? '' : ` · red ${n(red)}`}`,
  missingField: (field) => `No column for “${field}”`,
  setAsideCount: (rows) =>
    `${rows === 1 ? '1 more row is no record' : `${n(rows)} more rows are no records`} (totals, notes and such)`,
};

/** What 校验 says, and places everywhere. */
export const saidCheckWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
