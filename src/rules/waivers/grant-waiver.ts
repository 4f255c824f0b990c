import type { Finding, LedgerRun, Subject } from '../check/check-run.ts';
import { isWaivable } from '../check/results/waiver-book.ts';
import { sayDay, type Day } from '../day/day.ts';
import type { Fault } from '../fault.ts';
import { cleanText } from '../ledger/cell-text.ts';
import { cellOf } from '../ledger/cell-of.ts';
import { localText, type Language } from '../words/language.ts';
import { resultsWords } from '../words/results-words.ts';
import { sayFinding } from '../words/say.ts';
import { waiverWords } from '../words/waiver-words.ts';
import type { WaiverColumn } from './waiver-columns.ts';
import { nextRow } from './waivers-sheet.ts';
import type { Waiver, WaiverLine, Waivers } from './waiver.ts';

/** What a person says who answers for a finding. */
export interface WaiverRequest {
  readonly reason: string;
  readonly approver: string;
  /** The document or provision on which it rests. */
  readonly basis: string;
  readonly approvedOn: Day;
  /** The last day on which it holds; null: without end. */
  readonly until: Day | null;
}

export type Granting =
  /** To check with and to plan with: the plan adds the new row to 豁免. */
  | { readonly kind: 'granted'; readonly waivers: Waivers }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** Grants a waiver of a finding. Pure: it holds once a check has been given it, and stands once a plan has been written. */
export function grantWaiver(
  waivers: Waivers,
  finding: Finding,
  run: LedgerRun,
  request: WaiverRequest,
  language: Language,
): Granting {
  const { identity } = finding;
  const refused = whyNotWaivable(finding) ?? faultOf(request);
  if (refused !== undefined || identity === null) {
    return { kind: 'faults', faults: refused ? [refused] : [] };
  }
  const line = lineOf(finding, identity, run, request, language);
  const waiver: Waiver = {
    row: nextRow(waivers.grid) + waivers.granted.length,
    identity,
    ledger: line.ledger,
    record: line.record,
    rule: finding.rule.id,
    reason: line.reason,
    approver: line.approver,
    basis: line.basis,
    approvedOn: request.approvedOn,
    until: request.until,
  };
  return {
    kind: 'granted',
    waivers: {
      ...waivers,
      waivers: [...waivers.waivers, waiver],
      granted: [...waivers.granted, line],
    },
  };
}

/** Why this finding cannot be waived; undefined where it can. */
export function whyNotWaivable({ subject, identity }: Finding): Fault | undefined {
  if (isWaivable(subject) && identity !== null) return undefined;
  return { code: 'waiverNoKey', data: {}, place: {} };
}

function faultOf({ approvedOn, until, ...said }: WaiverRequest): Fault | undefined {
  const missing = (
    ['reason', 'approver', 'basis'] as const satisfies readonly WaiverColumn[]
  ).filter((name) => cleanText(said[name]) === '');
  if (missing.length > 0) {
    return { code: 'waiverNotWhole', data: { columns: missing.join() }, place: {} };
  }
  if (until === null || until >= approvedOn) return undefined;
  const data = { until: sayDay(until), approvedOn: sayDay(approvedOn) };
  return { code: 'waiverEndsTooEarly', data, place: {} };
}

function lineOf(
  finding: Finding,
  identity: string,
  run: LedgerRun,
  request: WaiverRequest,
  language: Language,
): WaiverLine {
  const { rule, subject, fields } = finding;
  const title = rule.title === undefined ? '' : ` ${localText(rule.title, language)}`;
  return {
    ledger: localText(run.compiled.policy.title, language),
    record: recordName(subject, language),
    rule: rule.id + title,
    cells: cellsOf(subject, fields, run).join(resultsWords[language].listComma),
    problem: sayFinding(finding, run, language),
    reason: cleanText(request.reason),
    approver: cleanText(request.approver),
    basis: cleanText(request.basis),
    approvedOn: sayDay(request.approvedOn),
    until: request.until === null ? waiverWords[language].noEnd : sayDay(request.until),
    identity,
  };
}

function recordName(subject: Subject, language: Language): string {
  const words = resultsWords[language];
  if (subject.kind === 'group') return words.group(subject.group);
  return subject.kind === 'ledger' ? words.wholeLedger : (subject.record.key ?? '');
}

function cellsOf(subject: Subject, fields: readonly string[], run: LedgerRun): readonly string[] {
  if (subject.kind !== 'record') return [];
  const reading = run.ledger.readings[subject.record.reading];
  if (reading === undefined) return [];
  const cells = fields.map((field) => cellOf(reading, field, subject.record.position));
  return [...new Set(cells)].filter((cell) => cell !== '');
}
