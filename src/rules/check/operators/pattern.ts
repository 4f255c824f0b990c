import { RE2JS } from 're2js';

/** A regular expression that is matched in linear time, whatever a policy says. */
export interface Pattern {
  readonly source: string;
  found(text: string): boolean;
}

/** Undefined where the text is no regular expression (back references and look-around are none here). */
export function readPattern(source: string): Pattern | undefined {
  try {
    const compiled = RE2JS.compile(source);
    return { source, found: (text) => compiled.matcher(text).find() };
  } catch {
    return undefined;
  }
}
