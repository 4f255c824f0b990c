/** In digits: Chinese characters are as wide as two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2010' ? 2.1 : 1.05;
  return width;
}

/**
 * A long text as lines of a width in digits, broken after a comma, a stop or a word where there is one. Excel does not fit
 * the height of merged cells, and cuts what stands in one: a line a row is whole in every program.
 */
export function textLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[^、，；。\s]+[、，；。]?\s*/gu) ?? []) {
    if (line !== '' && widthOf(line + piece) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    for (const character of piece) {
      if (widthOf(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}
