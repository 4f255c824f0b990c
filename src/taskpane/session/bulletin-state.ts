import type { Bulletin } from '../../rules/index.ts';

/** 通报: what is asked for, and what came of it. */
export interface BulletinState {
  /** The id of a bulletin; null: the first that there is. */
  readonly which: string | null;
  /** The name of a period; null: the last one that is over. */
  readonly period: string | null;
  readonly made: MadeBulletin | null;
  readonly opened: OpenedFigure | null;
}

export interface MadeBulletin {
  readonly bulletin: Bulletin;
  /** Names of all other sheets, and that of its own sheet where the workbook has it: to be written. */
  readonly taken: readonly string[];
  readonly present: string | null;
}

export interface OpenedFigure {
  readonly path: readonly string[];
  readonly indicator: string;
}

export const NO_BULLETIN: BulletinState = { which: null, period: null, made: null, opened: null };
