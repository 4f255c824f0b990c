import { Kind, type TSchema } from '@sinclair/typebox';
import { Condition } from '../shape/condition-shape.ts';
import { Cites, DayText, Id, Name, PolicyCode, RuleId } from '../shape/text-shape.ts';
import type { TextForm } from './policy-fault.ts';

/** The kinds of JSON values, as jsonc-parser names them. */
export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** A schema of TypeBox, seen through the few members that a shape of ours may have. */
export interface ShapeSchema extends TSchema {
  readonly [Kind]: string;
  readonly const?: unknown;
  readonly pattern?: string | undefined;
  readonly minLength?: number | undefined;
  readonly minItems?: number | undefined;
  readonly minProperties?: number | undefined;
  readonly items?: ShapeSchema | undefined;
  readonly anyOf?: readonly ShapeSchema[] | undefined;
  readonly properties?: Readonly<Record<string, ShapeSchema>> | undefined;
  readonly patternProperties?: Readonly<Record<string, ShapeSchema>> | undefined;
  readonly required?: readonly string[] | undefined;
}

/** The only shape that holds itself. */
const RECURSIVE = Condition as unknown as ShapeSchema;

/** A schema without detours: a recursive mention gives way to what it mentions. */
export function resolved(schema: ShapeSchema): ShapeSchema {
  if (schema[Kind] !== 'This') return schema;
  if (schema['$ref'] !== RECURSIVE.$id) throw new Error(`No shape ${String(schema['$ref'])}.`);
  return RECURSIVE;
}

/** What a schema lets stand, as a flat list without unions. */
export function alternatives(schema: ShapeSchema): readonly ShapeSchema[] {
  const plain = resolved(schema);
  return plain[Kind] === 'Union' ? (plain.anyOf ?? []).flatMap(alternatives) : [plain];
}

/** The kind of JSON value that a schema (no union) wants; undefined where it takes any. */
export function wantedKind(schema: ShapeSchema): JsonKind | undefined {
  switch (schema[Kind]) {
    case 'Object':
    case 'Record':
      return 'object';
    case 'Array':
      return 'array';
    case 'String':
      return 'string';
    case 'Number':
      return 'number';
    case 'Boolean':
      return 'boolean';
    case 'Null':
      return 'null';
    case 'Literal':
      return typeof schema.const === 'boolean' ? 'boolean' : 'string';
    case 'Unknown':
      return undefined;
    default:
      throw new Error(`Shapes are not made of ${schema[Kind]}.`);
  }
}

const FORMS: ReadonlyMap<string | undefined, TextForm> = new Map([
  [Name.pattern, 'name'],
  [Id.pattern, 'id'],
  [DayText.pattern, 'day'],
  [Cites.items.pattern, 'clause'],
  [RuleId.pattern, 'ruleId'],
  [PolicyCode.pattern, 'code'],
]);

/** How a text of a pattern is described to people. */
export function formOf(pattern: string): TextForm {
  const form = FORMS.get(pattern);
  if (!form) throw new Error(`No form is described for ${pattern}.`);
  return form;
}
