import type { Level } from '../../rules/index.ts';
import type { FaultView } from './shared-views.ts';

/** 校验: what was recognised, run a check, what came of it. */
export interface CheckView {
  /** Of what stands in the workbook now. */
  readonly freshness: FreshnessView;
  readonly asOf: AsOfView;
  readonly run: RunView;
  /** Null before the first check. */
  readonly outcome: OutcomeView | null;
  readonly ledgers: LedgersView;
}

/** `none`: never checked. `stale`: cells, policies or the day have changed since. `partial`: the last run was cancelled. */
export interface FreshnessView {
  readonly state: 'none' | 'fresh' | 'stale' | 'partial';
  /** "结果是最新的" / "有 12 条记录在校验后改动过". */
  readonly title: string;
  /** When and as of which day it was checked; which rules have changed. */
  readonly lines: readonly string[];
}

export interface AsOfView {
  /** yyyy-mm-dd, or what was typed. */
  readonly value: string;
  readonly isToday: boolean;
  readonly fault: string | null;
}

export interface RunView {
  /** Name of the sheet that 校验本表 would check; null where it holds no ledger. */
  readonly sheet: string | null;
  readonly canCheckSheet: boolean;
  readonly canCheckAll: boolean;
  /** Why nothing can be checked now; null where something can. */
  readonly obstacle: string | null;
  readonly progress: ProgressView | null;
}

export interface ProgressView {
  /** "正在读取 立案台账" / "正在校验 1,200 / 5,000 条". */
  readonly text: string;
  /** 0…1; null where nobody can tell. */
  readonly share: number | null;
  readonly canCancel: boolean;
  readonly isCancelling: boolean;
}

export interface OutcomeView {
  /** "12 条规则 × 128 条记录，共判断 1,536 项". */
  readonly headline: string;
  readonly counts: readonly OutcomeCountView[];
  /** "其中 3 项问题已豁免（1 项豁免已到期，仍按问题计）"; null where there is none. */
  readonly waived: string | null;
  /** Records by colour, most grave first, those without a colour last. */
  readonly levels: readonly LevelCountView[];
  /** Why some could not be checked, most frequent first; what to do. */
  readonly unchecked: readonly UncheckedCauseView[];
  /** Cells and columns that want mending. */
  readonly faults: readonly FaultView[];
}

/** The four add up to the total that the headline names. */
export interface OutcomeCountView {
  readonly id: 'finding' | 'clear' | 'unchecked' | 'notInForce';
  readonly count: string;
  /** 0…1 of the total. */
  readonly share: number;
}

export interface LevelCountView {
  readonly level: Level;
  readonly count: string;
  /** 0…1 of the records. */
  readonly share: number;
}

export interface UncheckedCauseView {
  readonly id: string;
  /** "缺少“备案日期”一列". */
  readonly text: string;
  readonly count: string;
}

export interface LedgersView {
  readonly isReading: boolean;
  readonly ledgers: readonly LedgerView[];
  /** Sheets that hold no ledger, and why. */
  readonly others: readonly { readonly sheet: string; readonly reason: string }[];
}

/** A ledger found on a sheet (a sheet may hold several, a ledger may span several). */
export interface LedgerView {
  readonly id: string;
  readonly title: string;
  /** "立案台账 · A3:R131 · 128 条记录". */
  readonly where: string;
  readonly sureness: SurenessView;
  /** Checked or not in the last run, and how many findings: "问题 12 · 红 3"; null before. */
  readonly result: string | null;
  /** Required fields without a column, rows set aside and such. */
  readonly notices: readonly string[];
}

/** `corrected`: a person has said so. */
export interface SurenessView {
  readonly grade: 'sure' | 'likely' | 'unsure' | 'corrected';
  /** "18 列中认出 17 列". */
  readonly text: string;
}
