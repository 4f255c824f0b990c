/** Characters that XML 1.0 cannot hold at all, not even escaped. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function escape(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"\n\r\t]/g, (each) => ESCAPES[each] ?? each);
}

type Attributes = Readonly<Record<string, string | number>>;

function tag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escape(String(value))}"`,
  );
  return `${name}${written.join('')}`;
}

export function opening(name: string, attributes: Attributes): string {
  return `<${tag(name, attributes)}>\n`;
}

export function closing(name: string): string {
  return `</${name}>\n`;
}

/** An element on lines of its own; its children are XML already. */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly string[] = [],
): string {
  if (children.length === 0) return `<${tag(name, attributes)}/>\n`;
  return opening(name, attributes) + children.join('') + closing(name);
}

/** An element that holds only text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `<${tag(name, attributes)}>${escape(text)}</${name}>\n`;
}
