import type { Node } from 'jsonc-parser';

/** Keys that would reach into the objects of the program. */
export const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The properties of an object as far as they have a value; forbidden ones have been reported and are left out. */
export function propertiesOf(node: Node): { readonly key: string; readonly value: Node }[] {
  return (node.children ?? []).flatMap(({ children: [keyNode, value] = [] }) => {
    const key = String(keyNode?.value);
    return value && !FORBIDDEN.has(key) ? [{ key, value }] : [];
  });
}

export function keysOf(node: Node): string[] {
  return propertiesOf(node).map(({ key }) => key);
}
