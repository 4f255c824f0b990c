import { functions } from '../../check/functions/index.ts';
import type { FactType } from '../../check/operators/operator.ts';
import { TODAY } from '../fact-types.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Field, Policy } from '../shape/index.ts';
import { optionalConditionFaults } from './condition-faults.ts';
import { messageFaults } from './message-faults.ts';
import { fieldFaults, repeated, textsOf } from './name-lookup.ts';
import type { Scope } from './scope.ts';

const KEY_TYPES: readonly FactType[] = ['text', 'identifier', 'number', 'day', 'choice'];
const GROUP_TYPES: readonly FactType[] = ['text', 'identifier', 'choice'];

/** Which attributes belong to which types of fields. */
const ATTRIBUTES: readonly {
  readonly attribute: 'choices' | 'unit' | 'yes' | 'no';
  readonly types: readonly FactType[];
}[] = [
  { attribute: 'choices', types: ['choice', 'list'] },
  { attribute: 'unit', types: ['number'] },
  { attribute: 'yes', types: ['mark', 'day', 'moment'] },
  { attribute: 'no', types: ['mark', 'day', 'moment'] },
];

export function* ledgerFaults(scope: Scope): Generator<PolicyFault> {
  const { ledger } = scope.policy;
  yield* fieldListFaults(scope.policy, 'key', ledger.key, KEY_TYPES);
  yield* fieldListFaults(scope.policy, 'identifies', ledger.identifies ?? []);
  yield* fieldListFaults(scope.policy, 'knownBy', ledger.knownBy ?? []);
  if (ledger.group !== undefined) {
    yield* fieldFaults(scope.policy, ledger.group, ['ledger', 'group'], GROUP_TYPES);
  }
  yield* optionalConditionFaults(ledger.closed, ['ledger', 'closed'], scope);
  yield* sameNameFaults(scope.policy);
  yield* sameTitleFaults(ledger.fields);
  for (const [index, field] of ledger.fields.entries()) {
    yield* oneFieldFaults(field, ['ledger', 'fields', index], scope);
  }
}

function* fieldListFaults(
  policy: Policy,
  part: 'key' | 'identifies' | 'knownBy',
  names: readonly string[],
  types?: readonly FactType[],
): Generator<PolicyFault> {
  const path = ['ledger', part];
  for (const [index, name] of names.entries()) {
    yield* fieldFaults(policy, name, [...path, index], types);
  }
  for (const { index, name } of repeated(names, (name) => name)) {
    yield { code: 'itemTwice', data: { item: name }, path: [...path, index] };
  }
}

function* sameNameFaults({ ledger, parameters = {} }: Policy): Generator<PolicyFault> {
  for (const { index, name } of repeated(ledger.fields, (field) => field.name)) {
    const path = ['ledger', 'fields', index, 'name'];
    yield { code: 'nameTwice', data: { name, kind: 'field' }, path };
  }
  for (const [index, { name }] of ledger.fields.entries()) {
    const by = reservedBy(name);
    if (by)
      yield { code: 'nameTaken', data: { name, by }, path: ['ledger', 'fields', index, 'name'] };
  }
  for (const name of Object.keys(parameters)) {
    const isField = ledger.fields.some((field) => field.name === name);
    const by = isField ? 'field' : reservedBy(name);
    if (by) yield { code: 'nameTaken', data: { name, by }, path: ['parameters', name], at: 'key' };
  }
}

function reservedBy(name: string): 'today' | 'function' | undefined {
  if (name === TODAY) return 'today';
  return functions.has(name) ? 'function' : undefined;
}

/** Any content is words; what else a column holds is seen from its cells. */
const WORDS: readonly FactType[] = ['text', 'identifier', 'list', 'people'];

/**
 * Two fields that go by one header could not be told apart on a sheet, unless their cells look different: 委托第三方 may be
 * a name (text) or an answer (mark). A title is one field's own.
 */
function* sameTitleFaults(fields: readonly Field[]): Generator<PolicyFault> {
  const owners = new Map<string, Named[]>();
  for (const [index, field] of fields.entries()) {
    for (const named of titlesOf(field, ['ledger', 'fields', index])) {
      const { title, path } = named;
      const plain = title.normalize('NFKC').replace(/\s/g, '').toLowerCase();
      const others = owners.get(plain) ?? [];
      const owner = others.find((other) => other.field !== field && looksAlike(other, named));
      if (owner) yield { code: 'titleTwice', data: { title, field: owner.field.name }, path };
      else owners.set(plain, [...others, named]);
    }
  }
}

function looksAlike(one: Named, other: Named): boolean {
  if (one.isTitle && other.isTitle) return true;
  return cellsOf(one.field) === cellsOf(other.field);
}

function cellsOf({ type }: Field): string {
  return WORDS.includes(type) ? 'words' : type;
}

interface Named {
  readonly field: Field;
  readonly title: string;
  readonly isTitle: boolean;
  readonly path: Path;
}

function titlesOf(field: Field, path: Path): Named[] {
  const { title, aliases = [] } = field;
  return [
    ...textsOf(title).map((text) => ({
      field,
      title: text,
      isTitle: true,
      path: [...path, 'title'],
    })),
    ...aliases.map((text, index) => ({
      field,
      title: text,
      isTitle: false,
      path: [...path, 'aliases', index],
    })),
  ];
}

function* oneFieldFaults(field: Field, path: Path, scope: Scope): Generator<PolicyFault> {
  for (const { attribute, types } of ATTRIBUTES) {
    if (field[attribute] === undefined || types.includes(field.type)) continue;
    const data = { attribute, type: field.type, expected: types.join(' ') };
    yield { code: 'attributeMisplaced', data, path: [...path, attribute], at: 'key' };
  }
  yield* choiceListFaults(field, path);
  const { required } = field;
  if (typeof required !== 'object') return;
  yield* optionalConditionFaults(required.when, [...path, 'required', 'when'], scope);
  const conditions = required.when ? [required.when] : [];
  yield* messageFaults(required.message, [...path, 'required', 'message'], conditions, scope);
}

/** A word that stands for two answers could not be read. */
function* choiceListFaults(field: Field, path: Path): Generator<PolicyFault> {
  if (field.type === 'choice' && Object.keys(field.choices ?? {}).length === 0) {
    yield { code: 'choicesMissing', data: { field: field.name }, path };
  }
  const answers = [
    ...Object.entries(field.choices ?? {}).map(([choice, words]) => ({
      choice,
      words: [choice, ...words],
      path: [...path, 'choices', choice],
    })),
    { choice: '是', words: field.yes ?? [], path: [...path, 'yes'] },
    { choice: '否', words: field.no ?? [], path: [...path, 'no'] },
  ];
  const owners = new Map<string, string>();
  for (const { choice, words, path: at } of answers) {
    for (const word of words) {
      const other = owners.get(word);
      if (other !== undefined && other !== choice) {
        yield { code: 'choiceTwice', data: { word, choice, other }, path: at };
      } else owners.set(word, choice);
    }
  }
}
