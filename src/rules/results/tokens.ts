import type { Finding } from '../check/check-run.ts';
import { columnNumber } from '../ledger/address.ts';
import { cellOf } from '../ledger/cell-of.ts';
import type { LedgerReading } from '../ledger/ledger.ts';
import { lookThrough, type Parts, RECORDS_A_PART } from '../parts.ts';
import type { Level } from '../policy/shape/rule-shape.ts';
import { isWaived } from '../waivers/is-waived.ts';
import { showsNothing } from './blank-cell.ts';
import type { ReadingResults, RecordPart } from './reading-results.ts';
import type { RecordGuard } from './record-guard.ts';
import type { SheetCells } from './sheet-cells.ts';

/**
 * What 校验·标记 says of a cell: m missing and the cell shows nothing (filling it in takes the mark off), n missing
 * though something stands there, o out of order or late, u unreadable, x any other finding.
 */
export type TokenLetter = 'm' | 'n' | 'o' | 'u' | 'x';
export type Colour = Exclude<Level, 'none'>;

export const cellToken = (field: string, letter: TokenLetter) => `|${field}:${letter}|`;
/** No field's name begins with an exclamation mark. */
export const levelToken = (level: Colour) => `|!${level}|`;

/** The tokens of one reading. */
export interface Tokens {
  /** One a record: |planOn:m|opinionsOn:o|!red|, or | alone. */
  readonly texts: readonly string[];
  /** Every token that occurs. */
  readonly used: ReadonlySet<string>;
}

/** Only records that are known again get tokens. */
export function* makeTokens(
  { reading, records }: ReadingResults,
  guard: RecordGuard,
  cells: SheetCells,
): Parts<Tokens> {
  const perRecord = records.map((): string[] => []);
  const owner = tokenOwner(reading);
  const used = new Set<string>();
  const put = (position: number, token: string) => {
    if (guard.standing[position] !== 'known') return;
    const tokens = perRecord[position];
    if (tokens === undefined || tokens.includes(token)) return;
    tokens.push(token);
    used.add(token);
  };
  const mark = (field: string, position: number, finding: Finding | 'unreadable') => {
    const place = owner(field, position);
    if (place === undefined) return;
    const empty = showsNothing(cells.at(place.row, place.column));
    put(place.position, cellToken(place.field, letterOf(finding, empty)));
  };
  const markRecord = ({ findings, result, unreadable }: RecordPart, position: number) => {
    for (const finding of findings) {
      if (isWaived(finding)) continue;
      for (const field of finding.fields) mark(field, position, finding);
    }
    for (const { field } of unreadable) mark(field, position, 'unreadable');
    if (result.level !== 'none') put(position, levelToken(result.level));
  };
  yield* lookThrough(records, markRecord, RECORDS_A_PART);
  return { texts: perRecord.map(join), used };
}

function letterOf(finding: Finding | 'unreadable', empty: boolean): TokenLetter {
  if (finding === 'unreadable') return 'u';
  if (finding.rule.token === 'missing') return empty ? 'm' : 'n';
  return finding.rule.token === 'order' ? 'o' : 'x';
}

/** |a:m| and |b:o| share the bar between them. */
function join(tokens: readonly string[]): string {
  return tokens.reduce((text, token) => text + token.slice(1), '|');
}

/**
 * The cell that shows a record's field: the first one of its merge, which may stand in another record's row, and in a
 * merge across columns under another field. Undefined where that row holds no record.
 */
function tokenOwner(reading: LedgerReading) {
  const fieldAt = new Map([...reading.columns].map(([name, column]) => [column, name]));
  const positions = new Map(reading.records.map(({ row }, position) => [row, position]));
  return (name: string, position: number) => {
    const [, letters = '', digits] = /^([A-Z]+)(\d+)$/.exec(cellOf(reading, name, position)) ?? [];
    const row = Number(digits);
    const column = columnNumber(letters);
    const field = fieldAt.get(column);
    const owner = positions.get(row);
    return field === undefined || owner === undefined
      ? undefined
      : { row, column, field, position: owner };
  };
}
