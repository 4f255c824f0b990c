import type { FaultWords, Language } from './language.ts';

interface File {
  readonly file: string;
}
interface Option {
  readonly option: string;
}
interface OptionGiven extends Option {
  readonly given: string;
}
/** `meant` is the nearest known name, or empty where none is near. */
interface Near {
  readonly given: string;
  readonly meant: string;
}
interface PeriodGiven {
  readonly kind: 'month' | 'quarter' | 'year';
  readonly given: string;
}
interface Usage {
  readonly command: string;
  readonly usage: string;
}
interface OtherCommands extends Option {
  readonly command: string;
  readonly commands: readonly string[];
}
const HELP_ZH = '运行 ledger-rules help 查看用法。';
const HELP_EN = 'Run ledger-rules help to see how it is used.';

const PERIOD_EXAMPLES = {
  month: '--month 2025-06',
  quarter: '--quarter 2025-Q2',
  year: '--year 2025',
} as const;

const zh = {
  noCommand: (): FaultWords => ({ sentence: '没有写明要做什么。', repair: HELP_ZH }),
  unknownCommand: ({ given, meant }: Near) => ({
    sentence: `没有“${given}”这个命令。`,
    repair: meant === '' ? HELP_ZH : `是否想用 ${meant}？`,
  }),
  fileAsCommand: ({ file }: File) => ({
    sentence: `“${file}”是文件，前面少了命令。`,
    repair: `请写成：ledger-rules check ${file}`,
  }),
  unknownOption: ({ given, meant }: Near) => ({
    sentence: `没有“${given}”这个选项。`,
    repair: meant === '' ? HELP_ZH : `是否想用 ${meant}？`,
  }),
  wideDashes: ({ given }: { readonly given: string }) => ({
    sentence: `“${given}”开头的横线不是半角减号。`,
    repair: '请切换到英文输入法，选项以两个半角减号“--”开头。',
  }),
  optionOfOthers: ({ option, command, commands }: OtherCommands) => ({
    sentence: `${command} 命令不能用 ${option}。`,
    repair: `这个选项用于：${commands.join('、')}。`,
  }),
  missingValue: ({ option }: Option) => ({
    sentence: `${option} 后面没有内容。`,
    repair: `请在 ${option} 后面空一格写上内容。`,
  }),
  needlessValue: ({ option }: Option) => ({
    sentence: `${option} 后面不带内容。`,
    repair: `请只写 ${option}。`,
  }),
  repeatedOption: ({ option }: Option) => ({
    sentence: `${option} 写了不止一次。`,
    repair: '请只保留一个。',
  }),
  badChoice: ({
    option,
    given,
    choices,
    meant,
  }: OptionGiven & Near & { readonly choices: readonly string[] }) => ({
    sentence: `${option} 不能是“${given}”。`,
    repair: `${meant === '' ? '' : `是否想用 ${meant}？`}可以用：${choices.join('、')}。`,
  }),
  badDay: ({ option, given }: OptionGiven) => ({
    sentence: `${option} 的“${given}”不是日期。`,
    repair: '请写成四位年、两位月、两位日，例如 2024-06-30。',
  }),
  badTime: ({ option, given }: OptionGiven) => ({
    sentence: `${option} 的“${given}”不是时间。`,
    repair: '请写成日期加时间，例如 "2024-06-30 09:15"。',
  }),
  badPeriod: ({ kind, given }: PeriodGiven) => ({
    sentence: `--${kind} 的“${given}”不是${{ month: '月份', quarter: '季度', year: '年份' }[kind]}。`,
    repair: `请写成：${PERIOD_EXAMPLES[kind]}`,
  }),
  severalPeriods: ({ options }: { readonly options: readonly string[] }) => ({
    sentence: `${options.join('、')} 只能写一个。`,
    repair: '一次只做一种期间的通报，请只保留一个。',
  }),
  missingArgument: ({ command, usage }: Usage) => ({
    sentence: `${command} 后面少了内容。`,
    repair: `用法：${usage}`,
  }),
  extraArgument: ({ command, given, usage }: Usage & { readonly given: string }) => ({
    sentence: `${command} 不需要“${given}”。`,
    repair: `用法：${usage}`,
  }),
  missingWrite: ({ command }: { readonly command: string }) => ({
    sentence: `${command} 没有写明结果存到哪里，原文件不会改动。`,
    repair: '请加上 --write 和新文件名。',
  }),
  unknownLedger: ({
    given,
    known,
  }: {
    readonly given: string;
    readonly known: readonly string[];
  }) => ({
    sentence: `没有标识为“${given}”的台账。`,
    repair: `可以用：${known.join('、')}。`,
  }),
  unknownRule: ({ given, meant }: Near) => ({
    sentence: `没有编号为“${given}”的规则。`,
    repair: meant === '' ? '请核对规则编号。' : `是否想看 ${meant}？`,
  }),
  bug: ({ message }: { readonly message: string }) => ({
    sentence: `程序自身出了错（${message}），没有写出任何文件。`,
    repair: '请把这句话和所用的命令告诉维护人员；加上 --debug 可以看到详细位置。',
  }),
};

const en: typeof zh = {
  noCommand: () => ({ sentence: 'No command was given.', repair: HELP_EN }),
  unknownCommand: ({ given, meant }) => ({
    sentence: `There is no command “${given}”.`,
    repair: meant === '' ? HELP_EN : `Did you mean ${meant}?`,
  }),
  fileAsCommand: ({ file }) => ({
    sentence: `“${file}” is a file; the command before it is missing.`,
    repair: `Write: ledger-rules check ${file}`,
  }),
  unknownOption: ({ given, meant }) => ({
    sentence: `There is no option “${given}”.`,
    repair: meant === '' ? HELP_EN : `Did you mean ${meant}?`,
  }),
  wideDashes: ({ given }) => ({
    sentence: `“${given}” does not begin with plain hyphens.`,
    repair: 'Begin an option with two ASCII hyphens: --.',
  }),
  optionOfOthers: ({ option, command, commands }) => ({
    sentence: `${command} does not take ${option}.`,
    repair: `These commands do: ${commands.join(', ')}.`,
  }),
  missingValue: ({ option }) => ({
    sentence: `${option} has no value.`,
    repair: `Write its value after ${option}.`,
  }),
  needlessValue: ({ option }) => ({
    sentence: `${option} takes no value.`,
    repair: `Write ${option} alone.`,
  }),
  repeatedOption: ({ option }) => ({
    sentence: `${option} was given more than once.`,
    repair: 'Keep one of them.',
  }),
  badChoice: ({ option, given, choices, meant }) => ({
    sentence: `${option} cannot be “${given}”.`,
    repair: `${meant === '' ? '' : `Did you mean ${meant}? `}Choose from: ${choices.join(', ')}.`,
  }),
  badDay: ({ option, given }) => ({
    sentence: `“${given}” after ${option} is no day.`,
    repair: 'Write it as yyyy-mm-dd, such as 2024-06-30.',
  }),
  badTime: ({ option, given }) => ({
    sentence: `“${given}” after ${option} is no time.`,
    repair: 'Write day and time, such as "2024-06-30 09:15".',
  }),
  badPeriod: ({ kind, given }) => ({
    sentence: `“${given}” after --${kind} is no ${kind}.`,
    repair: `Write it like this: ${PERIOD_EXAMPLES[kind]}`,
  }),
  severalPeriods: ({ options }) => ({
    sentence: `Only one of ${options.join(', ')} can be given.`,
    repair: 'A run makes bulletins of one period; keep one of them.',
  }),
  missingArgument: ({ command, usage }) => ({
    sentence: `Something is missing after ${command}.`,
    repair: `Usage: ${usage}`,
  }),
  extraArgument: ({ command, given, usage }) => ({
    sentence: `${command} does not take “${given}”.`,
    repair: `Usage: ${usage}`,
  }),
  missingWrite: ({ command }) => ({
    sentence: `${command} was not told where to write; the workbook itself is never changed.`,
    repair: 'Add --write and the name of a new file.',
  }),
  unknownLedger: ({ given, known }) => ({
    sentence: `There is no ledger with the id “${given}”.`,
    repair: `Choose from: ${known.join(', ')}.`,
  }),
  unknownRule: ({ given, meant }) => ({
    sentence: `There is no rule “${given}”.`,
    repair: meant === '' ? 'Check its id.' : `Did you mean ${meant}?`,
  }),
  bug: ({ message }) => ({
    sentence: `The program itself failed (${message}); nothing was written.`,
    repair:
      'Please report this sentence and the command that you ran; --debug shows where it happened.',
  }),
};

/** What can be wrong with the words of a command line. */
export const cliArgumentFaults: Readonly<Record<Language, typeof zh>> = {
  'zh-CN': zh,
  'en-US': en,
};
