import { bareText, isBlankContent } from '../cell-text.ts';
import { contentAt, mergeAt } from '../sheet/sheet-view.ts';
import type { TableBody } from './table-body.ts';

/** The row holds nothing of its own and lies under the merged key (or number) of the record above it. */
export function isCovered({ view, anchors, sequences, table }: TableBody, row: number): boolean {
  return [...anchors, ...sequences].some((column) => {
    const merge = mergeAt(view, row, column);
    return merge !== undefined && merge.firstRow < row && merge.firstRow > table.block.last;
  });
}

/**
 * A row under a merged key goes on with the record above, unless another column that every record must fill in says
 * something else here: then these are records of their own that share the merged cell. A merged running number over rows
 * with a blank key is the same.
 */
export function isFurtherLine(body: TableBody, row: number, record: number | undefined): boolean {
  if (record === undefined || body.anchors.length === 0) return false;
  if (body.view.merges.at(row).length === 0) return false;
  const covered = (column: number): boolean => {
    const merge = mergeAt(body.view, row, column);
    return merge !== undefined && merge.firstRow < row && merge.firstRow === record;
  };
  const own = (at: number, column: number): string => {
    const content = contentAt(body.view, at, column);
    return isBlankContent(content) ? '' : bareText(JSON.stringify(content));
  };
  const keyGoesOn = body.anchors.every((column) => covered(column) || own(row, column) === '');
  const joined = [...body.anchors, ...body.sequences].some(covered);
  if (!keyGoesOn || !joined) return false;
  return body.needed.every((column) => {
    const here = covered(column) ? '' : own(row, column);
    return here === '' || here === own(record, column);
  });
}
