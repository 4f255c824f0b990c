import { columnLetters, type Evidence, type LedgerReading } from '../../rules/index.ts';

/** A column of a ledger as it was understood. */
export interface ColumnUnderstood {
  readonly column: string;
  readonly header: string;
  /** Null where no field took it. */
  readonly field: string | null;
  readonly evidence: readonly Evidence[];
  /** Why no field took it. */
  readonly reason: string | null;
}

/** In the order of the sheet, by letters. */
export function columnsOf(
  reading: LedgerReading | undefined,
): ReadonlyMap<string, ColumnUnderstood> {
  if (reading === undefined) return new Map();
  const { columns, evidence, unmapped } = reading;
  const understood: (readonly [number, ColumnUnderstood])[] = [];
  for (const [field, place] of columns) {
    const found = evidence.get(place) ?? [];
    const column = columnLetters(place);
    const header = found.find(({ code }) => code !== 'type' && code !== 'unit')?.detail ?? '';
    understood.push([place, { column, header, field, evidence: found, reason: null }]);
  }
  for (const [place, { header, reason }] of unmapped) {
    const column = columnLetters(place);
    understood.push([place, { column, header, field: null, evidence: [], reason }]);
  }
  understood.sort(([one], [other]) => one - other);
  return new Map(understood.map(([, each]) => [each.column, each]));
}
