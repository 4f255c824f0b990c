import { visible } from '../terminal/visible.ts';

/** Finished markup. It is made here alone, so that no text of a cell gets into a page as anything but text. */
export interface Markup {
  readonly markup: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (each) => ESCAPES[each] ?? each);
}

type Attributes = Readonly<Record<string, string | undefined>>;
type Child = Markup | string;

/** An element; strings in it are text. */
export function tag(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  return { markup: `${opening(name, attributes)}${inner(children)}</${name}>` };
}

/** An element that holds nothing. */
export function voidTag(name: string, attributes: Attributes): Markup {
  return { markup: opening(name, attributes) };
}

/** Elements one after the other, a line each. */
export function lines(children: readonly Child[]): Markup {
  return { markup: children.map((child) => inner([child])).join('\n') };
}

/** What is drawn or written by this program itself: never a text from outside. */
export function ownMarkup(markup: string): Markup {
  return { markup };
}

function opening(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  return `<${name}${written.join('')}>`;
}

function inner(children: readonly Child[]): string {
  return children
    .map((child) => (typeof child === 'string' ? escaped(child) : child.markup))
    .join('');
}
