import type { WaiverOutput } from '../output/waiver-output.ts';
import type { WaiverReport } from '../report/check-report.ts';

/** The terms of a waiver; the sentence that people read of it is made of them. */
export function waiverJson(waiver: WaiverReport | null): WaiverOutput | null {
  if (waiver === null) return null;
  const { live, reason, approver, basis, approvedOn, until } = waiver;
  return { live, reason, approver, basis, approvedOn, until };
}
