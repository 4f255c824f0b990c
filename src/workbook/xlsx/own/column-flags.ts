/**
 * What of a column was the user's own before ours stood there, kept as the comment of the column's hidden name: it moves
 * and goes with it.
 */
export interface ColumnFlags {
  /** We set its width, which was the sheet's usual one. */
  readonly widened: boolean;
  /** Its cells were formatted as text, in which a formula would stand as it is written. */
  readonly wasText: boolean;
}

export function flagsComment({ widened, wasText }: ColumnFlags): string {
  return `${widened ? 'w' : ''}${wasText ? '@' : ''}`;
}

export function readFlags(comment: string): ColumnFlags {
  return { widened: comment.includes('w'), wasText: comment.includes('@') };
}
