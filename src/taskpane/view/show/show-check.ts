import {
  cellAddress,
  isWaived,
  localText,
  type LedgerReading,
  type LedgerRun,
  type Level,
  type Outcomes,
  sayDay,
  sayFault,
  sayFreshness,
  sayNotice,
  sayOtherSheet,
  sayPlanNote,
} from '../../../rules/index.ts';
import { asOfDay } from '../../session/as-of.ts';
import type { PaneState, Result } from '../../session/state.ts';
import { n } from '../../words/count.ts';
import type {
  CheckView,
  FreshnessView,
  LedgersView,
  LedgerView,
  OutcomeView,
  RunView,
  SurenessView,
} from '../check-view.ts';
import { memoised } from './memoised.ts';
import { uncheckedCauses } from './show-causes.ts';
import { progressView } from './show-progress.ts';
import { faultViews, titleOf, type Voice, voiceOf } from './said.ts';

/** 校验: what was recognised, how to check it, and what came of it. */
export function showCheck(state: PaneState): CheckView {
  const voice = voiceOf(state);
  return {
    freshness: freshnessView(state, voice),
    asOf: {
      value: state.asOf ?? sayDay(state.today),
      isToday: state.asOf === null,
      fault: asOfDay(state) === undefined ? voice.words.badDay : null,
    },
    run: runView(state, voice),
    outcome: state.result === null ? null : outcomeView(state.result, state.preferences.language),
    ledgers: ledgersView(state, voice),
  };
}

function freshnessView(
  { looked, result, isOutdated, job }: PaneState,
  voice: Voice,
): FreshnessView {
  const { words, language } = voice;
  const lines = result === null ? [] : [words.lastRun(result.time, sayDay(result.run.asOf))];
  if (result?.run.partial === true) {
    return { state: 'partial', title: words.freshTitles.partial, lines: [words.partialRun] };
  }
  if (looked === null) {
    return { state: 'none', title: words.freshTitles.none, lines: [words.lookingAt] };
  }
  const { freshness } = looked;
  if (freshness.kind === 'fresh' && isOutdated && job === null) {
    return {
      state: 'stale',
      title: words.freshTitles.stale,
      lines: [words.changedSince(freshness.asOf), ...lines],
    };
  }
  const said = sayFreshness(freshness, language);
  const state =
    freshness.kind === 'fresh' ? 'fresh' : freshness.kind === 'neverChecked' ? 'none' : 'stale';
  return { state, title: words.freshTitles[state], lines: [said, ...lines] };
}

function runView(state: PaneState, voice: Voice): RunView {
  const { job, looked, activeSheet } = state;
  const { words } = voice;
  const ledgers = looked?.reading.ledgers ?? [];
  const isHere = ledgers.some(({ sheet }) => sheet === activeSheet);
  const obstacle =
    asOfDay(state) === undefined
      ? words.badDay
      : looked !== null && ledgers.length === 0
        ? words.obstacleNoLedger
        : null;
  const isFree = job === null && obstacle === null;
  return {
    sheet: isHere ? activeSheet : null,
    canCheckSheet: isFree && isHere,
    canCheckAll: isFree,
    obstacle,
    progress: job === null ? null : progressView(job, state.isWaiting, voice),
  };
}

const OUTCOMES: readonly (keyof Outcomes)[] = ['finding', 'clear', 'unchecked', 'notInForce'];
const LEVELS: readonly Level[] = ['red', 'orange', 'yellow', 'none'];

const outcomeView = memoised((result: Result, voice: Voice): OutcomeView => {
  const { run, reading, cells, report, plan } = result;
  const { words, language } = voice;
  const sum = (name: keyof Outcomes) =>
    run.ledgers.reduce((all, { outcomes }) => all + outcomes[name], 0);
  const counts = OUTCOMES.map((id) => ({ id, number: sum(id) }));
  const total = counts.reduce((all, { number }) => all + number, 0);
  const records = run.ledgers.flatMap((each) => each.records);
  const rules = run.ledgers.reduce((all, { compiled }) => all + compiled.rules.length, 0);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const notes = (plan.notes ?? []).map((note) => ({
    ...NO_PLACE,
    id: `note\u0001${JSON.stringify(note)}`,
    sentence: sayPlanNote(note, language, (id) => ledgerTitle(id, run.ledgers, voice)),
  }));
  return {
    headline: words.headline(rules, records.length, total),
    counts: counts.map(({ id, number }) => ({ id, count: n(number), share: share(number, total) })),
    waived: waivedText(run.ledgers, words),
    levels: LEVELS.map((level) => {
      const number = records.filter((each) => each.level === level).length;
      return { level, count: n(number), share: share(number, records.length) };
    }),
    unchecked: uncheckedCauses(result, voice),
    faults: [
      ...faultViews(
        [
          ...cells.warnings,
          ...reading.faults,
          ...reading.ledgers.flatMap((each) => each.faults),
          ...run.ledgers.flatMap((each) => each.faults),
          ...(run.waivers?.faults ?? []),
          ...(run.waivers?.notices ?? []),
          ...(report?.faults ?? []),
        ],
        voice,
      ),
      ...notes,
    ],
  };
});

const NO_PLACE = { repair: '', place: null, leadsToCell: false } as const;

function ledgerTitle(id: string, ledgers: readonly LedgerRun[], { language }: Voice): string {
  const found = ledgers.find(({ compiled }) => compiled.policy.id === id);
  return found === undefined ? id : localText(found.compiled.policy.title, language);
}

function waivedText(ledgers: readonly LedgerRun[], words: Voice['words']): string | null {
  let live = 0;
  let expired = 0;
  for (const { findings } of ledgers) {
    for (const finding of findings) {
      if (isWaived(finding)) live += 1;
      else if (finding.waiver !== undefined) expired += 1;
    }
  }
  return live + expired === 0 ? null : words.waived(live, expired);
}

function ledgersView(state: PaneState, voice: Voice): LedgersView {
  const { looked, job } = state;
  return {
    isReading: looked === null && job !== null,
    ledgers: (looked?.reading.ledgers ?? []).map((reading, index) =>
      ledgerView(reading, index, state, voice),
    ),
    others: (looked?.reading.otherSheets ?? []).map(({ sheet, reason }) => ({
      sheet,
      reason: sayOtherSheet(reason, voice.language),
    })),
  };
}

function ledgerView(
  reading: LedgerReading,
  index: number,
  state: PaneState,
  voice: Voice,
): LedgerView {
  const { words, language } = voice;
  const { header, data, columnSpan, sheet } = reading;
  const policy = policyOf(reading.ledger, state);
  const range = `${cellAddress(header.first, columnSpan.first)}:${cellAddress(data.last, columnSpan.last)}`;
  return {
    id: String(index),
    title: policy === undefined ? reading.ledger : titleOf(policy, voice),
    where: words.where(sheet, range, reading.records.length),
    sureness: surenessOf(reading, voice),
    result: ledgerResult(reading, state.result, voice),
    notices: [
      ...reading.faults.map((fault) => sayFault(fault, language).sentence),
      ...(reading.notices ?? []).map((notice) => sayNotice(notice, language)),
    ],
  };
}

export function policyOf(id: string, { policies }: PaneState) {
  return policies.entries.find(({ compiled }) => compiled.policy.id === id)?.compiled.policy;
}

/** By its columns: certain where each was found by a name of its field, or a person has said so. */
function surenessOf(
  { columns, evidence, unmapped }: LedgerReading,
  { words }: Voice,
): SurenessView {
  const codes = [...columns.values()].map((column) => evidence.get(column) ?? []);
  const all = columns.size + [...unmapped.values()].filter(({ header }) => header !== '').length;
  const text = words.sureness(columns.size, all);
  if (codes.some((found) => found.some(({ code }) => code === 'corrected'))) {
    return { grade: 'corrected', text };
  }
  const named = codes.filter((found) => found.some(({ code }) => SURE.includes(code))).length;
  const share = columns.size === 0 ? 0 : named / columns.size;
  return { grade: share === 1 ? 'sure' : share >= 0.7 ? 'likely' : 'unsure', text };
}

const SURE = ['title', 'alias', 'variant'];

function ledgerResult(
  { ledger, sheet }: LedgerReading,
  result: Result | null,
  { words }: Voice,
): string | null {
  const run = result?.run.ledgers.find(({ compiled }) => compiled.policy.id === ledger);
  if (run === undefined) return null;
  const findings = run.findings.filter(
    (finding) =>
      !isWaived(finding) &&
      finding.subject.kind === 'record' &&
      finding.subject.record.sheet === sheet,
  ).length;
  const red = run.records.filter(
    ({ level, record }) => level === 'red' && record.sheet === sheet,
  ).length;
  return words.ledgerResult(findings, red);
}
