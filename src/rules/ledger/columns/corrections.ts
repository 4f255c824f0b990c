import { columnLetters, columnNumber } from '../address.ts';
import type { Field } from '../../policy/shape/ledger-shape.ts';
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
  const said = mapping?.ledger === undefined || mapping.ledger === columns.index.policy.id;
  if (!mapping?.columns || !said) return columns;
  return mapping.columns.reduce(withCorrection, columns);
}

function withCorrection(columns: ColumnsUnderstood, correction: ColumnMapping): ColumnsUnderstood {
  const header = headerOf(correction, columns.headers);
  const { fields } = columns.index.policy.ledger;
  const field = fields.find(({ name }) => name === correction.field);
  if (!header || (correction.field !== null && !field)) return columns;
  const { column } = header;
  const { assignment } = columns;
  const taken = new Map([...assignment.taken].filter(([, claim]) => claim.column !== column));
  if (field) taken.set(field.name, saidClaim(header, field));
  return {
    ...columns,
    assignment: {
      taken,
      ambiguous: without(assignment.ambiguous, column),
      ambiguousFields: without(assignment.ambiguousFields, field?.name),
    },
    corrected: new Set([...columns.corrected, column]),
  };
}

function saidClaim({ column, shown }: HeaderColumn, field: Field): Claim {
  const detail = `${columnLetters(column)} ${shown}`;
  return { column, field, score: 2, evidence: [{ code: 'corrected', detail, score: 2 }] };
}

function without<Item>(items: ReadonlySet<Item>, gone: Item | undefined): ReadonlySet<Item> {
  return new Set([...items].filter((item) => item !== gone));
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
