/** A line of the default font, in points, and the highest row that a sheet knows. */
const LINE = 15;
const HIGHEST = 409;

/** How many lines a text takes in a column of so many characters: a Han character is two wide. */
export function wrappedLines(text: string, width: number): number {
  if (text.length * 2 < width) return 1;
  let characters = 0;
  for (let index = 0; index < text.length; index += 1) {
    characters += text.charCodeAt(index) > 0x2000 ? 2 : 1;
  }
  return Math.ceil(characters / (width - 1));
}

export function heightOf(lines: number): number {
  return Math.min(lines * LINE, HIGHEST);
}
