import type { Options } from '../arguments/command-line.ts';
import type { HumanOptions } from '../formats/human-options.ts';
import { inColour, withoutColour } from '../terminal/paint.ts';
import type { World } from '../world.ts';

/** Colours only on a terminal, and never where NO_COLOR is set (https://no-color.org). */
export function humanOptions({ language, all }: Options, world: World): HumanOptions {
  const wanted = world.output.isTerminal && (world.environment['NO_COLOR'] ?? '') === '';
  return { language, all, paint: wanted ? inColour : withoutColour };
}
