import { isBlankContent } from '../cell-text.ts';
import type { CellContent, GridRow } from '../grid.ts';
import { isForeign } from '../header/table.ts';
import { MOST_BELOW } from '../sheet/rows-below.ts';
import type { TableBody } from './table-body.ts';

const ENOUGH = 5;

/**
 * The rows about which there is nothing to ask, and they are nearly all: a key such as WP-2024-001 and several other
 * fields. Says nothing that the questions would not; they need not be asked thirty thousand times.
 */
export function isSurelyRecord({ row, cells }: GridRow, body: TableBody): boolean {
  const { table, view, anchors, columns } = body;
  if (row <= table.block.last + MOST_BELOW || isForeign(table, row)) return false;
  if (anchors.length === 0 || !anchors.every((column) => isSurelyKey(cells[column - 1]))) {
    return false;
  }
  if (view.merges.at(row).length > 0) return false;
  let filled = 0;
  for (const column of columns) {
    if (!isBlankContent(cells[column - 1])) filled += 1;
    if (filled > ENOUGH) return true;
  }
  return false;
}

/** Letters or brackets before digits: no count, no label with a colon, no word such as 合计. */
function isSurelyKey(content: CellContent | undefined): boolean {
  return (
    typeof content === 'string' &&
    content.length <= 30 &&
    /[A-Za-z\-)）〕\]].*\d/.test(content) &&
    !/[:：]/.test(content)
  );
}
