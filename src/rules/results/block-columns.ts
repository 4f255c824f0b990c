import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import type { DeclaredName, FixedColumn, ResultColumn } from './own-names.ts';
import type { BlockPlace } from './place-block.ts';
import type { RecordGuard } from './record-guard.ts';
import type { RowCells } from './mark-formulas.ts';

/** One column of ours beside a ledger; `part` counts the key's columns from 1. */
export interface BlockColumn {
  readonly column: ResultColumn;
  readonly part: number;
}

/** Characters; the tokens are for formulas, not for reading. */
const WIDTHS: Readonly<Record<FixedColumn, number>> = {
  key: 14,
  level: 24,
  progress: 24,
  missing: 24,
  problems: 60,
  tokens: 3,
};

const DECLARED_WIDTH = 30;

export function widthOf(column: ResultColumn): number {
  return isDeclared(column) ? DECLARED_WIDTH : WIDTHS[column];
}

export function isDeclared(column: ResultColumn): column is DeclaredName {
  return column.startsWith('x_');
}

/** From left to right. A ledger without a procedure has neither progress nor missing steps. */
export function blockColumns(guard: RecordGuard, compiled: CompiledPolicy): readonly BlockColumn[] {
  const keys = guard.parts.map((_, index): BlockColumn => ({ column: 'key', part: index + 1 }));
  const fixed: readonly ResultColumn[] =
    compiled.steps.length > 0
      ? ['level', 'progress', 'missing', 'problems']
      : ['level', 'problems'];
  const declared = [...compiled.columns, ...compiled.scores].map(
    ({ id }): DeclaredName => `x_${id}`,
  );
  const names: readonly ResultColumn[] = [...fixed, ...declared, 'tokens'];
  return [...keys, ...names.map((column): BlockColumn => ({ column, part: 1 }))];
}

/** The sheet column of each column of ours; undefined where the ledger has none such. */
export function sheetColumn(
  columns: readonly BlockColumn[],
  place: BlockPlace,
  column: ResultColumn,
): number | undefined {
  const index = columns.findIndex((each) => each.column === column);
  return index < 0 ? undefined : place.firstColumn + index;
}

/** What the formulas of the block's first row speak of; its tokens are the last column. */
export function rowCells(guard: RecordGuard, place: BlockPlace, row: number): RowCells {
  return {
    row,
    guard: guard.parts.map(({ column }, index) => [place.firstColumn + index, column]),
    tokens: place.lastColumn,
  };
}
