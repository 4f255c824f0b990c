import {
  assembleLedgers,
  check,
  explain,
  nameables,
  nearest,
  readWaivers,
  type CheckInputs,
  type CompiledPolicy,
  type Explanation,
} from '../../rules/index.ts';
import type { Command, Options } from '../arguments/command-line.ts';
import { dayOn } from '../clock.ts';
import { openLedgers } from '../files/open-workbook.ts';
import { findWorkbooks } from '../files/workbook-files.ts';
import { explainHuman } from '../formats/explain-human.ts';
import { explainJson } from '../formats/explain-json.ts';
import { loadPolicies } from '../policies/load-policies.ts';
import type { ExplainReport } from '../report/explain-report.ts';
import { reportChange } from '../report/report-change.ts';
import { reportExplanation } from '../report/report-explain.ts';
import { calendar, clauseTexts } from '../../shipped/shipped.ts';
import { trouble, type Trouble } from '../trouble.ts';
import type { World } from '../world.ts';
import { done, refused, type CommandResult } from './command-result.ts';
import { findRecords, type AskedRecords } from './find-record.ts';
import { humanOptions } from './human-options.ts';

/** Says for one record why each rule fired or did not. */
export async function explainRecord(
  { operands: [file = '', word = ''], options }: Command,
  world: World,
): Promise<CommandResult> {
  const { policies, troubles } = await loadPolicies(options.policies);
  const unknown = troubles.length > 0 ? troubles : unknownNames(options, policies);
  if (unknown.length > 0) return refused(unknown);
  const found = await findWorkbooks([file]);
  if (found.several) return refused([trouble('folderGiven', { file })]);
  const opening = await openLedgers(file, policies, options.language);
  if (opening.kind === 'troubles') return refused(opening.troubles);
  const inputs: CheckInputs = {
    ledgers: assembleLedgers(
      opening.opened.reading,
      policies.map(({ policy }) => policy),
    ),
    policies,
    asOf: options.asOf ?? dayOn(world.now()),
    calendar,
  };
  const waivers = readWaivers(opening.opened.workbook.ownGrids.waivers);
  const run = await check(inputs.ledgers, policies, inputs.asOf, calendar, undefined, waivers);
  const search = findRecords(run, word, options.ledger, file);
  if (search.kind === 'troubles') return search;
  const reports = await explainAll(search.asked, inputs, file, options);
  return done(printed(reports, options, world), reports.every(isQuiet));
}

function unknownNames(
  { ledger, rule }: Options,
  policies: readonly CompiledPolicy[],
): readonly Trouble[] {
  const known = policies.map(({ policy }) => policy.id);
  const rules = policies.flatMap((policy) => policy.rules.map(({ id }) => id));
  return [
    ...(ledger === undefined || known.includes(ledger)
      ? []
      : [trouble('unknownLedger', { given: ledger, known })]),
    ...(rule === undefined || rules.includes(rule)
      ? []
      : [trouble('unknownRule', { given: rule, meant: nearest(rule, nameables(rules)) })]),
  ];
}

async function explainAll(
  asked: readonly AskedRecords[],
  inputs: CheckInputs,
  file: string,
  { language, rule }: Options,
): Promise<readonly ExplainReport[]> {
  const { asOf, policies } = inputs;
  const reports: ExplainReport[] = [];
  for (const { run, by } of asked) {
    for (const explanation of await explain(inputs, run.compiled.policy.id, by)) {
      const report = reportExplanation(explanation, { file, asOf, run, policies, language });
      const rules = report.rules.filter(({ id }) => rule === undefined || id === rule);
      const changed = await withChanges(rules, explanation, inputs, language);
      reports.push({ ...report, rules: changed });
    }
  }
  return reports;
}

/** Each finding with what would clear it. */
async function withChanges(
  rules: ExplainReport['rules'],
  { record, compiled }: Explanation,
  inputs: CheckInputs,
  language: Options['language'],
): Promise<ExplainReport['rules']> {
  const voice = { compiled, policies: inputs.policies, language };
  const changed: ExplainReport['rules'][number][] = [];
  for (const rule of rules) {
    const asked = {
      ledger: compiled.policy.id,
      rule: rule.id,
      subject: { kind: 'record', record },
    } as const;
    const isFinding = rule.outcome === 'finding';
    const change = isFinding ? await reportChange(inputs, asked, voice) : null;
    changed.push({ ...rule, change });
  }
  return changed;
}

function printed(
  reports: readonly ExplainReport[],
  options: Options,
  world: World,
): string | Iterable<string> {
  if (options.format === 'json') return explainJson(reports);
  const clauses = clauseTexts(options.language);
  return explainHuman(reports, { ...humanOptions(options, world), clauses });
}

function isQuiet({ rules }: ExplainReport): boolean {
  return rules.every(
    ({ outcome, severity, waiver }) =>
      outcome !== 'unchecked' &&
      (outcome !== 'finding' || severity === 'info' || waiver?.live === true),
  );
}
