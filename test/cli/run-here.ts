import { runCommandLine } from '../../src/cli/run-command-line.ts';
import { quietWorld } from './quiet-world.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process; every run is on the same day, by the same person. */
export async function runHere(...words: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(words, {
    ...quietWorld,
    output: { write: (text) => out.push(text), isTerminal: false },
    errors: { write: (text) => err.push(text), isTerminal: false },
  });
  return { code, out: out.join(''), err: err.join('') };
}
