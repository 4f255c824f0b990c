import type { ChoiceView, FaultView } from './shared-views.ts';

/** The columns of a ledger, why each was taken for its field, and what a person says of them. */
export interface MappingView {
  readonly id: string;
  /** "立案 · 工作表“立案台账”". */
  readonly title: string;
  /** Which kind of ledger this is; an option stands for "no ledger at all". */
  readonly kindOfLedger: ChoiceView;
  /** Sheet rows of the header, as typed. */
  readonly header: { readonly first: string; readonly last: string; readonly fault: string | null };
  readonly columns: readonly MappedColumnView[];
  /** Fields that a column may be taken for; an option stands for "not used". */
  readonly fields: readonly FieldOptionView[];
  /** "“备案日期”（必填）没有对应的列". */
  readonly missing: readonly string[];
  readonly setAside: readonly SetAsideView[];
  /** Of the reading as it stands: what is chosen here may mend them, so they keep nobody from saving. */
  readonly faults: readonly FaultView[];
  /** What a person has changed and not yet saved: "改了 2 列". */
  readonly changed: string | null;
  readonly isSaving: boolean;
  readonly canReset: boolean;
}

export interface MappedColumnView {
  /** "C". */
  readonly column: string;
  readonly header: string;
  /** Id of one of `fields`. */
  readonly field: string;
  readonly grade: 'sure' | 'likely' | 'unsure' | 'unused' | 'corrected';
  /** Why it was taken for the field, or why for none. */
  readonly evidence: readonly string[];
}

export interface FieldOptionView {
  readonly id: string;
  readonly label: string;
  /** "已用于 D 列"; null where it is free. */
  readonly note: string | null;
}

/** Rows that are no records: leads to the first of them. */
export interface SetAsideView {
  /** "第 1–2 行". */
  readonly rows: string;
  readonly reason: string;
}
