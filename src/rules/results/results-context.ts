import type { Waivers } from '../waivers/waiver.ts';
import type { Language } from '../words/language.ts';

/** What a plan depends on beside the run and the cells: who asks, when, in which language, and what is there of ours. */
export interface ResultsContext {
  readonly language: Language;
  /** When and by whom, in the caller's words; they stand only in a new line of 校验记录. */
  readonly time: string;
  readonly person: string;
  /** The sheets of the workbook that are ours already, by name. */
  readonly ownSheets: { readonly results?: string; readonly runs?: string };
  /** Names of sheets that have no grid (charts, macro sheets): taken as well. */
  readonly otherSheetNames: readonly string[];
  /** Lines that stand on 校验记录 already, oldest first: `readRuns` of that sheet's grid. */
  readonly runs: readonly RunLine[];
  /** What the run was checked with; those granted since the sheet was read are written. */
  readonly waivers?: Waivers;
  /** false: nothing beside the ledgers and no marks, only sheets of our own. */
  readonly beside?: boolean;
  /** 豁免 is to be there, empty, for people to fill in. */
  readonly startWaivers?: boolean;
}

/** One line of 校验记录. */
export interface RunLine {
  readonly time: string;
  readonly person: string;
  /** yyyy-mm-dd. */
  readonly asOf: string;
  /** `id version` of each policy, joined by "; ". */
  readonly policies: string;
  readonly records: number;
  readonly finding: number;
  readonly clear: number;
  readonly unchecked: number;
  readonly notInForce: number;
  /** The whole hash of the data. */
  readonly fingerprint: string;
}
