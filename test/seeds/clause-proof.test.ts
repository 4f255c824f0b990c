import type { CompiledPolicy } from '../../src/rules/policy/compiled-policy.ts';
import { readLedgers } from '../../src/rules/ledger/read-ledgers.ts';
import { shownOf, statedOf, systemSamples, type SystemSample } from '../samples/planted.ts';
import { checkedBy, gridsOf } from '../samples/sample.ts';
import { catalogue, shippedPolicies } from './shipped.ts';

/** Clauses of which no sample has a defect yet, and that no test of their own shows. The list only shrinks. */
const NOT_PLANTED: readonly string[] = [
];

/** The sample, read once: the policies that are tried on it read alike. */
interface Sample extends SystemSample {
  readonly reading: ReturnType<typeof readLedgers>;
}

const policies = shippedPolicies.map(({ policy }) => policy);
const samples = systemSamples
  .filter(([, { planted }]) => planted.length > 0)
  .map(([name, stated]): Sample => ({ ...stated, reading: readLedgers(gridsOf(name), policies) }));

const isOf = (clause: string) => (part: { readonly clauses: readonly string[] }) =>
  part.clauses.includes(clause);

const planted = catalogue.clauses
  .map(({ id }) => id)
  .filter((id) => samples.some((sample) => sample.planted.some(isOf(id))));

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

/** What the policies bring to light of each defect against the clause. */
async function shown(clause: string, tried: readonly CompiledPolicy[]) {
  const concerned = samples.filter((sample) => sample.planted.some(isOf(clause)));
  const each = concerned.map(async ({ asOf, reading, planted: defects }) => {
    const checked = await checkedBy(tried, asOf, reading);
    return defects
      .filter(isOf(clause))
      .map((defect) => ({ defect, shown: shownOf(defect, checked) }));
  });
  return (await Promise.all(each)).flat();
}

test.each(planted)('%s: each planted defect is reported', async (clause) => {
  const unreported = (await shown(clause, shippedPolicies))
    .filter(({ defect, shown: lit }) => lit.length < statedOf(defect).length)
    .map(({ defect }) => defect.what['en-US']);
  expect(unreported).toEqual([]);
});

test.each(planted)(
  '%s: without what stands on it, a planted defect goes unreported',
  async (clause) => {
    const cut = shippedPolicies.map((compiled) => without(clause, compiled));
    const lost = (await shown(clause, cut)).filter(({ shown: lit }) => lit.length === 0);
    expect(lost.map(({ defect }) => defect.what['en-US'])).not.toEqual([]);
  },
);

test('each clause that is not pending is planted, or shown by a test of its own', () => {
  const byTest = ({ shownBy }: { readonly shownBy: readonly string[] }) =>
    shownBy.some((place) => place.endsWith('.test.ts'));
  const open = catalogue.clauses
    .filter((clause) => !catalogue.pending.includes(clause.id) && !byTest(clause))
    .map(({ id }) => id)
    .filter((id) => !planted.includes(id));
  expect(open).toEqual(NOT_PLANTED);
});
