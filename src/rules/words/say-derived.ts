import type { FactValue, Finding } from '../check/check-run.ts';
import type { CompiledPolicy, RuleOrigin } from '../policy/compiled-policy.ts';
import { checkWords, type CheckWords, type StepNamed } from './check-words.ts';
import { localText, type Language } from './language.ts';
import { sayValue } from './say-value.ts';

/** What derived rules are said with. */
interface Telling {
  readonly finding: Finding;
  readonly compiled: CompiledPolicy;
  readonly language: Language;
  readonly words: CheckWords;
}

/** Says a finding of a rule that has no message of its own, from what the rule was made of. */
export function sayDerived(finding: Finding, compiled: CompiledPolicy, language: Language): string {
  const telling = { finding, compiled, language, words: checkWords[language] };
  const { words } = telling;
  const { origin } = finding.rule;
  switch (origin.kind) {
    case 'required':
      return words.required(fieldTitle(origin.field, telling));
    case 'duplicateKey':
      return sayDuplicate(telling);
    case 'missingStep':
      return words.missingStep(stepNamed(origin.step, telling));
    case 'stepOrder':
      return sayOrder(origin, telling);
    case 'lateStep':
      return sayLate(origin, telling);
    case 'missingArtefact':
      return words.missingArtefact(
        stepNamed(origin.step, telling),
        fieldTitle(origin.field, telling),
      );
    case 'gate':
      return sayGate(origin, telling);
    case 'rule':
      return localText(finding.rule.title ?? finding.rule.id, language);
  }
}

function sayDuplicate({ finding, compiled, language, words }: Telling): string {
  const { subject } = finding;
  const titles = compiled.policy.ledger.key.map((field) =>
    fieldTitle(field, { compiled, language }),
  );
  const key = subject.kind === 'record' ? subject.record.key : null;
  return words.duplicateKey(words.quoted(titles), key ?? '');
}

/** Names the step that this one should have followed: the latest of those that came after it. */
function sayOrder(origin: RuleOrigin & { readonly kind: 'stepOrder' }, telling: Telling): string {
  const { finding, compiled, language, words } = telling;
  const step = stepNamed(origin.step, telling);
  const field = compiled.steps.find(({ id }) => id === origin.step)?.field ?? '';
  const own = finding.evidence[field];
  const others = compiled.steps.filter((other) => isAfter(finding.evidence[other.field], own));
  const before = others.at(-1);
  if (!before) return words.stepOrderUntold(step);
  return words.stepOrder(step, sayValue(own, language), {
    title: localText(before.title, language),
    value: sayValue(finding.evidence[before.field], language),
  });
}

function isAfter(value: FactValue | undefined, other: FactValue | undefined): boolean {
  return value?.kind === 'day' && other?.kind === 'day' && value.from > other.until;
}

function sayLate(origin: RuleOrigin & { readonly kind: 'lateStep' }, telling: Telling): string {
  const { finding, compiled, language, words } = telling;
  const step = compiled.steps.find(({ id }) => id === origin.step);
  const { within, from = '', plus = [] } = step?.limit ?? {};
  const value = (fact: string | undefined) => sayValue(finding.evidence[fact ?? ''], language);
  return words.lateStep(
    stepNamed(origin.step, telling),
    value(step?.field),
    value('dueOn'),
    [
      words.limit(fieldTitle(from, telling), value(within), unitOf(within, telling)),
      ...plus.flatMap((field) => sayAdded(field, telling)),
    ].join(words.listComma),
  );
}

/** By how many days a limit was prolonged, where it was. */
function sayAdded(field: string, telling: Telling): readonly string[] {
  const days = telling.finding.evidence[field];
  if (days?.kind !== 'number' || days.number === 0) return [];
  return [telling.words.added(fieldTitle(field, telling), sayValue(days, telling.language))];
}

function unitOf(parameter: string | undefined, { compiled, words }: Telling): string {
  const unit = compiled.policy.parameters?.[parameter ?? '']?.unit;
  const ofTime = unit === 'workday' || unit === 'month' || unit === 'year';
  return words.units[ofTime ? unit : 'day'];
}

function sayGate(origin: RuleOrigin & { readonly kind: 'gate' }, telling: Telling): string {
  const { finding, compiled, language, words } = telling;
  const gate = compiled.policy.procedure?.gates?.find(({ id }) => id === origin.gate);
  const field = gate?.field ?? '';
  const title =
    gate?.title === undefined ? fieldTitle(field, telling) : localText(gate.title, language);
  const passed = finding.evidence[field];
  const needed = compiled.steps.filter(({ id }) => gate?.needs.includes(id));
  const problems = needed.flatMap((step) => {
    const own = finding.evidence[step.field];
    const named = stepNamed(step.id, telling);
    if (isMissing(own)) return [words.lacking(named)];
    if (!isAfter(own, passed)) return [];
    return [words.later(named, sayValue(own, language), sayValue(passed, language))];
  });
  return problems.length > 0 ? words.gate(title, problems) : words.gateUntold(title);
}

function isMissing(value: FactValue | undefined): boolean {
  if (value?.kind === 'mark') return !value.yes;
  return value?.kind === 'blank' || value?.kind === 'notApplicable';
}

function stepNamed(id: string, { compiled, language }: Telling): StepNamed {
  const place = compiled.steps.findIndex((step) => step.id === id);
  const step = compiled.steps[place];
  return { place: place + 1, title: step ? localText(step.title, language) : id };
}

function fieldTitle(name: string, { compiled, language }: Pick<Telling, 'compiled' | 'language'>) {
  const field = compiled.policy.ledger.fields.find((each) => each.name === name);
  return field ? localText(field.title, language) : name;
}
