import type { Command } from '../arguments/command-line.ts';
import type { ActionName } from '../arguments/commands.ts';
import type { World } from '../world.ts';
import { bulletin } from './bulletin.ts';
import { check } from './check.ts';
import { clear } from './clear.ts';
import type { CommandResult } from './command-result.ts';
import { explainRecord } from './explain.ts';
import { lint } from './lint.ts';
import { read } from './read.ts';
import { test } from './test.ts';

type Action = (command: Command, world: World) => Promise<CommandResult>;

/** Every command and what it does. */
export const ACTIONS: Readonly<Record<ActionName, Action>> = {
  read,
  check,
  bulletin,
  explain: explainRecord,
  lint,
  test,
  clear,
};
