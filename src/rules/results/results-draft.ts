import { type Parts, RECORDS_A_PART } from '../parts.ts';
import { text } from './block-cells.ts';
import { remembered } from './remembered.ts';
import type { ResultLine } from './result-line.ts';
import type { ResultsWords } from '../words/results-words.ts';
import type { CellLook, PlannedCell, PlannedContent, PlannedLink } from './write-plan.ts';

/** What one sheet of an .xlsx holds. */
export interface SheetLimits {
  readonly rows: number;
  readonly links: number;
  readonly characters: number;
}

export const EXCEL_LIMITS: SheetLimits = { rows: 1_048_576, links: 65_530, characters: 32_767 };

interface Column {
  readonly name: keyof ResultLine & keyof ResultsWords['resultHeaders'];
  readonly width: number;
  readonly look: CellLook;
}

export const COLUMNS: readonly Column[] = [
  { name: 'level', width: 16, look: 'level' },
  { name: 'severity', width: 9, look: 'plain' },
  { name: 'ledger', width: 18, look: 'wrapped' },
  { name: 'sheet', width: 14, look: 'wrapped' },
  { name: 'row', width: 7, look: 'count' },
  { name: 'record', width: 18, look: 'wrapped' },
  { name: 'problem', width: 60, look: 'wrapped' },
  { name: 'clauses', width: 16, look: 'wrapped' },
  { name: 'rule', width: 24, look: 'wrapped' },
  { name: 'cells', width: 18, look: 'link' },
];

/** 校验结果 while it is being laid out, row by row. */
export interface Draft {
  readonly cells: PlannedCell[];
  readonly links: PlannedLink[];
  /** Most texts of the sheet stand there many times: each is kept once. */
  readonly texts: Map<string, PlannedContent>;
  row: number;
  linksLeftOut: number;
}

export function newDraft(head: readonly PlannedCell[], row: number): Draft {
  return {
    cells: [...head],
    links: [],
    texts: new Map(),
    row,
    linksLeftOut: 0,
  };
}

export function* writePart(
  draft: Draft,
  title: string,
  lines: readonly ResultLine[],
  limits: SheetLimits,
): Parts<void> {
  if (lines.length === 0) return;
  draft.row += 2;
  put(draft, 1, title, 'title', limits);
  yield* writeLines(draft, lines, limits);
}

export function* writeLines(
  draft: Draft,
  lines: readonly ResultLine[],
  limits: SheetLimits,
): Parts<void> {
  for (const [index, line] of lines.entries()) {
    if (index % RECORDS_A_PART === 0) yield;
    draft.row += 1;
    const linked = line.target !== null && draft.links.length < limits.links;
    draft.cells.push(...lineCells(line, draft, linked, limits));
    if (line.target === null) continue;
    if (linked) draft.links.push({ row: draft.row, column: COLUMNS.length, ...line.target });
    else draft.linksLeftOut += 1;
  }
}

const cellsOfLine = remembered<readonly PlannedCell[]>();

/** A line that stands where it stood has the same cells. */
function lineCells(
  line: ResultLine,
  draft: Draft,
  linked: boolean,
  limits: SheetLimits,
): readonly PlannedCell[] {
  const { row } = draft;
  return cellsOfLine(line, [row, linked, limits], () =>
    COLUMNS.flatMap(({ name, look }, index): readonly PlannedCell[] => {
      const content = line[name];
      if (content === '' || content === null) return [];
      const bare = look === 'link' && !linked ? 'plain' : look;
      return [{ row, column: index + 1, content: contentOf(draft, content, limits), look: bare }];
    }),
  );
}

export function put(
  draft: Draft,
  column: number,
  content: string | number,
  look: CellLook,
  limits: SheetLimits,
): void {
  draft.cells.push({ row: draft.row, column, content: contentOf(draft, content, limits), look });
}

function contentOf(
  { texts }: Draft,
  content: string | number,
  { characters }: SheetLimits,
): PlannedContent {
  if (typeof content === 'number') return { kind: 'number', number: content };
  const known = texts.get(content);
  const planned = known ?? text(cut(content, characters));
  if (known === undefined) texts.set(content, planned);
  return planned;
}

/** Never between the two halves of a character. */
function cut(content: string, characters: number): string {
  if (content.length <= characters) return content;
  return content.slice(0, characters - 1).replace(/[\ud800-\udbff]$/, '') + '…';
}
