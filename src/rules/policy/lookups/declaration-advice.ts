import type { CompiledPolicy, CompiledRule } from '../compiled-policy.ts';
import type { PolicyAdvice } from '../reading/policy-fault.ts';
import type { Policy } from '../shape/index.ts';

/** What is declared in a way that will surprise somebody. */
export function* declarationAdvice(compiled: CompiledPolicy): Generator<PolicyAdvice> {
  const { policy } = compiled;
  yield* identityAdvice(policy);
  yield* fieldAdvice(compiled);
  yield* stepAdvice(compiled);
  yield* ruleAdvice(policy);
  yield* testAdvice(compiled);
}

/** Without a key and without identifying fields a finding cannot be followed from one run to the next. */
function identityAdvice({ ledger }: Policy): PolicyAdvice[] {
  const isKnown = ledger.key.length > 0 || (ledger.identifies ?? []).length > 0;
  return isKnown ? [] : [{ code: 'noIdentity', data: {}, path: ['ledger'] }];
}

function* fieldAdvice({ policy, rules }: CompiledPolicy): Generator<PolicyAdvice> {
  const steps = policy.procedure?.steps ?? [];
  for (const [index, field] of policy.ledger.fields.entries()) {
    const path = ['ledger', 'fields', index, 'required'];
    const rule = rules.find(
      ({ origin }) => origin.kind === 'required' && origin.field === field.name,
    );
    if (!rule) continue;
    if (rule.cites.length === 0) yield { code: 'uncited', data: { field: field.name }, path };
    const step = steps.find((each) => each.field === field.name);
    if (step) yield { code: 'requiredStep', data: { field: field.name, step: step.id }, path };
  }
}

function* stepAdvice({ policy, rules }: CompiledPolicy): Generator<PolicyAdvice> {
  const isAsked = (step: string, { origin }: CompiledRule) =>
    origin.kind === 'missingStep' && origin.step === step;
  for (const [index, { id }] of (policy.procedure?.steps ?? []).entries()) {
    if (rules.some((rule) => isAsked(id, rule))) continue;
    const path = ['procedure', 'steps', index];
    yield { code: 'stepNeverMissing', data: { step: id }, path };
  }
}

function* ruleAdvice({ rules = [] }: Policy): Generator<PolicyAdvice> {
  for (const [index, { per = 'record', marks, severity, exceptions = [] }] of rules.entries()) {
    if (per !== 'record' && marks) {
      yield { code: 'marksUnused', data: {}, path: ['rules', index, 'marks'] };
    }
    for (const [place, { effect }] of exceptions.entries()) {
      if (effect !== severity) continue;
      const path = ['rules', index, 'exceptions', place, 'effect'];
      yield { code: 'idleException', data: { severity }, path };
    }
  }
}

/** A rule that no test expects may never fire, and nobody would know. */
function* testAdvice({ policy }: CompiledPolicy): Generator<PolicyAdvice> {
  const expected = new Set((policy.tests ?? []).flatMap(({ expect }) => expect));
  for (const [index, { id, enabled }] of (policy.rules ?? []).entries()) {
    if (enabled === false || expected.has(id)) continue;
    yield { code: 'untestedRule', data: { id }, path: ['rules', index, 'id'] };
  }
}
