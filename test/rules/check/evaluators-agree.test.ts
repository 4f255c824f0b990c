import fc from 'fast-check';
import { bothOutcomes, checkedTotals } from './agreement/agreement.ts';
import { featuresOf, type Features } from './agreement/features.ts';
import { randomCase, type RandomCase } from './agreement/random-case.ts';
import { SEED, tapes } from './agreement/tapes.ts';

const CASES = Number(process.env['CASES'] ?? 800);
const OUTCOMES = ['finding', 'clear', 'unchecked', 'notInForce'] as const;

/** How often something was seen. */
class Tally {
  readonly counts = new Map<string, number>();
  total = 0;
  add(name: string, count = 1) {
    this.counts.set(name, (this.counts.get(name) ?? 0) + count);
  }
  share(name: string): number {
    return ((this.counts.get(name) ?? 0) / this.total) * 100;
  }
  toString(): string {
    const shares = [...this.counts.keys()].map(
      (name) => `${name} ${this.share(name).toFixed(1)} %`,
    );
    return shares.join(', ');
  }
}

/** Every fourth case is also checked as a whole run. */
test('both evaluators agree on every outcome of random policies over random records', async () => {
  const features = new Tally();
  const outcomes = new Tally();
  await fc.assert(
    fc.asyncProperty(tapes, async (tape) => {
      const random = randomCase(tape);
      const { judged, compiled } = await bothOutcomes(random);
      if (compiled.join() !== judged.join())
        expect({ compiled, case: sayCase(random) }).toEqual({ compiled: judged });
      const totals = countOutcomes(judged);
      if (features.total % 4 === 0) expect(await checkedTotals(random)).toEqual(totals);
      features.total += 1;
      for (const [name, has] of Object.entries(featuresOf(random))) if (has) features.add(name);
      outcomes.total += judged.length;
      for (const name of OUTCOMES) outcomes.add(name, totals[name]);
    }),
    { numRuns: CASES, seed: SEED },
  );
  console.log(
    [
      `seed ${SEED}, ${features.total} cases, ${outcomes.total} outcomes`,
      `cases with: ${String(features)}`,
      `outcomes: ${String(outcomes)}`,
    ].join('\n'),
  );
  const common: (keyof Features)[] = ['blanks', 'unreadables', 'not', 'depthThree', 'otherLedger'];
  expect(common.filter((name) => features.share(name) < 20)).toEqual([]);
  expect(OUTCOMES.filter((name) => outcomes.share(name) < 10)).toEqual([]);
  expect(features.total).toBeGreaterThanOrEqual(CASES);
}, 300_000);

function countOutcomes(outcomes: readonly string[]) {
  const count = (...words: string[]) =>
    outcomes.filter((outcome) => words.some((word) => outcome.endsWith(`: ${word}`))).length;
  return {
    finding: count('error', 'warning', 'info'),
    clear: count('clear'),
    unchecked: count('unchecked'),
    notInForce: count('notInForce'),
  };
}

/** What a person needs to see of a case on which the two disagree. */
function sayCase({ policies, ledgers, asOf }: RandomCase) {
  return {
    asOf,
    parameters: JSON.stringify(policies[0]?.policy.parameters),
    rules: policies[0]?.rules.map(({ id, conditions, inForce, exceptions, per }) =>
      JSON.stringify({ id, per, conditions, inForce, exceptions }),
    ),
    ledgers: ledgers.map(({ policy, readings }) => ({
      ledger: policy.id,
      values: readings.map((reading) => [...reading.values].map((each) => JSON.stringify(each))),
    })),
  };
}
