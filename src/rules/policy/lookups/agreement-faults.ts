import type { FunctionFact } from '../../check/functions/function-fact.ts';
import { factField, fieldOf, parameterOf } from '../fact-types.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Field, Policy } from '../shape/index.ts';
import { choiceFaults, literalFaults } from './literal-faults.ts';
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
  yield* sameItems(called, params, path, scope);
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

/** Items that are asked for must be among the choices of the list in which they are sought. */
function* sameItems(
  { roles }: FunctionFact,
  params: Given,
  path: Path,
  { policy, reading }: Scope,
): Generator<PolicyFault> {
  const lists = Object.entries(roles).flatMap(([param, role]) => {
    const asked = role.kind === 'list' ? params[param] : undefined;
    if (asked === undefined || role.kind !== 'list') return [];
    const [fact, given] =
      typeof asked === 'string' ? [asked, undefined] : [role.or, asked as Given];
    return [
      {
        param,
        words: wordsOf(fact, given, policy),
        field: factField(fact, given, policy, reading.others),
      },
    ];
  });
  const fields = lists.flatMap(({ field }) => field ?? []);
  for (const { param, words } of lists) {
    for (const field of fields) {
      for (const word of words) yield* choiceFaults(field, word, [...path, param]);
    }
  }
}

/** What may be asked for: by a parameter, or by the rows of a table. */
function wordsOf(name: string, params: Given | undefined, policy: Policy): readonly string[] {
  const values = parameterOf(policy, name)?.values.map(({ value }) => value) ?? [];
  const table =
    typeof params?.['table'] === 'string' ? policy.tables?.[params['table']] : undefined;
  const given = table?.rows.flatMap(({ gives }) => gives) ?? [];
  return [...values.flatMap((value) => (Array.isArray(value) ? value : [])), ...given];
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
