import { localText, type CompiledPolicy, type Language, type Policy } from '../../rules/index.ts';

/** What a field is called on the sheet. */
export function fieldTitle(name: string, policy: Policy, language: Language): string {
  const field = policy.ledger.fields.find((each) => each.name === name);
  return field === undefined ? name : localText(field.title, language);
}

export function stepTitle(id: string, compiled: CompiledPolicy, language: Language): string {
  const step = compiled.steps.find((each) => each.id === id);
  return step === undefined ? id : localText(step.title, language);
}
