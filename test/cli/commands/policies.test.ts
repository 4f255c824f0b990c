import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { LintOutput } from '../../../src/cli/output/lint-output.ts';
import { TestOutput } from '../../../src/cli/output/test-output.ts';
import { inFolder, put } from '../files/in-folder.ts';
import { runHere } from '../run-here.ts';
import { SAMPLE } from '../samples.ts';

const POLICIES = path.join(import.meta.dirname, '../../../seeds/policies');
const EXPERTS = readFileSync(path.join(POLICIES, 'experts.json'), 'utf8');

describe('lint', () => {
  test('the policies that ship have no faults', async () => {
    const { code, out, err } = await runHere('lint');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/错误 0 处/);
  });

  test('says every fault at once, with file, line and column, a repair and a code', () =>
    inFolder(async (at) => {
      const wrong = EXPERTS.replace('"type": "text"', '"type": "txet"').replace('"key"', '"kye"');
      put(at('experts.json'), wrong);
      const { code, out, err } = await runHere('lint', at('experts.json'));
      expect([code, err]).toEqual([1, '']);
      const lines = out.trimEnd().split('\n');
      expect(lines.length).toBeGreaterThanOrEqual(3);
      for (const line of lines.slice(0, -1)) {
        expect(line).toMatch(/experts\.json:\d+:\d+ {2}错误 {2}.+ {2}\[\w+\]$/);
      }
      expect(out).toMatch(/text/);
    }));

  test('as JSON, as the schema says', () =>
    inFolder(async (at) => {
      const validate = new Ajv({ strict: false }).compile(LintOutput);
      put(at('bad.json'), '{"id": 1}');
      for (const words of [[], [at('bad.json')]]) {
        const { out } = await runHere('lint', ...words, '--format', 'json');
        validate(JSON.parse(out));
        expect(validate.errors).toBeNull();
      }
    }));

  test('a file that is not there could not be looked at', async () => {
    expect((await runHere('lint', 'no-such.json')).code).toBe(2);
  });

  test('a folder stands for its policies', async () => {
    const { code, out } = await runHere('lint', POLICIES, '--lang', 'en');
    expect([code, out]).toEqual([0, expect.stringMatching(/^Policies read: \d+\. Faults: 0\./m)]);
  });
});

describe('test', () => {
  /** Those of every policy that ships are run in test/seeds/policy-tests.test.ts. */
  test('the cases of policies pass, and try every rule', async () => {
    const [one, other] = ['experts.json', 'quotas.json'].map((file) => path.join(POLICIES, file));
    const { code, out } = await runHere('test', one ?? '', other ?? '', '--format', 'json');
    const output = JSON.parse(out) as TestOutput;
    const validate = new Ajv({ strict: false }).compile(TestOutput);
    validate(output);
    expect([code, validate.errors]).toEqual([0, null]);
    for (const { coverage } of output) {
      expect(coverage.filter(({ fired, silent }) => !fired || !silent)).toEqual([]);
    }
  });

  test('a case that fails says how', () =>
    inFolder(async (at) => {
      const { tests, ...policy } = JSON.parse(EXPERTS) as { tests: { expect: string[] }[] };
      const [first] = tests;
      put(
        at('experts.json'),
        JSON.stringify({
          ...policy,
          tests: [{ ...first, name: '改过的用例', expect: ['EX-DUPLICATE'] }],
        }),
      );
      const { code, out } = await runHere('test', at('experts.json'));
      expect(code).toBe(1);
      expect(out).toContain('✗ 改过的用例');
      expect(out).toContain('应报出而没有报出：EX-DUPLICATE');
      expect(out).toContain('没有用例报出：');
    }));
});

const shipped = readdirSync('seeds/policies');

describe('--policy', () => {
  test('replaces the policy with its id, and is named with its version', () =>
    inFolder(async (at) => {
      put(at('mine.json'), EXPERTS.replace(/"version": "[^"]+"/, '"version": "local-7"'));
      const { out } = await runHere(
        'check',
        SAMPLE,
        '--policy',
        at('mine.json'),
        '--format',
        'json',
      );
      const [{ policies }] = JSON.parse(out) as [{ policies: { id: string; version: string }[] }];
      expect(policies.filter(({ id }) => id === 'experts')).toEqual([
        { id: 'experts', version: 'local-7' },
      ]);
      expect(policies).toHaveLength(shipped.length);
    }));
});
