import { everyUnchecked } from '../../../../src/rules/check/every-unchecked.ts';
import type { TypedRecord } from '../../../../src/rules/check/typed-ledger.ts';
import type { Condition, Policy } from '../../../../src/rules/policy/shape/index.ts';
import { sayValue } from '../../../../src/rules/words/say-value.ts';
import { checkTyped, policyOf, ruleOf, runOf } from '../policy-of.ts';

const choices = { 高: [], 中: [], 低: [] };

export const items = policyOf(
  {
    no: 'identifier',
    area: 'text',
    title: 'text',
    count: 'number',
    done: 'mark',
    planOn: 'day',
    filedOn: 'day',
    askedAt: 'moment',
    answeredAt: 'moment',
    level: { type: 'choice', choices },
    oldLevel: { type: 'choice', choices },
    experts: 'people',
    groups: 'list',
  },
  {
    procedure: {
      steps: [
        { id: 'plan', title: 'plan', field: 'planOn', cites: ['YT-2.3'] },
        { id: 'file', title: 'file', field: 'filedOn', cites: ['YT-2.3'] },
        { id: 'do', title: 'do', field: 'done', cites: ['YT-2.3'] },
      ],
    },
    tables: {
      forms: {
        title: 'forms',
        by: ['level', 'done'],
        rows: [
          { when: [['高', '中'], null], gives: ['甲', '乙'] },
          { when: ['高', true], gives: ['乙', '丙'] },
          { when: ['低', null], gives: [] },
        ],
      },
    },
    parameters: {
      needed: { title: 'needed', values: [{ value: ['甲', '乙'] }] },
      days: { title: 'days', unit: 'day', values: [{ value: 10 }] },
      workdays: { title: 'workdays', unit: 'workday', values: [{ value: 5 }] },
      months: { title: 'months', unit: 'month', values: [{ value: 1 }] },
      years: { title: 'years', unit: 'year', values: [{ value: 1 }] },
      byPlan: {
        title: 'byPlan',
        unit: 'day',
        by: 'planOn',
        values: [{ value: 10 }, { from: '2024-01-01', value: 20 }],
      },
    },
  },
);
const grouped: Policy = { ...items, ledger: { ...items.ledger, group: 'area' } };

const list: Policy = {
  ...policyOf({
    name: 'text',
    area: 'text',
    score: 'number',
    listedOn: 'day',
    leftOn: 'day',
    open: 'mark',
    grade: { type: 'choice', choices },
  }),
  id: 'list',
  code: 'LI',
};
const listGrouped: Policy = { ...list, ledger: { ...list.ledger, group: 'area' } };

interface Asked {
  readonly records: readonly TypedRecord[];
  readonly others?: readonly TypedRecord[];
  readonly per?: 'record' | 'group' | 'ledger';
  readonly policy?: Policy;
}

/** What a function gives for the first record (or group, or the ledger); why it cannot be told in brackets. */
export async function given(
  fact: string,
  params: Record<string, unknown>,
  { records, others, per = 'record', policy = grouped }: Asked,
): Promise<string> {
  const either: Condition = {
    any: [
      { fact, params, operator: 'isPresent', value: true },
      { fact, params, operator: 'isAbsent', value: true },
    ],
  };
  const rules = [ruleOf('IT-1', either, { per, message: `{${fact}}` })];
  const other = others ? [[listGrouped, others] as const] : [];
  const run = runOf(await checkTyped([[{ ...policy, rules }, records], ...other]));
  const unchecked = everyUnchecked(run).find(({ rule }) => rule.id === 'IT-1');
  if (unchecked) return `(${[unchecked.reason, ...unchecked.fields].join(' ')})`;
  return sayValue(run.findings.find(({ rule }) => rule.id === 'IT-1')?.evidence[fact], 'zh-CN');
}
