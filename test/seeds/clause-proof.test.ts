import type { CompiledPolicy } from '../../src/rules/policy/compiled-policy.ts';
import { readLedgers } from '../../src/rules/ledger/read-ledgers.ts';
import { shownIn, statedOf, systemSamples, type Planted } from '../samples/planted.ts';
import { checkedBy, gridsOf } from '../samples/sample.ts';
import { catalogue, shippedPolicies } from './shipped.ts';

const policies = shippedPolicies.map(({ policy }) => policy);
/** Each is read once: the policies that are tried on it read alike. */
const samples = await Promise.all(
  systemSamples
    .filter(([, { planted }]) => planted.length > 0)
    .map(async ([name, { asOf, planted: defects }]) => {
      const reading = readLedgers(gridsOf(name), policies);
      const shownOf = shownIn(await checkedBy(shippedPolicies, asOf, reading));
      return { asOf, defects, reading, shownOf };
    }),
);

const isOf = (clause: string) => (part: Planted) => part.clauses.includes(clause);

const planted = catalogue.clauses
  .map(({ id }) => id)
  .filter((id) => samples.some(({ defects }) => defects.some(isOf(id))));

/** The policy without its rules, colours, columns and scores that stand on the clause. */
function without(clause: string, compiled: CompiledPolicy): CompiledPolicy {
  const stays = ({ cites }: { readonly cites: readonly string[] }) => !cites.includes(clause);
  return {
    ...compiled,
    rules: compiled.rules.filter(stays),
    warnings: compiled.warnings.filter(stays),
    columns: compiled.columns.filter(stays),
    scores: compiled.scores.filter(stays),
  };
}

/** Defects against the clause of which nothing at all is reported without what stands on it. */
async function lostWithout(clause: string): Promise<readonly Planted[]> {
  const cut = shippedPolicies.map((compiled) => without(clause, compiled));
  const concerned = samples.filter(({ defects }) => defects.some(isOf(clause)));
  const lost = concerned.map(async ({ asOf, reading, defects }) => {
    const shownOf = shownIn(await checkedBy(cut, asOf, reading));
    return defects.filter(isOf(clause)).filter((defect) => shownOf(defect).length === 0);
  });
  return (await Promise.all(lost)).flat();
}

test.each(planted)('%s: each planted defect is reported', (clause) => {
  const unreported = samples.flatMap(({ defects, shownOf }) =>
    defects
      .filter(isOf(clause))
      .filter((defect) => shownOf(defect).length < statedOf(defect).length),
  );
  expect(unreported.map(({ what }) => what['en-US'])).toEqual([]);
});

test.each(planted)('%s: without what stands on it, a planted defect is not', async (clause) => {
  const lost = await lostWithout(clause);
  expect(lost.map(({ what }) => what['en-US'])).not.toEqual([]);
});

test('each clause that is not pending is planted, or shown by a test of its own', () => {
  const byTest = ({ shownBy }: { readonly shownBy: readonly string[] }) =>
    shownBy.some((place) => place.endsWith('.test.ts'));
  const open = catalogue.clauses
    .filter((clause) => !catalogue.pending.includes(clause.id) && !byTest(clause))
    .map(({ id }) => id)
    .filter((id) => !planted.includes(id));
  expect(open).toEqual([]);
});
