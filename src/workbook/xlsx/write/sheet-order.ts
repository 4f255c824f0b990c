import type { ElementPlace, SheetLayout } from '../read/sheet-part.ts';

/** The elements of a sheet in the order that the schema wants, up to conditional formats. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
];

/** Where an element may stand: behind the last of those that come before it, or of its own kind. */
export function placeFor(
  { elements }: SheetLayout,
  local: 'cols' | 'conditionalFormatting',
): number {
  const before = ORDER.slice(0, ORDER.indexOf(local) + 1);
  const last = elements.filter((element) => before.includes(element.local)).at(-1);
  return last?.end ?? elements[0]?.start ?? 0;
}

export function elementNamed({ elements }: SheetLayout, local: string): ElementPlace | undefined {
  return elements.find((element) => element.local === local);
}
