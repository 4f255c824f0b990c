import type { Indicator } from '../../policy/shape/index.ts';
import type { Told } from '../figures/figure-of.ts';
import type { Tally } from '../figures/tally.ts';
import { indexFigure, type ReadyIndex } from './index-figure.ts';

/** Where a figure lies, whatever the records turn out to be of which it is unknown whether they count. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

const ANYWHERE: Bounds = { least: -Infinity, most: Infinity };

/** undefined: there is no such figure, whatever is unknown. */
export function boundsOf(indicator: Indicator, tally: Tally, told: Told): Bounds | undefined {
  const { why } = told;
  if (why === 'noData' || why === 'notAtLevel') return undefined;
  if (tally.unknown.length === 0) {
    if (told.value !== null) return { least: told.value, most: told.value };
    return why === 'noRecords' ? undefined : ANYWHERE;
  }
  const unknown = tally.unknown.length;
  const counted = tally.counted.length;
  if ('count' in indicator) return { least: counted, most: counted + unknown };
  if (!('share' in indicator)) return ANYWHERE;
  const all = tally.base.length + unknown;
  return { least: (100 * counted) / all, most: (100 * (counted + unknown)) / all };
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
