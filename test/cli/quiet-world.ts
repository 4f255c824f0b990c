import type { World } from '../../src/cli/world.ts';

/** A world where it is always the same day, and nobody looks on. */
export const quietWorld: World = {
  environment: {},
  output: { write: () => undefined, isTerminal: false },
  errors: { write: () => undefined, isTerminal: false },
  now: () => new Date(2024, 5, 30, 9, 15),
  userName: () => '张三',
  onInterrupt: () => () => undefined,
};
