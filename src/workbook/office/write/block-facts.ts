import { type CellRange, rangeAddress } from '../../../rules/index.ts';
import { cellCount, rangeOf, withoutAll } from '../read/ranges.ts';
import { isLocked } from '../own/own-signs.ts';
import { rangeIn } from '../read/used-areas.ts';
import type { PlannedBlock } from './planned-blocks.ts';

/** What stands where a block is to go, apart from what is ours already. */
export interface BlockFacts {
  readonly sheet: string;
  readonly block: PlannedBlock;
  /** Cells there that hold something of somebody else's; undefined where there are none. */
  readonly taken: string | undefined;
  /** Cells inside that are the user's after all: they typed there, or the file adapter noted it. */
  readonly kept: readonly CellRange[];
  readonly locked: boolean;
  /** Columns that have the sheet's usual width. */
  readonly usualWidth: ReadonlySet<number>;
  readonly isText: (row: number, column: number) => boolean;
}

const GEOMETRY = 'rowIndex,columnIndex,rowCount,columnCount';

export function queueBlock(
  sheet: Excel.Worksheet,
  sheetName: string,
  block: PlannedBlock,
  suspects: readonly CellRange[],
) {
  const free = withoutAll(block.range, suspects);
  const whole = rangeIn(sheet, block.range).load('numberFormat');
  return {
    sheetName,
    block,
    formats: whole,
    protection: whole.format.protection.load('locked'),
    // Formulas that show nothing count as well.
    values: free.map((range) =>
      rangeIn(sheet, range).getUsedRangeOrNullObject(true).load(GEOMETRY),
    ),
    // Of a single cell Excel would look at the whole sheet instead.
    formulas: free
      .filter((range) => cellCount(range) > 1)
      .map((range) =>
        rangeIn(sheet, range).getSpecialCellsOrNullObject('Formulas').load('address'),
      ),
    widths: block.names.map(({ column }) => {
      const cell = { firstRow: 1, lastRow: 1, firstColumn: column, lastColumn: column };
      return rangeIn(sheet, cell).getEntireColumn().format.load('useStandardWidth');
    }),
  };
}

export function readBlock(asked: ReturnType<typeof queueBlock>): BlockFacts {
  const { sheetName, block, formats, protection, values, formulas, widths } = asked;
  const { firstRow, firstColumn } = block.range;
  const codes = formats.numberFormat as unknown[][];
  const value = values.find((each) => !each.isNullObject);
  const formula = formulas.find((each) => !each.isNullObject);
  return {
    sheet: sheetName,
    block,
    kept: [],
    taken: value ? rangeAddress(rangeOf(value)) : formula?.address.replace(/^.*!/, ''),
    locked: isLocked(protection.locked),
    usualWidth: new Set(
      block.names.flatMap(({ column }, index) =>
        widths[index]?.useStandardWidth === true ? [column] : [],
      ),
    ),
    isText: (row, column) => codes[row - firstRow]?.[column - firstColumn] === '@',
  };
}
