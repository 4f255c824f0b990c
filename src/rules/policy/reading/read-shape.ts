import { Kind } from '@sinclair/typebox';
import type { Node } from 'jsonc-parser';
import { parseDay } from '../../day/day.ts';
import { chooseByKeys } from './choose-by-keys.ts';
import { withEverydayWords } from './everyday-words.ts';
import { nameables, nearest } from './nearest.ts';
import type { Path, PolicyFault } from './policy-fault.ts';
import { jsonPointer } from './places.ts';
import { keysOf, propertiesOf } from './properties.ts';
import {
  alternatives,
  formOf,
  resolved,
  wantedKind,
  type JsonKind,
  type ShapeSchema,
} from './shape-kinds.ts';
import { standIn } from './stand-in.ts';

/**
 * A tree judged by its shape. The value has the shape even where the tree has not: a misspelt key is read as the one
 * that was meant, and what cannot be used has a stand-in, so that everything else can still be looked up.
 */
export interface ShapeReading {
  readonly value: unknown;
  readonly faults: readonly PolicyFault[];
  /** JSON pointer inside the value → the node it was read from. */
  readonly nodes: ReadonlyMap<string, Node>;
  /** JSON pointers of the stand-ins: nothing in or under them is worth a further fault. */
  readonly standIns: readonly string[];
}

interface Walk {
  readonly faults: PolicyFault[];
  readonly nodes: Map<string, Node>;
  readonly standIns: string[];
}

export function readShape(schema: ShapeSchema, root: Node, at: Path = []): ShapeReading {
  const walk: Walk = { faults: [], nodes: new Map(), standIns: [] };
  const value = read(schema, root, at, walk);
  return { value, ...walk };
}

function read(schema: ShapeSchema, node: Node, path: Path, walk: Walk): unknown {
  walk.nodes.set(jsonPointer(path), node);
  const all = alternatives(schema);
  const fitting = all.filter((each) => [node.type, undefined].includes(wantedKind(each)));
  const [first, ...others] = fitting;
  if (!first) return misfit(schema, node, path, walk);
  if (first[Kind] === 'Literal') return readLiteral(fitting, node, path, walk);
  if (others.length === 0) return readOne(first, node, path, walk);
  const choice = chooseByKeys(fitting, keysOf(node));
  if (choice.fault) walk.faults.push({ ...choice.fault, path });
  if (!choice.schema) return replaced(schema, path, walk);
  return readObject(choice.schema, node, path, walk, choice.passedOver);
}

function misfit(schema: ShapeSchema, node: Node, path: Path, walk: Walk): unknown {
  const kinds = alternatives(schema).map((each) => wantedKind(each) ?? 'null');
  const expected = [...new Set<JsonKind>(kinds)].join(' ');
  walk.faults.push({ code: 'wrongKind', data: { found: node.type, expected }, path });
  return replaced(schema, path, walk);
}

function replaced(schema: ShapeSchema, path: Path, walk: Walk): unknown {
  walk.standIns.push(jsonPointer(path));
  return standIn(schema);
}

function readLiteral(literals: readonly ShapeSchema[], node: Node, path: Path, walk: Walk) {
  const value: unknown = node.value;
  if (literals.some((literal) => literal.const === value)) return value;
  const words = literals.map((literal) => String(literal.const));
  const meant = nearest(String(value), withEverydayWords(words));
  const data = { name: String(value), meant, known: words.join('、') };
  walk.faults.push({ code: 'notOneOf', data, path });
  walk.standIns.push(jsonPointer(path));
  return meant;
}

function readOne(schema: ShapeSchema, node: Node, path: Path, walk: Walk): unknown {
  switch (schema[Kind]) {
    case 'Object':
      return readObject(schema, node, path, walk, []);
    case 'Record':
      return readRecord(schema, node, path, walk);
    case 'Array':
      return readArray(schema, node, path, walk);
    case 'String':
      return readText(schema, String(node.value), path, walk);
    case 'Unknown':
      return readAnything(node, path, walk);
    default:
      return node.value as unknown;
  }
}

function readText(schema: ShapeSchema, text: string, path: Path, walk: Walk): string {
  const { pattern, minLength = 0 } = schema;
  if (pattern !== undefined && !new RegExp(pattern).test(text)) {
    walk.faults.push({ code: 'misspelt', data: { found: text, form: formOf(pattern) }, path });
  } else if (pattern !== undefined && formOf(pattern) === 'day' && !parseDay(text)) {
    walk.faults.push({ code: 'noSuchDay', data: { day: text }, path });
  } else if (text.length < minLength) {
    walk.faults.push({ code: 'emptyText', data: {}, path });
  }
  return text;
}

function readArray(schema: ShapeSchema, node: Node, path: Path, walk: Walk): unknown[] {
  const items = node.children ?? [];
  if (items.length < (schema.minItems ?? 0)) {
    walk.faults.push({ code: 'emptyList', data: {}, path });
  }
  const item = schema.items;
  return item ? items.map((child, index) => read(item, child, [...path, index], walk)) : [];
}

function readRecord(schema: ShapeSchema, node: Node, path: Path, walk: Walk): unknown {
  const [pattern, entry] = Object.entries(schema.patternProperties ?? {})[0] ?? [];
  if (pattern === undefined || !entry) throw new Error('A record without entries has no meaning.');
  const properties = propertiesOf(node);
  if (properties.length < (schema.minProperties ?? 0)) {
    walk.faults.push({ code: 'emptyObject', data: {}, path });
  }
  const entries = properties.map(({ key, value }) => {
    const at = [...path, key];
    if (!new RegExp(pattern).test(key)) {
      const data = { found: key, form: formOf(pattern) };
      walk.faults.push({ code: 'misspelt', data, path: at, at: 'key' });
    }
    return [key, read(entry, value, at, walk)] as const;
  });
  return Object.fromEntries(entries);
}

/** `passedOver`: keys that belong to another form of the same thing, and were named in a fault already. */
function readObject(
  schema: ShapeSchema,
  node: Node,
  path: Path,
  walk: Walk,
  passedOver: readonly string[],
): unknown {
  const shapes = schema.properties ?? {};
  const result = new Map<string, unknown>();
  const properties = propertiesOf(node).filter(({ key }) => !passedOver.includes(key));
  const missing = new Set(Object.keys(shapes).filter((key) => !keysOf(node).includes(key)));
  for (const { key, value } of properties) {
    const meant = Object.hasOwn(shapes, key) ? key : strayKey(key, shapes, missing, path, walk);
    const shape = shapes[meant];
    if (!shape || result.has(meant)) continue;
    missing.delete(meant);
    result.set(meant, read(shape, value, [...path, meant], walk));
    walk.nodes.set(jsonPointer([...path, meant]), value);
  }
  for (const key of schema.required ?? []) {
    if (!missing.has(key)) continue;
    walk.faults.push({ code: 'missingKey', data: { key }, path });
    result.set(key, replaced(resolved(shapes[key] ?? schema), [...path, key], walk));
  }
  return Object.fromEntries(result);
}

/** Keys of json-rules-engine that are refused: JSONPath has run code, and an order of rules has lost findings. */
const REFUSED = ['path', 'priority'];

/** Reports a key that the shape does not know; gives the missing one that was meant, or ''. */
function strayKey(
  key: string,
  shapes: Readonly<Record<string, ShapeSchema>>,
  missing: ReadonlySet<string>,
  path: Path,
  walk: Walk,
): string {
  const at = [...path, key];
  if (REFUSED.includes(key) && 'operator' in shapes) {
    walk.faults.push({ code: 'refusedKey', data: { key }, path: at, at: 'key' });
    return '';
  }
  const meant = nearest(key, nameables(missing)) || nearest(key, nameables(Object.keys(shapes)));
  const data = { name: key, meant, known: Object.keys(shapes).join('、') };
  walk.faults.push({ code: 'unknownKey', data, path: at, at: 'key' });
  return missing.has(meant) ? meant : '';
}

function readAnything(node: Node, path: Path, walk: Walk): unknown {
  walk.nodes.set(jsonPointer(path), node);
  if (node.type === 'array') {
    return (node.children ?? []).map((child, index) => readAnything(child, [...path, index], walk));
  }
  if (node.type !== 'object') return node.value as unknown;
  const entries = propertiesOf(node).map(
    ({ key, value }) => [key, readAnything(value, [...path, key], walk)] as const,
  );
  return Object.fromEntries(entries);
}
