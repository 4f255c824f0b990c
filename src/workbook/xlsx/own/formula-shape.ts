const TEXTS = /"(?:[^"]|"")*"/g;
/** A column with a row that goes along when the formula is copied. */
const CELLS = /(\$?[A-Z]{1,3})(\d+)\b/g;

/**
 * What a formula and its copies in other rows have in common: rows are counted from its own, texts left out. People put
 * formulas of their own below our columns, to count what stands there; those have another shape.
 */
export function formulaShape(formula: string, row: number): string {
  return formula
    .replace(/^=/, '')
    .replace(TEXTS, '""')
    .replace(CELLS, (_, column: string, other: string) => `${column}[${Number(other) - row}]`);
}
