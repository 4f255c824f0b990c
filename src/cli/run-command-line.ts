import manifest from '../../package.json' with { type: 'json' };
import type { Language } from '../rules/index.ts';
import type { Command, Options } from './arguments/command-line.ts';
import { readArguments } from './arguments/read-arguments.ts';
import { helpText } from './commands/help.ts';
import { ACTIONS } from './commands/index.ts';
import { troubleLines } from './formats/trouble-lines.ts';
import { trouble, type Trouble } from './trouble.ts';
import type { Stream, World } from './world.ts';

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
  try {
    const result = await ACTIONS[command.name](command, world);
    if (result.kind === 'troubles') return refuse(result.troubles, command.options.language, world);
    writeOut(result.output, world.output);
    return result.exit;
  } catch (error) {
    return refuseBug(error, command.options, world);
  }
}

/** The net under everything: a bug of our own becomes a sentence, never a stack trace. */
function refuseBug(error: unknown, { debug, language }: Options, world: World): 2 {
  const bug = error instanceof Error ? error : new Error(String(error));
  if (debug) world.errors.write(`${bug.stack ?? bug.message}\n`);
  return refuse([trouble('bug', { message: bug.message })], language, world);
}

const ENOUGH = 65_536;

/** Pieces can be a million short ones: they go out by the boxful. */
function writeOut(pieces: Iterable<string>, output: Stream): void {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < ENOUGH) continue;
    output.write(waiting);
    waiting = '';
  }
  output.write(waiting);
}

function refuse(troubles: readonly Trouble[], language: Language, world: World): 2 {
  world.errors.write(troubleLines(troubles, language));
  return 2;
}
