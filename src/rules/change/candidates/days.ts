import type { Day } from '../../day/day.ts';
import type { Value } from '../../ledger/value.ts';
import { type Candidate, type CellAsked, metNumbers, metValues } from './candidate.ts';

/** Days around those of interest that are tried one by one, too. */
const MARGIN = 60;
/** As many days up to the as-of day are tried at least, and in all at most. */
const LEAST = 400;
const MOST = 1500;
const MINUTES = 24 * 60;

function dayValue(day: Day): Value {
  return { kind: 'day', from: day, until: day };
}

function candidate(value: Value): Candidate {
  return { value, to: { kind: 'days', from: value, until: value } };
}

/**
 * Every day of the years around the record, up to the as-of day: what has been done was not done tomorrow. `later`:
 * days after it.
 */
export function everyDay(asked: CellAsked, later: boolean): readonly Candidate[] {
  const days = daysOfInterest(asked);
  const { asOf } = asked.world.table.scope;
  const first = Math.min(...days, asOf) - MARGIN;
  const start = later ? asOf + 1 : Math.min(first, asOf - LEAST);
  const end = later ? Math.max(...days, asOf) + LEAST : asOf;
  const until = Math.min(end, start + MOST);
  const all: Candidate[] = [];
  for (let day = start; day <= until; day++) all.push(candidate(inMoment(day as Day, asked)));
  return all;
}

/** Days that the record itself or the comparison names, the as-of day among them. */
export function fewDays(asked: CellAsked): readonly Candidate[] {
  const { asOf } = asked.world.table.scope;
  return daysOfInterest(asked)
    .filter((day) => day <= asOf)
    .map((day) => candidate(inMoment(day, asked)));
}

function daysOfInterest({ world, leaves }: CellAsked): readonly Day[] {
  const { asOf } = world.table.scope;
  const met = [...metValues(leaves), ...world.values.values()];
  const days = met.flatMap((value) => (value.kind === 'day' ? [value.from, value.until] : []));
  return [...new Set([...days, asOf])].sort((one, other) => one - other);
}

/** In a moment field, at the first minute of the day. */
function inMoment(day: Day, { field }: CellAsked): Value {
  if (field.type !== 'moment') return dayValue(day);
  return { kind: 'day', from: day, until: day, clock: { from: 0, until: 0 } };
}

/** So many hours before and after the moments of the record. */
export function moments(asked: CellAsked): readonly Candidate[] {
  if (asked.field.type !== 'moment') return [];
  const hours = metNumbers(asked.leaves);
  return [...asked.world.values.values()].flatMap((value) => {
    if (value.kind !== 'day' || value.clock?.from !== value.clock?.until) return [];
    const minute = value.from * MINUTES + (value.clock?.from ?? 0);
    const at = hours.flatMap((hour) => [minute - hour * 60, minute + hour * 60]);
    return [minute, ...at].map((each) => candidate(momentAt(Math.round(each))));
  });
}

function momentAt(minute: number): Value {
  const day = Math.floor(minute / MINUTES) as Day;
  const clock = minute - day * MINUTES;
  return { kind: 'day', from: day, until: day, clock: { from: clock, until: clock } };
}
