import { cliHelp, nameables, nearest, type Language } from '../../rules/index.ts';
import { trouble, type Trouble } from '../trouble.ts';
import type { CommandLine } from './command-line.ts';
import { COMMAND_NAMES, COMMANDS, isAction, isCommand, type ActionName } from './commands.ts';
import { readGivenOptions, type GivenOptions } from './given-options.ts';
import { optionShape, type OptionName } from './options.ts';
import {
  readFormat,
  readLanguage,
  readOptionalDay,
  readOptionalPeriod,
  readOptionalTime,
} from './option-values.ts';

/** Reads a command line whole: all that is wrong with it is said at once. */
export function readArguments(words: readonly string[]): CommandLine {
  const given = readGivenOptions(words);
  const { language, troubles: languageTroubles } = readLanguage(given);
  const [first, ...operands] = given.rest;
  const before = [...given.troubles, ...languageTroubles];
  if (before.length === 0 && given.flags.has('version')) return { kind: 'version' };
  if (before.length === 0 && asksForHelp(given)) return readHelp(given, language);
  if (first === undefined || !isAction(first)) {
    // An option that could not be read may have swallowed the command: then it is enough to say so.
    const noCommand = first === undefined && before.length > 0 ? [] : [commandTrouble(first)];
    return { kind: 'troubles', language, troubles: [...before, ...noCommand] };
  }
  return readCommand(first, operands, given, language, before);
}

function asksForHelp(given: GivenOptions): boolean {
  return given.flags.has('help') || given.rest[0] === 'help';
}

function readHelp(given: GivenOptions, language: Language): CommandLine {
  const about = given.rest.find((word) => word !== 'help');
  if (about === undefined) return { kind: 'help', about, language };
  if (isCommand(about)) return { kind: 'help', about, language };
  return { kind: 'troubles', language, troubles: [commandTrouble(about)] };
}

function readCommand(
  name: ActionName,
  operands: readonly string[],
  given: GivenOptions,
  language: Language,
  before: readonly Trouble[],
): CommandLine {
  const format = readFormat(name, given);
  const asOf = readOptionalDay('as-of', given);
  const at = readOptionalTime('at', given);
  const period = readOptionalPeriod(given);
  const troubles = [
    ...before,
    ...misplacedOptions(name, given),
    ...operandTroubles(name, operands, language),
    ...[format, asOf, at, period].flatMap(({ troubles: wrong }) => wrong),
    ...(name === 'clear' && !given.values.has('write')
      ? [trouble('missingWrite', { command: name })]
      : []),
  ];
  if (troubles.length > 0) return { kind: 'troubles', language, troubles };
  const only = (option: OptionName) => given.values.get(option)?.[0];
  const options = {
    language,
    format: format.value,
    policies: given.values.get('policy') ?? [],
    asOf: asOf.value,
    period: period.value,
    bulletins: given.values.get('bulletin') ?? [],
    history: only('history'),
    write: only('write'),
    html: only('html'),
    ledger: only('ledger'),
    rule: only('rule'),
    by: only('by'),
    at: at.value,
    all: given.flags.has('all'),
    withWaivers: given.flags.has('with-waivers'),
    debug: given.flags.has('debug'),
  };
  return { kind: 'command', command: { name, operands, options } };
}

function misplacedOptions(command: ActionName, given: GivenOptions): readonly Trouble[] {
  return [...given.values.keys(), ...given.flags].flatMap((name) => {
    const { commands } = optionShape(name);
    const option = `--${name}`;
    return commands.includes(command)
      ? []
      : [trouble('optionOfOthers', { option, command, commands })];
  });
}

function operandTroubles(
  command: ActionName,
  operands: readonly string[],
  language: Language,
): readonly Trouble[] {
  const { least, most } = COMMANDS[command];
  const usage = cliHelp[language].usages[command];
  if (operands.length < least) return [trouble('missingArgument', { command, usage })];
  return operands.slice(most).map((given) => trouble('extraArgument', { command, given, usage }));
}

function commandTrouble(given: string | undefined): Trouble {
  if (given === undefined) return trouble('noCommand', undefined);
  if (/\.xl[a-z]{1,2}$/i.test(given)) return trouble('fileAsCommand', { file: given });
  return trouble('unknownCommand', { given, meant: nearest(given, nameables(COMMAND_NAMES)) });
}
