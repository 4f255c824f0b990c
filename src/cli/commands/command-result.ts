import type { Trouble } from '../trouble.ts';

/** What a command came to: something to print, or the reasons why it could not be done. */
export type CommandResult =
  | {
      readonly kind: 'done';
      /** In pieces: it can be longer than a string may be. */
      readonly output: Iterable<string>;
      /** 0 all in order, 1 something was found. */
      readonly exit: 0 | 1;
    }
  | { readonly kind: 'troubles'; readonly troubles: readonly Trouble[] };

export function done(output: string | Iterable<string>, inOrder: boolean): CommandResult {
  const pieces = typeof output === 'string' ? [output] : output;
  return { kind: 'done', output: pieces, exit: inOrder ? 0 : 1 };
}

export function refused(troubles: readonly Trouble[]): CommandResult {
  return { kind: 'troubles', troubles };
}
