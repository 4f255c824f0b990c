import type { Day } from '../day/day.ts';

/**
 * What one field of one record holds. A value is present, blank, not applicable or unreadable, and these are never
 * confused: unreadable is not blank, and a field that has no column on its sheet is neither.
 */
export type Value = PresentValue | AbsentValue | UnknownValue;

export type PresentValue =
  | { readonly kind: 'text'; readonly text: string }
  /** In the field's own unit. */
  | { readonly kind: 'number'; readonly number: number }
  /** In a day field: √ = done without a day, × or 无 = not done. */
  | { readonly kind: 'mark'; readonly yes: boolean }
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A known day has from = until; a month without a day runs from its first to its last day. */
  | {
      readonly kind: 'day';
      readonly from: Day;
      readonly until: Day;
      /** In a moment field: the time of that day, or the whole of it where none is given. */
      readonly clock?: Clock;
    };

/** In minutes after midnight. */
export interface Clock {
  readonly from: number;
  readonly until: number;
}

type AbsentValue =
  /** `pending` is a word such as 正在办理 that counts as blank and is shown. */
  | { readonly kind: 'blank'; readonly pending?: string }
  | { readonly kind: 'notApplicable'; readonly raw: string };

export type UnknownValue =
  { readonly kind: 'unreadable'; readonly raw: string } | { readonly kind: 'noColumn' };

export const BLANK: Value = Object.freeze({ kind: 'blank' });
export const NO_COLUMN: Value = Object.freeze({ kind: 'noColumn' });
