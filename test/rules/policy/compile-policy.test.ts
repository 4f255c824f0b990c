import { compilePolicy } from '../../../src/rules/policy/compile-policy.ts';
import type { CompiledRule } from '../../../src/rules/policy/compiled-policy.ts';
import type { Policy } from '../../../src/rules/policy/shape/index.ts';
import { compileCases } from './compile-cases.ts';
import { lineOf } from './condition-line.ts';
import { fields, grave, limitOf, policyOf, procedure, step } from './small-policies.ts';

const ruleLine = ({ id, conditions }: CompiledRule) => `${id}: ${lineOf(conditions)}`;
const rulesOf = (policy: Policy) => compilePolicy(policy).rules.map(ruleLine);

test.each(compileCases)('%s', (_what, policy, rules) => {
  expect(rulesOf(policy)).toEqual(rules);
});

const limits: readonly [what: string, policy: Policy, late: string][] = (
  [
    ['without a confidence: error', {}, {}, 'on error'],
    ['high: error', { confidence: 'high' }, {}, 'on error'],
    ['medium: warning', { confidence: 'medium' }, {}, 'on warning'],
    [
      'medium, with a severity of its own',
      { confidence: 'medium' },
      { severity: 'info' },
      'on info',
    ],
    ['low: switched off', { confidence: 'low' }, {}, 'off warning'],
    ['low, switched on by hand', { confidence: 'low' }, { enabled: true }, 'on warning'],
    ['high, switched off by hand', { confidence: 'high' }, { enabled: false }, 'off error'],
  ] as const
).map(([what, confidence, more, late]) => [
  what,
  policyOf({
    parameters: limitOf(confidence),
    ...procedure([
      step('filing', 'filedOn', { limit: { within: 'limit', from: 'planOn', ...more } }),
    ]),
  }),
  late,
]);

test.each(limits)('a limit of confidence %s', (_what, policy, late) => {
  const { rules, disabled, steps } = compilePolicy(policy);
  const isLate = ({ id }: CompiledRule) => id === 'MT-LATE-filing';
  const found = rules.find(isLate) ?? disabled.find(isLate);
  const state = rules.some(isLate) ? 'on' : 'off';
  expect(`${state} ${found?.severity ?? ''}`).toBe(late);
  const isMissed = rules.some(({ id }) => id === 'MT-STEP-filing');
  expect([isMissed, steps[0]?.limit !== undefined]).toEqual([state === 'on', state === 'on']);
});

test('a rule that is switched off is kept apart', () => {
  const rule = (id: string) => ({
    id,
    severity: 'error' as const,
    cites: ['YT-2.4'],
    conditions: grave,
    message: '…',
  });
  const { rules, disabled } = compilePolicy(
    policyOf({ rules: [rule('MT-101'), { ...rule('MT-102'), enabled: false }, rule('MT-103')] }),
  );
  expect([rules.map(({ id }) => id), disabled.map(({ id }) => id)]).toEqual([
    ['MT-101', 'MT-103'],
    ['MT-102'],
  ]);
});

test('derived rules carry what they come from, what they cite, mark and say', () => {
  const { rules } = compilePolicy(
    policyOf(
      {
        parameters: limitOf(),
        ...procedure(
          [
            step('plan', 'planOn', { artefacts: [{ field: 'planFile', cites: ['YT-2.2'] }] }),
            step('filing', 'filedOn', {
              after: ['plan'],
              severity: 'warning',
              limit: { within: 'limit', from: 'planOn', cites: ['YT-2.8'] },
            }),
          ],
          [{ id: 'decision', field: 'decidedOn', needs: ['filing'], cites: ['YT-2.4'] }],
        ),
      },
      {
        key: ['no'],
        cites: ['YT-2.1'],
        fields: fields.map((field) => (field.name === 'no' ? { ...field, required: true } : field)),
      },
    ),
  );
  const told = rules.map(({ id, severity, cites, marks, token, blocks = '' }) =>
    [id, severity, cites.join(' '), marks.join(' '), token, blocks].join(', '),
  );
  expect(told).toEqual([
    'MT-REQUIRED-no, error, YT-2.1, no, missing, ',
    'MT-DUPLICATE, error, YT-2.1, no, value, ',
    'MT-STEP-plan, error, YT-2.3, planOn, missing, ',
    'MT-FILE-plan-planFile, error, YT-2.2, planFile, missing, ',
    'MT-STEP-filing, warning, YT-2.3, filedOn, missing, ',
    'MT-ORDER-filing, warning, YT-2.3, filedOn, order, ',
    'MT-LATE-filing, error, YT-2.8, filedOn, order, ',
    'MT-GATE-decision, error, YT-2.4, decidedOn, order, decision',
  ]);
});

test('steps say when they are done, and by when', () => {
  const { steps, closed } = compilePolicy(
    policyOf(
      {
        conditions: { grave },
        parameters: limitOf(),
        ...procedure([
          step('analysis', 'analysed', { when: { condition: 'grave' } }),
          step('filing', 'filedOn', { limit: { within: 'limit', from: 'planOn' } }),
        ]),
      },
      { closed: { condition: 'grave' } },
    ),
  );
  const told = steps.map(({ id, when, done, limit }) => [
    id,
    when ? lineOf(when) : '',
    lineOf(done),
    limit ? `${limit.within} from ${limit.from}` : '',
  ]);
  expect([...told, ['closed', closed ? lineOf(closed) : '']]).toEqual([
    ['analysis', 'level equal 高', 'analysed equal true', ''],
    ['filing', '', 'filedOn isPresent', 'limit from planOn'],
    ['closed', 'level equal 高'],
  ]);
});
