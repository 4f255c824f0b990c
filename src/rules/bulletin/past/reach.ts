import type { Day } from '../../day/day.ts';
import type { DeclaredBulletin } from '../bulletins-in.ts';
import { ledgerOf, type Source } from '../figures/gather.ts';

/**
 * The first day that any indicator goes by in the records: what was before it is unknown, not nothing. undefined where
 * no indicator goes by a day.
 */
export function firstDayOf(which: DeclaredBulletin, sources: readonly Source[]): Day | undefined {
  const dated = which.spec.indicators.filter(({ on }) => on !== undefined);
  if (dated.length === 0) return undefined;
  let first = Infinity;
  for (const indicator of dated) {
    for (const day of daysOf(indicator.on ?? '', ledgerOf(indicator, which), sources)) {
      first = Math.min(first, day);
    }
  }
  return first as Day;
}

function* daysOf(field: string, ledger: string, sources: readonly Source[]): Generator<Day> {
  const ledgers = sources.flatMap((source) => source.ledgers);
  for (const { readings } of ledgers.filter(({ policy }) => policy.id === ledger)) {
    for (const value of readings.flatMap(({ values }) => values.get(field) ?? [])) {
      if (value.kind === 'day') yield value.from;
    }
  }
}
