import type { LedgerRecord } from '../../check/check-run.ts';
import { textOf, recordsOf, valueAt } from '../../check/results/records.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Value } from '../../ledger/value.ts';
import type { BulletinSpec } from '../../policy/shape/index.ts';
import type { CountedRecord } from '../bulletin.ts';
import { BLANK_GROUP, UNREADABLE_GROUP } from '../group-names.ts';

/** A record with the keys of all groups that it is in: the whole, and one or more at each level. */
export interface PlacedRecord {
  readonly record: CountedRecord;
  readonly groups: readonly string[];
}

/** Of the whole. */
export const WHOLE = groupKey([]);

export function groupKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

export function pathOf(group: string): readonly string[] {
  return JSON.parse(group) as readonly string[];
}

/** How many levels, from the outermost on, divide the records of a ledger. */
export function depthOf({ levels, through = {} }: BulletinSpec, ledger: string): number {
  const divided = through[ledger]?.ledger ?? ledger;
  const undivided = levels.findIndex(({ fields }) => fields[divided] === undefined);
  return undivided < 0 ? levels.length : undivided;
}

/** The records of a ledger, in their groups. The day on which they are judged changes neither. */
export function placedRecords(
  ledger: Ledger,
  source: number,
  spec: BulletinSpec,
): readonly PlacedRecord[] {
  const { id } = ledger.policy;
  const fields = spec.levels.slice(0, depthOf(spec, id)).flatMap(({ fields }) => fields[id] ?? []);
  return recordsOf(ledger).map((record) => {
    const names = fields.map((field) => groupNames(valueAt(ledger, record, field)));
    return { record: counted(record, ledger, source), groups: pathsOver(names).map(groupKey) };
  });
}

/** A record as a figure counts it: once. */
export function counted(record: LedgerRecord, ledger: Ledger, source: number): CountedRecord {
  const { index, reading, sheet, row, key } = record;
  const columns = ledger.readings[reading]?.columns ?? new Map<string, number>();
  return { source, ledger: ledger.policy.id, index, sheet, row, key, columns, amount: 1 };
}

/** Every path from the outermost level down, those that end early included. */
function pathsOver(names: readonly (readonly string[])[]): string[][] {
  const paths: string[][] = [[]];
  let ends: string[][] = [[]];
  for (const level of names) {
    ends = ends.flatMap((path) => level.map((name) => [...path, name]));
    paths.push(...ends);
  }
  return paths;
}

/** A list puts its record into several groups. */
function groupNames(value: Value | undefined): readonly string[] {
  if (value === undefined) return [UNREADABLE_GROUP];
  if (value.kind === 'blank' || value.kind === 'notApplicable') return [BLANK_GROUP];
  if (value.kind === 'list') {
    return value.items.length === 0 ? [BLANK_GROUP] : [...new Set(value.items)];
  }
  return [textOf(value) ?? UNREADABLE_GROUP];
}
