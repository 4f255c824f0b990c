import fc from 'fast-check';
import { plantedFaults } from './agreement/planted-faults.ts';
import { SEED, tapes } from './agreement/tapes.ts';

/**
 * That two evaluators agree is worth something only if they would disagree about a mistake: each of these is planted,
 * alone, in the compiled evaluator, and must be caught by the cases of the property.
 */
const CASES = 3000;
const { jest } = import.meta;
const sample = fc.sample(tapes, { numRuns: CASES, seed: SEED });

test.each(plantedFaults)(
  '$name: caught',
  async ({ file, plant }) => {
    const path = `../../../${file}`;
    jest.resetModules();
    const right = (await import(path)) as object;
    jest.resetModules();
    jest.unstable_mockModule(path, () => ({ ...right, ...plant(right) }));
    const { bothOutcomes } = await import('./agreement/agreement.ts');
    const { randomCase } = await import('./agreement/random-case.ts');
    let cases = 0;
    for (const tape of sample) {
      cases += 1;
      const { judged, compiled } = await bothOutcomes(randomCase(tape));
      if (judged.join() !== compiled.join()) break;
    }
    jest.unstable_unmockModule(path);
    expect(cases).toBeLessThan(CASES);
  },
  120_000,
);

test('at least ten faults are planted', () => {
  expect(plantedFaults.length).toBeGreaterThanOrEqual(10);
});
