import type { Level } from '../../../rules/index.ts';
import { levelColour } from '../frame/theme.ts';

/** Told apart without colour: a diamond, a triangle, a disc, a bar. */
const SHAPES: Readonly<Record<Level, string>> = {
  red: 'M6 0 12 6 6 12 0 6Z',
  orange: 'M6 .8 12 11.4H0Z',
  yellow: 'M6 .6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 6 .6Z',
  none: 'M1 4.8h10v2.4H1Z',
};

/** The shape of a level; its word always stands beside it. */
export function LevelShape({ level }: { readonly level: Level }) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="11"
      height="11"
      aria-hidden="true"
      style={{ flexShrink: 0, color: levelColour(level, 'shape') }}
    >
      <path d={SHAPES[level]} fill="currentColor" />
    </svg>
  );
}
