import { functions } from '../../check/functions/index.ts';
import { TODAY } from '../fact-types.ts';
import { nameables, type Nameable } from '../reading/nearest.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Condition, LocalText } from '../shape/index.ts';
import { factsOf, leavesOf } from './leaves.ts';
import { nameableFields, nameableParameters, unknown } from './name-lookup.ts';
import type { Scope } from './scope.ts';

/** Every {placeholder} of a message must name something that has a value when the rule fires. */
export function* messageFaults(
  message: LocalText | undefined,
  path: Path,
  conditions: readonly Condition[],
  scope: Scope,
): Generator<PolicyFault> {
  if (message === undefined) return;
  const known = sayable(conditions, scope);
  for (const [text, at] of textsWithPaths(message, path)) {
    const rest = text.replace(PLACEHOLDER, '');
    if (/[{}]/.test(rest)) yield { code: 'brokenPlaceholder', data: { text }, path: at };
    for (const [, name = ''] of text.matchAll(PLACEHOLDER)) {
      if (known.some((each) => each.name === name)) continue;
      yield { code: 'unknownPlaceholder', data: unknown(name, known), path: at };
    }
  }
}

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Fields, parameters, today, and the functions that the conditions ask. */
function sayable(conditions: readonly Condition[], scope: Scope): Nameable[] {
  const leaves = conditions.flatMap((condition) => [...leavesOf(condition, [], scope.home)]);
  const asked = leaves.flatMap((leaf) =>
    leaf.kind === 'comparison' ? factsOf(leaf.comparison, leaf.path) : [],
  );
  const called = asked.map(({ fact }) => fact).filter((fact) => functions.has(fact));
  return [
    ...sayableFields(scope),
    ...nameableParameters(scope.policy),
    ...nameables([TODAY, ...new Set(called)]),
  ];
}

function sayableFields({ policy, place }: Scope): Nameable[] {
  const fields = nameableFields(policy);
  if (place === 'ledger') return [];
  return place === 'group' ? fields.filter(({ name }) => name === policy.ledger.group) : fields;
}

function textsWithPaths(text: LocalText, path: Path): (readonly [string, Path])[] {
  if (typeof text === 'string') return [[text, path]];
  return Object.entries(text).map(([language, words]) => [words, [...path, language]] as const);
}
