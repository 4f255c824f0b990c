import type {
  EvidenceCode,
  NoticeCode,
  SetAsideReason,
  SheetReason,
  UnmappedReason,
} from '../ledger/reasons.ts';
import type { Evidence, Notice } from '../ledger/ledger.ts';
import type { Language } from './language.ts';

interface LedgerWords {
  readonly setAside: Readonly<Record<SetAsideReason, string>>;
  readonly unmapped: Readonly<Record<UnmappedReason, string>>;
  readonly otherSheets: Readonly<Record<SheetReason, string>>;
  readonly evidence: Readonly<Record<EvidenceCode, (detail: string) => string>>;
  readonly notices: Readonly<Record<NoticeCode, (detail: string) => string>>;
}

const zh: LedgerWords = {
  setAside: {
    title: '标题',
    fillIn: '填报信息',
    helper: '表头上方的辅助说明',
    note: '说明、签名或附注',
    rules: '填写要求',
    columnNumbers: '栏次',
    unit: '计量单位',
    sample: '填写示例',
    blank: '空行',
    section: '分段标题',
    subtotal: '小计',
    total: '合计',
    repeatedHeader: '重复的表头',
    placeholder: '占位文字',
    emptyTail: '只有序号或“/”，没有内容',
    continuation: '上一条记录的续行',
    noField: '本行没有一项属于台账字段',
    beside: '内容在台账各列之外',
    far: '离台账太远的零星内容',
    otherTable: '另一张表',
  },
  unmapped: {
    unknown: '没有哪个字段用这个表头',
    sequence: '序号',
    resembles: '与某个字段的名称相近，但不相同，没有当作它',
    ambiguous: '有两列（或两个字段）同样说得通，没有猜',
    taken: '相应字段已经有更合适的列',
    unsure: '依据不足，没有猜',
    wrongType: '表头像某个字段，内容却不是',
    noHeader: '没有表头',
    beside: '与台账隔开，不属于台账',
    ownResult: '校验结果列',
    corrected: '已人工指定为不用',
  },
  otherSheets: {
    empty: '空表',
    own: '校验结果',
    instructions: '填写说明',
    dictionary: '字典或选项',
    cover: '封面或目录',
    figures: '统计汇总',
    form: '空白样表',
    oldCopy: '旧版或副本，内容与另一张表重复',
    noHeader: '没有找到台账表头',
    tooFewFields: '表头与任何一种台账都对不上几项',
    ambiguousKind: '分不清是哪一种台账',
    corrected: '已人工指定为不是台账',
  },
  evidence: {
    title: (detail) => `表头就是字段名称“${detail}”`,
    alias: (detail) => `表头“${detail}”是字段的别名`,
    variant: (detail) => `表头“${detail}”是字段名称的常见写法`,
    filler: (detail) => `表头“${detail}”去掉虚词后就是字段的名称或别名`,
    path: (detail) => `多级表头“${detail}”`,
    type: (detail) => `内容相符：${detail}`,
    position: (detail) => `表头相同，按先后次序取第 ${detail} 个`,
    unit: (detail) => `单位：${detail}`,
    corrected: (detail) => `人工指定：${detail}`,
  },
  notices: {
    hiddenSheet: (detail) => `工作表“${detail}”是隐藏的，照样读取了。`,
    hiddenRows: (detail) => `隐藏行照样读取了：第 ${detail} 行。`,
    hiddenColumns: (detail) => `隐藏列照样读取了：${detail} 列。`,
    farRows: (detail) => `离台账很远处还有零星内容，没有当作记录：第 ${detail} 行。`,
  },
};

const en: LedgerWords = {
  setAside: {
    title: 'title',
    fillIn: 'fill-in line',
    helper: 'helper row above the header',
    note: 'note, signature or remark',
    rules: 'how to fill in',
    columnNumbers: 'column numbers',
    unit: 'units',
    sample: 'sample',
    blank: 'blank row',
    section: 'section heading',
    subtotal: 'subtotal',
    total: 'total',
    repeatedHeader: 'header again',
    placeholder: 'placeholder',
    emptyTail: 'only a number or "/", no content',
    continuation: 'goes on with the record above',
    noField: 'holds nothing of a declared field',
    beside: 'content outside the ledger’s columns',
    far: 'stray content far from the ledger',
    otherTable: 'another table',
  },
  unmapped: {
    unknown: 'no field has this header',
    sequence: 'running number',
    resembles: 'nearly the name of a field, but not the same: not taken for it',
    ambiguous: 'two columns (or two fields) fit alike: not guessed',
    taken: 'its field has a better column',
    unsure: 'too little to go by: not guessed',
    wrongType: 'the header sounds like a field, the content does not',
    noHeader: 'no header',
    beside: 'stands apart from the ledger',
    ownResult: 'result column of the check',
    corrected: 'set aside by hand',
  },
  otherSheets: {
    empty: 'empty',
    own: 'results of the check',
    instructions: 'instructions',
    dictionary: 'dictionary or choices',
    cover: 'cover or contents',
    figures: 'figures',
    form: 'blank form',
    oldCopy: 'old copy: repeats another sheet',
    noHeader: 'no header of a ledger found',
    tooFewFields: 'too few headers of any kind of ledger',
    ambiguousKind: 'could be two kinds of ledger',
    corrected: 'set aside by hand',
  },
  evidence: {
    title: (detail) => `the header is the field’s title “${detail}”`,
    alias: (detail) => `the header “${detail}” is an alias of the field`,
    variant: (detail) => `the header “${detail}” is a usual spelling of the field’s name`,
    filler: (detail) => `the header “${detail}” without its filler words is a name of the field`,
    path: (detail) => `the header path “${detail}”`,
    type: (detail) => `cells that fit: ${detail}`,
    position: (detail) => `equal headers, taken in order: number ${detail}`,
    unit: (detail) => `unit: ${detail}`,
    corrected: (detail) => `set by hand: ${detail}`,
  },
  notices: {
    hiddenSheet: (detail) => `The sheet “${detail}” is hidden; it was read all the same.`,
    hiddenRows: (detail) => `Hidden rows were read all the same: ${detail}.`,
    hiddenColumns: (detail) => `Hidden columns were read all the same: ${detail}.`,
    farRows: (detail) =>
      `Stray content far from the ledger was not taken for records: rows ${detail}.`,
  },
};

const words: Readonly<Record<Language, LedgerWords>> = { 'zh-CN': zh, 'en-US': en };

export function saySetAside(reason: string, language: Language): string {
  return wordOf(words[language].setAside, reason);
}

export function sayUnmapped(reason: string, language: Language): string {
  return wordOf(words[language].unmapped, reason);
}

export function sayOtherSheet(reason: string, language: Language): string {
  return wordOf(words[language].otherSheets, reason);
}

export function sayEvidence({ code, detail }: Evidence, language: Language): string {
  return saidOf(words[language].evidence, code, detail);
}

export function sayNotice({ code, detail }: Notice, language: Language): string {
  return saidOf(words[language].notices, code, detail);
}

function wordOf(table: Readonly<Record<string, string>>, key: string): string {
  return table[key] ?? key;
}

function saidOf(
  table: Readonly<Record<string, (detail: string) => string>>,
  code: string,
  detail: string,
): string {
  return table[code]?.(detail) ?? detail;
}
