import { columnLetters, columnNumber } from '../address.ts';
import type { HeaderColumn } from '../header/header-columns.ts';
import { readHeader } from '../header/header-text.ts';
import type { ColumnMapping, SheetMapping } from '../ledger-mapping.ts';
import type { Claim } from './claim.ts';
import type { ColumnsUnderstood } from './understand-columns.ts';

/** What a person said overrides what was found out; the rest stays. */
export function withCorrections(
  columns: ColumnsUnderstood,
  mapping: SheetMapping | undefined,
): ColumnsUnderstood {
  const { policy } = columns.index;
  const said = mapping?.ledger === undefined || mapping.ledger === policy.id;
  if (!mapping?.columns || !said) return columns;
  const taken = new Map(columns.assignment.taken);
  const ambiguous = new Set(columns.assignment.ambiguous);
  const ambiguousFields = new Set(columns.assignment.ambiguousFields);
  const corrected = new Set<number>();
  for (const correction of mapping.columns) {
    const header = headerOf(correction, columns.headers);
    const field = policy.ledger.fields.find(({ name }) => name === correction.field);
    if (!header || (correction.field !== null && !field)) continue;
    for (const [name, claim] of taken) if (claim.column === header.column) taken.delete(name);
    ambiguous.delete(header.column);
    corrected.add(header.column);
    if (!field) continue;
    ambiguousFields.delete(field.name);
    const detail = `${columnLetters(header.column)} ${header.shown}`;
    const claim: Claim = {
      column: header.column,
      field,
      score: 2,
      evidence: [{ code: 'corrected', detail, score: 2 }],
    };
    taken.set(field.name, claim);
  }
  return { ...columns, assignment: { taken, ambiguous, ambiguousFields }, corrected };
}

/** By its header where that was remembered, else by its letters. */
export function headerOf(
  { column, header }: ColumnMapping,
  headers: readonly HeaderColumn[],
): HeaderColumn | undefined {
  const place = columnNumber(column);
  if (header === undefined) return headers.find((candidate) => candidate.column === place);
  const name = readHeader(header).name;
  const named = headers.filter(
    (candidate) => candidate.shown === header || candidate.leaf.name === name,
  );
  return named.find((candidate) => candidate.column === place) ?? named[0];
}
