import { text } from './block-cells.ts';
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

export function writePart(
  draft: Draft,
  title: string,
  lines: readonly ResultLine[],
  limits: SheetLimits,
): void {
  if (lines.length === 0) return;
  draft.row += 2;
  put(draft, 1, title, 'title', limits);
  writeLines(draft, lines, limits);
}

export function writeLines(draft: Draft, lines: readonly ResultLine[], limits: SheetLimits): void {
  for (const line of lines) {
    draft.row += 1;
    const linked = line.target !== null && draft.links.length < limits.links;
    COLUMNS.forEach(({ name, look }, index) => {
      const content = line[name];
      const bare = look === 'link' && !linked ? 'plain' : look;
      if (content !== '' && content !== null) put(draft, index + 1, content, bare, limits);
    });
    if (line.target === null) continue;
    if (linked) draft.links.push({ row: draft.row, column: COLUMNS.length, ...line.target });
    else draft.linksLeftOut += 1;
  }
}

export function put(
  draft: Draft,
  column: number,
  content: string | number,
  look: CellLook,
  { characters }: SheetLimits,
): void {
  const { row, texts } = draft;
  if (typeof content === 'number') {
    draft.cells.push({ row, column, content: { kind: 'number', number: content }, look });
    return;
  }
  const known = texts.get(content);
  const planned = known ?? text(cut(content, characters));
  if (known === undefined) texts.set(content, planned);
  draft.cells.push({ row, column, content: planned, look });
}

/** Never between the two halves of a character. */
function cut(content: string, characters: number): string {
  if (content.length <= characters) return content;
  return content.slice(0, characters - 1).replace(/[\ud800-\udbff]$/, '') + '…';
}
