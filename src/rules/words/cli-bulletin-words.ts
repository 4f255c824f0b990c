import type { FaultWords, Language } from './language.ts';

interface Titled {
  readonly bulletin: string;
}
interface Kind {
  readonly option: string;
}

const zhFaults = {
  unknownBulletin: ({
    given,
    known,
    meant,
  }: {
    readonly given: string;
    readonly known: readonly string[];
    readonly meant: string;
  }): FaultWords => ({
    sentence: `没有标识为“${given}”的通报。`,
    repair:
      known.length === 0
        ? '所用的制度都没有声明通报，请用 --policy 加上有 bulletins 的制度。'
        : `${meant === '' ? '' : `是否想用 ${meant}？`}可以用：${known.join('、')}。`,
  }),
  bulletinOfOtherPeriod: ({ bulletin, option, asked }: Titled & Kind & { asked: string }) => ({
    sentence: `通报“${bulletin}”不能按 ${asked} 做。`,
    repair: `请改用 ${option}。`,
  }),
  noBulletinOfPeriod: ({ option, known }: Kind & { readonly known: readonly string[] }) => ({
    sentence: `没有按 ${option} 做的通报。`,
    repair:
      known.length === 0
        ? '所用的制度都没有声明通报，请用 --policy 加上有 bulletins 的制度。'
        : `可以做的有：${known.join('、')}。`,
  }),
  bulletinWithoutLedger: ({ bulletin, ledger }: Titled & { readonly ledger: string }) => ({
    sentence: `做通报“${bulletin}”要有“${ledger}”，所给的工作簿里都没有找到。`,
    repair: '请加上有这本台账的工作簿；用 ledger-rules read 可查看各工作表是怎样读懂的。',
  }),
  periodNotBegun: ({ period, today }: { readonly period: string; readonly today: string }) => ({
    sentence: `${period} 在 ${today} 还没有开始，没有可以通报的。`,
    repair: '请写已经开始的期间，或用 --as-of 写明数据截至哪一天。',
  }),
  noDataInPeriod: ({ bulletin, period }: Titled & { readonly period: string }) => ({
    sentence: `${period} 没有“${bulletin}”可以统计的记录，没有数据不等于零，没有做出通报。`,
    repair: '请核对期间是否写对、台账是否已填到这一期、日期能否识别。',
  }),
  htmlOfOtherKind: ({ file }: { readonly file: string }) => ({
    sentence: `“${file}”的扩展名不是 .html，浏览器会打不开。`,
    repair: '请用 .html 作扩展名。',
  }),
  pageIsForeign: ({ file }: { readonly file: string }) => ({
    sentence: `“${file}”已经存在，而且不是通报网页，不能覆盖。`,
    repair: '请换一个文件名，或先把它移走。',
  }),
  outNeedsWorkbook: ({ file }: { readonly file: string }) => ({
    sentence: `几个工作簿合在一起的通报写进一个 .xlsx 文件，“${file}”不是。`,
    repair: '请写一个新的 .xlsx 文件名。',
  }),
};

const enFaults: typeof zhFaults = {
  unknownBulletin: ({ given, known, meant }) => ({
    sentence: `There is no bulletin with the id “${given}”.`,
    repair:
      known.length === 0
        ? 'No policy in use declares one: add a policy with bulletins by --policy.'
        : `${meant === '' ? '' : `Did you mean ${meant}? `}Choose from: ${known.join(', ')}.`,
  }),
  bulletinOfOtherPeriod: ({ bulletin, option, asked }) => ({
    sentence: `The bulletin “${bulletin}” is not made by ${asked}.`,
    repair: `Use ${option}.`,
  }),
  noBulletinOfPeriod: ({ option, known }) => ({
    sentence: `There is no bulletin by ${option}.`,
    repair:
      known.length === 0
        ? 'No policy in use declares one: add a policy with bulletins by --policy.'
        : `These can be made: ${known.join(', ')}.`,
  }),
  bulletinWithoutLedger: ({ bulletin, ledger }) => ({
    sentence: `The bulletin “${bulletin}” needs the ledger “${ledger}”, which none of the workbooks has.`,
    repair: 'Add a workbook that has it; ledger-rules read shows how each sheet is understood.',
  }),
  periodNotBegun: ({ period, today }) => ({
    sentence: `${period} has not begun on ${today}: there is nothing to tell.`,
    repair: 'Name a period that has begun, or say by --as-of up to which day the data go.',
  }),
  noDataInPeriod: ({ bulletin, period }) => ({
    sentence: `No record counts for “${bulletin}” in ${period}; no data is not zero, so no bulletin was made.`,
    repair: 'Check the period, whether the ledger goes up to it, and whether its days can be read.',
  }),
  htmlOfOtherKind: ({ file }) => ({
    sentence: `“${file}” does not end in .html, and browsers would not show it.`,
    repair: 'Let it end in .html.',
  }),
  pageIsForeign: ({ file }) => ({
    sentence: `“${file}” exists and is no page of a bulletin, so it is not overwritten.`,
    repair: 'Name another file, or move that one away.',
  }),
  outNeedsWorkbook: ({ file }) => ({
    sentence: `A bulletin over several workbooks is one .xlsx file, and “${file}” is none.`,
    repair: 'Name a new .xlsx file.',
  }),
};

/** Why a bulletin could not be made. */
export const cliBulletinFaults: Readonly<Record<Language, typeof zhFaults>> = {
  'zh-CN': zhFaults,
  'en-US': enFaults,
};

interface Lacking {
  readonly file: string;
  readonly ledger: string;
}

const zh = {
  progressing: (bulletin: string, done: number, total: number) =>
    `正在统计 ${bulletin}：${done}/${total}`,
  lackingTitle: '没有计入的',
  lacking: ({ file, ledger }: Lacking) => `“${file}”里没有“${ledger}”`,
  stampUnreadable: (file: string, sheet: string) =>
    `“${file}”的“${sheet}”上当期数字的留底读不出，没有用来比较`,
  nothingEarlier: (folder: string, bulletin: string) =>
    `“${folder}”里没有“${bulletin}”以前各期的通报，没有可以比较的，走势只按记录计算`,
  opening: (file: string, done: number, total: number) => `正在读取 ${file}（${done}/${total}）`,
  unknownTitle: '未能判断的记录',
  contents: '目录',
  writtenWorkbook: (file: string) => `通报已写入：${file}`,
  writtenPage: (file: string) => `网页已保存：${file}`,
  more: (count: number) => `……还有 ${count} 处没有列出，加 --all 查看全部`,
};

const en: typeof zh = {
  progressing: (bulletin, done, total) => `Counting ${bulletin}: ${done}/${total}`,
  lackingTitle: 'Not counted',
  lacking: ({ file, ledger }) => `“${file}” has no “${ledger}”`,
  stampUnreadable: (file, sheet) =>
    `what was published on “${sheet}” of “${file}” cannot be read, and was not compared`,
  nothingEarlier: (folder, bulletin) =>
    `“${folder}” holds no earlier “${bulletin}”: nothing was compared, and the trend is from records alone`,
  opening: (file, done, total) => `Reading ${file} (${done}/${total})`,
  unknownTitle: 'Records that could not be told',
  contents: 'Contents',
  writtenWorkbook: (file) => `The bulletin was written to ${file}`,
  writtenPage: (file) => `The page was saved as ${file}`,
  more: (count) => `… ${count} more; --all lists everything`,
};

/** What `bulletin` says beside what every bulletin says. */
export const cliBulletinWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
