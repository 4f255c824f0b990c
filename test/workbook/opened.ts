import type { CellContent, Grid } from '../../src/rules/index.ts';
import { openWorkbook, type XlsxWorkbook } from '../../src/workbook/xlsx/index.ts';

export function opened(bytes: Uint8Array): XlsxWorkbook {
  const opening = openWorkbook(bytes);
  if (opening.kind === 'workbook') return opening.workbook;
  throw new Error(JSON.stringify(opening.faults));
}

export function faultsOf(bytes: Uint8Array): readonly string[] {
  const opening = openWorkbook(bytes);
  return opening.kind === 'faults' ? opening.faults.map(({ code }) => code) : [];
}

export function gridNamed(workbook: XlsxWorkbook, sheet: string): Grid {
  const grid = workbook.grids.find((each) => each.sheet === sheet);
  if (!grid) throw new Error(`no sheet ${sheet}`);
  return grid;
}

/** [row, contents …] of a grid, empty cells as null. */
export function rowsOf({ rows }: Grid): readonly (readonly (CellContent | null)[])[] {
  return rows.map(({ row, cells }) => [row, ...Array.from(cells, (cell) => cell ?? null)]);
}
