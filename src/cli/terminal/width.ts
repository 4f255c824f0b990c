/** First and last code point of what a terminal draws two columns wide (East Asian wide and full-width, emoji). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const COMBINING = /\p{Mn}|\p{Me}|\p{Cf}/u;

function characterWidth(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x300) return 1;
  if (COMBINING.test(character)) return 0;
  return WIDE.some(([first, last]) => point >= first && point <= last) ? 2 : 1;
}

/** How many columns a text takes on a terminal; colours take none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of withoutCodes(text)) width += characterWidth(character);
  return width;
}

function withoutCodes(text: string): string {
  // eslint-disable-next-line no-control-regex -- the escape character begins every colour code
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}

export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Cuts a text to a width, with … where something was left out. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Pads every column but the last to its widest text. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((text, column) => (column === row.length - 1 ? text : padTo(text, widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** In columns of a terminal: longer headers go on below, for figures are short. */
const HEADER_WIDTH = 12;

/** A table under its headers: names to the left, figures to the right, as people compare them. */
export function alignTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  isFigure: (column: number) => boolean,
): readonly string[] {
  const heads = headers.map((header, column) =>
    isFigure(column) ? wrapTo(header, HEADER_WIDTH) : [header],
  );
  const height = Math.max(0, ...heads.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) =>
    heads.map((head) => head[line - height + head.length] ?? ''),
  );
  const all = [...lines, ...rows];
  const widths = headers.map((_, column) =>
    Math.max(...all.map((row) => widthOf(row[column] ?? ''))),
  );
  return all.map((row) =>
    row
      .map((text, column) => {
        const width = widths[column] ?? 0;
        return isFigure(column) ? ' '.repeat(width - widthOf(text)) + text : padTo(text, width);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A text on as many lines as it needs: between words where there are any, else anywhere. */
function wrapTo(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of text.match(/[\u0021-\u02ff]+|\s+|./gu) ?? []) {
    const line = lines.at(-1);
    const isFull = line === undefined || widthOf(line + piece.trimEnd()) > width;
    if (isFull) lines.push(piece.trimStart());
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trimEnd()).filter((line) => line !== '');
}
