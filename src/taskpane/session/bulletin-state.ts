import type { Bulletin, Day } from '../../rules/index.ts';
import type { SavedState } from '../../workbook/saved/saved-state.ts';
import type { WorkbookCells } from '../../workbook/workbook.ts';
import type { PolicySet } from './policy-set.ts';

/** 通报: what is asked for, and what came of it. */
export interface BulletinState {
  /** The id of a bulletin; null: the first that there is. */
  readonly which: string | null;
  /** The name of a period; null: the last one that is over. */
  readonly period: string | null;
  readonly made: MadeBulletin | null;
  readonly opened: OpenedFigure | null;
  /** How many changes Excel has told of, and how many when a bulletin was begun last. */
  readonly edits: number;
  readonly begun: number;
}

export interface MadeBulletin {
  readonly bulletin: Bulletin;
  /** Names of all other sheets, and that of its own sheet where the workbook has it: to be written. */
  readonly taken: readonly string[];
  readonly present: string | null;
  /** What it was made of: where that is another by now, it is out of date. */
  readonly basis: BulletinBasis;
  /** What the pane had read of the workbook before: only what it reads later can tell more. */
  readonly seen: WorkbookCells | null;
  /** How many changes Excel had told of when it was begun. */
  readonly edits: number;
}

interface BulletinBasis {
  readonly cells: WorkbookCells;
  readonly policies: PolicySet;
  readonly saved: SavedState;
  readonly today: Day;
}

export interface OpenedFigure {
  readonly path: readonly string[];
  readonly indicator: string;
}

export const NO_BULLETIN: BulletinState = {
  which: null,
  period: null,
  made: null,
  opened: null,
  edits: 0,
  begun: 0,
};
