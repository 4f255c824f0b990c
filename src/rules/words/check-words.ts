import type { UncheckedReason } from '../check/check-run.ts';
import type { FieldType } from '../policy/shape/ledger-shape.ts';
import type { FaultWords, Language } from './language.ts';

/** What the check finds wrong with a ledger itself, whatever the rules make of it. */
type CheckFaultCode = 'unreadableCell' | 'keyBlank' | 'exceptionsDisagree';

type FaultData = Readonly<Record<string, string | number>>;

function word(data: FaultData, key: string): string {
  return String(data[key] ?? '');
}

const zhExamples: Readonly<Record<FieldType, string>> = {
  text: '文字',
  identifier: '编号',
  day: '日期，如 2024-01-31',
  moment: '日期和时间，如 2024-01-31 09:30',
  number: '数字，如 12',
  mark: '“是”或“否”',
  choice: '规定的选项之一',
  list: '几项内容，用顿号隔开',
  people: '人名，用顿号隔开',
};

const enExamples: typeof zhExamples = {
  text: 'text',
  identifier: 'a number or code',
  day: 'a date, such as 2024-01-31',
  moment: 'a date and time, such as 2024-01-31 09:30',
  number: 'a number, such as 12',
  mark: '是 or 否 (yes or no)',
  choice: 'one of the choices',
  list: 'items, separated by 、',
  people: 'names, separated by 、',
};

/** An ordinal and a title make the name of a step. */
export interface StepNamed {
  readonly place: number;
  readonly title: string;
}
/** A field or step with its value, as it is said. */
interface Said {
  readonly title: string;
  readonly value: string;
}

const zh = {
  faults: {
    unreadableCell: (data: FaultData) => ({
      sentence: `“${word(data, 'title')}”的内容“${word(data, 'raw')}”无法识别。`,
      repair: `请改成${zhExamples[data['type'] as FieldType]}；确实没有就留空，不适用就填“/”。`,
    }),
    keyBlank: (data: FaultData) => ({
      sentence: `有 ${word(data, 'count')} 条记录没有可用的“${word(data, 'title')}”，第一条在第 ${word(data, 'row')} 行。`,
      repair: '请补上编号：没有编号的记录无法对照上次的结果，也不能登记豁免。',
    }),
    exceptionsDisagree: (data: FaultData) => ({
      sentence: `规则 ${word(data, 'rule')} 有两条例外情形在这条记录上同时成立，而处理办法不同。`,
      repair: '请在制度里改其中一条例外的条件，使两条不会同时成立。',
    }),
  } satisfies Record<CheckFaultCode, (data: FaultData) => FaultWords>,

  blank: '（空）',
  noColumn: '（无此列）',
  untold: '（无法确定）',
  yes: '是',
  no: '否',
  joint: '、',
  quoted: (titles: readonly string[]) => titles.map((title) => `“${title}”`).join('、'),
  theirField: (ledger: string, field: string) => `${ledger}的${field}`,

  required: (field: string) => `必填的“${field}”没有填写`,
  duplicateKey: (fields: string, key: string) => `${fields}为“${key}”，与其他记录重复`,
  missingStep: (step: StepNamed) => `缺少第${step.place}步“${step.title}”`,
  stepOrder: (step: StepNamed, own: string, before: Said) =>
    `第${step.place}步“${step.title}”（${own}）早于“${before.title}”（${before.value}），次序颠倒`,
  stepOrderUntold: (step: StepNamed) =>
    `第${step.place}步“${step.title}”早于它前面的环节，次序颠倒`,
  lateStep: (step: StepNamed, own: string, due: string, limit: string) =>
    `第${step.place}步“${step.title}”（${own}）超过时限：应不晚于 ${due}（${limit}）`,
  limit: (from: string, amount: string, unit: string) => `自“${from}”次日起 ${amount} ${unit}内`,
  added: (field: string, days: string) => `加上“${field}”${days} 日`,
  listComma: '，',
  units: { day: '日', workday: '个工作日', month: '个月', year: '年' },
  missingArtefact: (step: StepNamed, field: string) =>
    `第${step.place}步“${step.title}”已办，但缺少“${field}”`,
  gate: (gate: string, problems: readonly string[]) => `“${gate}”已过，但${problems.join('，')}`,
  gateUntold: (gate: string) => `“${gate}”已过，但它之前应完成的环节没有完成`,
  lacking: (step: StepNamed) => `缺少第${step.place}步“${step.title}”`,
  later: (step: StepNamed, own: string, gate: string) =>
    `第${step.place}步“${step.title}”（${own}）在它（${gate}）之后`,
  asOfInstead: (sentence: string, day: string) =>
    `${sentence}（作为依据的日期空缺，按截止日 ${day} 判断）`,
  maybe: (reason: string) => `尚不能确定：${reason}`,

  /** Why something cannot be told. */
  untoldBecause: {
    unreadable: (fields: string) => `${fields}的内容无法识别`,
    noColumn: (fields: string) => `没有${fields}这一列`,
    noLedger: (ledgers: string) => `工作簿里没有${ledgers}这本台账`,
    noCalendar: (fields: string) => `${fields}涉及的年份没有工作日安排`,
    imprecise: (fields: string) => `${fields}不够确切（只写到月份、只打了√，或查到几个不同的值）`,
    exceptionsDisagree: () => '两条例外情形同时成立而处理办法不同',
  } satisfies Record<UncheckedReason, (fields: string) => string>,
  mends: {
    unreadable: '请改成能识别的写法',
    noColumn: '请加上这一列，或指定是哪一列',
    noLedger: '请把它放进同一个工作簿',
    noCalendar: '请更新工作日历',
    imprecise: '请填写确切内容',
    exceptionsDisagree: '请修改制度',
  } satisfies Record<UncheckedReason, string> as Readonly<Record<UncheckedReason, string>>,
  unchecked: (why: string, mend: string) => `${why}，未能检查；${mend}`,
};

const en: typeof zh = {
  faults: {
    unreadableCell: (data) => ({
      sentence: `“${word(data, 'raw')}” cannot be read as “${word(data, 'titleInEnglish')}”.`,
      repair: `Write ${enExamples[data['type'] as FieldType]}; leave the cell empty where there is none, write “/” where it does not apply.`,
    }),
    keyBlank: (data) => ({
      sentence: `${word(data, 'count')} records have no usable “${word(data, 'titleInEnglish')}”, the first in row ${word(data, 'row')}.`,
      repair: 'Give them one: without it they cannot be compared with the last run, nor be waived.',
    }),
    exceptionsDisagree: (data) => ({
      sentence: `Two exceptions of rule ${word(data, 'rule')} hold for this record, and they do not agree.`,
      repair:
        'Change the conditions of one of them in the policy, so that they never hold together.',
    }),
  },

  blank: '(blank)',
  noColumn: '(no such column)',
  untold: '(not to be told)',
  yes: 'yes',
  no: 'no',
  joint: ', ',
  quoted: (titles) => titles.map((title) => `“${title}”`).join(', '),
  theirField: (ledger, field) => `${field} of ${ledger}`,

  required: (field) => `“${field}” must be filled in`,
  duplicateKey: (fields, key) => `${fields} “${key}” is also that of another record`,
  missingStep: (step) => `step ${step.place} “${step.title}” is missing`,
  stepOrder: (step, own, before) =>
    `step ${step.place} “${step.title}” (${own}) comes before “${before.title}” (${before.value}): out of order`,
  stepOrderUntold: (step) => `step ${step.place} “${step.title}” comes before an earlier step`,
  lateStep: (step, own, due, limit) =>
    `step ${step.place} “${step.title}” (${own}) is late: it was due by ${due} (${limit})`,
  limit: (from, amount, unit) => `within ${amount} ${unit} after “${from}”`,
  added: (field, days) => `plus ${days} of “${field}”`,
  listComma: ', ',
  units: { day: 'days', workday: 'workdays', month: 'months', year: 'years' },
  missingArtefact: (step, field) =>
    `step ${step.place} “${step.title}” is done, but “${field}” is missing`,
  gate: (gate, problems) => `“${gate}” was passed, but ${problems.join(', ')}`,
  gateUntold: (gate) => `“${gate}” was passed, but steps that must come before it are not done`,
  lacking: (step) => `step ${step.place} “${step.title}” is missing`,
  later: (step, own, gate) => `step ${step.place} “${step.title}” (${own}) came after it (${gate})`,
  asOfInstead: (sentence, day) =>
    `${sentence} (the date that decides is blank: judged as of ${day})`,
  maybe: (reason) => `not certain: ${reason}`,

  untoldBecause: {
    unreadable: (fields) => `${fields} cannot be read`,
    noColumn: (fields) => `there is no column ${fields}`,
    noLedger: (ledgers) => `the workbook has no ledger ${ledgers}`,
    noCalendar: (fields) => `there is no calendar of workdays for a year of ${fields}`,
    imprecise: (fields) => `${fields} is not exact enough (a month, a tick, or several values)`,
    exceptionsDisagree: () => 'two exceptions hold and do not agree',
  },
  mends: {
    unreadable: 'correct the cell',
    noColumn: 'add it, or say which column it is',
    noLedger: 'put it into the same workbook',
    noCalendar: 'update the calendar',
    imprecise: 'write it out',
    exceptionsDisagree: 'change the policy',
  },
  unchecked: (why, mend) => `${why}, so this was not checked; ${mend}`,
};

export type CheckWords = typeof zh;
export const checkWords: Readonly<Record<Language, CheckWords>> = { 'zh-CN': zh, 'en-US': en };
