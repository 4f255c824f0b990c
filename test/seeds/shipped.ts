import { readdirSync, readFileSync } from 'node:fs';
import type { CompiledPolicy } from '../../src/rules/policy/compiled-policy.ts';
import { readPolicy } from '../../src/rules/policy/read-policy.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);

type Words = Readonly<Record<'zh-CN' | 'en-US', string>>;

export interface Clause {
  readonly id: string;
  readonly source: string;
  readonly title: Words;
  readonly text: Words;
  readonly kind: 'must' | 'design';
  /** `policy:<id>`, or the file of the test that shows it. */
  readonly shownBy: readonly string[];
}

export interface ClauseCatalogue {
  readonly sources: readonly { readonly id: string; readonly title: Words }[];
  readonly clauses: readonly Clause[];
  readonly pending: readonly string[];
  readonly partly: Readonly<Record<string, Words>>;
}

export const catalogue = JSON.parse(
  readFileSync(new URL('clauses.json', SEEDS), 'utf8'),
) as ClauseCatalogue;

const clauseIds: ReadonlySet<string> = new Set(catalogue.clauses.map(({ id }) => id));

export const policyFiles: readonly string[] = readdirSync(new URL('policies/', SEEDS)).filter(
  (file) => file.endsWith('.json'),
);

export function readShipped(file: string) {
  return readPolicy(readFileSync(new URL(`policies/${file}`, SEEDS), 'utf8'), file, clauseIds);
}

/** The policies that a fresh install starts with; one that does not read stops the tests at once. */
export const shippedPolicies: readonly CompiledPolicy[] = policyFiles.map((file) => {
  const reading = readShipped(file);
  if (reading.kind === 'faults') throw new Error(`${file}: ${JSON.stringify(reading.faults)}`);
  return reading.compiled;
});
