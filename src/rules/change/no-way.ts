import { operators } from '../check/operators/index.ts';
import { isOtherFact } from '../policy/compile/expand.ts';
import { TODAY } from '../policy/fact-types.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import type { Leaf } from './decisive-leaves.ts';
import { askedLedgers } from './ledgers-named.ts';
import type { SmallestChange } from './smallest-change.ts';
import type { TrialWorld } from './trial-world.ts';

/** Why no way is offered: the first of these that is so. */
export function noWay(
  rule: CompiledRule,
  leaves: readonly Leaf[],
  world: TrialWorld,
): SmallestChange {
  const patterned = leaves.filter(
    ({ comparison }) => operators.get(comparison.operator)?.with === 'pattern',
  );
  if (patterned.length > 0) return none('pattern', fieldsOf(patterned));
  const own = world.table.ledger.policy.id;
  const others = ledgersBehind(leaves).filter((ledger) => ledger !== own);
  if (others.length > 0) return none('otherLedger', others);
  if (world.isCostly(rule)) return none('otherRecords', fieldsOf(leaves));
  const isDaysAlone = leaves.every(({ comparison: { fact, value }, fields }) => {
    const other = isOtherFact(value) ? value.fact : undefined;
    return fields.length === 0 || fact === TODAY || other === TODAY;
  });
  if (isDaysAlone) return none('days', []);
  const [count] = [fieldsOf(leaves).length];
  return none(count > MANY ? 'notSmall' : 'notFound', fieldsOf(leaves));
}

/** From here on it is told that the cells are many, not that none was found. */
const MANY = 3;

function none(why: Extract<SmallestChange, { kind: 'none' }>['why'], names: readonly string[]) {
  return { kind: 'none', why, names } as const;
}

function fieldsOf(leaves: readonly Leaf[]): readonly string[] {
  return [...new Set(leaves.flatMap(({ fields }) => fields))];
}

function ledgersBehind(leaves: readonly Leaf[]): readonly string[] {
  const asked = leaves.flatMap(({ comparison: { params, value } }) =>
    askedLedgers([params, value]),
  );
  return [...new Set(asked.map(({ ledger }) => ledger))];
}

/** Of a rule over a group or a whole ledger: what it looks at. */
export function wholeDependsOn(rule: CompiledRule, own: string): SmallestChange {
  const ledgers = askedLedgers(rule.conditions).map(({ ledger }) => ledger);
  return none('whole', ledgers.length > 0 ? [...new Set(ledgers)] : [own]);
}
