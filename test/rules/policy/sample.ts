import { readFileSync } from 'node:fs';
import { readPolicy, type PolicyReading } from '../../../src/rules/policy/read-policy.ts';

/** A policy without a fault that uses every part of the language. */
export const sampleText = readFileSync(new URL('./sample-policy.json', import.meta.url), 'utf8');

export const sampleClauses: ReadonlySet<string> = new Set([
  'YT-2.1',
  'YT-2.3',
  'YT-2.4',
  'YT-2.5',
  'YT-2.8',
  'YT-3.1',
]);

export function read(text: string): PolicyReading {
  return readPolicy(text, 'matters.json', sampleClauses);
}

/** Something else in place of a part of the sample that occurs just once. */
export function changed(from: string, to: string, text = sampleText): string {
  if (text.split(from).length !== 2) throw new Error(`Not once in the sample: ${from}`);
  return text.replace(from, () => to);
}

/** Faults and advice as [line, column, code]. */
export function told(reading: PolicyReading): [number, number, string][] {
  const list = reading.kind === 'faults' ? reading.faults : reading.advice;
  return list.map(({ code, place }) => [place.line ?? 0, place.column ?? 0, code]);
}

/** Where the sign § stands in a text, and the text without it. */
export function marked(text: string): { text: string; line: number; column: number } {
  const before = text.slice(0, text.indexOf('§'));
  const lines = before.split('\n');
  return {
    text: text.replace('§', ''),
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
  };
}
