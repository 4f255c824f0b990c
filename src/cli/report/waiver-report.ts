import {
  type Day,
  type FindingWaiver,
  type Language,
  sayDay,
  sayWaiver,
} from '../../rules/index.ts';
import type { WaiverReport } from './check-report.ts';

/** Who answers for a finding, in words. */
export function waiverReport(waived: FindingWaiver, language: Language): WaiverReport {
  const { reason, approver, basis, approvedOn, until } = waived.waiver;
  const said = (day: Day | null) => (day === null ? null : sayDay(day));
  return {
    live: waived.live,
    reason,
    approver,
    basis,
    approvedOn: said(approvedOn),
    until: said(until),
    sentence: sayWaiver(waived, language),
  };
}
