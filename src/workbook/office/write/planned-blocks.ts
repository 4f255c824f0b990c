import type { CellRange, LedgerSheetPlan, PlannedCell, PlannedName } from '../../../rules/index.ts';
import { readReference } from '../../xlsx/read/range-text.ts';

/** Columns of ours side by side, with the names by which they are known again. */
export interface PlannedBlock {
  readonly range: CellRange;
  readonly names: readonly BlockName[];
  /** Row → its cells; index = column - first column of the block. */
  readonly rows: ReadonlyMap<number, readonly (PlannedCell | undefined)[]>;
}

interface BlockName {
  readonly name: string;
  readonly refersTo: string;
  readonly column: number;
}

export function plannedBlocks(
  { sheet, cells }: LedgerSheetPlan,
  names: readonly PlannedName[],
): readonly PlannedBlock[] {
  const columns = names.flatMap(({ name, refersTo }) => {
    const reference = readReference(refersTo);
    const range = reference?.sheet === sheet ? reference.ranges[0] : undefined;
    return range ? [{ name, refersTo, range }] : [];
  });
  columns.sort(
    ({ range: one }, { range: other }) =>
      one.firstRow - other.firstRow || one.firstColumn - other.firstColumn,
  );
  const blocks: { range: CellRange; names: BlockName[] }[] = [];
  for (const { name, refersTo, range } of columns) {
    const last = blocks.at(-1);
    const named = { name, refersTo, column: range.firstColumn };
    if (last && isNext(last.range, range)) {
      last.range = { ...last.range, lastColumn: range.lastColumn };
      last.names.push(named);
    } else blocks.push({ range, names: [named] });
  }
  return blocks.map((block) => ({ ...block, rows: rowsIn(block.range, cells) }));
}

function isNext(block: CellRange, column: CellRange): boolean {
  return (
    block.firstRow === column.firstRow &&
    block.lastRow === column.lastRow &&
    block.lastColumn + 1 === column.firstColumn
  );
}

function rowsIn(
  { firstRow, lastRow, firstColumn, lastColumn }: CellRange,
  cells: readonly PlannedCell[],
): PlannedBlock['rows'] {
  const rows = new Map<number, (PlannedCell | undefined)[]>();
  for (const cell of cells) {
    const { row, column } = cell;
    if (row < firstRow || row > lastRow || column < firstColumn || column > lastColumn) continue;
    const line = rows.get(row) ?? [];
    line[column - firstColumn] = cell;
    rows.set(row, line);
  }
  return rows;
}
