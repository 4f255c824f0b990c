import type { Fault } from '../fault.ts';
import type { FaultWords, Language } from './language.ts';

/** What the reading of a workbook can find wrong with it, by the fault's code. */
export type LedgerFaultCode =
  | 'fieldWithoutColumn'
  | 'misspeltHeader'
  | 'ambiguousColumns'
  | 'ambiguousColumn'
  | 'ambiguousKind'
  | 'staleMapping'
  | 'noLedgerFound';

type Data = Fault['data'];
type Sayings = Readonly<Record<LedgerFaultCode, (data: Data, sheet: string) => FaultWords>>;

function word(data: Data, key: string): string {
  return String(data[key] ?? '');
}

const zh: Sayings = {
  fieldWithoutColumn: (data, sheet) => ({
    sentence: `工作表“${sheet}”里没有“${word(data, 'title')}”这一列，要用到它的规则都没法检查。`,
    repair: `请加上这一列；如果它用了别的表头，请指定是哪一列，或把那个表头加进制度的别名。`,
  }),
  misspeltHeader: (data, sheet) => ({
    sentence: `工作表“${sheet}”里没有“${word(data, 'title')}”这一列；表头“${word(data, 'header')}”与它相近，但没有当作它。`,
    repair: `如果就是它，请改正表头，或指定这一列。`,
  }),
  ambiguousColumns: (data, sheet) => ({
    sentence: `工作表“${sheet}”里 ${word(data, 'columns')} 列都像“${word(data, 'title')}”，分不清是哪一列，没有猜。`,
    repair: '请指定是哪一列，或把其中一列的表头写清楚。',
  }),
  ambiguousColumn: (data, sheet) => ({
    sentence: `工作表“${sheet}”的 ${word(data, 'columns')} 列像“${word(data, 'title')}”，又像别的字段，分不清，没有猜。`,
    repair: '请把这一列的表头写清楚，或指定它是什么。',
  }),
  ambiguousKind: (data, sheet) => ({
    sentence: `工作表“${sheet}”像两种台账（${word(data, 'between')}），分不清是哪一种，没有读取。`,
    repair: '请指定是哪一种，或在标题、工作表名里写明。',
  }),
  staleMapping: (data, sheet) => ({
    sentence: `工作表“${sheet}”以前指定过的列“${word(data, 'column')}”现在对不上了，这条指定没有用上。`,
    repair: '请重新指定，或删去这条指定。',
  }),
  noLedgerFound: () => ({
    sentence: '这个工作簿里没有找到台账。',
    repair: '请确认打开的是台账文件，表头至少有几项与制度里的字段名称或别名一致。',
  }),
};

const en: Sayings = {
  fieldWithoutColumn: (data, sheet) => ({
    sentence: `The sheet “${sheet}” has no column “${word(data, 'titleInEnglish')}”; the rules that need it cannot be judged.`,
    repair: `Add the column. If it has another header, say which column it is, or add that header to the policy’s aliases.`,
  }),
  misspeltHeader: (data, sheet) => ({
    sentence: `The sheet “${sheet}” has no column “${word(data, 'titleInEnglish')}”; the header “${word(data, 'header')}” is nearly its name, but was not taken for it.`,
    repair: `If it is the one, correct the header, or say that this is the column.`,
  }),
  ambiguousColumns: (data, sheet) => ({
    sentence: `On the sheet “${sheet}” the columns ${word(data, 'columns')} all look like “${word(data, 'titleInEnglish')}”; none was guessed.`,
    repair: 'Say which column it is, or make one of the headers clear.',
  }),
  ambiguousColumn: (data, sheet) => ({
    sentence: `On the sheet “${sheet}” the column ${word(data, 'columns')} looks like “${word(data, 'titleInEnglish')}” and like another field; nothing was guessed.`,
    repair: 'Make its header clear, or say what it holds.',
  }),
  ambiguousKind: (data, sheet) => ({
    sentence: `The sheet “${sheet}” looks like two kinds of ledger (${word(data, 'between')}) and was not read.`,
    repair: 'Say which kind it is, or name it in the title or the sheet’s name.',
  }),
  staleMapping: (data, sheet) => ({
    sentence: `On the sheet “${sheet}” the column “${word(data, 'column')}” that was set by hand is no longer there; the setting was not used.`,
    repair: 'Set it again, or delete the setting.',
  }),
  noLedgerFound: () => ({
    sentence: 'No ledger was found in this workbook.',
    repair:
      'Make sure that this is the ledger’s file, and that some headers are names or aliases of the policy’s fields.',
  }),
};

const words: Readonly<Record<Language, Sayings>> = { 'zh-CN': zh, 'en-US': en };

export function isLedgerFault(code: string): code is LedgerFaultCode {
  return code in zh;
}

export function sayLedgerFault(
  { code, data, place }: Fault & { readonly code: LedgerFaultCode },
  language: Language,
): FaultWords {
  return words[language][code](data, place.sheet ?? '');
}
