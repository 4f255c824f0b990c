import type { Command } from '../arguments/command-line.ts';
import type { World } from '../world.ts';
import type { CommandResult } from './command-result.ts';
export function explainRecord(_c: Command, _w: World): Promise<CommandResult> {
  throw new Error('not yet');
}
