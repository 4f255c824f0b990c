import { readFileSync } from 'node:fs';
import type { Fault } from '../../../src/rules/fault.ts';
import type { CompiledPolicy } from '../../../src/rules/policy/compiled-policy.ts';
import { readPolicy, type PolicyReading } from '../../../src/rules/policy/read-policy.ts';

/** A policy without a fault that uses every part of the language. */
export const sampleText = textOf('./sample-policy.json');

/** Another policy, whose ledger the sample asks. */
export const expertsText = textOf('./experts-policy.json');

function textOf(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

const sampleClauses: ReadonlySet<string> = new Set([
  'YT-2.1',
  'YT-2.3',
  'YT-2.4',
  'YT-2.5',
  'YT-2.7',
  'YT-2.8',
  'YT-3.1',
]);

export function read(text: string): PolicyReading {
  return readPolicy(text, 'matters.json', sampleClauses);
}

/**
 * Parts of the sample and what stands in their place: from, to, from, to … Each fault that must follow, and no other,
 * is named as §code§ just before the place that it must point at.
 */
export type FaultCase = readonly string[];

/** The sample with other parts: from, to, from, to … Each part occurs just once. */
export function changed(parts: readonly string[], sample = sampleText): string {
  let text = sample;
  for (let index = 0; index < parts.length; index += 2) {
    const [from = '', to = ''] = parts.slice(index, index + 2);
    if (text.split(from).length !== 2) throw new Error(`Not once in the sample: ${from}`);
    text = text.replace(from, () => to);
  }
  return text;
}

/** Faults and advice as [line, column, code]. */
export function told(reading: PolicyReading): [number, number, string][] {
  return toldOf(reading.kind === 'faults' ? reading.faults : reading.advice);
}

export function toldOf(faults: readonly Fault[]): [number, number, string][] {
  return faults.map(({ code, place }) => [place.line ?? 0, place.column ?? 0, code]);
}

export function compiledFrom(text: string): CompiledPolicy {
  const reading = read(text);
  if (reading.kind === 'policy') return reading.compiled;
  throw new Error(`Not without a fault: ${JSON.stringify(told(reading))}`);
}

/** A text without its signs §code§, and what each of them says: [line, column, code]. */
export function expected(text: string): { text: string; faults: [number, number, string][] } {
  const parts = text.split('§');
  const faults: [number, number, string][] = [];
  let plain = '';
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) plain += part;
    else {
      const lines = plain.split('\n');
      faults.push([lines.length, (lines.at(-1)?.length ?? 0) + 1, part]);
    }
  }
  return { text: plain, faults };
}
