import manifest from '../../package.json' with { type: 'json' };
import type { Language } from '../rules/index.ts';
import type { Command } from './arguments/command-line.ts';
import { readArguments } from './arguments/read-arguments.ts';
import type { CommandResult } from './commands/command-result.ts';
import { helpText } from './commands/help.ts';
import { ACTIONS } from './commands/index.ts';
import { troubleLines } from './formats/trouble-lines.ts';
import { trouble, type Trouble } from './trouble.ts';
import type { World } from './world.ts';

export type ExitCode = 0 | 1 | 2;

/**
 * The whole command line: what there is to say goes to `output`, what went wrong to `errors`. With exit 2 nothing was
 * printed and nothing was written.
 */
export async function runCommandLine(words: readonly string[], world: World): Promise<ExitCode> {
  const line = readArguments(words);
  switch (line.kind) {
    case 'version':
      world.output.write(`${manifest.version}\n`);
      return 0;
    case 'help':
      world.output.write(helpText(line.about, line.language));
      return 0;
    case 'troubles':
      return refuse(line.troubles, line.language, world);
    case 'command':
      return run(line.command, world);
  }
}

async function run(command: Command, world: World): Promise<ExitCode> {
  const result = await caught(command, world);
  if (result.kind === 'troubles') return refuse(result.troubles, command.options.language, world);
  world.output.write(result.output);
  return result.exit;
}

/** The net under everything: a bug of our own becomes a sentence, never a stack trace. */
async function caught(command: Command, world: World): Promise<CommandResult> {
  try {
    return await ACTIONS[command.name](command, world);
  } catch (error) {
    const bug = error instanceof Error ? error : new Error(String(error));
    if (command.options.debug) world.errors.write(`${bug.stack ?? bug.message}\n`);
    return { kind: 'troubles', troubles: [trouble('bug', { message: bug.message })] };
  }
}

function refuse(troubles: readonly Trouble[], language: Language, world: World): 2 {
  world.errors.write(troubleLines(troubles, language));
  return 2;
}
