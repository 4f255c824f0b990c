import type { LedgerRecord } from '../check/check-run.ts';
import { compileRule } from '../check/evaluate/rule.ts';
import type { Verdict } from '../check/evaluate/verdict.ts';
import { numberFact } from '../check/facts/inputs.ts';
import type { RunFacts } from '../check/facts/table-scope.ts';
import { recordScope } from '../check/facts/tables.ts';
import type { FactScope } from '../check/functions/fact-scope.ts';
import type { LedgerTable } from '../check/ledger-table.ts';
import type { OpenTables } from '../check/open-tables.ts';
import type { Ledger, LedgerReading } from '../ledger/ledger.ts';
import { BLANK, type Value } from '../ledger/value.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import { newRecord } from './new-record.ts';
import { ownLedgerReaders } from './own-ledger-readers.ts';

/** Field → what its cell would hold. */
export type Cells = ReadonlyMap<string, Value>;

/** A workbook that differs in some cells from the one that is open. */
export interface Trial {
  /** Of the record in question. */
  readonly own: Cells;
  /** Of a record of any ledger; of a new one where there is no record. */
  readonly elsewhere: {
    readonly table: LedgerTable;
    readonly record: LedgerRecord | null;
    readonly cells: Cells;
  } | null;
}

export const ownTrial = (own: Cells): Trial => ({ own, elsewhere: null });

/** Judges one record in other workbooks, by the evaluator that judged it in this one. */
export interface TrialWorld {
  readonly table: LedgerTable;
  readonly record: LedgerRecord;
  readonly tables: readonly LedgerTable[];
  /** What the record holds as it is. */
  readonly values: Cells;
  /** Whether other records of its own ledger have a say in a rule: then each trial costs a look at all of them. */
  isCostly(rule: CompiledRule): boolean;
  /** One verdict a trial. */
  judge(rule: CompiledRule, trials: readonly Trial[]): readonly Verdict[];
  /** The facts of the record as it is, at row 0 of such a scope. */
  look<Seen>(rule: CompiledRule, see: (scope: FactScope, row: number) => () => Seen): Seen;
}

export function trialWorld(
  { tables, run, steps }: OpenTables,
  table: LedgerTable,
  record: LedgerRecord,
): TrialWorld {
  const readsOwn = ownLedgerReaders(tables, table, run);
  const settle = settler(steps);
  const benches = new WeakMap<readonly Trial[], FactScope>();
  const benchOf = (trials: readonly Trial[]) => {
    const bench = benches.get(trials) ?? scopeOfCopies(table, record, trials, run);
    benches.set(trials, bench);
    return bench;
  };
  const changes = new WeakMap<Trial, FactScope>();
  const changedBy = (trial: Trial) => {
    if (trial.own.size === 0 && trial.elsewhere === null) return table.scope;
    const changed = changes.get(trial) ?? changedScope(table, record, trial, run);
    changes.set(trial, changed);
    return changed;
  };
  const judgeAt = (rule: CompiledRule, scope: FactScope, rows: readonly number[]) => {
    const { judge } = compileRule(rule, scope);
    settle();
    return rows.map(judge);
  };
  return {
    table,
    record,
    tables,
    values: valuesOf(table, record),
    isCostly: readsOwn,
    judge(rule, trials) {
      if (!readsOwn(rule) && trials.every(({ elsewhere }) => elsewhere === null)) {
        return judgeAt(rule, benchOf(trials), [...trials.keys()]);
      }
      return trials.flatMap((trial) => judgeAt(rule, changedBy(trial), [record.index]));
    },
    look(rule, see) {
      const row = readsOwn(rule) ? record.index : 0;
      const scope = readsOwn(rule) ? table.scope : benchOf([ownTrial(new Map())]);
      const seen = see(scope, row);
      settle();
      return seen();
    },
  };
}

/** Does what compiling has put off. */
function settler(steps: readonly (() => void)[]): () => void {
  let done = 0;
  return () => {
    for (; done < steps.length; done++) steps[done]?.();
  };
}

function readingOf({ ledger }: LedgerTable, { reading }: LedgerRecord): LedgerReading {
  const found = ledger.readings[reading];
  if (!found) throw new Error(`There is no reading ${String(reading)}.`);
  return found;
}

export function valuesOf(table: LedgerTable, record: LedgerRecord): Cells {
  const { values } = readingOf(table, record);
  return new Map([...values].map(([field, all]) => [field, all[record.position] ?? BLANK]));
}

/** A trial knows of no findings: only warnings count them. */
const noFindings = () => () => numberFact(0);

function scopeOf({ compiled }: LedgerTable, ledger: Ledger, run: RunFacts): FactScope {
  return recordScope(ledger, noFindings, compiled.scores, run);
}

/** The record as many times as there are trials, each time with its own cells, beside the ledgers as they are. */
function scopeOfCopies(
  table: LedgerTable,
  record: LedgerRecord,
  trials: readonly Trial[],
  run: RunFacts,
): FactScope {
  const reading = readingOf(table, record);
  const changed = new Set(trials.flatMap(({ own }) => [...own.keys()]));
  const values = new Map<string, readonly Value[]>();
  for (const [field, all] of reading.values) {
    const now = all[record.position] ?? BLANK;
    const same = () => new Array<Value>(trials.length).fill(now);
    values.set(field, changed.has(field) ? trials.map(({ own }) => own.get(field) ?? now) : same());
  }
  const copies = trials.map(() => ({ row: record.row }));
  return scopeOf(table, ledgerOf(table, [{ ...reading, records: copies, values }]), run);
}

function ledgerOf({ ledger }: LedgerTable, readings: readonly LedgerReading[]): Ledger {
  return { policy: ledger.policy, readings };
}

/** The whole ledger of the record with the cells of a trial, beside the ledgers with theirs. */
function changedScope(
  table: LedgerTable,
  record: LedgerRecord,
  { own, elsewhere }: Trial,
  run: RunFacts,
): FactScope {
  const ledgers = new Map(run.ledgers);
  const changedRun: RunFacts = { ...run, ledgers };
  let readings = withCells(table.ledger.readings, record, own);
  if (elsewhere) {
    const isOwn = elsewhere.table === table;
    const theirs = isOwn ? readings : elsewhere.table.ledger.readings;
    const changed = withCells(theirs, elsewhere.record, elsewhere.cells);
    if (isOwn) readings = changed;
    else {
      const scope = scopeOf(elsewhere.table, ledgerOf(elsewhere.table, changed), changedRun);
      ledgers.set(elsewhere.table.ledger.policy.id, scope);
    }
  }
  const scope = scopeOf(table, ledgerOf(table, readings), changedRun);
  ledgers.set(table.ledger.policy.id, scope);
  return scope;
}

function withCells(
  readings: readonly LedgerReading[],
  record: LedgerRecord | null,
  cells: Cells,
): readonly LedgerReading[] {
  if (record === null) {
    const [first] = readings;
    return first ? [...readings, newRecord(first, cells)] : readings;
  }
  return readings.map((reading, place) => {
    if (place !== record.reading || cells.size === 0) return reading;
    const values = new Map(reading.values);
    for (const [field, value] of cells) {
      const all = values.get(field);
      if (all)
        values.set(
          field,
          all.map((old, at) => (at === record.position ? value : old)),
        );
    }
    return { ...reading, values };
  });
}
