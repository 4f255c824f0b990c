import type { Watch } from '../../rules/index.ts';
import type { World } from '../world.ts';

export interface Progress extends Watch {
  /** Takes the line off again. */
  end(): void;
}

const ERASE_LINE = '\r\u001b[2K';
/** Short work needs no line, and a line that changes too fast can't be read. */
const EVERY_MILLISECONDS = 400;

/** How far long work has come, on one line of the terminal; nothing where nobody looks on. */
export function showProgress(say: (done: number, total: number) => string, world: World): Progress {
  let last = world.now().getTime();
  let shown = false;
  return {
    progress(done, total) {
      const now = world.now().getTime();
      if (!world.errors.isTerminal || now - last < EVERY_MILLISECONDS) return;
      last = now;
      shown = true;
      world.errors.write(ERASE_LINE + say(done, total));
    },
    end() {
      if (shown) world.errors.write(ERASE_LINE);
    },
  };
}
