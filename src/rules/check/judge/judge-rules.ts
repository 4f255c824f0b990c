import type { Day } from '../../day/day.ts';
import type { CompiledRule } from '../../policy/compiled-policy.ts';
import { normalForm, type NormalCondition } from '../../policy/normal-form.ts';
import type { Comparison } from '../../policy/shape/condition-shape.ts';
import type { Exception, Severity } from '../../policy/shape/index.ts';
import type { FactValue } from '../check-run.ts';
import { createJudge } from '../engine.ts';
import type { FactSource, Judgement } from './judgement.ts';

/** The outcome of a rule on one row, with what each of its conditions came to. */
export interface JudgedRule {
  readonly rule: CompiledRule;
  readonly outcome: 'finding' | 'clear' | 'unchecked' | 'notInForce';
  /** Of a finding, after exceptions. */
  readonly severity: Severity | undefined;
  readonly conditions: Judgement;
  /** Undefined where the rule is always in force. */
  readonly inForce: Judgement | undefined;
  readonly exceptions: readonly JudgedException[];
}

interface JudgedException {
  readonly exception: Exception;
  readonly judgement: Judgement;
}

/** Judges the rules over the rows of a table by json-rules-engine.. */
export function createRuleJudge(
  rules: readonly CompiledRule[],
  source: FactSource,
  asOf: Day,
  subject: CompiledRule['per'],
): (row: number) => Promise<readonly JudgedRule[]> {
  const named = rules.map((rule, place) => ({
    rule,
    conditions: conditionsOf(rule, place, subject),
  }));
  const all = new Map(named.flatMap(({ conditions }) => [...conditions.all]));
  const judge = createJudge(all, withOwnDay(source, asOf));
  return async (row) => {
    const judged = await judge(row);
    return named.map(({ rule, conditions }) => outcomeOf(rule, conditions, judged));
  };
}

/** The conditions of a rule, by the names under which the engine knows them. */
interface RuleConditions {
  readonly main: string;
  readonly inForce: string;
  readonly exceptions: readonly string[];
  readonly all: ReadonlyMap<string, NormalCondition>;
}

function conditionsOf(
  rule: CompiledRule,
  place: number,
  subject: CompiledRule['per'],
): RuleConditions {
  const main = `rule ${place}`;
  const inForce = `${main} in force`;
  const exceptions = rule.exceptions.map((_, number) => `${main} exception ${number}`);
  const days = inForceCondition(rule, subject);
  const all = new Map([
    [main, normalForm(rule.conditions)],
    ...(days ? ([[inForce, days]] as const) : []),
    ...rule.exceptions.map(
      ({ conditions }, number) => [exceptions[number] ?? '', normalForm(conditions)] as const,
    ),
  ]);
  return { main, inForce, exceptions, all };
}

/** The record's own day, or the as-of day where it has none: a fact that only a rule's days in force ask for. */
const OWN_DAY = 'own day';

function inForceCondition(
  { inForce }: CompiledRule,
  subject: CompiledRule['per'],
): NormalCondition | undefined {
  const { from, until, by } = inForce ?? {};
  const day = { fact: OWN_DAY, params: subject === 'record' && by !== undefined ? { by } : {} };
  const bounds: Comparison[] = [];
  if (from !== undefined) bounds.push({ ...day, operator: 'onOrAfter', value: from });
  if (until !== undefined) bounds.push({ ...day, operator: 'onOrBefore', value: until });
  return bounds.length > 0 ? { all: bounds } : undefined;
}

function withOwnDay(source: FactSource, asOf: Day): FactSource {
  const today: FactValue = { kind: 'day', from: asOf, until: asOf };
  return {
    describe: (fact, params) =>
      fact === OWN_DAY ? { type: 'day', choices: [] } : source.describe(fact, params),
    value: async (fact, params, row) => {
      if (fact !== OWN_DAY) return source.value(fact, params, row);
      const by = params?.['by'];
      if (typeof by !== 'string') return today;
      const day = await source.value(by, undefined, row);
      return day.kind === 'blank' || day.kind === 'notApplicable' ? today : day;
    },
  };
}

function outcomeOf(
  rule: CompiledRule,
  names: RuleConditions,
  judged: ReadonlyMap<string, Judgement>,
): JudgedRule {
  const conditions = judged.get(names.main);
  if (!conditions) throw new Error(`${rule.id} was not judged.`);
  const inForce = judged.get(names.inForce);
  const exceptions = rule.exceptions.map((exception, number) => {
    const judgement = judged.get(names.exceptions[number] ?? '');
    if (!judgement) throw new Error(`${exception.id} of ${rule.id} was not judged.`);
    return { exception, judgement };
  });
  const decided = decide(rule, conditions, inForce, exceptions);
  return { rule, severity: undefined, ...decided, conditions, inForce, exceptions };
}

type Decision = Pick<JudgedRule, 'outcome'> & Partial<Pick<JudgedRule, 'severity'>>;

function decide(
  rule: CompiledRule,
  conditions: Judgement,
  inForce: Judgement | undefined,
  exceptions: readonly JudgedException[],
): Decision {
  if (inForce?.answer === 'no') return { outcome: 'notInForce' };
  if (inForce?.answer === 'unknown' || conditions.answer === 'unknown') {
    return { outcome: 'unchecked' };
  }
  if (conditions.answer === 'no') return { outcome: 'clear' };
  if (exceptions.some(({ judgement }) => judgement.answer === 'unknown')) {
    return { outcome: 'unchecked' };
  }
  const live = exceptions.filter(({ judgement }) => judgement.answer === 'yes');
  const effects = new Set(live.map(({ exception }) => exception.effect));
  const [effect = rule.severity] = effects;
  if (effects.size > 1) return { outcome: 'unchecked' };
  return effect === 'lift' ? { outcome: 'clear' } : { outcome: 'finding', severity: effect };
}
