/** Takes `remove` characters away at an offset and puts a text there. */
export type TextEdit = readonly [at: number, remove: number, insert: string];

/** Applies edits that do not overlap; those at the same offset stay in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const [at, remove, insert] of inOrder(edits)) {
    pieces.push(text.slice(copied, at), insert);
    copied = at + remove;
  }
  pieces.push(text.slice(copied));
  return pieces.join('');
}

/** The edits that make the text again out of the edited one. */
export function reverseEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return inOrder(edits).map(([at, remove, insert]): TextEdit => {
    const reversed: TextEdit = [at + shift, insert.length, text.slice(at, at + remove)];
    shift += insert.length - remove;
    return reversed;
  });
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits
    .map((edit, index) => ({ edit, index }))
    .sort((one, other) => one.edit[0] - other.edit[0] || one.index - other.index)
    .map(({ edit }) => edit);
}
