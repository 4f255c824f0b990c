import { distance } from 'fastest-levenshtein';
import { isBlankContent } from '../cell-text.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import type { HeaderColumn } from '../header/header-columns.ts';
import { isOwnHeader } from '../header/own-header.ts';
import { isSequenceHeader } from '../header/header-words.ts';
import type { Table } from '../header/table.ts';
import type { UnmappedReason } from '../reasons.ts';
import type { LedgerReading } from '../ledger.ts';
import { LOWEST } from './assign-columns.ts';
import type { ColumnsUnderstood } from './understand-columns.ts';

/** Every column without a field, and why: nothing on a sheet is passed over in silence. */
export function unmappedColumns(
  view: SheetView,
  { columns, span, beside }: Table,
  rows: { readonly first: number; readonly last: number },
): LedgerReading['unmapped'] {
  const fields = new Set([...columns.assignment.taken.values()].map(({ column }) => column));
  const unmapped = new Map<number, { header: string; reason: UnmappedReason }>();
  for (const header of columns.headers) {
    if (fields.has(header.column)) continue;
    unmapped.set(header.column, { header: header.shown, reason: reasonOf(header, columns) });
  }
  for (let column = span.first; column <= span.last; column += 1) {
    if (fields.has(column) || unmapped.has(column) || !isFilled(view, column, rows)) continue;
    unmapped.set(column, { header: '', reason: 'noHeader' });
  }
  for (const { column, shown } of beside) unmapped.set(column, { header: shown, reason: 'beside' });
  return new Map([...unmapped].sort(([left], [right]) => left - right));
}

/** Why a column holds no field. */
export function reasonOf(header: HeaderColumn, columns: ColumnsUnderstood): UnmappedReason {
  const { assignment, claims, corrected, wrongType } = columns;
  const { column, leaf } = header;
  if (corrected.has(column)) return 'corrected';
  if (isOwnHeader(leaf.shown)) return 'ownResult';
  if (assignment.ambiguous.has(column)) return 'ambiguous';
  const claimed = claims.filter((claim) => claim.column === column);
  if (claimed.some(({ score }) => score >= LOWEST)) return 'taken';
  if (wrongType.has(column)) return 'wrongType';
  if (claimed.length > 0) return 'unsure';
  if (isSequenceHeader(leaf.name)) return 'sequence';
  return resembles(header, columns) === undefined ? 'unknown' : 'resembles';
}

/** A missing field whose name the header nearly is: 备案曰期. Never taken for it, but shown. */
export function resembles(
  { leaf }: HeaderColumn,
  { assignment, index }: ColumnsUnderstood,
): string | undefined {
  const length = leaf.name.length;
  if (length < 3) return undefined;
  const most = length >= 6 ? 2 : 1;
  for (const [name, named] of index.names) {
    if (Math.abs(name.length - length) > most) continue;
    const missing = named.find(({ field }) => !assignment.taken.has(field.name));
    if (missing && distance(name, leaf.name) <= most) return missing.field.name;
  }
  return undefined;
}

function isFilled(
  view: SheetView,
  column: number,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  return view.rows.some(
    ({ row, cells }) => row >= first && row <= last && !isBlankContent(cells[column - 1]),
  );
}
