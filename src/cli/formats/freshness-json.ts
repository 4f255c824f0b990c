import type { Freshness } from '../../rules/index.ts';
import type { FreshnessOutput } from '../output/parts.ts';

/** Whether earlier results still hold, as machines read it: every name is there, null where nothing is known. */
export function freshnessJson(freshness: Freshness): FreshnessOutput {
  const { kind } = freshness;
  if (kind === 'neverChecked' || kind === 'untold') {
    const nothing = { days: null, changedRecords: null, otherPolicies: null, otherWaivers: null };
    return { kind, asOf: null, ...nothing };
  }
  const { asOf, days } = freshness;
  if (kind === 'fresh') {
    return { kind, asOf, days, changedRecords: 0, otherPolicies: false, otherWaivers: false };
  }
  const { changed: changedRecords, otherPolicies, otherWaivers } = freshness;
  return { kind, asOf, days, changedRecords, otherPolicies, otherWaivers };
}
