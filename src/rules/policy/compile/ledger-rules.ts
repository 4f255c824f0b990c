import type { CompiledRule } from '../compiled-policy.ts';
import type { Field, Policy } from '../shape/index.ts';
import { derivedRule } from './derived-rule.ts';
import { allOf } from './step-conditions.ts';

/** A rule for each field that must be filled in. */
export function requiredRules(policy: Policy): CompiledRule[] {
  return policy.ledger.fields.flatMap((field) => requiredRule(policy, field) ?? []);
}

function requiredRule(policy: Policy, field: Field): CompiledRule | undefined {
  if (field.required === undefined || field.required === false) return undefined;
  const required = field.required === true ? {} : field.required;
  const operator = field.mayBeNotApplicable === true ? 'isBlank' : 'isAbsent';
  return derivedRule({
    id: `${policy.code}-REQUIRED-${field.name}`,
    origin: { kind: 'required', field: field.name },
    severity: required.severity ?? 'error',
    cites: required.cites ?? field.cites ?? policy.ledger.cites ?? [],
    marks: [field.name],
    token: 'missing',
    conditions: allOf(required.when, { fact: field.name, operator, value: true }),
    message: required.message,
  });
}

/** A key that occurs twice is a finding on each of its records. */
export function keyRules(policy: Policy): CompiledRule[] {
  const { key, cites } = policy.ledger;
  if (key.length === 0) return [];
  return [
    derivedRule({
      id: `${policy.code}-DUPLICATE`,
      origin: { kind: 'duplicateKey' },
      severity: 'error',
      cites: cites ?? [],
      marks: key,
      token: 'value',
      conditions: {
        fact: 'duplicatesOf',
        params: { fields: key },
        operator: 'greaterThan',
        value: 0,
      },
    }),
  ];
}
