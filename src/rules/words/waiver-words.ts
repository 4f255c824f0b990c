import type { Fault } from '../fault.ts';
import type { WaiverColumn } from '../waivers/waiver-columns.ts';
import type { FaultWords, Language } from './language.ts';

export type WaiverFaultCode =
  | 'waiverColumnsMissing'
  | 'waiverIncomplete'
  | 'waiverDayUnreadable'
  | 'waiverContradicts'
  | 'waiverAmbiguous'
  | 'waiverUnmatched'
  | 'waiverNoKey'
  | 'waiverNotWhole'
  | 'waiverEndsTooEarly';

type FaultData = Fault['data'];
type Faults = Readonly<Record<WaiverFaultCode, (data: FaultData) => FaultWords>>;

function word(data: FaultData, key: string): string {
  return String(data[key] ?? '');
}

const zhHeaders: Readonly<Record<WaiverColumn, string>> = {
  ledger: '台账',
  record: '记录',
  rule: '规则',
  cells: '单元格',
  problem: '问题',
  reason: '理由',
  approver: '批准人',
  basis: '依据',
  approvedOn: '批准日期',
  until: '有效期至',
  identity: '标记',
};

const enHeaders: typeof zhHeaders = {
  ledger: 'Ledger',
  record: 'Record',
  rule: 'Rule',
  cells: 'Cells',
  problem: 'Finding',
  reason: 'Reason',
  approver: 'Approved by',
  basis: 'Basis',
  approvedOn: 'Approved on',
  until: 'Valid until',
  identity: 'Token',
};

/** Columns are named in the data of a fault by their ids, joined by a comma. */
function titles(
  data: FaultData,
  key: string,
  headers: Readonly<Record<WaiverColumn, string>>,
): readonly string[] {
  return word(data, key)
    .split(',')
    .map((id) => headers[id as WaiverColumn]);
}

const zhList = (data: FaultData, key: string) =>
  titles(data, key, zhHeaders)
    .map((title) => `“${title}”`)
    .join('、');

const enList = (data: FaultData, key: string) =>
  titles(data, key, enHeaders)
    .map((title) => `“${title}”`)
    .join(', ');

const zhFaults: Faults = {
  waiverColumnsMissing: (data) => ({
    sentence: `工作表“${word(data, 'sheet')}”找不到${zhList(data, 'columns')}列，上面的豁免都不起作用。`,
    repair: '请补上这些表头，文字与原来一致。',
  }),
  waiverIncomplete: (data) => ({
    sentence: `工作表“${word(data, 'sheet')}”第 ${word(data, 'row')} 行的豁免没有写${zhList(data, 'columns')}，不起作用。`,
    repair: '请补齐；有效期没有期限的写“长期”；不再需要豁免的，删去整行。',
  }),
  waiverDayUnreadable: (data) => ({
    sentence: `工作表“${word(data, 'sheet')}”第 ${word(data, 'row')} 行的${zhList(data, 'columns')}“${word(data, 'raw')}”无法识别，这条豁免不起作用。`,
    repair: '请写成日期，如 2026-12-31；有效期没有期限的写“长期”。',
  }),
  waiverContradicts: (data) => ({
    sentence: `工作表“${word(data, 'sheet')}”第 ${word(data, 'row')} 行的台账、记录或规则，与该行末尾“${zhHeaders.identity}”指的不是同一个问题（多半是从别的行复制来的），这条豁免不起作用。`,
    repair: `如果台账、记录、规则写得对，请清空该行的“${zhHeaders.identity}”；否则删去整行。`,
  }),
  waiverAmbiguous: (data) => ({
    sentence: `工作表“${word(data, 'sheet')}”第 ${word(data, 'row')} 行的豁免对应 ${word(data, 'count')} 条记录，分不清是哪一条，不起作用。`,
    repair: '请写明台账；同一台账里编号重复的，先改正编号。',
  }),
  waiverUnmatched: (data) => ({
    sentence: `工作表“${word(data, 'sheet')}”第 ${word(data, 'row')} 行的豁免（${word(data, 'what')}）现在没有对应的问题：可能已经整改，也可能记录编号或规则有变，或者这条规则未能检查。`,
    repair: '确认不再需要的，可以删去该行。',
  }),
  waiverNoKey: () => ({
    sentence: '这条记录没有编号，下次校验认不出是哪一条，不能豁免。',
    repair: '请先补上编号。',
  }),
  waiverNotWhole: (data) => ({
    sentence: `豁免没有写${zhList(data, 'columns')}，没有登记。`,
    repair: '请补齐后再登记。',
  }),
  waiverEndsTooEarly: (data) => ({
    sentence: `有效期至 ${word(data, 'until')}，早于批准日期 ${word(data, 'approvedOn')}，没有登记。`,
    repair: '请核对两个日期。',
  }),
};

const enFaults: Faults = {
  waiverColumnsMissing: (data) => ({
    sentence: `The sheet “${word(data, 'sheet')}” has no column ${enList(data, 'columns')}: none of its waivers holds.`,
    repair: 'Put those headers back as they were.',
  }),
  waiverIncomplete: (data) => ({
    sentence: `The waiver in row ${word(data, 'row')} of “${word(data, 'sheet')}” does not say ${enList(data, 'columns')}: it does not hold.`,
    repair:
      'Complete it; write “no end” where it has none. Delete the row if it is not needed any more.',
  }),
  waiverDayUnreadable: (data) => ({
    sentence: `${enList(data, 'columns')} in row ${word(data, 'row')} of “${word(data, 'sheet')}” cannot be read: “${word(data, 'raw')}”. The waiver does not hold.`,
    repair: 'Write a day, such as 2026-12-31, or “no end” for a waiver without one.',
  }),
  waiverContradicts: (data) => ({
    sentence: `Row ${word(data, 'row')} of “${word(data, 'sheet')}” names another ledger, record or rule than its token (“${enHeaders.identity}”) does, most likely because it was copied: the waiver does not hold.`,
    repair: `If ledger, record and rule are right, empty the token of the row; otherwise delete the row.`,
  }),
  waiverAmbiguous: (data) => ({
    sentence: `The waiver in row ${word(data, 'row')} of “${word(data, 'sheet')}” fits ${word(data, 'count')} records and could mean any of them: it does not hold.`,
    repair: 'Name the ledger; where a key is repeated in one ledger, mend the key first.',
  }),
  waiverUnmatched: (data) => ({
    sentence: `No finding answers to the waiver in row ${word(data, 'row')} of “${word(data, 'sheet')}” (${word(data, 'what')}): it may be mended, its key or rule may be another now, or the rule could not be judged.`,
    repair: 'Delete the row if it is not needed any more.',
  }),
  waiverNoKey: () => ({
    sentence:
      'This record has no key: the next check could not know it again, so it cannot be waived.',
    repair: 'Give it a key first.',
  }),
  waiverNotWhole: (data) => ({
    sentence: `The waiver does not say ${enList(data, 'columns')} and was not granted.`,
    repair: 'Complete it and grant it again.',
  }),
  waiverEndsTooEarly: (data) => ({
    sentence: `The waiver would end on ${word(data, 'until')}, before it was approved on ${word(data, 'approvedOn')}; it was not granted.`,
    repair: 'Check the two days.',
  }),
};

/** Who answers for a finding, why and how long. */
interface WaivedBy {
  readonly reason: string;
  readonly approver: string;
  readonly basis: string;
  /** Null: without end. */
  readonly until: string | null;
}

const zh = {
  faults: zhFaults,
  headers: zhHeaders,
  title: '豁免',
  note: '每行豁免一个问题，理由、批准人、依据、有效期缺一不可；可以手工填写、修改、删行。手工填写的写明台账、记录（编号）和规则编号。',
  noEnd: '长期',
  /** Other words for the same that people type. */
  noEndWords: ['长期', '长期有效', '永久', '无期限', '不限'],
  waived: ({ reason, approver, basis, until }: WaivedBy) =>
    `已豁免（${until === null ? '长期' : `至${until}`}）：${reason}；批准人${approver}，依据${basis}`,
  expired: (until: string, approver: string) => `豁免已于${until}到期（批准人${approver}）`,
};

const en: typeof zh = {
  faults: enFaults,
  headers: enHeaders,
  title: 'Waivers',
  note: 'One finding a row; reason, approver, basis and expiry are all needed. Rows may be typed, changed and deleted; one typed by hand names ledger, record (its key) and the id of the rule.',
  noEnd: 'no end',
  noEndWords: ['no end', 'none', 'permanent'],
  waived: ({ reason, approver, basis, until }) =>
    `Waived (${until === null ? 'without end' : `until ${until}`}): ${reason}; approved by ${approver}, on the basis of ${basis}`,
  expired: (until, approver) => `Its waiver (by ${approver}) ended on ${until}`,
};

export type WaiverWords = typeof zh;
export const waiverWords: Readonly<Record<Language, WaiverWords>> = { 'zh-CN': zh, 'en-US': en };
