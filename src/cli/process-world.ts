import { userInfo } from 'node:os';
import type { Stream, World } from './world.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The world of a process that a person or a script started. */
export const processWorld: World = {
  environment: process.env,
  output: streamOf(process.stdout),
  errors: streamOf(process.stderr),
  now: () => new Date(),
  userName() {
    try {
      return userInfo().username;
    } catch {
      return '';
    }
  },
  onInterrupt(action) {
    const stop = (signal: NodeJS.Signals): void => {
      release();
      // Then die of the signal itself, so that a shell's loop around us stops too.
      void action().finally(() => process.kill(process.pid, signal));
    };
    const release = (): void => {
      for (const signal of SIGNALS) process.off(signal, stop);
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    return release;
  },
};

function streamOf(stream: NodeJS.WriteStream): Stream {
  // A reader that has seen enough (`| head`) is no trouble.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write(text) {
      stream.write(text);
    },
    isTerminal: stream.isTTY,
  };
}
