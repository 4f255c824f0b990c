import { cellAddress } from '../../../rules/index.ts';

/** The style of a cell as it is written, 0 where it has none. */
export function styleOf(raw: string): number {
  return Number(/\ss\s*=\s*["'](\d+)["']/.exec(raw)?.[1] ?? 0);
}

/** An empty cell with a style as Excel writes it. */
export function plainEmptyCell(row: number, column: number, style: number, prefix: string): string {
  return `<${prefix}c r="${cellAddress(row, column)}" s="${style}"/>`;
}
