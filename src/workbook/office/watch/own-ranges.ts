import { type CellRange, sheetName, type WritePlan } from '../../../rules/index.ts';
import { readReference } from '../../xlsx/read/range-text.ts';
import type { WorkbookCells } from '../../workbook.ts';
import { withoutAll } from '../read/ranges.ts';

/** Sheet → ranges of ours: what changes there are results, not data. */
export type OwnRanges = ReadonlyMap<string, readonly CellRange[]>;

export const WHOLE_SHEET: CellRange = {
  firstRow: 1,
  lastRow: 1_048_576,
  firstColumn: 1,
  lastColumn: 16_384,
};

/** What was ours when the workbook was read. */
export function ownIn({ grids, ownGrids }: WorkbookCells): OwnRanges {
  const ours = [ownGrids.results, ownGrids.runs, ...ownGrids.bulletins];
  const sheets = ours.flatMap((grid) => grid?.sheet ?? []);
  return new Map([
    ...grids.map(({ sheet, own }) => [sheet, own] as const),
    ...sheets.map((sheet) => [sheet, [WHOLE_SHEET]] as const),
  ]);
}

/** With what a plan is about to make ours; what was ours before is being cleared by us as well. */
export function joinOwn(own: OwnRanges, { names, ownSheets }: WritePlan): OwnRanges {
  const joined = new Map(own);
  for (const { name, refersTo } of names) {
    if (name === sheetName('waivers')) continue;
    const reference = readReference(refersTo);
    if (reference === undefined) continue;
    const { sheet, ranges } = reference;
    joined.set(sheet, [...(joined.get(sheet) ?? []), ...ranges]);
  }
  // 豁免 is people's from the moment that it stands.
  const ours = ownSheets.filter(({ role }) => role !== 'waivers');
  for (const { name } of ours) joined.set(name, [WHOLE_SHEET]);
  return joined;
}

/** With a whole sheet of ours. */
export function withSheet(own: OwnRanges, sheet: string): OwnRanges {
  return new Map([...own, [sheet, [WHOLE_SHEET]]]);
}

export function isWithin(range: CellRange, ranges: readonly CellRange[]): boolean {
  return ranges.length > 0 && withoutAll(range, ranges).length === 0;
}
