import type { Severity } from '../../policy/shape/text-shape.ts';

/** The outcome of one rule on one row, as a small number: the outcomes of a run stand in one table of bytes. */
export const CLEAR = 0;
export const UNCHECKED = 1;
export const NOT_IN_FORCE = 2;
/** Unchecked for want of a column or a ledger: told once for the sheet, and nothing that its records could mend. */
export const NOT_KEPT = 3;
export const ERROR = 4;
const WARNING = 5;
const INFO = 6;
export type Verdict =
  | typeof CLEAR
  | typeof UNCHECKED
  | typeof NOT_KEPT
  | typeof NOT_IN_FORCE
  | typeof ERROR
  | typeof WARNING
  | typeof INFO;

const BY_SEVERITY = { error: ERROR, warning: WARNING, info: INFO } as const;

export function findingVerdict(severity: Severity): Verdict {
  return BY_SEVERITY[severity];
}

/** The severity of a finding; undefined for the other outcomes. */
export function severityOf(verdict: number): Severity | undefined {
  if (verdict < ERROR) return undefined;
  return verdict === ERROR ? 'error' : verdict === WARNING ? 'warning' : 'info';
}
