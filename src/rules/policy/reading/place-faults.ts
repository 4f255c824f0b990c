import type { Node } from 'jsonc-parser';
import type { Fault, FaultPlace } from '../../fault.ts';
import type { PartPlace } from '../compiled-policy.ts';
import { jsonPointer, pathOf, type Placer } from './places.ts';
import { locatedFault, type Path, type PolicyAdvice, type PolicyFault } from './policy-fault.ts';

/** JSON pointer inside the value that was read → the node that it was read from. */
export type NodesByPointer = ReadonlyMap<string, Node>;

/** Gives each fault its line and column; what is not in the file stands where it should have been. */
export function placeFaults(
  faults: readonly (PolicyFault | PolicyAdvice)[],
  nodes: NodesByPointer,
  places: Placer,
): Fault[] {
  return faults.map((fault) => locatedFault(fault, placeOf(fault, nodes, places)));
}

function placeOf(
  { path, at }: Pick<PolicyFault, 'path' | 'at'>,
  nodes: NodesByPointer,
  places: Placer,
): FaultPlace {
  const node = nodes.get(jsonPointer(path));
  if (!node) return strayPlace(path, nodes, places);
  const key = at === 'key' ? keyOf(node) : undefined;
  return places.at((key ?? node).offset, pathOf(node));
}

/** The place of something that was not read: a key that nobody knows, or a part that is missing. */
function strayPlace(path: Path, nodes: NodesByPointer, places: Placer): FaultPlace {
  const above = path.slice(0, -1);
  const node = nodes.get(jsonPointer(above));
  if (!node) return path.length === 0 ? places.at(0, []) : strayPlace(above, nodes, places);
  const property = node.children?.find(({ children }) => children?.[0]?.value === path.at(-1));
  return property
    ? places.at(property.offset, [...pathOf(node), path.at(-1) ?? ''])
    : places.at(node.offset, pathOf(node));
}

/** In the order of the file, each fault once. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  const seen = new Map<string, Fault>();
  for (const fault of faults) {
    const { line = 0, column = 0, pointer = '' } = fault.place;
    const key = JSON.stringify([line, column, pointer, fault.code, fault.data]);
    if (!seen.has(key)) seen.set(key, fault);
  }
  return [...seen.values()].sort(
    ({ place: one }, { place: other }) =>
      (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  );
}

/** Every part of a file with its place, for whoever judges it later together with others. */
export function allPlaces(nodes: NodesByPointer, places: Placer): ReadonlyMap<string, PartPlace> {
  const found = new Map<string, PartPlace>();
  for (const [pointer, node] of nodes) {
    const path = pathOf(node);
    const value = places.at(node.offset, path);
    const key = places.at((keyOf(node) ?? node).offset, path);
    found.set(pointer, { value, key });
  }
  return found;
}

function keyOf({ parent }: Node): Node | undefined {
  return parent?.type === 'property' ? parent.children?.[0] : undefined;
}
