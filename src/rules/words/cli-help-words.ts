import type { Language } from './language.ts';

const zh = {
  title: '台账规则：对 Excel 台账执行声明式制度检查',
  usageTitle: '用法',
  commandsTitle: '命令',
  optionsTitle: '选项',
  examplesTitle: '例子',
  exitTitle: '退出码',
  usage: 'ledger-rules 命令 文件… [选项]',
  usages: {
    read: 'ledger-rules read 文件… [--format human|json]',
    check:
      'ledger-rules check 文件… [--policy 制度]… [--as-of 日期] [--format human|json|sarif|junit] [--write 去处 [--with-waivers]]',
    bulletin:
      'ledger-rules bulletin 文件… [--month 2025-06 | --quarter 2025-Q2 | --year 2025] [--bulletin 通报]… [--policy 制度]… [--as-of 日期] [--history 文件夹] [--write 去处] [--html 网页] [--format human|json]',
    explain: 'ledger-rules explain 文件 记录 [--ledger 台账] [--rule 规则]',
    lint: 'ledger-rules lint [制度…] [--format human|json]',
    test: 'ledger-rules test [制度…] [--format human|json]',
    clear: 'ledger-rules clear 文件 --write 去处 [--with-waivers]',
    help: 'ledger-rules help [命令]',
  },
  commands: {
    read: '看工作簿是怎样被读懂的：哪些是台账、各列是什么字段、哪些行不是记录及原因',
    check: '校验台账，列出问题和未能检查的；加 --write 另存一份带标记的工作簿',
    bulletin:
      '做一期通报：各组的数字、颜色和理由、名单、走势；几个工作簿（各区县各报一份）合在一起统计',
    explain: '说明一条记录的每条规则为什么报出、为什么没有报出',
    lint: '检查制度文件，一次列出全部错误及其行、列和改法；不写文件则检查随附的制度',
    test: '运行制度文件自带的用例，并报告哪些规则没有用例',
    clear: '去掉校验写入的全部内容，另存为新文件，与校验前逐字节相同；登记的豁免保留',
    help: '显示本说明，或某个命令的用法',
  },
  options: {
    policy: '另用或改用一份制度文件（.json 或文件夹），可写多次；标识相同的替换随附的制度',
    month: '通报哪个月，写作 2025-06；三种期间都不写则为最近结束的一期',
    quarter: '通报哪个季度，写作 2025-Q2',
    year: '通报哪一年，写作 2025',
    bulletin: '只做这种通报（标识），可写多次；不写则做这一期间的全部通报',
    'as-of': '按哪一天判断，写作 2024-06-30；不写则为今天',
    history:
      '存放以前各期通报工作簿（用 --write 写出的）的文件夹：列出当期通报与现在不一致的数，补上台账没有的各期',
    format: '输出格式：human 给人看，json、sarif、junit 给程序用',
    write:
      '结果另存到哪里：一个工作簿写文件名，多个写文件夹（bulletin 总是写一个 .xlsx）；从不改动原文件',
    html: '通报另存为一个网页，图表在内，不用联网，可以打印',
    ledger: '只看这个台账的记录',
    rule: '只看这条规则',
    by: '校验记录中的人员；不写则为本机用户名（也可用环境变量 LEDGER_RULES_BY）',
    at: '校验记录中的时间，写作 "2024-06-30 09:15"；不写则为现在（也可用环境变量 LEDGER_RULES_AT）',
    all: '全部列出，不截断',
    'with-waivers': 'check：结果里没有“豁免”表的，加一张供登记；clear：连同登记的豁免一起去掉',
    lang: '输出语言：zh-CN（默认）或 en',
    debug: '程序出错时显示详细位置',
    help: '显示用法',
    version: '显示版本',
  },
  examples: [
    'ledger-rules check 稳评台账.xlsx --write 稳评台账-校验.xlsx',
    'ledger-rules check 各区县台账 --as-of 2024-06-30 --write 校验结果',
    'ledger-rules bulletin 各区县台账 --month 2025-06 --write 通报-2025-06.xlsx --html 通报-2025-06.html',
    'ledger-rules explain 稳评台账.xlsx YT-2024-003',
    'ledger-rules lint 我的制度.json && ledger-rules test 我的制度.json',
  ],
  exits: [
    ['0', '没有错误和警告，并且没有未能检查的；通报没有红色，也没有未能判断的'],
    ['1', '有错误或警告，或者有未能检查的；通报有红色，或者有未能判断的'],
    ['2', '没能做：文件、制度或命令写法有误；没有写出任何文件'],
  ] as readonly (readonly [string, string])[],
};

const en: typeof zh = {
  title: 'Ledger Rules: declarative policies over office ledgers kept in Excel',
  usageTitle: 'Usage',
  commandsTitle: 'Commands',
  optionsTitle: 'Options',
  examplesTitle: 'Examples',
  exitTitle: 'Exit codes',
  usage: 'ledger-rules COMMAND FILE… [OPTIONS]',
  usages: {
    read: 'ledger-rules read FILE… [--format human|json]',
    check:
      'ledger-rules check FILE… [--policy POLICY]… [--as-of DAY] [--format human|json|sarif|junit] [--write OUT [--with-waivers]]',
    bulletin:
      'ledger-rules bulletin FILE… [--month 2025-06 | --quarter 2025-Q2 | --year 2025] [--bulletin ID]… [--policy POLICY]… [--as-of DAY] [--history FOLDER] [--write OUT] [--html PAGE] [--format human|json]',
    explain: 'ledger-rules explain FILE RECORD [--ledger LEDGER] [--rule RULE]',
    lint: 'ledger-rules lint [POLICY…] [--format human|json]',
    test: 'ledger-rules test [POLICY…] [--format human|json]',
    clear: 'ledger-rules clear FILE --write OUT [--with-waivers]',
    help: 'ledger-rules help [COMMAND]',
  },
  commands: {
    read: 'show how a workbook is understood: its ledgers, what each column is, which rows are no records and why',
    check:
      'check ledgers, list the findings and what could not be judged; --write saves a copy with marks',
    bulletin:
      'make the bulletins of a period: figures by group, colours with reasons, lists, trend; several workbooks (each district sends its own) are counted together',
    explain: 'say for one record why each rule fired or did not',
    lint: 'list all faults of policies with line, column and repair; without files, of those that ship',
    test: 'run the cases that policies carry, and say which rules have none',
    clear:
      'take off everything that a check wrote; the new file equals the original byte for byte; waivers stay',
    help: 'show this, or how a command is used',
  },
  options: {
    policy:
      'add a policy file (.json, or a folder of them), or replace the shipped one with its id; may be repeated',
    month: 'the month, such as 2025-06; without any period, the last that is over',
    quarter: 'the quarter, such as 2025-Q2',
    year: 'the year, such as 2025',
    bulletin: 'only this bulletin (its id), may be repeated; else all of such a period',
    'as-of': 'the day to judge by, such as 2024-06-30; today if left out',
    history:
      'a folder of earlier workbooks that --write made: tells what their bulletins said otherwise, and fills in periods that the ledger does not reach',
    format: 'human for people; json, sarif or junit for programs',
    write:
      'where to save the result: a file for one workbook, a folder for several (bulletin: always one .xlsx); the original is never changed',
    html: 'save the bulletins as one page, charts included, to be read offline and printed',
    ledger: 'only records of this ledger',
    rule: 'only this rule',
    by: 'the person in the run record; your user name if left out (or set LEDGER_RULES_BY)',
    at: 'the time in the run record, such as "2024-06-30 09:15"; now if left out (or set LEDGER_RULES_AT)',
    all: 'list everything, leave nothing out',
    'with-waivers':
      'check: add a sheet of waivers to be filled in, where there is none; clear: take waivers off as well',
    lang: 'language: zh-CN (default) or en',
    debug: 'show where the program itself failed',
    help: 'show how it is used',
    version: 'show the version',
  },
  examples: [
    'ledger-rules check ledger.xlsx --write ledger-checked.xlsx',
    'ledger-rules check districts --as-of 2024-06-30 --write checked',
    'ledger-rules bulletin districts --month 2025-06 --write 2025-06.xlsx --html 2025-06.html',
    'ledger-rules explain ledger.xlsx YT-2024-003',
    'ledger-rules lint my-policy.json && ledger-rules test my-policy.json',
  ],
  exits: [
    ['0', 'no error, no warning, and nothing left unchecked; in bulletins nothing red or untold'],
    ['1', 'errors or warnings, or something left unchecked; in bulletins something red or untold'],
    [
      '2',
      'could not be done: a file, a policy or the command itself is wrong; nothing was written',
    ],
  ],
};

/** What `help` says about commands and options. */
export const cliHelp: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
