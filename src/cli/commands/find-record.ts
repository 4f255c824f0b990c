import {
  nameables,
  nearest,
  type CheckRun,
  type LedgerRun,
  type RecordAsked,
} from '../../rules/index.ts';
import { cellReference } from '../formats/cell-reference.ts';
import { trouble, type Trouble } from '../trouble.ts';

export interface AskedRecords {
  readonly run: LedgerRun;
  readonly by: RecordAsked;
}

export type RecordSearch =
  | { readonly kind: 'found'; readonly asked: readonly AskedRecords[] }
  | { readonly kind: 'troubles'; readonly troubles: readonly Trouble[] };

/** 9, 第9行, 台账!9, AR9, '2025 年'!AR9: a row, by itself or by one of its cells, with or without its sheet. */
const ROW = /^(?:'?(?<sheet>.+?)'?[!！])?\s*(?:第\s*)?[A-Z]{0,3}(?<row>[1-9]\d*)\s*行?$/i;

/** Finds records by their key; where none has it, by a row. */
export function findRecords(
  run: CheckRun,
  word: string,
  ledger: string | undefined,
  file: string,
): RecordSearch {
  const runs = run.ledgers.filter(
    ({ compiled }) => ledger === undefined || compiled.policy.id === ledger,
  );
  const key = word.normalize('NFKC').trim();
  const byKey = runs
    .filter(({ records }) => records.some(({ record }) => record.key === key))
    .map((each) => ({ run: each, by: { key } }));
  if (byKey.length > 0) return { kind: 'found', asked: byKey };
  const byRow = askedByRow(runs, word);
  if (byRow.length === 1) return { kind: 'found', asked: byRow };
  const wrong = byRow.length > 1 ? severalRecords(word, byRow) : noRecord(word, key, runs, file);
  return { kind: 'troubles', troubles: [wrong] };
}

interface AskedRow extends AskedRecords {
  readonly by: { readonly row: number; readonly sheet: string };
}

/** One for each sheet of each ledger that has a record in the row. */
function askedByRow(runs: readonly LedgerRun[], word: string): readonly AskedRow[] {
  const place = ROW.exec(word.trim())?.groups;
  if (place === undefined) return [];
  const row = Number(place['row']);
  const wanted = place['sheet'];
  return runs.flatMap((run) => {
    const here = run.records.filter(
      ({ record }) => record.row === row && (wanted === undefined || record.sheet === wanted),
    );
    const sheets = new Set(here.map(({ record }) => record.sheet));
    return [...sheets].map((sheet) => ({ run, by: { row, sheet } }));
  });
}

/** By its ledger, where that tells them apart; else by its sheet. */
function severalRecords(word: string, asked: readonly AskedRow[]): Trouble {
  const ledgers = new Set(asked.map(({ run }) => run.compiled.policy.id));
  const records = asked.map(({ run, by }) =>
    ledgers.size === asked.length
      ? `${word} --ledger ${run.compiled.policy.id}`
      : cellReference(by.sheet, String(by.row)),
  );
  return trouble('severalRecords', { record: word, records });
}

function noRecord(record: string, key: string, runs: readonly LedgerRun[], file: string): Trouble {
  const keys = runs.flatMap(({ records }) => records.flatMap((each) => each.record.key ?? []));
  const near = nearest(key, nameables(keys));
  return trouble('noRecord', { file, record, meant: near === '' ? [] : [near] });
}
