import type { Policy } from '../policy/shape/policy-shape.ts';
import type { Ledger, WorkbookReading } from './ledger.ts';

/** One ledger a policy that the workbook holds, over all its readings; a policy without a reading has no ledger. */
export function assembleLedgers(
  reading: WorkbookReading,
  policies: readonly Policy[],
): readonly Ledger[] {
  return policies
    .map((policy) => ({
      policy,
      readings: reading.ledgers.filter(({ ledger }) => ledger === policy.id),
    }))
    .filter(({ readings }) => readings.length > 0);
}
