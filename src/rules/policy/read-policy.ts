import type { Fault } from '../fault.ts';
import { compilePolicy } from './compile-policy.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { adviceFor } from './lookups/advice.ts';
import { policyFaults } from './lookups/policy-faults.ts';
import { readingAlone } from './lookups/scope.ts';
import { withoutEchoes } from './reading/echoes.ts';
import { allPlaces, inOrder, placeFaults } from './reading/place-faults.ts';
import { readJson } from './reading/read-json.ts';
import { paramsReader } from './reading/read-params.ts';
import { readShape } from './reading/read-shape.ts';
import { Policy } from './shape/index.ts';

export type PolicyReading =
  | {
      readonly kind: 'policy';
      readonly policy: Policy;
      readonly compiled: CompiledPolicy;
      /** Nothing is refused because of these; the command `lint` shows them. */
      readonly advice: readonly Fault[];
    }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/**
 * Reads a policy from its text, or tells everything that is wrong with it at once. Other ledgers that it names are
 * looked up by `checkTogether`.
 */
export function readPolicy(
  text: string,
  file: string,
  clauses: ReadonlySet<string>,
): PolicyReading {
  const json = readJson(text.replace(/^\uFEFF/, ''), file);
  if (!json.root) return { kind: 'faults', faults: inOrder(json.faults) };
  const shape = readShape(Policy, json.root);
  // The reading border: the value has the shape, with stand-ins where the file had something else.
  const policy = shape.value as Policy;
  const params = paramsReader(shape);
  const lookedUp = [...policyFaults(policy, clauses, readingAlone(policy, params.read))];
  const { nodes, faults: misshapen, standIns } = params.reading();
  const found = withoutEchoes(misshapen, lookedUp, standIns);
  const faults = [...json.faults, ...placeFaults(found, nodes, json.places)];
  if (faults.length > 0) return { kind: 'faults', faults: inOrder(faults) };
  const compiled = { ...compilePolicy(policy), places: allPlaces(nodes, json.places) };
  const advice = placeFaults([...adviceFor(compiled)], nodes, json.places);
  return { kind: 'policy', policy, compiled, advice: inOrder(advice) };
}
