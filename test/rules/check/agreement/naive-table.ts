import type { FactValue } from '../../../../src/rules/check/check-run.ts';
import type { Day } from '../../../../src/rules/day/day.ts';
import type { Ledger } from '../../../../src/rules/ledger/ledger.ts';
import type { Policy } from '../../../../src/rules/policy/shape/index.ts';
import type { RandomCase } from './random-case.ts';

/** Records (or groups, or the whole ledger) as plain rows: what the naive facts are computed from, row by row. */
export interface NaiveTable {
  readonly policy: Policy;
  readonly of: 'record' | 'group' | 'ledger';
  readonly rows: readonly NaiveRow[];
  readonly asOf: Day;
  /** The records of the ledgers of the workbook. */
  readonly ledgers: ReadonlyMap<string, NaiveTable>;
}

export type NaiveRow = Readonly<Record<string, FactValue>>;

export const UNKNOWN: FactValue = { kind: 'unknown', reason: 'unreadable', fields: [] };
export const BLANK: FactValue = { kind: 'blank' };

export function number(value: number): FactValue {
  return { kind: 'number', number: value };
}

export function recordTable({ ledgers, asOf }: RandomCase, id: string): NaiveTable {
  const tables = new Map<string, NaiveTable>();
  for (const ledger of ledgers) {
    const { policy } = ledger;
    tables.set(policy.id, { policy, of: 'record', rows: rowsOf(ledger), asOf, ledgers: tables });
  }
  const table = tables.get(id);
  if (!table) throw new Error(`There is no ledger ${id}.`);
  return table;
}

/** One row a group, in the order in which the groups first appear. */
export function groupTable(records: NaiveTable): NaiveTable {
  const field = records.policy.ledger.group ?? '';
  const groups = new Map<string, FactValue>();
  for (const row of records.rows) {
    const value = row[field];
    if (value?.kind === 'text' && !groups.has(value.text)) groups.set(value.text, value);
  }
  return {
    ...records,
    of: 'group',
    rows: [...groups.values()].map((value) => ({ [field]: value })),
  };
}

export function wholeTable(records: NaiveTable): NaiveTable {
  return { ...records, of: 'ledger', rows: [{}] };
}

function rowsOf({ policy, readings }: Ledger): readonly NaiveRow[] {
  return readings.flatMap((reading) =>
    reading.records.map((_, position) =>
      Object.fromEntries(
        policy.ledger.fields.map(({ name, type }) => {
          const value: FactValue = reading.values.get(name)?.[position] ?? { kind: 'noColumn' };
          const notDone =
            (type === 'day' || type === 'moment') && value.kind === 'mark' && !value.yes;
          return [name, notDone ? BLANK : value];
        }),
      ),
    ),
  );
}

export function isAbsent(value: FactValue): boolean {
  return value.kind === 'blank' || value.kind === 'notApplicable';
}

export function isUntold(value: FactValue): boolean {
  return value.kind === 'unreadable' || value.kind === 'noColumn' || value.kind === 'unknown';
}

/** The one day of a value; undefined for a month or √. */
export function exactDay(value: FactValue): Day | undefined {
  return value.kind === 'day' && value.from === value.until ? value.from : undefined;
}
