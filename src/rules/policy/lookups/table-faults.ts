import { TABLE_TYPES } from '../../check/functions/from-table.ts';
import { fieldOf } from '../fact-types.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { LookupTable, Policy } from '../shape/index.ts';
import { literalFaults } from './literal-faults.ts';
import { fieldFaults, repeated, textsOf, unknownName } from './name-lookup.ts';
import { fieldPlaceFaults } from './place-faults.ts';
import type { Scope } from './scope.ts';

export function* tableFaults(policy: Policy): Generator<PolicyFault> {
  for (const [name, table] of Object.entries(policy.tables ?? {})) {
    const path = ['tables', name];
    for (const [index, field] of table.by.entries()) {
      yield* fieldFaults(policy, field, [...path, 'by', index], TABLE_TYPES);
    }
    for (const { index, name: field } of repeated(table.by, (field) => field)) {
      yield { code: 'itemTwice', data: { item: field }, path: [...path, 'by', index] };
    }
    for (const [index, row] of table.rows.entries()) {
      yield* rowFaults(row, table.by, [...path, 'rows', index], policy);
    }
  }
}

type Row = LookupTable['rows'][number];

function* rowFaults(
  { when, gives }: Row,
  by: readonly string[],
  path: Path,
  policy: Policy,
): Generator<PolicyFault> {
  if (when.length !== by.length) {
    const data = { expected: by.length, found: when.length };
    yield { code: 'tableWidth', data, path: [...path, 'when'] };
  }
  for (const [place, name] of by.entries()) {
    const field = fieldOf(policy, name);
    const value = when[place] ?? null;
    if (!field || value === null || !TABLE_TYPES.includes(field.type)) continue;
    const at = [...path, 'when', place];
    const isList = Array.isArray(value);
    for (const [index, each] of (isList ? value : [value]).entries()) {
      yield* literalFaults(field.type, field, name, each, isList ? [...at, index] : at);
    }
  }
  for (const { index, name } of repeated(gives, (item) => item)) {
    yield { code: 'itemTwice', data: { item: name }, path: [...path, 'gives', index] };
  }
}

/** A table that a function names, and the fields that it is looked up by there. */
export function* tableNameFaults(
  name: string,
  { fields, with: written }: Readonly<Record<string, unknown>>,
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  const tables = scope.policy.tables ?? {};
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (!table) {
    const known = Object.entries(tables).map(([each, { title }]) => ({
      name: each,
      labels: textsOf(title),
    }));
    yield unknownName('table', name, known, path);
  } else if (!Array.isArray(fields)) {
    const asked = table.by.filter((field) => !isObject(written) || !(field in written));
    for (const field of asked) yield* fieldPlaceFaults(field, path, scope);
  } else if (fields.length !== table.by.length) {
    const data = { expected: table.by.length, found: fields.length };
    yield { code: 'tableWidth', data, path: [...path.slice(0, -1), 'fields'] };
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Values that are written out for fields by which a table goes: each must be one that its rows could name. */
export function* tableValueFaults(
  name: string,
  written: Readonly<Record<string, string | number | boolean>>,
  path: Path,
  { policy }: Scope,
): Generator<PolicyFault> {
  const tables = policy.tables ?? {};
  const by = (Object.hasOwn(tables, name) ? tables[name]?.by : undefined) ?? [];
  for (const [field, value] of Object.entries(written)) {
    const at = [...path, field];
    const found = by.includes(field) ? fieldOf(policy, field) : undefined;
    if (found) yield* literalFaults(found.type, found, field, value, at);
    else if (by.length > 0) {
      const known = by.map((each) => ({
        name: each,
        labels: textsOf(fieldOf(policy, each)?.title ?? each),
      }));
      yield { ...unknownName('field', field, known, at), at: 'key' };
    }
  }
}
