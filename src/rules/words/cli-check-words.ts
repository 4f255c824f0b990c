import type { Outcomes, UncheckedReason } from '../check/check-run.ts';
import type { Level, Severity } from '../policy/shape/index.ts';
import type { Language } from './language.ts';

interface Subject {
  readonly sheet: string;
  readonly row: number | null;
  readonly record: string | null;
  readonly group: string | null;
}
interface Reading {
  readonly sheet: string;
  readonly header: { readonly first: number; readonly last: number };
  readonly data: { readonly first: number; readonly last: number };
  readonly records: number;
  readonly setAside: number;
}
type Counts<Key extends string> = Readonly<Record<Key, number>>;

const COUNT_FORMAT = new Intl.NumberFormat('en-US');

/** 12345 → 12,345. */
function n(count: number): string {
  return COUNT_FORMAT.format(count);
}

function span({ first, last }: { readonly first: number; readonly last: number }): string {
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}

const zh = {
  severities: { error: '错误', warning: '警告', info: '提示' } as Readonly<
    Record<Severity, string>
  >,
  levels: { red: '红', orange: '橙', yellow: '黄', none: '无' } as Readonly<Record<Level, string>>,
  reasons: {
    unreadable: '单元格内容无法识别',
    noColumn: '工作表中没有这一列',
    noLedger: '工作簿中没有这本台账',
    noCalendar: '没有这一年的工作日安排',
    imprecise: '只有月份或只打了勾，日期不够确切',
    exceptionsDisagree: '两条例外情形互相矛盾',
  } as Readonly<Record<UncheckedReason, string>>,
  subject: ({ sheet, row, record, group }: Subject): string => {
    if (row !== null) return `${sheet} 第 ${String(row)} 行${record === null ? '' : ` ${record}`}`;
    return group === null ? `${sheet} 整本台账` : `${sheet} ${group}`;
  },
  headline: (workbook: string, asOf: string) => `${workbook}  截至 ${asOf}`,
  reading: (title: string, { sheet, header, data, records, setAside }: Reading) =>
    `${title}：工作表“${sheet}”，表头第 ${span(header)} 行，第 ${span(data)} 行共 ${n(records)} 条记录${
      setAside === 0 ? '' : `，另有 ${n(setAside)} 行不是记录`
    }`,
  otherSheet: (sheet: string, why: string) => `${sheet}（${why}）`,
  otherSheets: (sheets: readonly string[]) => `不是台账的工作表：${sheets.join('、')}`,
  outcomes: (total: number, { finding, clear, unchecked, notInForce }: Outcomes, waived: number) =>
    `共判定 ${n(total)} 次 = 发现问题 ${n(finding)}${waived > 0 ? `（其中已豁免 ${n(waived)}）` : ''} + 符合要求 ${n(clear)} + 未能检查 ${n(unchecked)} + 尚未施行或已失效 ${n(notInForce)}`,
  colours: ({ red, orange, yellow, none }: Counts<Level>) => ({
    before: '预警：',
    parts: { red: `红 ${n(red)}`, orange: `橙 ${n(orange)}`, yellow: `黄 ${n(yellow)}` },
    none: `无 ${n(none)}`,
  }),
  findingsTitle: ({ error, warning, info }: Counts<Severity>) =>
    `发现的问题（错误 ${n(error)}，警告 ${n(warning)}，提示 ${n(info)}）`,
  waived: '已豁免',
  noFindings: '没有发现问题。',
  maybe: (graver: string) => `（可能为${graver}）`,
  joint: '、',
  progress: (done: number, total: number) => `进度 ${String(done)}/${String(total)}`,
  next: (title: string, due: string | null) =>
    `下一步 ${title}${due === null ? '' : `（${due} 到期）`}`,
  uncheckedTitle: (count: number) => `未能检查的（${n(count)} 次，补正后再校验）`,
  uncheckedLine: (count: number, rules: number) => `${n(count)} 次，涉及 ${n(rules)} 条规则`,
  places: (cells: readonly string[], total: number) =>
    `${cells.join('、')}${total > cells.length ? ` 等 ${n(total)} 处` : ''}`,
  ofLedger: (ledger: string, what: string) => `${ledger}的${what}`,
  onSheet: (sheet: string, places: string) => `${sheet} ${places}`,
  faultsTitle: (count: number) => `表格和制度本身的问题（${n(count)} 处）`,
  more: (count: number) => `……还有 ${n(count)} 处没有列出，加 --all 查看全部`,
  written: (file: string) => `已另存带标记的工作簿：${file}`,
  writtenAsItCame: (file: string) => `没有写入标记，原样另存为：${file}`,
  cleared: (file: string) => `校验写入的内容已全部去掉，另存为：${file}`,
  nothingToClear: (file: string) => `没有校验写入的内容，原样另存为：${file}`,
  inOrder: '全部规则都已检查，没有错误和警告。',
  total: (workbooks: number, inOrder: number) =>
    `共 ${n(workbooks)} 个工作簿，其中 ${n(inOrder)} 个没有错误、警告和未能检查的。`,
  progressing: (workbook: string, done: number, total: number) =>
    `正在校验 ${workbook}：${n(done)}/${n(total)}`,
};

/** 1 row, 2 rows. */
function counted(count: number, noun: string): string {
  return `${n(count)} ${noun}${count === 1 ? '' : 's'}`;
}

const en: typeof zh = {
  severities: { error: 'error', warning: 'warning', info: 'info' },
  levels: { red: 'red', orange: 'orange', yellow: 'yellow', none: 'none' },
  reasons: {
    unreadable: 'the cell cannot be read',
    noColumn: 'the sheet has no such column',
    noLedger: 'the workbook has no such ledger',
    noCalendar: 'there is no calendar of working days for that year',
    imprecise: 'a month without a day or a mere tick is not exact enough',
    exceptionsDisagree: 'two exceptions contradict each other',
  },
  subject: ({ sheet, row, record, group }) => {
    if (row !== null) return `${sheet} row ${String(row)}${record === null ? '' : ` ${record}`}`;
    return group === null ? `${sheet} whole ledger` : `${sheet} ${group}`;
  },
  headline: (workbook, asOf) => `${workbook}  as of ${asOf}`,
  reading: (title, { sheet, header, data, records, setAside }) =>
    `${title}: sheet “${sheet}”, header in row ${span(header)}, ${counted(records, 'record')} in rows ${span(data)}${
      setAside === 0 ? '' : `, ${counted(setAside, 'row')} set aside`
    }`,
  otherSheet: (sheet, why) => `${sheet} (${why})`,
  otherSheets: (sheets) => `Sheets without a ledger: ${sheets.join(', ')}`,
  outcomes: (total, { finding, clear, unchecked, notInForce }, waived) =>
    `${n(total)} judgements = ${n(finding)} findings${waived > 0 ? ` (${n(waived)} waived)` : ''} + ${n(clear)} clear + ${n(unchecked)} unchecked + ${n(notInForce)} not in force`,
  colours: ({ red, orange, yellow, none }) => ({
    before: 'Warnings: ',
    parts: { red: `red ${n(red)}`, orange: `orange ${n(orange)}`, yellow: `yellow ${n(yellow)}` },
    none: `none ${n(none)}`,
  }),
  findingsTitle: ({ error, warning, info }) =>
    `Findings (errors ${n(error)}, warnings ${n(warning)}, infos ${n(info)})`,
  waived: 'waived',
  noFindings: 'No findings.',
  maybe: (graver) => ` (perhaps ${graver})`,
  joint: ', ',
  progress: (done, total) => `progress ${String(done)}/${String(total)}`,
  next: (title, due) => `next ${title}${due === null ? '' : ` (due ${due})`}`,
  uncheckedTitle: (count) => `Unchecked (${n(count)} judgements; mend these and check again)`,
  uncheckedLine: (count, rules) => `${n(count)} judgements of ${n(rules)} rules`,
  places: (cells, total) =>
    `${cells.join(', ')}${total > cells.length ? ` … ${n(total)} in all` : ''}`,
  ofLedger: (ledger, what) => `${what} of ${ledger}`,
  onSheet: (sheet, places) => `${sheet} ${places}`,
  faultsTitle: (count) => `Faults of the sheets and policies themselves (${n(count)})`,
  more: (count) => `… ${n(count)} more; --all lists everything`,
  written: (file) => `A copy with marks was saved: ${file}`,
  writtenAsItCame: (file) => `No marks were written; a copy as it came was saved: ${file}`,
  cleared: (file) => `Everything that a check wrote was taken off; saved as ${file}`,
  nothingToClear: (file) => `There was nothing that a check wrote; saved unchanged as ${file}`,
  inOrder: 'Every rule was judged; there is no error and no warning.',
  total: (workbooks, inOrder) =>
    `${n(workbooks)} workbooks, ${n(inOrder)} of them without errors, warnings or unchecked rules.`,
  progressing: (workbook, done, total) => `Checking ${workbook}: ${n(done)}/${n(total)}`,
};

/** What `check` says to people. */
export const cliCheckWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
