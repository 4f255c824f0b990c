import type { TextEdit } from './text-edits.ts';
import { childOf, type XmlElement } from './xml-tree.ts';

/** Gives the elements of a piece of XML that has none the prefix that its part uses. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/**
 * Adds elements at the end of a list such as `fonts` or `definedNames`: makes the list where there is none, opens it
 * where it closes itself, and counts on where it has a count.
 */
export function appendToList(
  text: string,
  parent: XmlElement,
  list: { readonly local: string; readonly order: readonly string[]; readonly counted: boolean },
  xml: string,
  added: number,
): readonly TextEdit[] {
  if (added === 0) return [];
  const { prefix } = parent;
  const element = childOf(parent, list.local);
  if (!element) {
    const count = list.counted ? ` count="${added}"` : '';
    const whole = withPrefix(`<${list.local}${count}>${xml}</${list.local}>`, prefix);
    return insertInOrder(text, parent, list, whole);
  }
  const present = element.children.length;
  return [
    ...countEdits(text, element, present + added),
    appendInside(text, element, withPrefix(xml, prefix)),
  ];
}

/** Puts XML at the end of an element. */
export function appendInside(text: string, element: XmlElement, xml: string): TextEdit {
  if (!element.selfClosed) return [element.closeStart, 0, xml];
  const slash = text.lastIndexOf('/', element.openEnd);
  const name = `${element.prefix}${element.local}`;
  return [slash, element.openEnd - slash, `>${xml}</${name}>`];
}

function insertInOrder(
  text: string,
  parent: XmlElement,
  { local, order }: { readonly local: string; readonly order: readonly string[] },
  xml: string,
): readonly TextEdit[] {
  const before = order.slice(0, order.indexOf(local));
  const last = parent.children.filter((child) => before.includes(child.local)).at(-1);
  if (parent.selfClosed) return [appendInside(text, parent, xml)];
  return [[last?.end ?? parent.openEnd, 0, xml]];
}

function countEdits(text: string, element: XmlElement, count: number): readonly TextEdit[] {
  const tag = text.slice(element.start, element.openEnd);
  const match = /\scount\s*=\s*(["'])(\d*)\1/.exec(tag);
  if (!match) return [];
  const [whole, , digits = ''] = match;
  return [
    [element.start + match.index + whole.length - 1 - digits.length, digits.length, String(count)],
  ];
}
