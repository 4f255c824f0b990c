import type { UncheckedReason } from '../check/check-run.ts';
import type { Day } from '../day/day.ts';
import type { Fault } from '../fault.ts';
import type { LedgerReading } from '../ledger/ledger.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import type { BulletinSpec, Indicator, Level } from '../policy/shape/index.ts';
import type { LocalText } from '../policy/shape/text-shape.ts';

/** A month, a quarter or a year. */
export interface Period {
  readonly kind: BulletinSpec['period'];
  readonly first: Day;
  readonly last: Day;
  /** 2025-06, 2025-Q2 or 2025: how it is asked for, and how sheets are named. */
  readonly name: string;
}

/** The account of a period: figures by group, with the records behind each. Holds ids and numbers, never prose. */
export interface Bulletin {
  readonly compiled: CompiledPolicy;
  readonly spec: BulletinSpec;
  readonly period: Period;
  /** The last day of the period, or today where the period is not over: conditions are judged as of it. */
  readonly asOf: Day;
  /** The workbooks that were counted together; one without a name where there is only one. */
  readonly sources: readonly string[];
  /** Those of them, by their places, that do not have the main ledger: nothing of theirs is counted in its figures. */
  readonly lacking: readonly number[];
  /** What is wrong with the sheets that were counted, or that could not be told to be a ledger. */
  readonly faults: readonly SourceFault[];
  /** Titles of the ledgers whose records it counts, by their ids. */
  readonly titles: ReadonlyMap<string, LocalText>;
  /** Levels that its policy declares, and that no workbook has a column for. */
  readonly levelsLeftOut: readonly BulletinSpec['levels'][number][];
  /** Groups with fewer records are neither coloured nor ranked. */
  readonly minimum: number;
  /** The whole first, then its groups: each before those inside it, in the order of their names. */
  readonly groups: readonly BulletinGroup[];
  /** Oldest first; the last is this period. */
  readonly trend: readonly TrendPoint[];
  /** What an earlier bulletin said otherwise than the records say today. */
  readonly restated: readonly Restated[];
}

export interface SourceFault {
  /** Place among `Bulletin.sources`. */
  readonly source: number;
  readonly fault: Fault;
}

export interface BulletinGroup {
  /** Names from the outermost level down; empty for the whole. */
  readonly path: readonly string[];
  /** Different records in any of its figures: what the minimum sample is held against. */
  readonly sample: number;
  /** Fewer than the minimum: shown, never coloured, ranked, praised or warned. */
  readonly isTooFew: boolean;
  /** One an indicator, in the order of the policy. */
  readonly figures: readonly Figure[];
  readonly index: IndexFigure | null;
  /** null where it is not to be told: too few, or no figure that the thresholds ask for. */
  readonly colour: Colour | null;
  readonly praised: readonly ListReason[];
  readonly warned: readonly ListReason[];
}

export interface Figure {
  readonly indicator: Indicator;
  /** null where there is nothing that it could be told from: never zero for unknown. */
  readonly value: number | null;
  readonly why: NoFigure | null;
  /** Records that are counted (for a share, above the line; for a sum or a median, all that have the number). */
  readonly counted: readonly CountedRecord[];
  /** Records that it is about: below the line of a share. */
  readonly base: readonly CountedRecord[];
  /** Records of which it is unknown whether they count; `value` leaves them out. */
  readonly unknown: readonly CountedRecord[];
  /** The same figure a period before, and in the same period of the year before. */
  readonly before: number | null;
  readonly yearBefore: number | null;
}

/**
 * `noRecords`: nothing below the line. `noData`: no record of the whole workbook lies in the period. `notAtLevel`: its
 * ledger is not divided so far. `noLedger`, `noColumn` …: as where a rule cannot be checked.
 */
export type NoFigure = 'noRecords' | 'noData' | 'notAtLevel' | UncheckedReason;

/** A record as a figure counts it. */
export interface CountedRecord {
  /** Place among `Bulletin.sources`. */
  readonly source: number;
  readonly ledger: string;
  readonly index: number;
  readonly sheet: string;
  readonly row: number;
  readonly key: string | null;
  /** In which column of its sheet each field of its ledger stands. */
  readonly columns: LedgerReading['columns'];
  /** The number that it adds to a sum or a median; 1 where it is counted. */
  readonly amount: number;
}

export interface IndexFigure {
  /** 0 to 100, to a tenth; null where a part cannot be told. */
  readonly value: number | null;
  readonly before: number | null;
  readonly yearBefore: number | null;
  /** One a part, in the order of the policy. */
  readonly parts: readonly {
    readonly indicator: string;
    readonly weight: number;
    /** Points of its weight; null where its figure is. */
    readonly points: number | null;
  }[];
}

export interface Colour {
  readonly level: Level;
  /** false: records of which it is unknown whether they count could change it. */
  readonly certain: boolean;
  /** The thresholds that it comes from; empty for `none`. */
  readonly reasons: readonly ColourReason[];
  readonly before: Level | null;
  /** The fewest records without which it would be a colour lower; null for `none`, or where no such records are. */
  readonly relief: Relief | null;
}

export interface ColourReason {
  /** Place among the bulletin's thresholds. */
  readonly threshold: number;
  readonly value: number;
  readonly limit: number;
  /** Only the colour of the period before keeps it: the figure is between the limit and where it is released. */
  readonly held: boolean;
}

export interface Relief {
  readonly to: Level;
  readonly records: readonly CountedRecord[];
  /** Proved that no smaller set does: false where only one set after another was tried. */
  readonly smallest: boolean;
}

export interface ListReason {
  /** Place among the bulletin's `praised` or `warned`. */
  readonly entry: number;
  readonly value: number;
  readonly limit: number;
}

export interface TrendPoint {
  readonly period: Period;
  /** From the records of today, or from a bulletin of then where today's records do not reach back. */
  readonly from: 'records' | 'published' | 'nothing';
  /** Of the whole, one an indicator; null = unknown. */
  readonly values: readonly (number | null)[];
  readonly index: number | null;
  /** Colours of the outermost groups, by name. */
  readonly colours: ReadonlyMap<string, Level | null>;
  readonly isRestated: boolean;
}

export interface Restated {
  readonly period: string;
  readonly path: readonly string[];
  /** null: the index. */
  readonly indicator: string | null;
  readonly was: number | null;
  readonly now: number | null;
}

/** What a bulletin said when it was written: it stands, hidden, on its sheet. */
export interface Published {
  readonly policy: string;
  readonly bulletin: string;
  readonly period: string;
  readonly asOf: string;
  readonly groups: readonly {
    readonly path: readonly string[];
    readonly values: Readonly<Record<string, number | null>>;
    readonly index: number | null;
    readonly colour: Level | null;
  }[];
}
