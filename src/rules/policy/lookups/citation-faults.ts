import { nameables } from '../reading/nearest.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Policy } from '../shape/index.ts';
import { repeated, unknown } from './name-lookup.ts';

/** Every clause that is cited, wherever the policy cites one, must be in the catalogue. */
export function* citationFaults(
  policy: Policy,
  clauses: ReadonlySet<string>,
): Generator<PolicyFault> {
  for (const { cites, path } of citationsIn(policy, [])) {
    for (const [index, clause] of cites.entries()) {
      if (clauses.has(clause)) continue;
      const data = unknown(clause, nameables(clauses));
      yield { code: 'unknownClause', data, path: [...path, index] };
    }
    for (const { index, name } of repeated(cites, (clause) => clause)) {
      yield { code: 'itemTwice', data: { item: name }, path: [...path, index] };
    }
  }
}

interface Citation {
  readonly cites: readonly string[];
  readonly path: Path;
}

function citationsIn(part: unknown, path: Path): Citation[] {
  if (Array.isArray(part)) {
    return part.flatMap((item, index) => citationsIn(item, [...path, index]));
  }
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'cites' && Array.isArray(value)
      ? [{ cites: value.map(String), path: [...path, key] }]
      : citationsIn(value, [...path, key]),
  );
}
