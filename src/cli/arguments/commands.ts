/** Every command, how many things it takes, and the formats that it can print. */
export const COMMANDS = {
  read: { least: 1, most: Infinity, formats: ['human', 'json'] },
  check: { least: 1, most: Infinity, formats: ['human', 'json', 'sarif', 'junit'] },
  bulletin: { least: 1, most: Infinity, formats: ['human', 'json'] },
  explain: { least: 2, most: 2, formats: ['human', 'json'] },
  lint: { least: 0, most: Infinity, formats: ['human', 'json'] },
  test: { least: 0, most: Infinity, formats: ['human', 'json'] },
  clear: { least: 1, most: 1, formats: ['human'] },
  help: { least: 0, most: 1, formats: ['human'] },
} as const satisfies Record<string, CommandShape>;

interface CommandShape {
  readonly least: number;
  readonly most: number;
  readonly formats: readonly Format[];
}

export type Format = 'human' | 'json' | 'sarif' | 'junit';
export type CommandName = keyof typeof COMMANDS;
/** Every command but `help`, which is answered before anything is run. */
export type ActionName = Exclude<CommandName, 'help'>;
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

export function isAction(name: string): name is ActionName {
  return isCommand(name) && name !== 'help';
}

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
