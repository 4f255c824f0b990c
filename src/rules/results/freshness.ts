import { parseDay, sayDay, type Day } from '../day/day.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { atOnce, inParts, type Parts } from '../parts.ts';
import type { Waivers } from '../waivers/waiver.ts';
import { policiesOf, staleness, waiversHash } from './stamp.ts';
import type { RunsSheet } from './runs-sheet.ts';

/** Do the results in the workbook still speak of what it holds now? Told on opening, before anything is written. */
export type Freshness =
  | { readonly kind: 'neverChecked' }
  /** There was a check, and its stamp cannot be read any more. */
  | { readonly kind: 'untold' }
  | (Checked & { readonly kind: 'fresh' })
  | (Checked & {
      readonly kind: 'stale';
      /** Records that were changed, added or taken out since. */
      readonly changed: number;
      readonly otherPolicies: boolean;
      readonly otherWaivers: boolean;
    });

interface Checked {
  /** yyyy-mm-dd: as of this day it was judged. */
  readonly asOf: string;
  /** Days from then to today; what limits say may be another by now. */
  readonly days: number;
}

/** `saved`: what 校验记录 holds (`readRuns`), undefined where the workbook has none. */
export function freshness(...input: Parameters<typeof tellingFreshness>): Freshness {
  return atOnce(tellingFreshness(...input));
}

/** The same, with a pause after each part of the work. */
export function freshnessInParts(
  pause: () => Promise<void>,
  ...input: Parameters<typeof tellingFreshness>
): Promise<Freshness> {
  return inParts(pause, tellingFreshness(...input));
}

function* tellingFreshness(
  ledgers: readonly Ledger[],
  policies: readonly CompiledPolicy[],
  waivers: Waivers,
  saved: RunsSheet | undefined,
  today: Day,
): Parts<Freshness> {
  if (saved === undefined) return { kind: 'neverChecked' };
  const { stamp, runs } = saved;
  const asOf = stamp && parseDay(stamp.asOf);
  if (stamp === undefined || asOf === undefined) {
    return { kind: runs.length > 0 ? 'untold' : 'neverChecked' };
  }
  const checked = { asOf: sayDay(asOf), days: today - asOf };
  const changes = yield* staleness(ledgers, stamp);
  const changed = changes.kind === 'stale' ? changes.changed : 0;
  const otherPolicies = stamp.policies !== policiesOf(compiledOf(ledgers, policies));
  const otherWaivers = (stamp.waivers ?? '') !== waiversHash(waivers);
  return changed > 0 || otherPolicies || otherWaivers
    ? { kind: 'stale', ...checked, changed, otherPolicies, otherWaivers }
    : { kind: 'fresh', ...checked };
}

/** As a check pairs them. */
function compiledOf(
  ledgers: readonly Ledger[],
  policies: readonly CompiledPolicy[],
): readonly CompiledPolicy[] {
  return ledgers.flatMap(
    (ledger) => policies.find(({ policy }) => policy.id === ledger.policy.id) ?? [],
  );
}
