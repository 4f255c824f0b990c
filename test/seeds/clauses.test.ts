import { existsSync } from 'node:fs';
import { catalogue, shippedPolicies, type Clause } from './shipped.ts';

/** Every clause that something in a policy cites: rules, steps, gates, limits, fields, parameters, warnings. */
function citesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    key === 'cites' ? (value as string[]) : citesIn(value),
  );
}

const citedBy = new Map(
  shippedPolicies.map(({ policy }) => [`policy:${policy.id}`, new Set(citesIn(policy))]),
);

const policiesCiting = (id: string) =>
  [...citedBy].filter(([, cites]) => cites.has(id)).map(([policy]) => policy);

const named = catalogue.clauses.map((clause): [string, Clause] => [clause.id, clause]);

test('the catalogue has each clause once, of a source that it names', () => {
  const ids = catalogue.clauses.map(({ id }) => id);
  const sources = new Set(catalogue.sources.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(catalogue.clauses.filter(({ id, source }) => !id.startsWith(`${source}-`))).toEqual([]);
  expect(catalogue.clauses.filter(({ source }) => !sources.has(source))).toEqual([]);
});

test.each(named)('%s names the policies that cite it, and no other', (id, { shownBy }) => {
  const policies = shownBy.filter((place) => place.startsWith('policy:'));
  expect([...policies].sort()).toEqual(policiesCiting(id).sort());
});

test.each(named)('%s is shown, or pending', (id, { shownBy }) => {
  expect(shownBy.length > 0).toBe(!catalogue.pending.includes(id));
});

test.each(named)('%s is said in both languages', (_id, { title, text }) => {
  expect([title, text].flatMap(({ 'zh-CN': zh, 'en-US': en }) => [zh, en])).not.toContain('');
});

test('a test that shows a clause exists', () => {
  const files = catalogue.clauses
    .flatMap(({ shownBy }) => shownBy)
    .filter((place) => !place.startsWith('policy:'));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('what is pending, or shown only in part, is in the catalogue', () => {
  const ids = new Set(catalogue.clauses.map(({ id }) => id));
  const listed = [...catalogue.pending, ...Object.keys(catalogue.partly)];
  expect(listed.filter((id) => !ids.has(id))).toEqual([]);
});
