import { Type } from '@sinclair/typebox';
import { Name } from '../../policy/shape/text-shape.ts';
import type { FactValue } from '../check-run.ts';
import { computedColumn, type Column } from '../facts/column.ts';
import { named, numberFact, obstacle } from '../facts/inputs.ts';
import { unknown } from '../facts/unknown.ts';
import { defineFunction } from './function-fact.ts';

/** Hours from one moment to another; negative when reversed. */
export const hoursBetween = defineFunction({
  name: 'hoursBetween',
  params: Type.Object(
    {
      from: Name,
      to: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    from: { kind: 'field', types: ['moment'] },
    to: { kind: 'field', types: ['moment'] },
  },
  gives: 'number',
  place: 'records',
  compile: ({ from, to }, scope) => {
    const ends = [scope.field(from), scope.field(to)];
    return computedColumn(named('hoursBetween', 'number'), scope.rows, (row) =>
      withMinutes(ends, row, ([start = 0, end = 0]) => end - start),
    );
  },
});

/** Hours from a moment to the end of the as-of day. */
export const hoursSince = defineFunction({
  name: 'hoursSince',
  params: Type.Object(
    {
      from: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    from: { kind: 'field', types: ['moment'] },
  },
  gives: 'number',
  place: 'records',
  compile: ({ from }, scope) => {
    const start = [scope.field(from)];
    return computedColumn(named('hoursSince', 'number'), scope.rows, (row) =>
      withMinutes(start, row, ([minute = 0]) => (scope.asOf + 1) * MINUTES_A_DAY - minute),
    );
  },
});

const MINUTES_A_DAY = 24 * 60;

/** Computes with the moments of a row, in minutes; a day without its time is too imprecise for that. */
function withMinutes(
  columns: readonly Column[],
  row: number,
  minutes: (moments: readonly number[]) => number,
): FactValue {
  const moments: number[] = [];
  let imprecise: string | undefined;
  for (const column of columns) {
    const minute = minuteOf(column.at(row));
    if (minute === undefined) imprecise ??= column.name;
    else moments.push(minute);
  }
  if (imprecise === undefined) return numberFact(inHours(minutes(moments)));
  return obstacle(columns, row) ?? unknown('imprecise', [imprecise]);
}

function minuteOf(value: FactValue): number | undefined {
  if (value.kind !== 'day' || value.from !== value.until || !value.clock) return undefined;
  const { from, until } = value.clock;
  return from === until ? value.from * MINUTES_A_DAY + from : undefined;
}

/** To the hundredth, which still tells one minute from the next. */
function inHours(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}
