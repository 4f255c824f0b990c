import {
  bulletinsIn,
  type DeclaredBulletin,
  periodBefore,
  periodOf,
  type Period,
  readPeriod,
} from '../../rules/index.ts';
import { inForce } from './policy-set.ts';
import type { PaneState } from './state.ts';

export interface AskedBulletin {
  readonly which: DeclaredBulletin;
  readonly period: Period;
}

/** Two years of months, so that a ledger of last year can be told. */
const PERIODS = 24;

/** The bulletins that the ledgers of this workbook are enough for: those whose main ledger is in it. */
export function bulletinsHere(state: PaneState): readonly DeclaredBulletin[] {
  const here = new Set(state.looked?.reading.ledgers.map(({ ledger }) => ledger));
  const policies = inForce(state.policies, state.draft ?? state.saved);
  return bulletinsIn(policies).filter(({ compiled }) => here.has(compiled.policy.id));
}

export function askedBulletin(state: PaneState): DeclaredBulletin | undefined {
  const all = bulletinsHere(state);
  return all.find(({ spec }) => spec.id === state.bulletin.which) ?? all[0];
}

/** The last first: the one that is under way, then those before it. */
export function periodsFor({ spec }: DeclaredBulletin, { today }: PaneState): readonly Period[] {
  const periods: Period[] = [periodOf(spec.period, today)];
  for (let last = periods[0]; last && periods.length < PERIODS; last = periods.at(-1)) {
    periods.push(periodBefore(last));
  }
  return periods;
}

/** A month that has just begun tells nothing yet: without a word from anybody it is the one before. */
export function askedPeriod(which: DeclaredBulletin, state: PaneState): Period {
  const { period } = state.bulletin;
  const named = period === null ? undefined : readPeriod(which.spec.period, period);
  return named ?? periodBefore(periodOf(which.spec.period, state.today));
}

/** What to make of the cells that were read; undefined where this workbook has no bulletin any more. */
export function askedOf(state: PaneState): AskedBulletin | undefined {
  const which = askedBulletin(state);
  return which === undefined ? undefined : { which, period: askedPeriod(which, state) };
}
