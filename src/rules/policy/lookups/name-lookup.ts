import { functions } from '../../check/functions/index.ts';
import { ALL_TYPES, type FactType } from '../../check/operators/operator.ts';
import { fieldOf, TODAY } from '../fact-types.ts';
import { nameables, nearest, type Nameable } from '../reading/nearest.ts';
import type { NamedKind, Path, PolicyFault, Unknown } from '../reading/policy-fault.ts';
import type { Field, LocalText, Policy } from '../shape/index.ts';

/** Says what was not found, what was probably meant, and what there is. */
export function unknown(name: string, candidates: readonly Nameable[]): Unknown {
  const known = candidates.map((candidate) => candidate.name).join('、');
  return { name, meant: nearest(name, candidates), known };
}

export function unknownName(
  kind: NamedKind,
  name: string,
  candidates: readonly Nameable[],
  path: Path,
): PolicyFault {
  return { code: 'unknownName', data: { kind, ...unknown(name, candidates) }, path };
}

/** Fields go by their titles and aliases too: a maintainer who writes 充分听取意见 meant opinionsOn. */
export function nameableFields(policy: Policy): Nameable[] {
  return policy.ledger.fields.map(({ name, title, aliases = [] }) => ({
    name,
    labels: [...textsOf(title), ...aliases],
  }));
}

export function nameableParameters(policy: Policy): Nameable[] {
  return Object.entries(policy.parameters ?? {}).map(([name, { title }]) => ({
    name,
    labels: textsOf(title),
  }));
}

export function nameableFacts(policy: Policy): Nameable[] {
  return [
    ...nameableFields(policy),
    ...nameableParameters(policy),
    { name: TODAY, labels: ['今天', 'asOf'] },
    ...nameables(functions.keys()),
  ];
}

export function textsOf(text: LocalText): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** What is wrong where a field is named: there is none, or it has another type than it must have here. */
export function fieldFaults(
  policy: Policy,
  name: string,
  path: Path,
  types?: readonly FactType[],
): PolicyFault[] {
  const field = fieldOf(policy, name);
  if (!field) return [unknownName('field', name, nameableFields(policy), path)];
  return types ? typeFaults(field, types, path) : [];
}

function typeFaults({ name, type }: Field, types: readonly FactType[], path: Path): PolicyFault[] {
  // A type that does not exist has been reported where it is declared.
  if (types.includes(type) || !ALL_TYPES.includes(type)) return [];
  const data = { field: name, type, expected: types.join(' ') };
  return [{ code: 'wrongFieldType', data, path }];
}

/** Later ones of several that bear one name. */
export function repeated<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): { readonly item: Item; readonly index: number; readonly name: string }[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const name = nameOf(item);
    const isSeen = seen.has(name);
    seen.add(name);
    return isSeen ? [{ item, index, name }] : [];
  });
}
