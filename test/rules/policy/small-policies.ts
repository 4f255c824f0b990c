import type { Field, Gate, Policy, Step } from '../../../src/rules/policy/shape/index.ts';

export const day = (name: string): Field => ({ name, title: name, type: 'day' });
const mark = (name: string): Field => ({ name, title: name, type: 'mark' });
/** A step that cites the seven steps. */
export const step = (id: string, field: string, more: Partial<Step> = {}): Step => ({
  id,
  title: id,
  field,
  cites: ['YT-2.3'],
  ...more,
});

export const fields: Field[] = [
  { name: 'no', title: '编号', type: 'identifier' },
  day('planOn'),
  day('heardOn'),
  day('reportOn'),
  day('filedOn'),
  day('decidedOn'),
  mark('analysed'),
  mark('planFile'),
  { name: 'level', title: '等级', type: 'choice', choices: { 高: [], 低: [] } },
];

type Limits = Pick<NonNullable<Policy['parameters']>[string], 'confidence'>;

/** One time limit, of some confidence. */
export const limitOf = (confidence: Limits = {}): NonNullable<Policy['parameters']> => ({
  limit: { title: '时限', unit: 'workday', values: [{ value: 10 }], ...confidence },
});

export function policyOf(more: Partial<Policy>, ledger: Partial<Policy['ledger']> = {}): Policy {
  const shape = { key: [], fields, ...ledger };
  return { id: 'matters', code: 'MT', version: '1', title: '事项', ledger: shape, ...more };
}

export const procedure = (steps: Step[], gates?: Gate[]): Partial<Policy> => ({
  procedure: gates ? { steps, gates } : { steps },
});

export const grave = { fact: 'level', operator: 'equal', value: '高' };
export const isClosed = { fact: 'filedOn', operator: 'isPresent', value: true };
