import { countIn } from './count-in.ts';
import { countOf } from './count-of.ts';
import { daysBetween, workdaysBetween } from './days-between.ts';
import { daysIdle } from './days-idle.ts';
import { daysIn, yearsIn } from './days-in.ts';
import { daysSince, workdaysSince } from './days-since.ts';
import { daysUntilDue, dueOn } from './due-on.ts';
import { duplicatesOf } from './duplicates-of.ts';
import { earliestIn, latestIn } from './extremes-in.ts';
import { earliestOf, gravestOf, latestOf } from './extremes-of.ts';
import { findingCount } from './finding-count.ts';
import { fromTable } from './from-table.ts';
import type { FunctionFact } from './function-fact.ts';
import { hasLedger } from './has-ledger.ts';
import { hoursBetween, hoursSince } from './hours.ts';
import { itemsLacking } from './items-lacking.ts';
import { listIn } from './list-in.ts';
import { lookUp } from './look-up.ts';
import { periodsWithout } from './periods-without.ts';
import { previousInGroup } from './previous-in-group.ts';
import { score } from './score.ts';
import { shareIn } from './share-in.ts';
import { listCount, textLength } from './size-of.ts';
import { sumIn } from './sum-in.ts';

const all: readonly FunctionFact[] = [
  daysBetween,
  workdaysBetween,
  daysSince,
  workdaysSince,
  hoursBetween,
  hoursSince,
  daysIdle,
  dueOn,
  daysUntilDue,
  countOf,
  earliestOf,
  latestOf,
  gravestOf,
  listCount,
  textLength,
  duplicatesOf,
  previousInGroup,
  countIn,
  sumIn,
  shareIn,
  daysIn,
  yearsIn,
  lookUp,
  earliestIn,
  latestIn,
  listIn,
  fromTable,
  itemsLacking,
  hasLedger,
  findingCount,
  score,
  periodsWithout,
];

/** Every function that a condition may ask. */
export const functions: ReadonlyMap<string, FunctionFact> = new Map(
  all.map((fact) => [fact.name, fact]),
);
