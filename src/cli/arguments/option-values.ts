import {
  nameables,
  nearest,
  parseDay,
  readPeriod,
  type Day,
  type Language,
  type Period,
} from '../../rules/index.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { COMMANDS, type CommandName, type Format } from './commands.ts';
import type { GivenOptions } from './given-options.ts';
import type { OptionName } from './options.ts';

interface Read<Value> {
  readonly value: Value;
  readonly troubles: readonly Trouble[];
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  'zh-cn': 'zh-CN',
  zh: 'zh-CN',
  'en-us': 'en-US',
  en: 'en-US',
};

export function readLanguage(given: GivenOptions): {
  readonly language: Language;
  readonly troubles: readonly Trouble[];
} {
  const word = given.values.get('lang')?.[0];
  if (word === undefined) return { language: 'zh-CN', troubles: [] };
  const language = LANGUAGES[word.toLowerCase().replace('_', '-')];
  if (language !== undefined) return { language, troubles: [] };
  return { language: 'zh-CN', troubles: [badChoice('lang', word, ['zh-CN', 'en'])] };
}

export function readFormat(command: CommandName, given: GivenOptions): Read<Format> {
  const formats: readonly Format[] = COMMANDS[command].formats;
  const word = given.values.get('format')?.[0] ?? 'human';
  const format = formats.find((each) => each === word);
  if (format !== undefined) return { value: format, troubles: [] };
  return { value: 'human', troubles: [badChoice('format', word, formats)] };
}

export function readOptionalDay(option: 'as-of', given: GivenOptions): Read<Day | undefined> {
  const word = given.values.get(option)?.[0];
  const value = word === undefined ? undefined : parseDay(word);
  const wrong = word !== undefined && value === undefined;
  const troubles = wrong ? [trouble('badDay', { option: `--${option}`, given: word })] : [];
  return { value, troubles };
}

const PERIODS = ['month', 'quarter', 'year'] as const;

/** The month, quarter or year that was asked for: one of them. */
export function readOptionalPeriod(given: GivenOptions): Read<Period | undefined> {
  const [kind, ...others] = PERIODS.filter((each) => given.values.has(each));
  if (kind === undefined) return { value: undefined, troubles: [] };
  if (others.length > 0) {
    const options = [kind, ...others].map((each) => `--${each}`);
    return { value: undefined, troubles: [trouble('severalPeriods', { options })] };
  }
  const word = given.values.get(kind)?.[0] ?? '';
  const value = readPeriod(kind, word);
  const troubles = value === undefined ? [trouble('badPeriod', { kind, given: word })] : [];
  return { value, troubles };
}

const TIME = /^(\d{4}-\d{2}-\d{2})(?:[ T]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;

/** A day, with or without a time. */
export function isTime(word: string): boolean {
  const day = TIME.exec(word)?.[1];
  return day !== undefined && parseDay(day) !== undefined;
}

export function readOptionalTime(option: 'at', given: GivenOptions): Read<string | undefined> {
  const word = given.values.get(option)?.[0];
  if (word === undefined || isTime(word)) return { value: word?.replace('T', ' '), troubles: [] };
  return {
    value: undefined,
    troubles: [trouble('badTime', { option: `--${option}`, given: word })],
  };
}

function badChoice(name: OptionName, given: string, choices: readonly string[]): Trouble {
  const meant = nearest(given, nameables(choices));
  return trouble('badChoice', { option: `--${name}`, given, choices, meant });
}
