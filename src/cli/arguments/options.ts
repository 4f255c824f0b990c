import { COMMAND_NAMES, type CommandName } from './commands.ts';

interface OptionShape {
  /** `string` takes a value, `boolean` does not: node:util's words. */
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  readonly commands: readonly CommandName[];
}

/** Every option and the commands that take it. */
export const OPTIONS = {
  policy: { type: 'string', multiple: true, commands: ['read', 'check', 'bulletin', 'explain'] },
  month: { type: 'string', commands: ['bulletin'] },
  quarter: { type: 'string', commands: ['bulletin'] },
  year: { type: 'string', commands: ['bulletin'] },
  bulletin: { type: 'string', multiple: true, commands: ['bulletin'] },
  'as-of': { type: 'string', commands: ['check', 'bulletin', 'explain'] },
  history: { type: 'string', commands: ['bulletin'] },
  format: { type: 'string', commands: ['read', 'check', 'bulletin', 'explain', 'lint', 'test'] },
  write: { type: 'string', commands: ['check', 'bulletin', 'clear'] },
  html: { type: 'string', commands: ['bulletin'] },
  ledger: { type: 'string', commands: ['explain'] },
  rule: { type: 'string', commands: ['explain'] },
  by: { type: 'string', commands: ['check'] },
  at: { type: 'string', commands: ['check'] },
  all: { type: 'boolean', commands: ['read', 'check', 'bulletin', 'explain', 'test'] },
  'with-waivers': { type: 'boolean', commands: ['check', 'clear'] },
  lang: { type: 'string', commands: COMMAND_NAMES },
  debug: { type: 'boolean', commands: COMMAND_NAMES },
  help: { type: 'boolean', short: 'h', commands: COMMAND_NAMES },
  version: { type: 'boolean', short: 'V', commands: COMMAND_NAMES },
} as const satisfies Record<string, OptionShape>;

export type OptionName = keyof typeof OPTIONS;
export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

export function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

export function optionShape(name: OptionName): OptionShape {
  return OPTIONS[name];
}
