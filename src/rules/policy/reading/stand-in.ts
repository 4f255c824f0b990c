import { Kind } from '@sinclair/typebox';
import { alternatives, wantedKind, type ShapeSchema } from './shape-kinds.ts';

/** The least value of a shape, to stand where a policy gives none that can be used. */
export function standIn(schema: ShapeSchema): unknown {
  const [first] = alternatives(schema);
  if (!first || first[Kind] === 'Literal') return '';
  switch (wantedKind(first)) {
    case 'object':
      return leastObject(first);
    case 'array':
      return [];
    case 'string':
      return '';
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'null':
      return null;
    case undefined:
      return undefined;
  }
}

function leastObject({ required = [], properties = {} }: ShapeSchema): unknown {
  return Object.fromEntries(
    required.map((key) => {
      const shape = properties[key];
      return [key, shape && standIn(shape)] as const;
    }),
  );
}
