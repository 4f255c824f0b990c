import { runCommandLine } from '../../src/cli/run-command-line.ts';
import { quietWorld } from './quiet-world.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process; every run is on the same day, by the same person. */
export function runHere(...words: readonly string[]): Promise<Ran> {
  return runIn({}, words);
}

/** The same in a world that differs: with other environment variables, or on a terminal. */
export async function runIn(
  { environment = {}, isTerminal = false, now = quietWorld.now }: Difference,
  words: readonly string[],
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(words, {
    ...quietWorld,
    environment,
    now,
    output: { write: (text) => out.push(text), isTerminal },
    errors: { write: (text) => err.push(text), isTerminal },
  });
  return { code, out: out.join(''), err: err.join('') };
}

interface Difference {
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly now?: () => Date;
}
