import { SaxesParser, type SaxesTagNS } from 'saxes';

import { refuse } from '../refusal.ts';

/** An element of a small part, with the offsets of its tags in the part's text. */
export interface XmlElement {
  /** Name without prefix. */
  readonly local: string;
  /** With its colon; empty where there is none. */
  readonly prefix: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly selfClosed: boolean;
  /** From `<` of the opening tag … */
  readonly start: number;
  /** … to behind its `>`, */
  readonly openEnd: number;
  /** and from `<` of the closing tag … */
  readonly closeStart: number;
  /** … to behind its `>`. */
  readonly end: number;
}

interface XmlAttribute {
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  children: XmlElement[];
};

/** Reads a small part as a tree. Refuses a DTD and what is not well-formed. */
export function readXmlTree(text: string, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  parser.on('error', () => refuse('xmlMalformed', { part, offset: parser.position }));
  parser.on('doctype', () => refuse('xmlDtd', { part }));
  parser.on('opentag', (tag) => {
    const element = elementOf(tag, text, parser.position);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (piece) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  });
  parser.on('cdata', (piece) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    element.end = parser.position;
    element.closeStart = element.selfClosed
      ? element.openEnd
      : text.lastIndexOf('<', parser.position - 1);
  });
  // saxes passes over a byte order mark of its own accord only in the first chunk, and counts it.
  parser.write(text).close();
  return root ?? refuse('xmlMalformed', { part, offset: 0 });
}

function elementOf(tag: SaxesTagNS, text: string, openEnd: number): Growing {
  return {
    local: tag.local,
    prefix: tag.prefix === '' ? '' : `${tag.prefix}:`,
    uri: tag.uri,
    attributes: Object.values(tag.attributes).map(({ local, uri, value }) => ({
      local,
      uri,
      value,
    })),
    children: [],
    text: '',
    selfClosed: tag.isSelfClosing,
    start: startOfTag(text, openEnd),
    openEnd,
    closeStart: openEnd,
    end: openEnd,
  };
}

/** A `<` cannot stand inside a tag, not even in an attribute value. */
function startOfTag(text: string, openEnd: number): number {
  return text.lastIndexOf('<', openEnd - 1);
}

export function attributeOf(element: XmlElement, local: string, uri = ''): string | undefined {
  return element.attributes.find((each) => each.local === local && each.uri === uri)?.value;
}

export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local);
}

export function childrenOf(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.filter((child) => child.local === local);
}
