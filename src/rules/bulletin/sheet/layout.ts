import type { Bulletin } from '../bulletin.ts';
import type { BulletinVoice } from './bulletin-voice.ts';

/** Where things stand in every table of a sheet: a figure is in the same column of all of them, so that eyes can follow. */
export interface Layout {
  /** As many columns of names as there are levels, from the first on. */
  readonly names: number;
  readonly colour: number;
  readonly before: number;
  readonly sample: number;
  /** null where the bulletin has no index. */
  readonly index: number | null;
  /** Of the first indicator; the others follow. */
  readonly figures: number;
  /** The last column of the tables. */
  readonly last: number;
  /** A sliver inside the printed area: the frames of charts would be cut off at its very edge. */
  readonly edge: number;
}

/** Room for sentences, however few the indicators are. */
const LEAST = 9;

export function layoutOf({ spec }: Bulletin, { levels }: BulletinVoice): Layout {
  const names = levels.length;
  const index = spec.index === undefined ? null : names + 4;
  const figures = names + (index === null ? 4 : 5);
  const last = Math.max(figures + spec.indicators.length - 1, LEAST);
  return {
    names,
    colour: names + 1,
    before: names + 2,
    sample: names + 3,
    index,
    figures,
    last,
    edge: last + 1,
  };
}
