import type { TextEdit } from './text-edits.ts';
import { childOf, type XmlElement } from './xml-tree.ts';

/** Gives the elements of a piece of XML that has none the prefix that its part uses. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** Elements to add at the end of a list such as `fonts` or `definedNames`. */
export interface ListAddition {
  readonly local: string;
  readonly xml: string;
  /** How many elements the XML holds. */
  readonly added: number;
  readonly counted: boolean;
}

/**
 * Adds elements at the end of lists: makes a list where there is none, in the order of the schema, opens it where it
 * closes itself, and counts on where it has a count.
 */
export function appendToLists(
  text: string,
  parent: XmlElement,
  order: readonly string[],
  additions: readonly ListAddition[],
): readonly TextEdit[] {
  const sorted = additions
    .filter(({ added }) => added > 0)
    .sort((one, other) => order.indexOf(one.local) - order.indexOf(other.local));
  if (parent.selfClosed) {
    const lists = sorted.map((addition) => newList(parent, addition)).join('');
    return lists === '' ? [] : [appendInside(text, parent, lists)];
  }
  return sorted.flatMap((addition) => {
    const element = childOf(parent, addition.local);
    if (!element) return [[placeFor(parent, order, addition.local), 0, newList(parent, addition)]];
    const counted = addition.counted ? countEdits(text, element, addition.added) : [];
    return [...counted, appendInside(text, element, withPrefix(addition.xml, parent.prefix))];
  });
}

function newList({ prefix }: XmlElement, { local, xml, added, counted }: ListAddition): string {
  const count = counted ? ` count="${added}"` : '';
  return withPrefix(`<${local}${count}>${xml}</${local}>`, prefix);
}

/** Behind the last of the elements that come before a list. */
function placeFor(parent: XmlElement, order: readonly string[], local: string): number {
  const before = order.slice(0, order.indexOf(local));
  const last = parent.children.filter((child) => before.includes(child.local)).at(-1);
  return last?.end ?? parent.openEnd;
}

/** Puts XML at the end of an element. */
export function appendInside(text: string, element: XmlElement, xml: string): TextEdit {
  if (!element.selfClosed) return [element.closeStart, 0, xml];
  const slash = text.lastIndexOf('/', element.openEnd);
  const name = `${element.prefix}${element.local}`;
  return [slash, element.openEnd - slash, `>${xml}</${name}>`];
}

function countEdits(text: string, element: XmlElement, added: number): readonly TextEdit[] {
  const tag = text.slice(element.start, element.openEnd);
  const match = /\scount\s*=\s*(["'])(\d*)\1/.exec(tag);
  if (!match) return [];
  const [whole, , digits = ''] = match;
  const at = element.start + match.index + whole.length - 1 - digits.length;
  return [[at, digits.length, String(element.children.length + added)]];
}
