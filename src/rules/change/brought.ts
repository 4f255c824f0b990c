import { CLEAR, ERROR } from '../check/evaluate/verdict.ts';
import { fieldsBehind } from '../check/judge/fields-behind.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import { isOtherFact } from '../policy/compile/expand.ts';
import { normalForm, type NormalCondition } from '../policy/normal-form.ts';
import type { Comparison, Policy } from '../policy/shape/index.ts';
import { ledgersNamed } from './ledgers-named.ts';
import { ownTrial, type Trial, type TrialWorld } from './trial-world.ts';

const AS_IT_IS = ownTrial(new Map());
/** Rules that look at every record of the ledger are asked of no more trials than this at once. */
const FEW = 12;

/** A trial in which the rule is clear, with what else would be found of the record then. */
interface Cleared<Tried extends Trial = Trial> {
  readonly trial: Tried;
  readonly brings: readonly CompiledRule[];
}

export interface Prover {
  /** Those that clear the rule. */
  clearing<Tried extends Trial>(trials: readonly Tried[]): readonly Tried[];
  /** What they bring. Of many, what is costly to know is left for when few are left. */
  withBrought<Tried extends Trial>(trials: readonly Tried[]): readonly Cleared<Tried>[];
}

export function prover(rule: CompiledRule, world: TrialWorld): Prover {
  const { policy } = world.table.ledger;
  const others = world.table.rules.filter((each) => each !== rule);
  const readsAny = (each: CompiledRule, fields: ReadonlySet<string>) => {
    const names = fieldsRead(each, policy);
    return names === 'any' || names.some((name) => fields.has(name));
  };
  return {
    clearing(trials) {
      const verdicts = world.judge(rule, trials);
      return trials.filter((_, place) => verdicts[place] === CLEAR);
    },
    withBrought(trials) {
      const fields = new Set(trials.flatMap(({ own }) => [...own.keys()]));
      const ledgers = trials.flatMap(({ elsewhere }) => elsewhere?.table.ledger.policy.id ?? []);
      const touched = others.filter(
        (each) => readsAny(each, fields) || looksInto(each, new Set(ledgers)),
      );
      const asked = touched.filter((each) => trials.length <= FEW || !world.isCostly(each));
      const all = [AS_IT_IS, ...trials];
      const found = asked.map((each) => world.judge(each, all).map((verdict) => verdict >= ERROR));
      return trials.map((trial, place) => ({
        trial,
        brings: asked.filter((_, at) => found[at]?.[0] === false && found[at][place + 1] === true),
      }));
    },
  };
}

function looksInto({ conditions, exceptions }: CompiledRule, ledgers: ReadonlySet<string>) {
  if (ledgers.size === 0) return false;
  return ledgersNamed([conditions, exceptions]).some((ledger) => ledgers.has(ledger));
}

type FieldsRead = readonly string[] | 'any';
const known = new WeakMap<CompiledRule, FieldsRead>();

function fieldsRead(rule: CompiledRule, policy: Policy): FieldsRead {
  const fields = known.get(rule) ?? readFields(rule, policy);
  known.set(rule, fields);
  return fields;
}

/** A score is made of whatever its criteria read. */
function readFields(rule: CompiledRule, policy: Policy): FieldsRead {
  const conditions = [rule.conditions, ...rule.exceptions.map((each) => each.conditions)];
  const leaves = conditions.flatMap((condition) => leavesOf(normalForm(condition)));
  if (leaves.some(asksScore)) return 'any';
  const ownDay = rule.inForce?.by;
  return [
    ...leaves.flatMap((leaf) => fieldsBehind(leaf, policy)),
    ...(ownDay === undefined ? [] : [ownDay]),
  ];
}

function leavesOf(condition: NormalCondition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  return 'any' in condition ? condition.any.flatMap(leavesOf) : [condition];
}

function asksScore({ fact, value }: Comparison): boolean {
  return fact === 'score' || (isOtherFact(value) && value.fact === 'score');
}
