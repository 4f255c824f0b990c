import type { NoWay } from '../change/smallest-change.ts';
import type { Language } from './language.ts';

/** How many of several values are said. */
export const SAID_VALUES = 6;

const zh = {
  cell: (field: string) => `“${field}”`,
  theirCell: (ledger: string, row: number, field: string) =>
    `“${ledger}”第 ${String(row)} 行的“${field}”`,
  newRecord: (ledger: string, cells: string) => `“${ledger}”里有一条记录，其中${cells}`,
  is: {
    filled: (cell: string) => `${cell}填有内容`,
    filledFor: (cell: string, example: string) => `${cell}填有内容（如 ${example}）`,
    value: (cell: string, value: string) => `${cell}为“${value}”`,
    oneOf: (cell: string, values: readonly string[], more: number) =>
      `${cell}为${values.map((value) => `“${value}”`).join('')}${more > 0 ? `等 ${String(values.length + more)} 项` : ''}中的一项`,
    onDay: (cell: string, day: string) => `${cell}为 ${day}`,
    between: (cell: string, from: string, until: string) => `${cell}在 ${from} 至 ${until} 之间`,
    notAfter: (cell: string, day: string) => `${cell}不晚于 ${day}`,
    notBefore: (cell: string, day: string) => `${cell}不早于 ${day}`,
    atLeast: (cell: string, number: string) => `${cell}不少于 ${number}`,
    atMost: (cell: string, number: string) => `${cell}不多于 ${number}`,
    exactly: (cell: string, number: string) => `${cell}为 ${number}`,
    withItems: (cell: string, items: string) => `${cell}里还写有“${items}”`,
    withoutItems: (cell: string, items: string) => `${cell}里没有“${items}”`,
    itemCount: (cell: string, count: number) => `${cell}写有 ${String(count)} 项`,
    length: (cell: string, count: number) => `${cell}有 ${String(count)} 个字`,
    another: (cell: string, value: string) => `${cell}不是“${value}”`,
    unlike: (cell: string) => `${cell}与其他记录不同`,
    listed: (cell: string, ledger: string, example: string) =>
      `${cell}是“${ledger}”里有的，如“${example}”`,
    nothing: (cell: string) => `${cell}没有内容`,
  },
  joint: '，并且',
  inside: '，',
  items: '、',
  way: (changes: string) => `若${changes}，这一条就不再报出`,
  brings: (rules: readonly string[], more: number) =>
    `，但同一条记录会另外报出：${rules.join('；')}${more > 0 ? `等 ${String(rules.length + more)} 条` : ''}`,
  end: '。',
  /** Stands with every way: a rule is told, nobody is told to write what is not so. */
  honestly:
    '这里说的是规则怎样判断，不是要求照此填写。只有漏记、记错的，才按实际情况补填、更正；事情确实如此的，应当补办后如实登记，或者按规定申请豁免。',
  past: '已经发生的日期是事实，不能为了不再报出而更改。',
  none: {
    whole: (names) =>
      `这条规则看的是一组或整本台账，取决于${names}里的全部记录，改哪一格都不一定就不再报出。请对照上面的数值查看这些记录。`,
    pattern: (names) =>
      `${names}要按规定的写法填写，实际内容只有登记的人知道，推算不出来。请对照“为什么”一项里的写法核对。`,
    otherRecords: (names) =>
      `这一条要和同一本台账的其他记录对照${names}来判断，没有找到改几格就不再报出的改法。`,
    otherLedger: (names) => `这一条还取决于${names}里的记录，没有找到改几格就不再报出的改法。`,
    days: () =>
      '这一条只取决于过去了多少天。已经过去的日子不能改，请补办后如实登记，或者按规定申请豁免。',
    notSmall: (names) => `要改的不止三处，牵涉${names}，没有小的改法。请对照“为什么”一项逐项核对。`,
    notFound: (names) => `没有找到改几格就不再报出的改法，请对照“为什么”一项核对${names}。`,
    cancelled: () => '还没有找完就停止了。',
  } satisfies Record<NoWay, (names: string) => string> as Readonly<
    Record<NoWay, (names: string) => string>
  >,
  mend: (field: string, repair: string) => `“${field}”改成能识别的写法，这一条就能检查。${repair}`,
  mendExactly: (field: string) => `“${field}”写得确切（写到哪一天），这一条就能检查。`,
};

const en: typeof zh = {
  cell: (field) => `“${field}”`,
  theirCell: (ledger, row, field) => `“${field}” in row ${String(row)} of “${ledger}”`,
  newRecord: (ledger, cells) => `“${ledger}” had a record in which ${cells}`,
  is: {
    filled: (cell) => `${cell} were filled in`,
    filledFor: (cell, example) => `${cell} were filled in (such as ${example})`,
    value: (cell, value) => `${cell} were “${value}”`,
    oneOf: (cell, values, more) =>
      `${cell} were one of ${values.map((value) => `“${value}”`).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`,
    onDay: (cell, day) => `${cell} were ${day}`,
    between: (cell, from, until) => `${cell} were between ${from} and ${until}`,
    notAfter: (cell, day) => `${cell} were not after ${day}`,
    notBefore: (cell, day) => `${cell} were not before ${day}`,
    atLeast: (cell, number) => `${cell} were at least ${number}`,
    atMost: (cell, number) => `${cell} were at most ${number}`,
    exactly: (cell, number) => `${cell} were ${number}`,
    withItems: (cell, items) => `${cell} also held “${items}”`,
    withoutItems: (cell, items) => `${cell} did not hold “${items}”`,
    itemCount: (cell, count) => `${cell} held ${String(count)} items`,
    length: (cell, count) => `${cell} were ${String(count)} characters long`,
    another: (cell, value) => `${cell} were not “${value}”`,
    unlike: (cell) => `${cell} were unlike that of other records`,
    listed: (cell, ledger, example) => `${cell} were one of “${ledger}”, such as “${example}”`,
    nothing: (cell) => `${cell} were empty`,
  },
  joint: ', and ',
  inside: ', ',
  items: ', ',
  way: (changes) => `If ${changes}, this would no longer be reported`,
  brings: (rules, more) =>
    `, but the same record would be reported for: ${rules.join('; ')}${more > 0 ? ` and ${String(more)} more` : ''}`,
  end: '.',
  honestly:
    'This says how the rule judges, not what to write. Only what was left out or written wrong is to be filled in or corrected, as it really was; where it really was so, make good for it and record that, or ask for a waiver.',
  past: 'A day on which something happened is a fact, and is not to be changed to clear a finding.',
  none: {
    whole: (names) =>
      `This rule looks at a whole group or ledger: it depends on all records of ${names}, and no single cell is sure to clear it. Look at those records with the values above.`,
    pattern: (names) =>
      `${names} must be written in a certain form; what it really says only the office knows. Compare it with the form under “Why”.`,
    otherRecords: (names) =>
      `This compares ${names} with other records of the same ledger; no change of a few cells was found that would clear it.`,
    otherLedger: (names) =>
      `This also depends on the records of ${names}; no change of a few cells was found that would clear it.`,
    days: () =>
      'This depends only on how many days have gone by. They cannot be changed: make good for it and record that, or ask for a waiver.',
    notSmall: (names) =>
      `It would take more than three cells, among ${names}: there is no small change. See “Why”, part by part.`,
    notFound: (names) =>
      `No change of a few cells was found that would clear it; see “Why”, and compare ${names}.`,
    cancelled: () => 'Stopped before everything was tried.',
  },
  mend: (field, repair) => `With a readable “${field}” this can be checked. ${repair}`,
  mendExactly: (field) => `With an exact “${field}” (to the day) this can be checked.`,
};

export const changeWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
