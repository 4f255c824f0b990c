/** Writes the files that are made from others; with --check only says which of them are out of date. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Policy } from '../src/rules/policy/shape/index.ts';
import { BulletinOutput } from '../src/cli/output/bulletin-output.ts';
import { CheckOutput } from '../src/cli/output/check-output.ts';
import { ExplainOutput } from '../src/cli/output/explain-output.ts';
import { LintOutput } from '../src/cli/output/lint-output.ts';
import { ReadOutput } from '../src/cli/output/read-output.ts';
import { TestOutput } from '../src/cli/output/test-output.ts';
import { indexPage, policyPage, type CatalogueClause } from './rule-reference.ts';
import { policySchema } from './policy-schema.ts';
import { shippedPoliciesModule } from './shipped-policies.ts';

interface GeneratedFile {
  readonly path: string;
  readonly content: () => string;
}

const root = new URL('../', import.meta.url);

/** To add a file, add a line. */
const files: readonly GeneratedFile[] = [
  { path: 'seeds/policy.schema.json', content: () => json(policySchema()) },
  { path: 'src/shipped/shipped-policies.ts', content: () => shippedPoliciesModule(policies()) },
  { path: 'docs/read-output.schema.json', content: () => json(ReadOutput) },
  { path: 'docs/check-output.schema.json', content: () => json(CheckOutput) },
  { path: 'docs/bulletin-output.schema.json', content: () => json(BulletinOutput) },
  { path: 'docs/explain-output.schema.json', content: () => json(ExplainOutput) },
  { path: 'docs/lint-output.schema.json', content: () => json(LintOutput) },
  { path: 'docs/test-output.schema.json', content: () => json(TestOutput) },
  { path: 'docs/rules.md', content: () => indexPage(read(), clauses()) },
  ...read().map((policy) => ({
    path: `docs/rules/${policy.id}.md`,
    content: () => policyPage(policy),
  })),
];

/** As they stand in their files: a policy with faults is the business of `lint`. */
function read(): Policy[] {
  return policies().map((name) => JSON.parse(present(`seeds/policies/${name}`) ?? '') as Policy);
}

function clauses(): readonly CatalogueClause[] {
  const catalogue = JSON.parse(present('seeds/clauses.json') ?? '') as {
    readonly clauses: readonly CatalogueClause[];
  };
  return catalogue.clauses;
}

function policies(): string[] {
  return readdirSync(new URL('seeds/policies', root)).filter((name) => name.endsWith('.json'));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function present(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch {
    return undefined;
  }
}

const stale = files.filter(({ path, content }) => present(path) !== content());
if (process.argv.includes('--check')) {
  for (const { path } of stale)
    process.stderr.write(`${path} is out of date: run npm run generate\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  mkdirSync(new URL('docs/rules', root), { recursive: true });
  for (const { path, content } of stale) writeFileSync(new URL(path, root), content());
  process.stdout.write(`${stale.length} of ${files.length} files written\n`);
}
