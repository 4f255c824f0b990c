import { namedCondition } from '../policy/lookups/leaves.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { expand } from '../policy/compile/expand.ts';
import { jsonPointer } from '../policy/reading/places.ts';
import type { Path } from '../policy/reading/policy-fault.ts';
import type { Condition, Policy } from '../policy/shape/index.ts';

/** A condition as the policy has it, with `not` pushed down, and the place where each part is written. */
export interface Branch {
  readonly kind: 'leaf' | 'all' | 'any';
  /** Of the normal form; named conditions expanded. */
  readonly condition: Condition;
  readonly pointer: string;
  readonly parts: readonly Branch[];
}

/** A condition of the policy with what it is judged on. */
export interface WrittenCondition {
  /** The rule's id, or the pointer of a warning, result column or score. */
  readonly owner: string;
  readonly per: 'record' | 'group' | 'ledger';
  readonly branch: Branch;
}

/**
 * Every condition that somebody wrote and that decides something: of rules that are switched on with their exceptions, of
 * warnings, result columns and scores. What follows from the procedure was written by nobody; its rules are tried as
 * rules.
 */
export function writtenConditions({ policy, rules }: CompiledPolicy): WrittenCondition[] {
  const live = new Set(rules.map(({ id }) => id));
  return [
    ...(policy.rules ?? []).flatMap((rule, index) =>
      live.has(rule.id) ? ruleConditions(rule, ['rules', index], policy) : [],
    ),
    ...(policy.warnings ?? []).map(({ conditions }, index) =>
      onRecords(conditions, ['warnings', index], policy),
    ),
    ...(policy.resultColumns ?? []).flatMap(({ cases }, index) =>
      cases.flatMap(({ conditions }, place) =>
        conditions ? [onRecords(conditions, ['resultColumns', index, 'cases', place], policy)] : [],
      ),
    ),
    ...(policy.scores ?? []).flatMap(({ criteria }, index) =>
      criteria.flatMap((criterion, place) =>
        'conditions' in criterion
          ? [onRecords(criterion.conditions, ['scores', index, 'criteria', place], policy)]
          : [],
      ),
    ),
  ];
}

function ruleConditions(
  { id, per = 'record', conditions, exceptions = [] }: NonNullable<Policy['rules']>[number],
  path: Path,
  policy: Policy,
): WrittenCondition[] {
  const written = [
    { conditions, path: [...path, 'conditions'] },
    ...exceptions.map((exception, index) => ({
      conditions: exception.conditions,
      path: [...path, 'exceptions', index, 'conditions'],
    })),
  ];
  return written.map((each) => ({
    owner: id,
    per,
    branch: branchOf(each.conditions, each.path, policy, false),
  }));
}

function onRecords(conditions: Condition, path: Path, policy: Policy): WrittenCondition {
  const branch = branchOf(conditions, [...path, 'conditions'], policy, false);
  return { owner: jsonPointer(path), per: 'record', branch };
}

function branchOf(condition: Condition, path: Path, policy: Policy, denied: boolean): Branch {
  if ('not' in condition) return branchOf(condition.not, [...path, 'not'], policy, !denied);
  if ('condition' in condition) {
    const body = namedCondition(policy, condition.condition);
    if (!body) throw new Error(`${condition.condition}: the policy was not read first.`);
    return branchOf(body, ['conditions', condition.condition], policy, denied);
  }
  const full = expand(condition, policy.conditions ?? {});
  const whole = { condition: denied ? { not: full } : full, pointer: jsonPointer(path) };
  const parts = (list: readonly Condition[], key: string) =>
    list.map((part, index) => branchOf(part, [...path, key, index], policy, denied));
  if ('all' in condition) {
    return { kind: denied ? 'any' : 'all', ...whole, parts: parts(condition.all, 'all') };
  }
  if ('any' in condition) {
    return { kind: denied ? 'all' : 'any', ...whole, parts: parts(condition.any, 'any') };
  }
  return { kind: 'leaf', ...whole, parts: [] };
}
