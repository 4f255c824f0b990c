import type { Fault } from '../fault.ts';
import { cellAddress } from '../ledger/address.ts';
import { bareText, cleanText, isBlankContent, rawText } from '../ledger/cell-text.ts';
import type { CellContent, Grid, GridRow } from '../ledger/grid.ts';
import { valueReader } from '../ledger/read-value.ts';
import { waiverWords, type WaiverFaultCode } from '../words/waiver-words.ts';
import { readIdentity } from './finding-identity.ts';
import { NO_WAIVERS, type Waiver, type Waivers } from './waiver.ts';
import { WAIVER_COLUMNS, type WaiverColumn } from './waiver-columns.ts';

/** A header among the first rows: people put lines above it. */
const HEADER_WITHIN = 20;
const FEWEST_HEADERS = 4;
/** A row without these waives nothing, and neither does a sheet without their columns. */
const NEEDED = ['reason', 'approver', 'basis', 'until'] as const;
const NAMING = ['record', 'rule'] as const;

/** Reads 豁免 as an input: people type, change and delete rows there, move columns, and leave things out. */
export function readWaivers(grid: Grid | undefined): Waivers {
  if (grid === undefined) return NO_WAIVERS;
  const header = findHeader(grid);
  if (header === undefined) {
    const faults = filledRows(grid, 3).length > 0 ? [missingColumns(grid, [...NEEDED])] : [];
    return { ...NO_WAIVERS, grid, faults };
  }
  const missing = [...NAMING, ...NEEDED].filter((name) => !header.columns.has(name));
  const rows = filledRows(grid, header.row);
  if (missing.length > 0) {
    return { ...NO_WAIVERS, grid, faults: rows.length > 0 ? [missingColumns(grid, missing)] : [] };
  }
  const read = rows.map((row) => readRow(grid, row, header.columns));
  return {
    grid,
    waivers: read.flatMap((each) => ('code' in each ? [] : [each])),
    faults: read.flatMap((each) => ('code' in each ? [each] : [])),
    granted: [],
  };
}

/** Somebody's words stand on the sheet: it is not ours to throw away. */
export function holdsWaivers(grid: Pick<Grid, 'rows'>): boolean {
  const header = findHeader(grid);
  return filledRows(grid, header?.row ?? OWN_ROWS).length > 0;
}

/** The title of the sheet in either language: the sign by which it is known where somebody renamed it. */
export function isWaiversTitle(content: unknown): boolean {
  return Object.values(waiverWords).some(({ title }) => title === content);
}

/** Title, note and header. */
const OWN_ROWS = 3;

export interface WaiverHeader {
  readonly row: number;
  /** Column → its place on the sheet, from 1. */
  readonly columns: ReadonlyMap<WaiverColumn, number>;
}

export function findHeader({ rows }: Pick<Grid, 'rows'>): WaiverHeader | undefined {
  for (const { row, cells } of rows) {
    if (row > HEADER_WITHIN) return undefined;
    const columns = new Map<WaiverColumn, number>();
    cells.forEach((content, index) => {
      const name = typeof content === 'string' ? BY_HEADER.get(headerKey(content)) : undefined;
      if (name !== undefined && !columns.has(name)) columns.set(name, index + 1);
    });
    if (columns.size >= FEWEST_HEADERS) return { row, columns };
  }
  return undefined;
}

const headerKey = (text: string) => bareText(text).toLowerCase();

/** In either language: whoever made the sheet may have spoken the other. */
const BY_HEADER: ReadonlyMap<string, WaiverColumn> = new Map(
  Object.values(waiverWords).flatMap(({ headers }) =>
    WAIVER_COLUMNS.map(({ name }) => [headerKey(headers[name]), name] as const),
  ),
);

function filledRows({ rows }: Pick<Grid, 'rows'>, below: number): readonly GridRow[] {
  return rows.filter(
    ({ row, cells }) => row > below && !cells.every((content) => isBlankContent(content)),
  );
}

type Columns = WaiverHeader['columns'];

function readRow(grid: Grid, { row, cells }: GridRow, columns: Columns): Waiver | Fault {
  const contentOf = (name: WaiverColumn): CellContent | undefined =>
    cells[(columns.get(name) ?? 0) - 1];
  const textOf = (name: WaiverColumn) => {
    const content = contentOf(name);
    return content === undefined ? '' : cleanText(rawText(content, grid.date1904));
  };
  const fault = (code: WaiverFaultCode, named: readonly WaiverColumn[], raw = ''): Fault => {
    const column = columns.get(named[0] ?? 'rule') ?? 1;
    const place = { sheet: grid.sheet, cell: cellAddress(row, column) };
    return { code, data: { sheet: grid.sheet, row, columns: named.join(), raw }, place };
  };
  const identity = textOf('identity');
  const words = {
    ledger: textOf('ledger'),
    record: textOf('record'),
    rule: ruleId(textOf('rule')),
  };
  const needed = identity === '' ? [...NAMING, ...NEEDED] : NEEDED;
  const missing = needed.filter((name) => textOf(name) === '');
  if (missing.length > 0) return fault('waiverIncomplete', missing);
  const approvedOn = readDay(contentOf('approvedOn'), grid);
  const until = saysNoEnd(textOf('until')) ? null : readDay(contentOf('until'), grid);
  if (approvedOn === 'unreadable') {
    return fault('waiverDayUnreadable', ['approvedOn'], textOf('approvedOn'));
  }
  if (until === 'unreadable') return fault('waiverDayUnreadable', ['until'], textOf('until'));
  if (identity !== '' && contradicts(identity, words)) return fault('waiverContradicts', ['rule']);
  const said = { reason: textOf('reason'), approver: textOf('approver'), basis: textOf('basis') };
  return { row, identity: identity === '' ? null : identity, ...words, ...said, approvedOn, until };
}

/** A rule stands there with its title; its id is the first word. */
function ruleId(text: string): string {
  return /^\S*/.exec(text)?.[0] ?? '';
}

function saysNoEnd(text: string): boolean {
  const said = headerKey(text);
  return Object.values(waiverWords).some(({ noEndWords }) =>
    noEndWords.some((each) => headerKey(each) === said),
  );
}

/** A month without a day lasts until its end. */
function readDay(content: CellContent | undefined, { date1904 }: Grid) {
  const field = { name: 'day', title: '', type: 'day' } as const;
  const value = valueReader(field, { date1904, bareSerials: true })(content);
  if (value.kind === 'day') return value.until;
  return value.kind === 'blank' && isBlankContent(content) ? null : 'unreadable';
}

/** A row that was copied takes the token of another finding along: what people read is what somebody answers for. */
function contradicts(identity: string, said: Pick<Waiver, 'record' | 'rule'>): boolean {
  const meant = readIdentity(identity);
  if (meant === undefined) return true;
  const sameRule = said.rule === '' || said.rule === meant.rule;
  const sameRecord = said.record === '' || meant.record === null || said.record === meant.record;
  return !sameRule || !sameRecord;
}

function missingColumns({ sheet }: Grid, columns: readonly WaiverColumn[]): Fault {
  const place = { sheet, cell: 'A1' };
  return { code: 'waiverColumnsMissing', data: { sheet, columns: columns.join() }, place };
}
