import { isGraver } from '../../check/results/levels.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Policy, Threshold } from '../shape/index.ts';
import { amountsTogether } from './amount-faults.ts';

/** A lighter colour beyond the limit of a graver one never shows: whatever meets it meets the graver one as well. */
export function* thresholdFaults(
  thresholds: readonly Threshold[],
  path: Path,
  policy: Policy,
): Generator<PolicyFault> {
  for (const [place, lighter] of thresholds.entries()) {
    for (const graver of thresholds) {
      const limits = mutedBy(lighter, graver, policy);
      if (limits === undefined) continue;
      const data = { level: lighter.level, graver: graver.level, ...limits };
      yield { code: 'levelMuted', data, path: [...path, place, 'value'] };
      break;
    }
  }
}

/** Both limits of the first day on which the lighter colour cannot show. */
function mutedBy(lighter: Threshold, graver: Threshold, policy: Policy) {
  const { indicator, operator } = graver;
  if (lighter.indicator !== indicator || !isGraver(graver.level, lighter.level)) return undefined;
  if (isUpper(lighter.operator) !== isUpper(operator)) return undefined;
  for (const [value, limit] of amountsTogether([lighter.value, graver.value], policy)) {
    if (value === undefined || limit === undefined) continue;
    const isBeyond = isUpper(operator) ? value > limit : value < limit;
    // At the very same number only a limit that it has to pass leaves room for one that it has to reach.
    const isSame = value === limit && !(reaches(lighter.operator) && !reaches(operator));
    if (isBeyond || isSame) return { value, limit };
  }
  return undefined;
}

function isUpper(operator: Threshold['operator']): boolean {
  return operator === 'atLeast' || operator === 'moreThan';
}

function reaches(operator: Threshold['operator']): boolean {
  return operator === 'atLeast' || operator === 'atMost';
}
