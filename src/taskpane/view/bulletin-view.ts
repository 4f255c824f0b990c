import type { ChartData, Level } from '../../rules/index.ts';
import type { ProgressView } from './check-view.ts';
import type { ChoiceView } from './shared-views.ts';

/** 通报: choose a bulletin and a period, look at its figures, follow one to its records, write the sheet. */
export interface BulletinView {
  readonly which: ChoiceView;
  readonly period: ChoiceView;
  readonly canMake: boolean;
  /** Why there is nothing to make. */
  readonly obstacle: string | null;
  readonly progress: ProgressView | null;
  readonly made: MadeBulletinView | null;
  /** A figure that was opened: its records are shown in place of the bulletin. */
  readonly opened: OpenedFigureView | null;
}

export interface MadeBulletinView {
  readonly title: string;
  /** Over which days, as of when, what is left out. */
  readonly notes: readonly string[];
  /** Why it is out of date; null while it is not. */
  readonly stale: string | null;
  /** What is left out, and what is wrong with the sheets. */
  readonly amiss: readonly string[];
  /** What earlier bulletins said otherwise than the records say today. */
  readonly restated: readonly RestatedView[];
  readonly canWrite: boolean;
  readonly charts: readonly ChartData[];
  readonly lists: readonly ListedGroupView[];
  /** The whole first. */
  readonly groups: readonly GroupView[];
}

interface RestatedView {
  readonly id: string;
  /** The period and the group. */
  readonly title: string;
  readonly figures: readonly string[];
}

export interface ListedGroupView {
  readonly id: string;
  readonly list: 'praised' | 'warned';
  readonly title: string;
  readonly group: string;
  readonly reasons: readonly string[];
}

export interface GroupView {
  readonly id: string;
  readonly name: string;
  /** 0 for the whole, 1 for the outermost groups, and so on. */
  readonly depth: number;
  /** null where it is not coloured: too few, or not to be told; `colourText` says which. */
  readonly colour: Level | null;
  readonly colourText: string;
  readonly reasons: readonly string[];
  /** The fewest records without which it would be a colour lower. */
  readonly relief: string | null;
  readonly figures: readonly FigureView[];
}

export interface FigureView {
  readonly id: string;
  readonly title: string;
  /** With its unit; "—" where it is not known. */
  readonly value: string;
  /** "较上期 +2"; null where there is nothing to compare with. */
  readonly change: string | null;
  /** Why it is not known, or how many records could not be told. */
  readonly note: string | null;
  /** Whether `openFigure(id)` leads to records. */
  readonly canOpen: boolean;
}

export interface OpenedFigureView {
  readonly title: string;
  readonly value: string;
  readonly records: readonly CountedView[];
}

export interface CountedView {
  readonly id: string;
  /** For `goToCell`. */
  readonly cell: string;
  readonly name: string;
  readonly place: string;
  readonly mark: 'counted' | 'base' | 'unknown';
  readonly markText: string;
}
