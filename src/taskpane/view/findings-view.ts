import type { Level, Severity } from '../../rules/index.ts';
import type { ChoiceView } from './shared-views.ts';

/** 问题: the list, or one of it opened. */
export interface FindingsView {
  readonly filters: FindingFiltersView;
  readonly list: FindingListView;
  /** Takes the place of the list; null shows the list. */
  readonly detail: FindingDetailView | null;
}

export interface FindingFiltersView {
  /** Findings, waived ones, what could not be checked. */
  readonly show: ChoiceView;
  /** By record, rule or group. */
  readonly groupBy: ChoiceView;
  /** Several may be on; none on shows all. */
  readonly levels: readonly ToggleView<Level>[];
  readonly severities: readonly ToggleView<Severity>[];
  /** The first option stands for all rules. */
  readonly rule: ChoiceView;
  readonly text: string;
  /** "显示 12 条，共 128 条". */
  readonly summary: string;
  /** Whether anything is filtered away. */
  readonly isFiltered: boolean;
}

interface ToggleView<Id extends string> {
  readonly id: Id;
  readonly isOn: boolean;
  readonly count: string;
}

export interface FindingListView {
  readonly groups: readonly FindingGroupView[];
  /** A row is said only when it comes into sight: there may be thousands. */
  readonly row: (id: string) => FindingRowView;
  /** The row that the list should stand on: the one that was opened last. */
  readonly current: string | null;
  /** Why there is nothing to show and what to do; null where there is something. */
  readonly empty: EmptyView | null;
}

export interface EmptyView {
  /** `notChecked` and `clear` show the same words with another picture. */
  readonly kind: 'notChecked' | 'clear' | 'filteredAway' | 'loading' | 'failed';
  readonly title: string;
  readonly text: string;
  /** What to press: 校验本表, 清除筛选, 再试一次. Null where nothing helps. */
  readonly button: { readonly id: string; readonly label: string } | null;
}

/** A record, a rule or a group with its findings. */
export interface FindingGroupView {
  readonly id: string;
  readonly title: string;
  /** "第 12 行" / "错误 · SZ-2.1". */
  readonly note: string;
  readonly level: Level;
  readonly count: string;
  /** Ids of its rows. */
  readonly rows: readonly string[];
}

export interface FindingRowView {
  readonly id: string;
  /** Of the record; the colour is a word and a shape as well. */
  readonly level: Level;
  readonly kind: Severity | 'unchecked' | 'waived' | 'waiverExpired';
  readonly sentence: string;
  /** "立案!C12 · 立案逾期移送". */
  readonly note: string;
  readonly leadsToCell: boolean;
}

export interface FindingDetailView {
  readonly id: string;
  /** "第 3 条，共 128 条". */
  readonly position: string;
  /** Ids of the neighbours in the list as it is filtered now. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly level: Level;
  readonly kind: FindingRowView['kind'];
  readonly ruleId: string;
  readonly ruleTitle: string;
  readonly sentence: string;
  /** "A-2024-017 · 立案 第 12 行". */
  readonly record: string;
  readonly leadsToCell: boolean;
  readonly clauses: readonly ClauseView[];
  readonly evidence: readonly EvidenceView[];
  /** Null while it is being worked out. */
  readonly why: readonly WhyView[] | null;
  readonly change: SmallestChangeView | null;
  /** Null for what could not be checked: there is nothing to waive. */
  readonly waiver: WaiverView | null;
}

export interface ClauseView {
  readonly id: string;
  /** "《……办法》第十二条". */
  readonly source: string;
  readonly text: string;
}

/** A value that decided, and the cell it stands in. */
export interface EvidenceView {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  /** "立案!C12"; null for a parameter or the as-of day. */
  readonly cell: string | null;
  /** "按截至日计" / "自 2024-01-01 起"; null where there is nothing to add. */
  readonly note: string | null;
}

/** What a part of the condition came to. */
export interface WhyView {
  readonly id: string;
  readonly answer: 'yes' | 'no' | 'unknown';
  /** "以下各项都成立" / "移送日期（2024-03-11）晚于应移送日（2024-03-08）". */
  readonly text: string;
  readonly parts: readonly WhyView[];
}

/** The least that would clear the finding: any one of the ways. */
export interface SmallestChangeView {
  readonly ways: readonly {
    readonly id: string;
    readonly text: string;
    readonly cell: string | null;
  }[];
  /** Why none is offered; null where some are. */
  readonly none: string | null;
  /** That a rule is told here, and nobody is told to write what is not so; null where there is nothing to warn of. */
  readonly note: string | null;
}

export interface WaiverView {
  readonly state: 'none' | 'live' | 'expired';
  /** Reason, approver, basis, expiry: label and value. */
  readonly terms: readonly { readonly label: string; readonly value: string }[];
  /** "豁免已于 2024-06-30 到期，问题重新计入"; null where there is none. */
  readonly text: string | null;
  readonly canGrant: boolean;
  readonly canRevoke: boolean;
  /** Why no waiver can be granted (no key, not a finding, read-only); null where it can. */
  readonly obstacle: string | null;
}
