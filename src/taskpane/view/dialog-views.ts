/** Grants a waiver for one finding; it lands on sheet 豁免. */
export interface WaiverDialogView {
  readonly finding: string;
  readonly sentence: string;
  readonly fields: readonly WaiverFieldView[];
  readonly isSaving: boolean;
  /** What went wrong when it was written; null where nothing did. */
  readonly fault: string | null;
}

export interface WaiverFieldView {
  readonly id: WaiverFieldId;
  readonly value: string;
  /** Said below the field; null where it may stand. */
  readonly fault: string | null;
}

export type WaiverFieldId = 'reason' | 'approver' | 'basis' | 'expiry';

/** Takes off everything of ours, waivers only where that is asked for. */
export interface ClearDialogView {
  /** What will go: "3 张台账的结果列和标记", "工作表“校验结果”和“校验记录”". */
  readonly goes: readonly string[];
  /** What stays: "您的数据、颜色、批注和公式", "保存在工作簿里的规则和列对应". */
  readonly stays: readonly string[];
  /** "豁免 5 项"; null where there are none. */
  readonly waivers: string | null;
  readonly keepsWaivers: boolean;
  readonly isClearing: boolean;
}

/** Asks before something that cannot be taken back. */
export interface ConfirmDialogView {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly confirm: string;
  readonly isDangerous: boolean;
}
