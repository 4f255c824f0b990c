import type { FunctionFact } from '../../check/functions/function-fact.ts';
import { fieldOf } from '../fact-types.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Field } from '../shape/index.ts';
import { literalFaults } from './literal-faults.ts';
import type { Scope } from './scope.ts';
import { choicesOf } from './typed-fact.ts';

type Given = Readonly<Record<string, unknown>>;

/** What the params of a function have to do with one another. */
export function* agreementFaults(
  called: FunctionFact,
  params: Given,
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  const names = Array.isArray(params['fields']) ? params['fields'].map(String) : [];
  const fields = names.flatMap((name) => fieldOf(scope.policy, name) ?? []);
  for (const [param, role] of Object.entries(called.roles)) {
    if (role.kind === 'literal') yield* sharedLiteral(params[param], fields, [...path, param]);
  }
  const isOneOfThem = typeof called.gives === 'object' && called.gives.typeOf === 'fields';
  if (isOneOfThem) yield* sameChoices(fields, [...path, 'fields']);
}

/** One literal is compared with several fields: it must be a value of each. */
function* sharedLiteral(
  literal: unknown,
  fields: readonly Field[],
  path: Path,
): Generator<PolicyFault> {
  if (!isScalar(literal)) return;
  for (const field of fields) yield* literalFaults(field.type, field, field.name, literal, path);
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** The gravest of several fields can be told only if they choose among the same things in the same order. */
function sameChoices([first, ...rest]: readonly Field[], path: Path): PolicyFault[] {
  const other = rest.find((field) => choicesOf(field).join('\n') !== choicesOf(first).join('\n'));
  if (!first || !other) return [];
  return [{ code: 'choicesDiffer', data: { field: first.name, other: other.name }, path }];
}
