import {
  type CellRange,
  contains,
  type OwnSheetPlan,
  type PlannedContent,
  reference,
  shownContent,
} from '../../../rules/index.ts';
import { escapeText } from '../xml/xml-text.ts';

export interface SeriesCells {
  readonly sheet: OwnSheetPlan;
  readonly categories: CellRange;
}

/** Where a series has its texts (`format` null) or numbers from, and what they are now. */
export function sourceXml(sheet: OwnSheetPlan, range: CellRange, format: string | null): string {
  const kind = format === null ? 'str' : 'num';
  const columns = range.lastColumn - range.firstColumn + 1;
  const count = (range.lastRow - range.firstRow + 1) * columns;
  const points = sheet.cells
    .filter(({ row, column }) => contains(range, row, column))
    .map(({ row, column, content }) => ({
      index: (row - range.firstRow) * columns + column - range.firstColumn,
      value: shownOf(content),
    }))
    .filter(({ value }) => format === null || typeof value === 'number')
    .sort((one, other) => one.index - other.index)
    .map(
      ({ index, value }) => `<c:pt idx="${index}"><c:v>${escapeText(String(value))}</c:v></c:pt>`,
    );
  const code = format === null ? '' : `<c:formatCode>${escapeText(format)}</c:formatCode>`;
  return (
    `<c:${kind}Ref><c:f>${escapeText(reference(sheet.name, range))}</c:f>` +
    `<c:${kind}Cache>${code}<c:ptCount val="${count}"/>${points.join('')}</c:${kind}Cache></c:${kind}Ref>`
  );
}

function shownOf(content: PlannedContent): string | number {
  const shown = shownContent(content);
  if (typeof shown === 'boolean') return shown ? 'TRUE' : 'FALSE';
  return typeof shown === 'object' ? shown.serial : shown;
}
