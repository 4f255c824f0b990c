import type {
  FactValue,
  Finding,
  LedgerRun,
  LevelReason,
  UncheckedRule,
} from '../check/check-run.ts';
import { AS_OF } from '../check/results/evidence.ts';
import type { Fault } from '../fault.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import type { LocalText, Policy } from '../policy/shape/index.ts';
import { checkWords } from './check-words.ts';
import { localText, type FaultWords, type Language } from './language.ts';
import { isLedgerFault, sayLedgerFault } from './ledger-fault-words.ts';
import { officeFaults } from './office-words.ts';
import { policyFaultWords } from './policy-words.ts';
import { sayDerived } from './say-derived.ts';
import { sayValue } from './say-value.ts';
import { waiverWords } from './waiver-words.ts';
import { workbookFaults } from './workbook-words.ts';

type FaultTable = Readonly<Record<string, ((data: Fault['data']) => FaultWords) | undefined>>;

/** Says what is wrong with an input, and how to mend it: faults of policies, workbooks, ledgers and cells. */
export function sayFault(fault: Fault, language: Language): FaultWords {
  const { code, data } = fault;
  if (isLedgerFault(code)) return sayLedgerFault({ ...fault, code }, language);
  const tables: readonly FaultTable[] = [
    checkWords[language].faults,
    // Each code's words take the data that the code's faults carry; a fault has lost that tie.
    policyFaultWords[language] as unknown as FaultTable,
    officeFaults[language] as unknown as FaultTable,
    workbookFaults[language] as unknown as FaultTable,
    waiverWords[language].faults,
  ];
  const say = tables.map((table) => table[code]).find((found) => found !== undefined);
  return say ? say(data) : { sentence: code, repair: '' };
}

/** Says what a rule found, with the facts that its message names. */
export function sayFinding(finding: Finding, run: LedgerRun, language: Language): string {
  const { message } = finding.rule;
  const sentence =
    message === undefined
      ? sayDerived(finding, run.compiled, language)
      : filled(message, finding.evidence, language);
  const asOf = finding.evidence[AS_OF];
  return asOf ? checkWords[language].asOfInstead(sentence, sayValue(asOf, language)) : sentence;
}

/** Says why a rule could not be judged. `policies`: where the titles of other ledgers are looked up. */
export function sayUnchecked(
  { reason, fields }: Pick<UncheckedRule, 'reason' | 'fields'>,
  run: LedgerRun,
  language: Language,
  policies: readonly CompiledPolicy[] = [],
): string {
  const why = sayWhyUntold({ reason, fields }, run, language, policies);
  return checkWords[language].unchecked(why, checkWords[language].mends[reason]);
}

/** The bare cause: for a place that says already that something was not checked. */
export function sayWhyUntold(
  { reason, fields }: Pick<UncheckedRule, 'reason' | 'fields'>,
  run: LedgerRun,
  language: Language,
  policies: readonly CompiledPolicy[] = [],
): string {
  const words = checkWords[language];
  const titles = fields.map((field) => causeTitle(field, run.compiled.policy, policies, language));
  return words.untoldBecause[reason](words.quoted(titles));
}

/** Says why a record has its colour; of a warning that could not be judged, that it is not certain. */
export function sayReason(reason: LevelReason, run: LedgerRun, language: Language): string {
  const warning = run.compiled.warnings[reason.warning];
  const sentence = warning ? filled(warning.reason, reason.evidence, language) : '';
  return reason.certain ? sentence : checkWords[language].maybe(sentence);
}

/** Puts facts in the place of their names. */
export function filled(
  text: LocalText,
  evidence: Readonly<Record<string, FactValue>>,
  language: Language,
): string {
  return localText(text, language).replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const value = evidence[name];
    return value ? sayValue(value, language) : whole;
  });
}

/** The title of a field, or of a ledger or its field, that kept a rule from being judged. */
export function causeTitle(
  cause: string,
  policy: Policy,
  policies: readonly CompiledPolicy[],
  language: Language,
): string {
  const own = titleOfField(cause, policy, language);
  if (own !== undefined) return own;
  const [ledger = '', field] = cause.split('.');
  const other = policies.find((each) => each.policy.id === ledger)?.policy;
  const title = other ? localText(other.title, language) : ledger;
  if (field === undefined) return title;
  const theirs = (other && titleOfField(field, other, language)) ?? field;
  return checkWords[language].theirField(title, theirs);
}

function titleOfField(name: string, policy: Policy, language: Language): string | undefined {
  const field = policy.ledger.fields.find((each) => each.name === name);
  return field && localText(field.title, language);
}
