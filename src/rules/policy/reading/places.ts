import type { Node } from 'jsonc-parser';
import type { FaultPlace } from '../../fault.ts';
import type { Path } from './policy-fault.ts';

/** Tells where in a text something stands. */
export interface Placer {
  at(offset: number, path: Path): FaultPlace;
}

export function placer(text: string, file: string): Placer {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return {
    at: (offset, path) => {
      const line = lastAtOrBefore(starts, offset);
      const column = offset - (starts[line - 1] ?? 0) + 1;
      return { file, pointer: jsonPointer(path), line, column };
    },
  };
}

/** How many of the sorted numbers are not greater. */
function lastAtOrBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function jsonPointer(path: Path): string {
  return path
    .map((part) => '/' + String(part).replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('');
}

/** The keys and indexes that lead to a node. */
export function pathOf(node: Node): Path {
  const parent = node.parent;
  if (!parent) return [];
  if (parent.type === 'property') {
    return [...pathOf(parent), String(parent.children?.[0]?.value)];
  }
  if (parent.type === 'array') return [...pathOf(parent), parent.children?.indexOf(node) ?? 0];
  return pathOf(parent);
}
