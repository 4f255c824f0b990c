import { type CellRange, contains } from '../../../rules/index.ts';
import type { OwnPlaces } from '../own/own-places.ts';
import { readRange } from '../read/range-text.ts';
import type { WorkbookContents } from '../read/read-workbook.ts';
import { attributeOf } from '../xml/xml-tree.ts';

/**
 * The order of calculation, if it names cells of ours (Excel adds them when it saves): it would then speak of formulas
 * that are gone, and Excel would repair the file. Without it Excel makes a new one.
 */
export function staleCalcChain(
  { parts, workbook, sheets }: WorkbookContents,
  own: OwnPlaces,
): string | undefined {
  const target = workbook.relationships.find(({ kind }) => kind === 'calcChain')?.target;
  const part = target === undefined ? undefined : parts.find(target);
  if (part === undefined) return undefined;
  const ourSheets = new Set(own.sheets.map(({ sheet }) => String(sheet.entry.sheetId)));
  const ourRanges = new Map<string, CellRange[]>(
    sheets.map(({ entry }) => [
      String(entry.sheetId),
      own.columns.filter(({ sheet }) => sheet === entry.name).map(({ range }) => range),
    ]),
  );
  let sheetId = '';
  const stale = parts.tree(part).children.some((element) => {
    sheetId = attributeOf(element, 'i') ?? sheetId;
    const cell = readRange(attributeOf(element, 'r') ?? '');
    const ranges = ourRanges.get(sheetId) ?? [];
    return (
      ourSheets.has(sheetId) ||
      (cell !== undefined &&
        ranges.some((range) => contains(range, cell.firstRow, cell.firstColumn)))
    );
  });
  return stale ? part : undefined;
}
