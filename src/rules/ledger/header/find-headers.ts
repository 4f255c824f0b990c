import { type Parts, RECORDS_A_PART } from '../../parts.ts';
import type { GridRow } from '../grid.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { growHeader, type HeaderBlock } from './header-block.ts';
import type { KnownHeaders } from './known-headers.ts';

/** So many rows are looked at in full; further down a row that holds a number or a day is no header. */
const TOP = 40;

/** The header blocks of a sheet, from above: wherever a row names at least two fields of one ledger. */
export function* findHeaders(view: SheetView, known: KnownHeaders): Parts<readonly HeaderBlock[]> {
  const blocks: HeaderBlock[] = [];
  const candidates: GridRow[] = [];
  for (const [place, row] of view.rows.entries()) {
    if (namesFields(row, place, known)) candidates.push(row);
    if (place % RECORDS_A_PART === 0) yield;
  }
  for (const candidate of candidates) {
    const open = blocks.at(-1);
    if (open && candidate.row <= open.last) continue;
    const anchor = richest(candidates, candidate, known);
    const block = growHeader(view, anchor.row, (text) => known.isKnown(text));
    blocks.push(open ? { ...block, first: Math.max(block.first, open.last + 1) } : block);
  }
  return blocks;
}

function namesFields({ cells }: GridRow, place: number, known: KnownHeaders): boolean {
  if (place >= TOP && cells.some((content) => typeof content === 'number' || isDay(content))) {
    return false;
  }
  const named = known.countIn(cells);
  if (named < 2) return false;
  const texts = cells.filter((content) => typeof content === 'string' && content.trim() !== '');
  return named >= 3 || named * 2 >= texts.length;
}

/** Of candidates in consecutive rows the one that names most fields. */
function richest(candidates: readonly GridRow[], from: GridRow, known: KnownHeaders): GridRow {
  let best = from;
  let next = from.row + 1;
  for (const candidate of candidates) {
    if (candidate.row !== next || next - from.row > 4) continue;
    next += 1;
    if (known.countIn(candidate.cells) > known.countIn(best.cells)) best = candidate;
  }
  return best;
}

function isDay(content: GridRow['cells'][number]): boolean {
  return typeof content === 'object' && 'serial' in content;
}
