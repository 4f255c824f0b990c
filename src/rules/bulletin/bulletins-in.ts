import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import type { BulletinSpec } from '../policy/shape/index.ts';

/** A bulletin with the policy that declares it: the one of its main ledger. */
export interface DeclaredBulletin {
  readonly compiled: CompiledPolicy;
  readonly spec: BulletinSpec;
}

/** In the order of the policies. */
export function bulletinsIn(policies: readonly CompiledPolicy[]): readonly DeclaredBulletin[] {
  return policies.flatMap((compiled) => compiled.bulletins.map((spec) => ({ compiled, spec })));
}
