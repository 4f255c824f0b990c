import type { Finding, LedgerRun, Subject } from '../check/check-run.ts';
import { cellAddress } from '../ledger/address.ts';
import { cellOf } from '../ledger/cell-of.ts';
import type { LedgerReading } from '../ledger/ledger.ts';
import { localText } from '../words/language.ts';
import { joinCells } from './join-cells.ts';
import { EMPTY_LINE, type ResultLine } from './result-line.ts';
import { ledgerTitle, type Voice } from './voice.ts';

/** What a line says of the record, group or ledger that it speaks of, and where a click leads. */
export function subjectPart(
  run: LedgerRun,
  subject: Subject,
  fields: readonly string[],
  voice: Voice,
): ResultLine {
  const ledger = ledgerTitle(run, voice);
  const { words } = voice;
  if (subject.kind === 'group')
    return { ...EMPTY_LINE, ledger, record: words.group(subject.group) };
  if (subject.kind === 'ledger') return { ...EMPTY_LINE, ledger, record: words.wholeLedger };
  const { sheet, row, key, position } = subject.record;
  const reading = run.ledger.readings[subject.record.reading];
  const cells = reading === undefined ? [] : cellsOf(reading, fields, position);
  const first = cells[0] ?? rowStart(reading, row);
  return {
    ...EMPTY_LINE,
    ledger,
    sheet,
    row,
    record: key ?? '',
    cells: joinCells(cells.length > 0 ? cells : [first], words.listComma),
    target: { sheet, cell: first },
  };
}

/** What a line says of the rule that it comes from. */
export function rulePart(
  { rule }: Pick<Finding, 'rule'>,
  { words, language }: Voice,
): Pick<ResultLine, 'clauses' | 'rule'> {
  const title = rule.title === undefined ? '' : ` ${localText(rule.title, language)}`;
  return { clauses: rule.cites.join(words.listComma), rule: rule.id + title };
}

function cellsOf(
  reading: LedgerReading,
  fields: readonly string[],
  position: number,
): readonly string[] {
  const cells = fields.map((field) => cellOf(reading, field, position));
  return [...new Set(cells)].filter((cell) => cell !== '');
}

/** Where a line leads that speaks of the whole record. */
function rowStart(reading: LedgerReading | undefined, row: number): string {
  return cellAddress(row, reading?.columnSpan.first ?? 1);
}
