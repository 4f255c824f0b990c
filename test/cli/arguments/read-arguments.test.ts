import type { CommandLine } from '../../../src/cli/arguments/command-line.ts';
import { readArguments } from '../../../src/cli/arguments/read-arguments.ts';
import { parseDay } from '../../../src/rules/index.ts';

/** The words of a command line, as a shell splits them where nothing is quoted. */
function read(line: string): CommandLine {
  return readArguments(line === '' ? [] : line.split(' '));
}

function sentences(line: string): readonly string[] {
  const read_ = read(line);
  if (read_.kind !== 'troubles') return [];
  return read_.troubles.map((each) => {
    const { sentence, repair } = each.say(read_.language);
    return `${each.code}: ${sentence} ${repair}`;
  });
}

describe('a command line that is in order', () => {
  test('names a command, files and options in any order', () => {
    const command = read('check --as-of 2024-06-30 a.xlsx --format=json b.xlsx --write out');
    expect(command).toEqual({
      kind: 'command',
      command: {
        name: 'check',
        operands: ['a.xlsx', 'b.xlsx'],
        options: {
          language: 'zh-CN',
          format: 'json',
          policies: [],
          asOf: parseDay('2024-06-30'),
          period: undefined,
          bulletins: [],
          history: undefined,
          html: undefined,
          withWaivers: false,
          write: 'out',
          ledger: undefined,
          rule: undefined,
          by: undefined,
          at: undefined,
          all: false,
          debug: false,
        },
      },
    });
  });

  test.each([
    ['check a.xlsx', 'zh-CN'],
    ['check a.xlsx --lang zh', 'zh-CN'],
    ['check a.xlsx --lang en', 'en-US'],
    ['--lang en-US check a.xlsx', 'en-US'],
    ['check a.xlsx --lang EN_us', 'en-US'],
  ])('%s speaks %s', (line, language) => {
    const command = read(line);
    expect(command.kind === 'command' && command.command.options.language).toBe(language);
  });

  test('--policy may be repeated', () => {
    const command = read('check a.xlsx --policy one.json --policy two.json');
    expect(command.kind === 'command' && command.command.options.policies).toEqual([
      'one.json',
      'two.json',
    ]);
  });

  test('what follows -- is a file, whatever it looks like', () => {
    const command = read('check -- --odd.xlsx');
    expect(command.kind === 'command' && command.command.operands).toEqual(['--odd.xlsx']);
  });

  test.each([
    ['help', undefined],
    ['--help', undefined],
    ['help check', 'check'],
    ['check --help', 'check'],
    ['-h', undefined],
  ])('%s asks for help', (line, about) => {
    expect(read(line)).toEqual({ kind: 'help', about, language: 'zh-CN' });
  });

  test.each(['--version', '-V'])('%s asks for the version', (line) => {
    expect(read(line)).toEqual({ kind: 'version' });
  });
});

describe('a command line that is not in order says what is wrong and how to mend it', () => {
  test.each([
    ['', 'noCommand'],
    ['chekc a.xlsx', 'unknownCommand', '是否想用 check？'],
    ['frobnicate', 'unknownCommand', 'ledger-rules help'],
    ['ledger.xlsx', 'fileAsCommand', 'ledger-rules check ledger.xlsx'],
    ['check', 'missingArgument', 'ledger-rules check 文件…'],
    ['explain a.xlsx', 'missingArgument', 'ledger-rules explain 文件 记录'],
    ['explain a.xlsx 1 2', 'extraArgument', '“2”'],
    ['check a.xlsx --formt json', 'unknownOption', '是否想用 --format？'],
    ['check a.xlsx --xyzzy', 'unknownOption', 'ledger-rules help'],
    ['check a.xlsx ——format', 'wideDashes', '半角'],
    ['read a.xlsx --write b.xlsx', 'optionOfOthers', 'check、bulletin、clear'],
    ['check a.xlsx --month 2025-06', 'optionOfOthers', '用于：bulletin'],
    ['check a.xlsx --as-of', 'missingValue', '--as-of'],
    ['check a.xlsx --as-of --all', 'missingValue', '--as-of'],
    ['check a.xlsx --write=', 'missingValue', '--write'],
    ['check a.xlsx --all=yes', 'needlessValue', '--all'],
    ['check a.xlsx --write a --write b', 'repeatedOption', '--write'],
    [
      'check a.xlsx --format jsonn',
      'badChoice',
      '是否想用 json？可以用：human、json、sarif、junit',
    ],
    ['read a.xlsx --format sarif', 'badChoice', 'human、json'],
    ['check a.xlsx --lang fr', 'badChoice', 'zh-CN、en'],
    ['check a.xlsx --as-of 2024-02-30', 'badDay', '2024-06-30'],
    ['check a.xlsx --as-of 2024/6/30', 'badDay', '2024/6/30'],
    ['check a.xlsx --at noon', 'badTime', 'noon'],
    ['bulletin a.xlsx --month 2025-13', 'badPeriod', '--month 2025-06'],
    ['bulletin a.xlsx --month 2025', 'badPeriod', '不是月份'],
    ['bulletin a.xlsx --quarter 2025-06', 'badPeriod', '--quarter 2025-Q2'],
    ['bulletin a.xlsx --year 25', 'badPeriod', '--year 2025'],
    ['bulletin a.xlsx --month 2025-06 --year 2025', 'severalPeriods', '--month、--year'],
    ['clear a.xlsx', 'missingWrite', '--write'],
    ['help chekc', 'unknownCommand', 'check'],
  ])('%s → %s', (line, code, words = '') => {
    const said = sentences(line);
    expect(said.map((each) => each.split(':')[0])).toEqual([code]);
    expect(said.join()).toContain(words);
  });

  test('all of it at once', () => {
    expect(
      sentences('check a.xlsx --formt json --as-of never --all=1').map(
        (each) => each.split(':')[0],
      ),
    ).toEqual(['unknownOption', 'needlessValue', 'badDay']);
  });

  test('in the language that was asked for', () => {
    expect(sentences('chekc a.xlsx --lang en')).toEqual([
      'unknownCommand: There is no command “chekc”. Did you mean check?',
    ]);
  });
});
