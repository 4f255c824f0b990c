import { STRETCH } from '../../check/facts/stretches.ts';
import { openTables } from '../../check/open-tables.ts';
import type { Day } from '../../day/day.ts';
import type { WorkCalendar } from '../../day/work-calendar.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { CompiledPolicy } from '../../policy/compiled-policy.ts';
import type { BulletinSpec } from '../../policy/shape/index.ts';
import type { Period } from '../bulletin.ts';
import type { DeclaredBulletin } from '../bulletins-in.ts';
import type { PlacedRecord } from './placed-records.ts';
import { recordSorter } from './sort-records.ts';
import { newTallies, type Tallies } from './tally.ts';

/** A workbook with its records in their groups, by ledger. */
export interface Source {
  readonly name: string;
  readonly ledgers: readonly Ledger[];
  readonly placed: ReadonlyMap<string, readonly PlacedRecord[]>;
}

/** What all records of all sources come to in one period. */
export interface Gathered {
  readonly period: Period;
  /** One an indicator, in the order of the policy. */
  readonly tallies: readonly Tallies[];
  /** Whether any record lies in the period by any of the days that the indicators go by. */
  readonly isDated: boolean;
}

export interface GatherInputs {
  readonly sources: readonly Source[];
  readonly policies: readonly CompiledPolicy[];
  readonly calendar: WorkCalendar;
}

/** Judges all records as of a day: each source on its own tables, for a workbook knows only its own ledgers. */
export function* gather(
  { sources, policies, calendar }: GatherInputs,
  which: DeclaredBulletin,
  period: Period,
  asOf: Day,
): Generator<void, Gathered> {
  const { indicators } = which.spec;
  const tallies = indicators.map(newTallies);
  let isDated = false;
  for (const source of sources) {
    const { run, steps } = yield* openTables(source.ledgers, policies, asOf, calendar);
    const sorters = indicators.map((indicator) => {
      const scope = run.ledgers.get(ledgerOf(indicator, which));
      return scope && { scope, ...recordSorter(indicator, scope, period) };
    });
    for (const step of steps) {
      step();
      yield;
    }
    for (const [place, sorter] of sorters.entries()) {
      if (!sorter) continue;
      for (const [row, placed] of (source.placed.get(sorter.scope.ledger) ?? []).entries()) {
        const taken = sorter.take(row);
        if (taken) tallies[place]?.add(placed, taken);
        else tallies[place]?.pass(placed);
        isDated ||= sorter.isDated(row);
        if (row % STRETCH === STRETCH - 1) yield;
      }
      yield;
    }
  }
  return { period, tallies, isDated };
}

/** Nothing: for a period before the records begin, or one that has not begun. */
export function gatheredNothing({ spec }: DeclaredBulletin, period: Period): Gathered {
  return { period, tallies: spec.indicators.map(newTallies), isDated: false };
}

/** The ledger that an indicator goes over: the one of its policy where it names none. */
export function ledgerOf(
  { ledger }: BulletinSpec['indicators'][number],
  { compiled }: DeclaredBulletin,
): string {
  return ledger ?? compiled.policy.id;
}
