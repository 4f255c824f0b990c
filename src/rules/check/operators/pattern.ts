import { RE2JS } from 're2js';

/** A regular expression that is matched in linear time, whatever a policy says. */
export interface Pattern {
  readonly source: string;
  found(text: string): boolean;
}

/** More than any policy holds; a memory without a limit would be the writer's of the policy to fill. */
const REMEMBERED = 500;

const read = new Map<string, Pattern | undefined>();

/** Undefined where the text is no regular expression (back references and look-around are none here). */
export function readPattern(source: string): Pattern | undefined {
  if (!read.has(source)) {
    if (read.size === REMEMBERED) read.clear();
    read.set(source, compile(source));
  }
  return read.get(source);
}

function compile(source: string): Pattern | undefined {
  try {
    const compiled = RE2JS.compile(source);
    return { source, found: (text) => compiled.matcher(text).find() };
  } catch {
    return undefined;
  }
}
