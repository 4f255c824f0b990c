import type { Outcomes } from '../check/check-run.ts';
import type { Language } from './language.ts';

/** Counts that the head of 校验结果 tells. */
interface Tally {
  readonly asOf: string;
  readonly records: number;
  readonly judged: number;
}

const zh = {
  columns: {
    key: '记录',
    level: '预警',
    progress: '进度',
    missing: '缺失环节',
    problems: '问题',
    tokens: '标记',
  },
  /** In the header of a column of ours: which ledger, which key part. */
  headerDetail: (details: readonly string[]) => `（${details.join('，')}）`,
  asOf: (day: string) => ` 截至${day}`,
  levels: { red: '红', orange: '橙', yellow: '黄', none: '' },
  /** A warning that could not be judged may be the graver one. */
  openLevel: '待定',
  levelOr: (shown: string, graver: string) => `${shown}（或${graver}）`,
  lights: { red: '●红', yellow: '●黄', green: '●绿' },
  untoldColumn: (why: string) => `未能检查：${why}`,
  points: (from: number, until: number, of: number) =>
    from === until ? `${from}/${of}` : `${from}–${until}/${of}`,
  scoreParts: (points: string, parts: readonly string[]) => `${points}（${parts.join('；')}）`,
  untoldPart: (part: string) => `${part}，未能核`,
  moved: '行已移动，请重新校验',
  notUnique: '编号空白或重复，结果见“校验结果”',
  errorInKey: '编号单元格是错误值，结果见“校验结果”',
  progress: (done: number, total: number) => `${done}/${total}`,
  next: (step: string) => `下一步：${step}`,
  due: (day: string) => `${day}前`,
  listComma: '、',
  clauseComma: '，',
  sentenceComma: '；',
  fullStop: '。',
  moreProblems: (count: number) => `……共${count}项，其余见“校验结果”`,
  unreadable: (title: string, raw: string) => `“${title}”无法识别：${raw}`,
  waivedCount: (count: number) => `${count}项问题已豁免`,
  uncheckedCount: (count: number) => `${count}项因本条内容未能检查`,
  withRepair: (sentence: string, repair: string) =>
    repair === '' ? sentence : `${withoutStop(sentence, '。')}。${repair}`,

  title: '校验结果',
  headline: ({ asOf, records, judged }: Tally) =>
    `截至${asOf}，共${records}条记录，判定${judged}次。本表每次校验都会重写，批示、备注请写在别处。`,
  outcomes: ({ finding, clear, unchecked, notInForce }: Outcomes, waived: number) =>
    `发现问题${finding}${waived > 0 ? `（其中已豁免${waived}）` : ''}，符合要求${clear}，未能检查${unchecked}，尚未施行或已失效${notInForce}；四项合计${finding + clear + unchecked + notInForce}。`,
  /** Without those waived, which are counted apart. */
  severityCounts: (error: number, warning: number, info: number, waived: number) =>
    `问题：错误${error}，警告${warning}，提示${info}${waived > 0 ? `，已豁免${waived}` : ''}。`,
  levelCounts: (red: number, orange: number, yellow: number, open: number) =>
    `记录预警：红${red}，橙${orange}，黄${yellow}，待定${open}。`,
  partial: '校验中途停止，以下结果不完整。',
  unchanged: '自上次校验以来数据未见改动',
  changed: '已改动，待复核',
  severities: { error: '错误', warning: '警告', info: '提示' },
  resultHeaders: {
    level: '预警',
    severity: '轻重',
    ledger: '台账',
    sheet: '工作表',
    row: '行',
    record: '记录',
    problem: '问题',
    clauses: '条款',
    rule: '规则',
    cells: '单元格',
  },
  levelLine: '预警',
  declaredLine: '结果',
  declaredSection: '台账旁边没有写的结果列和评分',
  declaredPart: (title: string, text: string) => `${title}：${text}`,
  waivedLine: '已豁免',
  uncheckedLine: '未检查',
  faultLine: '表格问题',
  noteLine: '说明',
  group: (name: string) => `分组：${name}`,
  wholeLedger: '整本台账',
  manyRecords: (count: number) => `共${count}条记录`,
  noFindings: '没有发现问题。',
  waivedSection: '已豁免的问题',
  uncheckedSection: '未能检查的内容及原因',
  faultSection: '表格本身的问题',
  noteSection: '说明',
  noRoom: (ledger: string, sheet: string) =>
    `工作表“${sheet}”右侧没有空列，“${ledger}”的结果只列在本表。腾出空列后重新校验即可在原表标出。`,
  noIdentity: (ledger: string, sheet: string) =>
    `工作表“${sheet}”的“${ledger}”没有可以辨认记录的列，结果只列在本表。请补上编号列。`,
  notUniqueNote: (ledger: string, sheet: string, records: number) =>
    `工作表“${sheet}”的“${ledger}”有${records}条记录编号空白或重复，无法可靠定位，未在原表标出，只列在本表。请补正编号。`,
  errorInKeyNote: (ledger: string, sheet: string, records: number) =>
    `工作表“${sheet}”的“${ledger}”有${records}条记录的编号是错误值（如 #N/A），未在原表标出，只列在本表。请修正编号。`,
  linesLeftOut: (count: number) => `一张工作表放不下全部结果，另有${count}行未列出。`,
  linksLeftOut: (count: number) => `一张工作表最多放65,530个链接，另有${count}行只写了单元格地址。`,
  signaturePartial: (readings: number) =>
    `“${zhChanged}”的提示只监看了前${readings}处台账；其余改动请用“台账规则”核对。`,

  runsTitle: '校验记录',
  runsNote: '每次校验记一行；数据、制度和截止日期都未变的，不重复记录。',
  runHeaders: {
    time: '时间',
    person: '校验人',
    asOf: '截至',
    policies: '制度版本',
    records: '记录数',
    finding: '发现问题',
    clear: '符合要求',
    unchecked: '未能检查',
    notInForce: '未施行',
    fingerprint: '数据指纹',
  },
};

const zhChanged = zh.changed;

function withoutStop(sentence: string, stop: string): string {
  return sentence.endsWith(stop) ? sentence.slice(0, -stop.length) : sentence;
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const en: typeof zh = {
  columns: {
    key: 'Record',
    level: 'Level',
    progress: 'Progress',
    missing: 'Missing steps',
    problems: 'Findings',
    tokens: 'Tokens',
  },
  headerDetail: (details) => ` (${details.join(', ')})`,
  asOf: (day) => ` as of ${day}`,
  levels: { red: 'Red', orange: 'Orange', yellow: 'Yellow', none: '' },
  openLevel: 'Open',
  levelOr: (shown, graver) => `${shown} (or ${graver.toLowerCase()})`,
  lights: { red: '●Red', yellow: '●Yellow', green: '●Green' },
  untoldColumn: (why) => `Unchecked: ${why}`,
  points: (from, until, of) => (from === until ? `${from}/${of}` : `${from}–${until}/${of}`),
  scoreParts: (points, parts) => `${points} (${parts.join('; ')})`,
  untoldPart: (part) => `${part}, unchecked`,
  moved: 'Row moved: check again',
  notUnique: 'Key blank or repeated: see 校验结果',
  errorInKey: 'Key is an error value: see 校验结果',
  progress: (done, total) => `${done}/${total}`,
  next: (step) => `next: ${step}`,
  due: (day) => `due ${day}`,
  listComma: ', ',
  clauseComma: '; ',
  sentenceComma: '; ',
  fullStop: '.',
  moreProblems: (count) => `… ${count} in all, the rest on 校验结果`,
  unreadable: (title, raw) => `“${title}” cannot be read: ${raw}`,
  waivedCount: (count) => `${plural(count, 'finding')} waived`,
  uncheckedCount: (count) => `${plural(count, 'rule')} unchecked because of this record`,
  withRepair: (sentence, repair) =>
    repair === '' ? sentence : `${withoutStop(sentence, '.')}. ${repair}`,

  title: 'Check results',
  headline: ({ asOf, records, judged }) =>
    `As of ${asOf}: ${plural(records, 'record')}, ${plural(judged, 'judgement')}. Each check writes this sheet anew: keep your notes elsewhere.`,
  outcomes: ({ finding, clear, unchecked, notInForce }, waived) =>
    `Findings ${finding}${waived > 0 ? ` (${waived} of them waived)` : ''}, clear ${clear}, unchecked ${unchecked}, not in force ${notInForce}: ${finding + clear + unchecked + notInForce} in all.`,
  severityCounts: (error, warning, info, waived) =>
    `Findings: ${plural(error, 'error')}, ${plural(warning, 'warning')}, ${info} info${waived > 0 ? `, ${waived} waived` : ''}.`,
  levelCounts: (red, orange, yellow, open) =>
    `Levels of records: ${red} red, ${orange} orange, ${yellow} yellow, ${open} open.`,
  partial: 'The check was stopped: these results are not complete.',
  unchanged: 'No change seen since the last check',
  changed: 'Changed: check again',
  severities: { error: 'Error', warning: 'Warning', info: 'Info' },
  resultHeaders: {
    level: 'Level',
    severity: 'Severity',
    ledger: 'Ledger',
    sheet: 'Sheet',
    row: 'Row',
    record: 'Record',
    problem: 'Finding',
    clauses: 'Clauses',
    rule: 'Rule',
    cells: 'Cells',
  },
  levelLine: 'Level',
  declaredLine: 'Result',
  declaredSection: 'Result columns and scores that do not stand beside the ledger',
  declaredPart: (title, text) => `${title}: ${text}`,
  waivedLine: 'Waived',
  uncheckedLine: 'Unchecked',
  faultLine: 'Fault',
  noteLine: 'Note',
  group: (name) => `Group: ${name}`,
  wholeLedger: 'Whole ledger',
  manyRecords: (count) => plural(count, 'record'),
  noFindings: 'Nothing was found.',
  waivedSection: 'Findings that are waived',
  uncheckedSection: 'What could not be checked, and why',
  faultSection: 'Faults of the sheets',
  noteSection: 'Notes',
  noRoom: (ledger, sheet) =>
    `Sheet “${sheet}” has no free columns on the right: the results of “${ledger}” stand here only. Free some columns and check again to see them there.`,
  noIdentity: (ledger, sheet) =>
    `“${ledger}” on sheet “${sheet}” has no column that tells records apart: its results stand here only. Add a key column.`,
  notUniqueNote: (ledger, sheet, records) =>
    `“${ledger}” on sheet “${sheet}”: ${plural(records, 'record')} with a blank or repeated key cannot be told apart, so results stand here only. Complete the keys.`,
  errorInKeyNote: (ledger, sheet, records) =>
    `“${ledger}” on sheet “${sheet}”: ${plural(records, 'record')} with an error value (such as #N/A) in the key; results stand here only. Mend the keys.`,
  linesLeftOut: (count) => `A sheet holds no more: ${plural(count, 'line')} left out.`,
  linksLeftOut: (count) =>
    `A sheet holds 65,530 links: ${plural(count, 'line')} with the address only.`,
  signaturePartial: (readings) =>
    `“Changed: check again” watches only the first ${plural(readings, 'ledger')}; ask Ledger Rules about the others.`,

  runsTitle: 'Check runs',
  runsNote: 'One line a run; a run with the same data, policies and as-of day adds none.',
  runHeaders: {
    time: 'Time',
    person: 'Checked by',
    asOf: 'As of',
    policies: 'Policies',
    records: 'Records',
    finding: 'Findings',
    clear: 'Clear',
    unchecked: 'Unchecked',
    notInForce: 'Not in force',
    fingerprint: 'Data fingerprint',
  },
};

export type ResultsWords = typeof zh;
export const resultsWords: Readonly<Record<Language, ResultsWords>> = { 'zh-CN': zh, 'en-US': en };

/** What stands beside a record whose key is an error, in either language. */
export function isErrorInKey(content: unknown): boolean {
  return Object.values(resultsWords).some(({ errorInKey }) => errorInKey === content);
}
