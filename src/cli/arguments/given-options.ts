import { parseArgs } from 'node:util';
import { nameables, nearest } from '../../rules/index.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { isOption, OPTION_NAMES, OPTIONS, optionShape, type OptionName } from './options.ts';

/** The words of a command line, sorted into options and the rest, before any meaning. */
export interface GivenOptions {
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
  readonly flags: ReadonlySet<OptionName>;
  readonly rest: readonly string[];
  readonly troubles: readonly Trouble[];
}

type Token = NonNullable<ReturnType<typeof parseWords>['tokens']>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** Dashes that a word processor or a Chinese input method puts where a hyphen belongs. */
const WIDE_DASH = /^[\u2010-\u2015\u2212\uff0d]/;

function parseWords(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
}

export function readGivenOptions(words: readonly string[]): GivenOptions {
  const values = new Map<OptionName, readonly string[]>();
  const flags = new Set<OptionName>();
  const rest: string[] = [];
  const troubles: Trouble[] = [];
  for (const token of parseWords(words).tokens) {
    if (token.kind === 'positional') {
      if (WIDE_DASH.test(token.value)) troubles.push(trouble('wideDashes', { given: token.value }));
      else rest.push(token.value);
    } else if (token.kind === 'option') {
      const wrong = optionTrouble(token, values);
      if (wrong !== undefined) troubles.push(wrong);
      else if (isOption(token.name)) keep(token.name, token.value, values, flags);
    }
  }
  return { values, flags, rest, troubles };
}

function keep(
  name: OptionName,
  value: string | undefined,
  values: Map<OptionName, readonly string[]>,
  flags: Set<OptionName>,
): void {
  if (value === undefined) flags.add(name);
  else values.set(name, [...(values.get(name) ?? []), value]);
}

function optionTrouble(
  token: OptionToken,
  values: ReadonlyMap<OptionName, unknown>,
): Trouble | undefined {
  const { name, rawName: option, value } = token;
  if (!isOption(name)) return unknownOption(option);
  const { type, multiple } = optionShape(name);
  if (type === 'boolean') {
    return value === undefined ? undefined : trouble('needlessValue', { option });
  }
  // The next option is no value, unless it was joined with "=".
  const missing = value === undefined || value === '' || (!token.inlineValue && isDashed(value));
  if (missing) return trouble('missingValue', { option });
  if (multiple !== true && values.has(name)) return trouble('repeatedOption', { option });
  return undefined;
}

function isDashed(value: string): boolean {
  return value.startsWith('-') && value.length > 1;
}

function unknownOption(given: string): Trouble {
  const meant = nearest(given, nameables(OPTION_NAMES));
  return trouble('unknownOption', { given, meant: meant === '' ? '' : `--${meant}` });
}
