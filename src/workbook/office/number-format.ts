/** One code for all cells of a range: Excel takes it alone, though its types ask for a code a cell. */
export function setNumberFormat(range: Excel.Range, code: string): void {
  range.numberFormat = code as unknown as string[][];
}
