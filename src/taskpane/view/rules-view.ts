import type { Severity } from '../../rules/index.ts';
import type { ClauseView } from './findings-view.ts';
import type { FaultView } from './shared-views.ts';

/** 规则: the policies in force, and one that was handed in and refused. */
export interface RulesView {
  readonly text: string;
  /** "15 项政策，312 条规则，停用 9 条". */
  readonly summary: string;
  readonly policies: readonly PolicyView[];
  /** Null unless the last file was refused or advised upon. */
  readonly imported: ImportedView | null;
  /** Switches and files that are not in the workbook yet: "改动尚未保存到工作簿"; null where all is saved. */
  readonly unsaved: string | null;
  readonly isSaving: boolean;
}

export interface PolicyView {
  readonly id: string;
  readonly title: string;
  /** "2024.1". */
  readonly version: string;
  /** `shipped`: comes with the product. `workbook`: travels with this workbook. */
  readonly source: 'shipped' | 'workbook';
  /** "取代随装的 2024.1"; "用于：立案台账"; null where there is nothing to add. */
  readonly note: string | null;
  /** Whether a ledger of this workbook is checked by it. */
  readonly isUsed: boolean;
  /** "21 条规则，停用 2 条". */
  readonly count: string;
  readonly rules: readonly RuleView[];
  /** Only a policy of the workbook can be taken off. */
  readonly canRemove: boolean;
}

export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly clauses: readonly ClauseView[];
  readonly isOn: boolean;
  /** "依据把握不大，默认停用"; "只在 2024-01-01 后适用"; null where there is nothing to add. */
  readonly note: string | null;
  /** "问题 12"; null before a check, or where it found none. */
  readonly count: string | null;
}

export interface ImportedView {
  readonly file: string;
  /** `taken`: in force, with advice; `refused`: nothing was changed. */
  readonly state: 'reading' | 'taken' | 'refused';
  /** "3 处有误，没有采用". */
  readonly title: string;
  /** By line. */
  readonly faults: readonly FaultView[];
}
