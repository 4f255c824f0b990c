import type { FindingWaiver } from '../check/check-run.ts';
import { sayDay } from '../day/day.ts';
import type { Language } from './language.ts';
import { waiverWords } from './waiver-words.ts';

/** Who answers for a finding, why and until when; or that the waiver has ended. */
export function sayWaiver({ waiver, live }: FindingWaiver, language: Language): string {
  const words = waiverWords[language];
  const { reason, approver, basis, until } = waiver;
  const end = until === null ? null : sayDay(until);
  return live || end === null
    ? words.waived({ reason, approver, basis, until: end })
    : words.expired(end, approver);
}
