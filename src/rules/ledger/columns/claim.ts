import type { Field } from '../../policy/shape/ledger-shape.ts';
import type { HeaderColumn } from '../header/header-columns.ts';
import type { HeaderIndex, NamedField } from '../header/header-index.ts';
import type { HeaderText } from '../header/header-text.ts';
import type { Evidence } from '../ledger.ts';
import type { CellFit } from './cell-evidence.ts';
import { readingsOf, type HeaderReading } from './header-readings.ts';

/** A column that may hold a field, and why. */
export interface Claim {
  readonly column: number;
  readonly field: Field;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** How well the cells fit, where the type says something and a cell does. */
  readonly fit?: CellFit;
}

/** What the header of a column says, without looking at its cells: the best ground for each field. */
export function headerClaims(header: HeaderColumn, index: HeaderIndex): readonly Claim[] {
  const best = new Map<Field, Claim>();
  for (const reading of readingsOf(header, index)) {
    for (const named of fieldsMeant(reading, header, index)) {
      const claim = claimOf(header, reading, named);
      const before = best.get(named.field);
      if (!before || claim.score > before.score) best.set(named.field, claim);
    }
  }
  return [...best.values()];
}

/** The fields that go by the name; without its fillers a name must mean exactly one. */
function fieldsMeant(
  { name, types, isBare }: HeaderReading,
  { leaf }: HeaderColumn,
  { names, bareNames }: HeaderIndex,
): readonly NamedField[] {
  const meant = ((isBare ? bareNames : names).get(name) ?? []).filter(
    ({ field }) => (types?.includes(field.type) ?? true) && !contradicts(leaf, field.type),
  );
  return isBare && meant.length > 1 ? [] : meant;
}

function claimOf(header: HeaderColumn, reading: HeaderReading, named: NamedField): Claim {
  const score = named.strength + reading.bonus;
  const evidence = {
    code: reading.code ?? named.code,
    detail: reading.detail,
    score: round(score),
  };
  return { column: header.column, field: named.field, score, evidence: [evidence] };
}

/** （有/无） asks for a mark, （年月日） for a day, （条） counts: of a field of another kind it is not the column. */
function contradicts({ asksFor, unit }: HeaderText, type: Field['type']): boolean {
  if (unit !== undefined && COUNTED.includes(type)) return true;
  if (asksFor === 'mark') return type === 'number' || type === 'people' || type === 'list';
  return asksFor === 'day' && (type === 'number' || type === 'mark' || type === 'choice');
}

const COUNTED: readonly Field['type'][] = ['mark', 'choice', 'list', 'people'];

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
