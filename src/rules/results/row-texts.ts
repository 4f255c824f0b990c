import type { LedgerRun, RecordResult } from '../check/check-run.ts';
import { sayDay } from '../day/day.ts';
import { isWaived } from '../waivers/is-waived.ts';
import type { Colour } from './tokens.ts';
import type { RecordPart } from './reading-results.ts';
import { fieldTitle, stepTitle, type Voice } from './voice.ts';

/** A cell of ours beside the ledger says no more than this; 校验结果 says all. */
const MOST_CHARACTERS = 2_000;
const GRAVITY: readonly Colour[] = ['red', 'orange', 'yellow'];

/** 红, 黄（或红） where a graver warning could not be judged, 待定 where no other holds. */
export function sayLevel({ level, reasons }: RecordResult, { words }: Voice): string {
  const open = reasons.filter(({ certain }) => !certain).map((reason) => reason.level);
  const graver = GRAVITY.find((each) => open.includes(each));
  const shown = words.levels[level];
  const isGraver =
    graver !== undefined && (level === 'none' || GRAVITY.indexOf(graver) < GRAVITY.indexOf(level));
  if (!isGraver) return shown;
  return level === 'none' ? words.openLevel : words.levelOr(shown, words.levels[graver]);
}

/** 5/7，下一步：备案，2024-03-01前 */
export function sayProgress(result: RecordResult, run: LedgerRun, voice: Voice): string {
  const { progress, next, due } = result;
  const { words } = voice;
  if (progress.total === 0) return '';
  const parts = [words.progress(progress.done, progress.total)];
  if (next !== null) parts.push(words.next(stepTitle(run, next, voice)));
  if (next !== null && due !== null) parts.push(words.due(sayDay(due)));
  return parts.join(words.clauseComma);
}

export function sayMissing({ findings }: RecordPart, run: LedgerRun, voice: Voice): string {
  const open = findings.filter((finding) => !isWaived(finding));
  const steps = open.flatMap(({ rule }) =>
    rule.origin.kind === 'missingStep' ? [stepTitle(run, rule.origin.step, voice)] : [],
  );
  return [...new Set(steps)].join(voice.words.listComma);
}

/** Why the record has its colour, what was found, what could not be read, and how many rules could not be checked. */
export function sayProblems(record: RecordPart, run: LedgerRun, voice: Voice): string {
  const { result, findings, unreadable, unchecked } = record;
  const { words, say } = voice;
  const reasons = result.reasons.filter(({ certain }) => certain);
  const open = findings.filter((finding) => !isWaived(finding));
  const sentences = [
    ...reasons.map((reason) => say.reason(reason, run)),
    ...open.map((finding) => say.finding(finding, run)),
    ...unreadable.map(({ field, raw }) => words.unreadable(fieldTitle(run, field, voice), raw)),
  ];
  const waived = findings.length - open.length;
  if (waived > 0) sentences.push(words.waivedCount(waived));
  if (unchecked > 0) sentences.push(words.uncheckedCount(unchecked));
  return joined(sentences, voice);
}

function joined(sentences: readonly string[], { words }: Voice): string {
  let text = '';
  for (const sentence of sentences) {
    const bare = sentence.endsWith(words.fullStop) ? sentence.slice(0, -1) : sentence;
    const longer = text === '' ? bare : text + words.sentenceComma + bare;
    if (longer.length > MOST_CHARACTERS) {
      return text.slice(0, MOST_CHARACTERS) + words.moreProblems(sentences.length);
    }
    text = longer;
  }
  return text;
}
