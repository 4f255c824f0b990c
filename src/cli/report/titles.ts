import {
  cliRuleWords,
  localText,
  type CompiledPolicy,
  type Language,
  type Policy,
} from '../../rules/index.ts';

/** What a field is called on the sheet. */
export function fieldTitle(name: string, policy: Policy, language: Language): string {
  const field = policy.ledger.fields.find((each) => each.name === name);
  return field === undefined ? name : localText(field.title, language);
}

/** What a cause of an unchecked rule is called: a field, or `ledger` or `ledger.field` of another ledger. */
export function causeTitle(
  cause: string,
  policy: Policy,
  policies: readonly CompiledPolicy[],
  language: Language,
): string {
  const [first = '', field] = cause.split('.');
  if (policy.ledger.fields.some(({ name }) => name === cause)) {
    return fieldTitle(cause, policy, language);
  }
  const other = policies.find((each) => each.policy.id === first)?.policy;
  if (other === undefined) return cause;
  const ledger = localText(other.title, language);
  if (field === undefined) return ledger;
  return cliRuleWords[language].otherField(ledger, fieldTitle(field, other, language));
}

export function stepTitle(id: string, compiled: CompiledPolicy, language: Language): string {
  const step = compiled.steps.find((each) => each.id === id);
  return step === undefined ? id : localText(step.title, language);
}
