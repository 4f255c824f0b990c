import type { Indicator } from '../../policy/shape/index.ts';
import type { Told } from '../figures/figure-of.ts';
import { countsOf, type Tally } from '../figures/tally.ts';
import { indexFigure, type ReadyIndex } from './index-figure.ts';
import { isThin } from './thin.ts';

/** Where a figure lies, whatever the records turn out to be of which it is unknown whether they count. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

const ANYWHERE: Bounds = { least: -Infinity, most: Infinity };

/** undefined: there is no such figure, or nothing is judged by it, whatever is unknown. */
export function boundsOf(
  indicator: Indicator,
  tally: Tally,
  told: Told,
  minimum: number,
): Bounds | undefined {
  const { why } = told;
  if (why === 'noData' || why === 'notAtLevel') return undefined;
  const counts = countsOf(tally);
  const isThinNow = isThin(indicator, counts, minimum);
  if (isThinNow && isThin(indicator, withUnknown(counts, tally), minimum)) return undefined;
  if (isThinNow) return ANYWHERE;
  if (tally.unknown.length === 0) {
    if (told.value !== null) return { least: told.value, most: told.value };
    return why === 'noRecords' ? undefined : ANYWHERE;
  }
  const unknown = tally.unknown.length;
  const { base, counted } = counts;
  if ('count' in indicator) return { least: counted, most: counted + unknown };
  if (!('share' in indicator)) return ANYWHERE;
  const all = base + unknown;
  return { least: (100 * counted) / all, most: (100 * (counted + unknown)) / all };
}

/** Each of the records of which it is unknown may come to be counted. */
function withUnknown({ base, counted }: ReturnType<typeof countsOf>, { unknown }: Tally) {
  return { base: base + unknown.length, counted: counted + unknown.length };
}

/** The more a part earns the more does the whole: its ends are at the ends of its parts. */
export function indexBounds(
  index: ReadyIndex,
  partOf: (indicator: string) => Bounds | undefined,
): Bounds | undefined {
  const least = indexFigure(index, (id) => endOf(index, id, partOf(id), 'least'));
  const most = indexFigure(index, (id) => endOf(index, id, partOf(id), 'most'));
  if (least.value === null || most.value === null) return undefined;
  return { least: least.value, most: most.value };
}

/** The end of a part at which the index is least or most: the other one where less is better. */
function endOf(
  { parts }: ReadyIndex,
  id: string,
  bounds: Bounds | undefined,
  end: keyof Bounds,
): number | null {
  const part = parts.find(({ indicator }) => indicator === id);
  if (!bounds || part?.zeroAt === undefined || part.fullAt === undefined) return null;
  const isRising = part.zeroAt <= part.fullAt;
  return (end === 'least') === isRising ? bounds.least : bounds.most;
}
