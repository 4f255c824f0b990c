import type { CompiledPolicy, CompiledRule } from '../policy/compiled-policy.ts';
import type { Policy } from '../policy/shape/index.ts';
import { cliRuleWords } from './cli-rule-words.ts';
import { localText, type Language } from './language.ts';

/** What a field is called on the sheet. */
export function fieldTitle(name: string, policy: Policy, language: Language): string {
  const field = policy.ledger.fields.find((each) => each.name === name);
  return field === undefined ? name : localText(field.title, language);
}

function stepTitle(id: string, compiled: CompiledPolicy, language: Language): string {
  const step = compiled.steps.find((each) => each.id === id);
  return step === undefined ? id : localText(step.title, language);
}

/** A rule's own title; one that follows from the ledger or the procedure is named by what it asks for. */
export function ruleTitle(
  { id, title, origin }: CompiledRule,
  compiled: CompiledPolicy,
  language: Language,
): string {
  if (title !== undefined) return localText(title, language);
  const words = cliRuleWords[language];
  const { policy } = compiled;
  const field = (name: string) => fieldTitle(name, policy, language);
  const step = (name: string) => stepTitle(name, compiled, language);
  switch (origin.kind) {
    case 'rule':
      return id;
    case 'required':
      return words.required(field(origin.field));
    case 'duplicateKey':
      return words.duplicateKey(policy.ledger.key.map(field).join(words.joint));
    case 'missingStep':
      return words.missingStep(step(origin.step));
    case 'stepOrder':
      return words.stepOrder(step(origin.step));
    case 'lateStep':
      return words.lateStep(step(origin.step));
    case 'missingArtefact':
      return words.missingArtefact(step(origin.step), field(origin.field));
    case 'gate':
      return words.gate(gateTitle(origin.gate, compiled, language));
  }
}

function gateTitle(id: string, { policy }: CompiledPolicy, language: Language): string {
  const gate = policy.procedure?.gates?.find((each) => each.id === id);
  if (gate === undefined) return id;
  return gate.title === undefined
    ? fieldTitle(gate.field, policy, language)
    : localText(gate.title, language);
}
