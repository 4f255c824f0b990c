import type { CompiledPolicy } from '../../policy/compiled-policy.ts';
import type { Level } from '../../policy/shape/index.ts';
import type { LevelReason } from '../check-run.ts';
import type { FactScope } from '../functions/fact-scope.ts';
import { NO, YES } from '../tri.ts';
import { reasonEvidence } from './evidence.ts';

export interface RecordLevel {
  readonly level: Level;
  readonly reasons: readonly LevelReason[];
}

/** Gravest first. */
const LEVELS: readonly Level[] = ['red', 'orange', 'yellow', 'none'];

/** The colour of each record: the gravest warning that holds, with the reasons of all that hold or could. */
export function levelsOf(
  { policy, warnings }: CompiledPolicy,
  scope: FactScope,
): (row: number) => RecordLevel {
  const compiled = warnings.map(({ level, conditions, reason }, warning) => ({
    warning,
    level,
    condition: scope.condition(conditions),
    evidence: reasonEvidence(reason, conditions, policy, scope),
  }));
  return (row) => {
    const reasons: LevelReason[] = [];
    let level: Level = 'none';
    for (const { warning, level: colour, condition, evidence } of compiled) {
      const answer = condition.at(row);
      if (answer === NO) continue;
      const certain = answer === YES;
      if (certain && isGraver(colour, level)) level = colour;
      reasons.push({ warning, level: colour, certain, evidence: evidence(row) });
    }
    return { level, reasons: sorted(reasons.filter((reason) => matters(reason, level))) };
  };
}

export function isGraver(one: Level, other: Level): boolean {
  return LEVELS.indexOf(one) < LEVELS.indexOf(other);
}

/** A warning of which it is unknown whether it holds is told only where it could make the level graver. */
function matters(reason: LevelReason, level: Level): boolean {
  return reason.certain || isGraver(reason.level, level);
}

/** Gravest first, then in the order of the policy. */
function sorted(reasons: readonly LevelReason[]): readonly LevelReason[] {
  return [...reasons].sort(
    (one, other) =>
      LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) || one.warning - other.warning,
  );
}
