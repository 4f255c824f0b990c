import {
  cliCheckWords,
  cliExplainWords,
  localText,
  type Explained,
  type Outcomes,
} from '../../rules/index.ts';
import type { ExplainedRuleReport, ExplainReport } from '../report/explain-report.ts';
import { visible } from '../terminal/visible.ts';
import { declaredLines } from './declared-lines.ts';
import { decisive } from './decisive.ts';
import { explainedLines } from './explained-lines.ts';
import type { HumanOptions } from './human-options.ts';

export interface ExplainOptions extends HumanOptions {
  /** Clause → what it asks for. */
  readonly clauses: ReadonlyMap<string, string>;
}

const OUTCOMES: readonly (keyof Outcomes)[] = ['finding', 'unchecked', 'clear', 'notInForce'];

/** Why each rule fired on a record, with cells, values and clauses; and for what did not fire, why not. */
export function explainHuman(reports: readonly ExplainReport[], options: ExplainOptions): string {
  const texts = reports.map((report) => recordLines(report, options).join('\n'));
  const note = noteOn(reports);
  const notes = note === undefined ? [] : [options.paint('grey', note)];
  const more = options.all ? [] : [cliExplainWords[options.language].more];
  return `${[...texts, ...notes, ...more].join('\n\n')}\n`;
}

/** What must be said with the changes, once for all: that of one finding may say more than that of another. */
function noteOn(reports: readonly ExplainReport[]): string | undefined {
  const notes = reports.flatMap(({ rules }) => rules.flatMap(({ change }) => change?.note ?? []));
  return notes.sort((one, other) => other.length - one.length)[0];
}

function recordLines(report: ExplainReport, options: ExplainOptions): readonly string[] {
  const { language, paint } = options;
  const { level, run } = report;
  const checkWords = cliCheckWords[language];
  const subject = visible(checkWords.subject({ ...report, group: null }));
  const ledger = localText(run.compiled.policy.title, language);
  const title = cliExplainWords[language].headline(subject, ledger, report.asOf);
  const colour = level === 'none' ? '' : `  ${paint(level, checkWords.levels[level])}`;
  return [
    paint('bold', title) + colour,
    ...declaredLines(report.declared).map((line) => `  ${line}`),
    ...OUTCOMES.flatMap((outcome) => {
      const rules = report.rules.filter((rule) => rule.outcome === outcome);
      if (rules.length === 0) return [];
      const heading = `${cliExplainWords[language].outcomes[outcome]} ${String(rules.length)}`;
      const lines = rules.flatMap((rule) => ruleLines(rule, report, options));
      return ['', paint('bold', heading), ...lines.map((line) => `  ${line}`)];
    }),
  ];
}

function ruleLines(
  rule: ExplainedRuleReport,
  report: ExplainReport,
  options: ExplainOptions,
): readonly string[] {
  const { language, paint, clauses } = options;
  const severity = cliCheckWords[language].severities[rule.severity];
  const fired = rule.outcome === 'finding';
  const weight = fired ? [paint(rule.severity === 'error' ? 'red' : 'yellow', severity)] : [];
  const inside = [
    ...(rule.message === '' ? [] : [visible(rule.message)]),
    ...(rule.waiver === null ? [] : [visible(rule.waiver.sentence)]),
    ...(fired ? rule.clauses.map((id) => paint('grey', `${id} ${clauses.get(id) ?? ''}`)) : []),
    ...becauseLines(rule, report, options),
    ...changeLines(rule, options),
  ];
  return [[...weight, rule.id, rule.title].join('  '), ...inside.map((line) => `    ${line}`)];
}

/** What would clear a finding. */
function changeLines(
  { change }: ExplainedRuleReport,
  { language }: ExplainOptions,
): readonly string[] {
  if (change === null) return [];
  const said = change.none === null ? change.ways.map(({ sentence }) => sentence) : [change.none];
  const heading = cliExplainWords[language].change;
  return [heading, ...said.map((line) => `  ${visible(line)}`)];
}

/** One reason stands on the line that announces it. */
function becauseLines(
  rule: ExplainedRuleReport,
  report: ExplainReport,
  options: ExplainOptions,
): readonly string[] {
  const words = cliExplainWords[options.language];
  const because = words.because[rule.outcome] + words.colon;
  const lines = conditionLines(rule, report, options);
  const [only = '', ...others] = lines;
  return others.length === 0
    ? [because + only]
    : [because.trimEnd(), ...lines.map((line) => `  ${line}`)];
}

function conditionLines(
  rule: ExplainedRuleReport,
  report: ExplainReport,
  { language, all }: ExplainOptions,
): readonly string[] {
  const voice = { language, policy: report.run.compiled.policy, cellOf: report.cellOf };
  const lines = (part: Explained) => explainedLines(all ? part : decisive(part), voice);
  const exceptions = rule.exceptions
    .filter(({ explained }) => all || explained.answer !== 'no')
    .flatMap(({ id, explained }) => [
      cliExplainWords[language].exceptions(id),
      ...lines(explained).map((line) => `  ${line}`),
    ]);
  const days = rule.inForce;
  const daysDecide = days !== undefined && (all || days.answer !== 'yes');
  const conditionsDecide = all || days === undefined || days.answer === 'yes';
  return [
    ...(daysDecide ? lines(days) : []),
    ...(conditionsDecide ? lines(rule.conditions) : []),
    ...exceptions,
  ];
}
