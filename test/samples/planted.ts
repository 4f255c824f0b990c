import type { LedgerRun, Subject } from '../../src/rules/check/check-run.ts';
import { everyUnchecked } from '../../src/rules/check/every-unchecked.ts';
import { declaredTexts } from '../../src/rules/results/declared-texts.ts';
import { voiceIn } from '../../src/rules/results/voice.ts';
import { expectedOf, findingsOf, samplesIn, type Checked } from './sample.ts';

/** A place as people name it: a row of a sheet, a group by its name, or a whole ledger by its id. */
type Place = readonly [sheet: string, row: number | null];

interface FoundAt {
  readonly sheet: string;
  readonly row: number | null;
  readonly rules: readonly string[];
}

/** A defect that a person put into a workbook, and by what it must come to light. */
export interface Planted extends FoundAt {
  /** The situation in the office, one sentence. */
  readonly what: Readonly<Record<'zh-CN' | 'en-US', string>>;
  readonly clauses: readonly string[];
  /** Findings of the same defect at other places. */
  readonly also?: readonly FoundAt[];
  /** The colour of its record. */
  readonly level?: 'red' | 'orange' | 'yellow';
  /** What a result column or a score says of its record, word for word. */
  readonly columns?: readonly { readonly id: string; readonly text: string }[];
}

/** What a sample of a system states of itself. Its maker wrote it before anything was checked. */
export interface SystemSample {
  readonly asOf: string;
  /** [ledger, sheet, rows] */
  readonly records: readonly (readonly [string, string, string])[];
  /** [sheet, row, reason] */
  readonly setAside: readonly (readonly [string, number, string])[];
  /** [sheet, reason] */
  readonly otherSheets: readonly (readonly [string, string])[];
  /** [sheet, row, rule, cells] */
  readonly findings: readonly (readonly [string, number | null, string, readonly string[]])[];
  /** [sheet, cell] */
  readonly unreadable: readonly (readonly [string, string])[];
  /** Where some rule can not be checked. */
  readonly unchecked: readonly Place[];
  readonly planted: readonly Planted[];
}

export const systemSamples: readonly (readonly [string, SystemSample])[] = samplesIn(
  'systems/',
).map((name) => [name, expectedOf(name) as SystemSample]);

/** "sheet row rule" of each finding that planted defects explain. */
export function explainedBy(planted: readonly Planted[]): readonly string[] {
  return planted.flatMap((each) =>
    [each, ...(each.also ?? [])].flatMap(({ sheet, row, rules }) =>
      rules.map((rule) => `${saidPlace([sheet, row])} ${rule}`),
    ),
  );
}

/** What a check brings to light of planted defects: their findings, their colours, what the columns say. */
export function shownIn(checked: Checked): (planted: Planted) => readonly string[] {
  const found = new Set(
    findingsOf(checked).map(({ sheet, row, rule }) => `${saidPlace([sheet, row])} ${rule}`),
  );
  return (planted) => [
    ...explainedBy([planted]).filter((each) => found.has(each)),
    ...besideOf(planted, checked),
  ];
}

/** All that a check must bring to light of a planted defect. */
export function statedOf(planted: Planted): readonly string[] {
  return [...explainedBy([planted]), ...statedBeside(planted)];
}

function statedBeside({ level, columns = [] }: Planted): readonly string[] {
  return [...(level ? [level] : []), ...columns.map(({ id, text }) => `${id}: ${text}`)];
}

/** What stands beside the record, as far as the planted defect states it. */
function besideOf(planted: Planted, { run }: Checked): readonly string[] {
  const stated = new Set(statedBeside(planted));
  if (stated.size === 0) return [];
  const voice = voiceIn('zh-CN', run);
  const beside = run.ledgers.flatMap((ledger) =>
    ledger.records
      .filter(({ record }) => record.sheet === planted.sheet && record.row === planted.row)
      .flatMap((result) => [
        result.level,
        ...declaredTexts(result, ledger, voice).map(
          ([name, text]) => `${name.replace(/^x_/, '')}: ${text}`,
        ),
      ]),
  );
  return beside.filter((each) => stated.has(each));
}

/** Where some rule could not be checked, each place once. */
export function uncheckedPlaces({ run }: Checked): readonly string[] {
  const places = run.ledgers.flatMap((ledger) =>
    everyUnchecked(ledger).map(({ subject }) => saidPlace(placeOf(subject, ledger))),
  );
  return [...new Set(places)].sort();
}

function placeOf(subject: Subject, { compiled }: LedgerRun): Place {
  if (subject.kind === 'ledger') return [compiled.policy.id, null];
  if (subject.kind === 'group') return [subject.group, null];
  return [subject.record.sheet, subject.record.row];
}

export function saidPlace([sheet, row]: Place): string {
  return row === null ? sheet : `${sheet} ${row}`;
}
