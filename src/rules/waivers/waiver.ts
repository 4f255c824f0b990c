import type { Day } from '../day/day.ts';
import type { Fault } from '../fault.ts';
import type { Grid } from '../ledger/grid.ts';

/** A finding that somebody answers for: it stays a finding, and neither marks nor colours until the waiver ends. */
export interface Waiver {
  /** Where it stands on 豁免. */
  readonly row: number;
  /** The finding's own; null where somebody typed the row by hand: then the words tell which finding is meant. */
  readonly identity: string | null;
  /** Title or id of the ledger, key of the record, id of the rule, as they stand in the row. */
  readonly ledger: string;
  readonly record: string;
  readonly rule: string;
  readonly reason: string;
  readonly approver: string;
  readonly basis: string;
  /** Null where the row does not say. */
  readonly approvedOn: Day | null;
  /** The last day on which it holds; null where it says that it has no end. */
  readonly until: Day | null;
}

/** What of 豁免 is known. */
export interface Waivers {
  /** The sheet as it was read; undefined where the workbook has none. */
  readonly grid: Grid | undefined;
  /** Those that hold, or held. */
  readonly waivers: readonly Waiver[];
  /** Rows that waive nothing, and how to mend them. */
  readonly faults: readonly Fault[];
  /** Granted here and not written yet: the next plan writes them below what stands there. */
  readonly granted: readonly WaiverLine[];
}

export const NO_WAIVERS: Waivers = { grid: undefined, waivers: [], faults: [], granted: [] };

/** One line of 豁免, in words; days as yyyy-mm-dd. */
export interface WaiverLine {
  readonly ledger: string;
  readonly record: string;
  readonly rule: string;
  readonly cells: string;
  /** What was found when it was granted. */
  readonly problem: string;
  readonly reason: string;
  readonly approver: string;
  readonly basis: string;
  readonly approvedOn: string;
  readonly until: string;
  /** The finding's, grey and narrow: for us, not for people. */
  readonly identity: string;
}

/** What the check made of the waivers. */
export interface WaiverCheck {
  /** Rows that could not be used: those of the sheet, and those that could mean several findings. */
  readonly faults: readonly Fault[];
  /** Waivers in force that no finding answers to any more; nothing is wrong, and people should know. */
  readonly notices: readonly Fault[];
}
