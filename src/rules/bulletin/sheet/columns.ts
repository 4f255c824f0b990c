import type { OwnSheetPlan, PlannedCell } from '../../results/write-plan.ts';
import type { Draft } from './draft.ts';
import type { Layout } from './layout.ts';
import { widthOf } from './text-lines.ts';

/** A header, and what stands in brackets behind it, is broken into so many lines before its column gets wider. */
const LINES = 2;
const SPARE = 1.5;
const NAME = { least: 12, most: 26 };
const FIGURE = { least: 6.5, most: 16 };
const EDGE = 1;
/** Figures keep away from the edge. */
const INDENT = 2;

/** As wide as what stands in it: A4 has no room for more. What is joined over several columns widens none of them. */
export function fittedColumns(
  { cells, merges }: Draft,
  { names, last, edge }: Layout,
): OwnSheetPlan['columns'] {
  const joined = new Set(merges.map(({ firstRow, firstColumn }) => `${firstRow} ${firstColumn}`));
  const widths = Array.from({ length: last }, (_, index) =>
    index < names ? NAME.least : FIGURE.least,
  );
  for (const { row, column, content, look } of cells) {
    const place = column - 1;
    const known = widths[place];
    if (known === undefined || joined.has(`${row} ${column}`)) continue;
    const most = place < names ? NAME.most : FIGURE.most;
    widths[place] = Math.max(known, Math.min(most, neededFor(content, look)));
  }
  return [
    ...widths.map((width, index) => ({ column: index + 1, width, hidden: false })),
    { column: edge, width: EDGE, hidden: false },
  ];
}

function neededFor(content: PlannedCell['content'], look: PlannedCell['look']): number {
  if (content.kind === 'number') return widthOf(shownNumber(content.number, look)) + INDENT;
  if (content.kind !== 'text') return 0;
  if (look === 'header') return headerWidth(content.text);
  return look === 'wrapped' || look === 'level' ? widthOf(content.text) + SPARE : 0;
}

function shownNumber(number: number, look: PlannedCell['look']): string {
  const digits = look === 'tenth' ? number.toFixed(1) : String(Math.round(number));
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** The least width at which a title takes no more than its lines, no word of it broken. */
function headerWidth(title: string): number {
  const parts = title.split('\n');
  const words = parts.flatMap((part) => part.match(/[\u0020-\u2e7e]+/g) ?? []);
  const longest = Math.max(0, ...words.flatMap((word) => word.split(' ')).map(widthOf));
  const most = Math.max(...parts.map(widthOf));
  return Math.max(longest, Math.ceil(most / LINES) + 1) + SPARE;
}
