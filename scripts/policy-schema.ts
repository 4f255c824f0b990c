/** The JSON Schema by which an editor completes and checks a policy: the shape, with the tables of the language. */
import { functions } from '../src/rules/check/functions/index.ts';
import type { FunctionFact } from '../src/rules/check/functions/function-fact.ts';
import { operators } from '../src/rules/check/operators/index.ts';
import * as shapes from '../src/rules/policy/shape/index.ts';
import { conditionSnippets } from './policy-snippets.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

/** Parts that stand once, under `definitions`, and are referred to. */
const HOISTED = [
  ...(['Condition', 'Comparison', 'ConditionValue', 'LocalText', 'Name', 'FieldName'] as const),
  ...(['Id', 'DayText', 'Cites', 'Severity', 'RuleId', 'Note', 'FieldType', 'Field'] as const),
  ...(['LedgerShape', 'Parameter', 'TimeLimit', 'Step', 'Gate', 'Procedure'] as const),
  ...(['Rule', 'Warning', 'PolicyTest'] as const),
];

export function policySchema(): JsonObject {
  const definitions: Record<string, Json> = {};
  for (const name of HOISTED) definitions[name] = hoisted(plain(shapes[name]));
  for (const called of functions.values()) {
    definitions[paramsName(called)] = paramsSchema(called);
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://ledger-rules.example/policy.schema.json',
    title: '台账规则：制度文件 / Ledger Rules: a policy',
    ...object(hoisted(plain(shapes.Policy))),
    definitions: {
      ...definitions,
      Condition: { ...object(definitions['Condition']), defaultSnippets: conditionSnippets },
      Comparison: withTables(object(definitions['Comparison'])),
      ConditionValue: withFunctions(object(definitions['ConditionValue'])),
    },
  };
}

/** TypeBox keeps what it needs under symbols: as JSON, only the schema is left. */
function plain(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema)) as Json;
}

/** Each part that is hoisted gives way to a reference, except the one that is being defined. */
function hoisted(schema: Json): Json {
  const known = new Map<string, string>(
    HOISTED.map((name) => [JSON.stringify(shapes[name]), name]),
  );
  const refer = (part: Json, isRoot: boolean): Json => {
    if (Array.isArray(part)) return part.map((item: Json) => refer(item, false));
    if (typeof part !== 'object' || part === null) return part;
    const name = isRoot ? undefined : known.get(JSON.stringify(part));
    if (name !== undefined) return { $ref: `#/definitions/${name}` };
    const entries = Object.entries(part as JsonObject).flatMap(([key, value]) => {
      // Only the condition refers to itself, by its id.
      if (key === '$id') return [];
      return [[key, key === '$ref' ? '#/definitions/Condition' : refer(value, false)] as const];
    });
    return Object.fromEntries(entries);
  };
  return refer(schema, true);
}

function object(schema: Json | undefined): JsonObject {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return {};
  return schema as JsonObject;
}

function paramsName({ name }: FunctionFact): string {
  return `params-${name}`;
}

function paramsSchema(called: FunctionFact): Json {
  const schema = object(hoisted(plain(called.params)));
  const { exactlyOneOf } = called;
  if (!exactlyOneOf) return schema;
  const oneOf = exactlyOneOf.map((param) => ({ required: [param], properties: { [param]: true } }));
  return { ...schema, oneOf };
}

/** A comparison names an operator of the table, and gives each function its own params. */
function withTables(comparison: JsonObject): JsonObject {
  const properties = object(comparison['properties']);
  return {
    ...comparison,
    properties: {
      ...properties,
      fact: withFactNames(object(properties['fact'])),
      operator: {
        ...object(properties['operator']),
        enum: [...operators.keys()],
        enumDescriptions: [...operators.values()].map(
          ({ types, complement }) => `${types.join(', ')}; ↔ ${complement}`,
        ),
      },
    },
    allOf: paramsByFunction(),
  };
}

/** Any name may be a field or a parameter; these are offered besides. */
function withFactNames(fact: JsonObject): JsonObject {
  return { ...fact, examples: ['today', ...functions.keys()] };
}

/** Another fact as the value takes params by its function too. */
function withFunctions(value: JsonObject): JsonObject {
  const anyOf = (value['anyOf'] as readonly Json[]).map((form) => {
    const properties = object(object(form)['properties']);
    if (!('fact' in properties)) return form;
    const fact = withFactNames(object(properties['fact']));
    return { ...object(form), properties: { ...properties, fact }, allOf: paramsByFunction() };
  });
  return { ...value, anyOf };
}

function paramsByFunction(): Json {
  const named = (fact: JsonObject) => ({
    type: 'object',
    required: ['fact'],
    properties: { fact },
  });
  const perFunction = [...functions.values()].map((called) => {
    const isNeeded = (called.params.required ?? []).length > 0;
    const properties = { params: { $ref: `#/definitions/${paramsName(called)}` } };
    const then = isNeeded ? { properties, required: ['params'] } : { properties };
    return { if: named({ const: called.name }), then };
  });
  const isNone = named({ not: { enum: [...functions.keys()] } });
  return [...perFunction, { if: isNone, then: { properties: { params: false } } }];
}
