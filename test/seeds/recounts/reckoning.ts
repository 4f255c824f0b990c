import { at, type Row } from './raw-cells.ts';

export type Colour = 'red' | 'orange' | 'yellow' | 'none';

/** Points for a figure on its way from nothing to all of the weight. */
export function points(value: number, weight: number, zeroAt: number, fullAt: number): number {
  const way = (value - zeroAt) / (fullAt - zeroAt);
  return weight * Math.min(1, Math.max(0, way));
}

export const toTenth = (value: number) => Math.round(value * 10) / 10;

/** The places of what holds. */
export const placesOf = (holds: readonly boolean[]) =>
  holds.flatMap((isSo, place) => (isSo ? [place] : []));

/** The month itself and the twelve before it, the oldest first. */
export function monthsUntil(month: string): readonly string[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Array.from({ length: 13 }, (_, place) =>
    new Date(Date.UTC(year, number - 13 + place, 1)).toISOString().slice(0, 7),
  );
}

/** The different words below some headers. */
export function namesIn(...columns: readonly (readonly [readonly Row[], string])[]) {
  const names = columns.flatMap(([rows, header]) => rows.map((row) => at(row, header)));
  return [...new Set(names)].filter((name) => name !== '').sort();
}
