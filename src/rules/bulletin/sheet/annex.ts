import type { Bulletin, BulletinGroup, CountedRecord, Figure } from '../bulletin.ts';
import { sayGroupName } from '../group-names.ts';
import { localText } from '../../words/language.ts';
import type { BulletinVoice } from './bulletin-voice.ts';
import { type Draft, headers, put, type Written } from './draft.ts';

/** Excel holds 65,530 links on a sheet; those of the figures have to fit as well. */
const MOST_ROWS = 60_000;

export interface Annex {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: number;
  /** The row at which the records of a group begin; absent where it has none. */
  readonly begins: ReadonlyMap<string, number>;
  readonly leftOut: number;
}

interface AnnexRow {
  readonly path: readonly string[];
  readonly record: CountedRecord;
  /** One an indicator. */
  readonly marks: Written[];
}

/** The records behind all figures, group by group; a column an indicator says how each counts. */
export function writeAnnex(draft: Draft, bulletin: Bulletin, voice: BulletinVoice): Annex {
  const { words } = voice;
  const several = bulletin.sources.length > 1;
  const titles = [
    ...voice.levels,
    ...(several ? [words.source] : []),
    words.ledger,
    words.record,
    words.sheetColumn,
    words.row,
    ...voice.indicators,
  ];
  const firstRow = draft.row;
  headers(draft, titles);
  const rows = annexRows(bulletin);
  const begins = new Map<string, number>();
  for (const row of rows.slice(0, MOST_ROWS)) {
    for (let depth = 0; depth <= row.path.length; depth += 1) {
      const group = pathKey(row.path.slice(0, depth));
      if (!begins.has(group)) begins.set(group, draft.row);
    }
    writeRow(draft, row, bulletin, voice);
  }
  const leftOut = Math.max(0, rows.length - MOST_ROWS);
  return { firstRow, lastRow: draft.row - 1, columns: titles.length, begins, leftOut };
}

export function pathKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

function writeRow(draft: Draft, row: AnnexRow, bulletin: Bulletin, voice: BulletinVoice): void {
  const { record, path, marks } = row;
  const several = bulletin.sources.length > 1;
  voice.levels.forEach((_, index) => {
    const name = path[index];
    put(draft, index + 1, name === undefined ? '' : sayGroupName(name, voice.words), 'plain');
  });
  let column = voice.levels.length + 1;
  const next = (written: Written, look: 'plain' | 'link' | 'count') => {
    put(draft, column, written, look);
    column += 1;
  };
  if (several) next(bulletin.sources[record.source] ?? '', 'plain');
  next(ledgerTitle(record, bulletin, voice), 'plain');
  next(record.key ?? '', 'plain');
  next(record.sheet, 'plain');
  // Another workbook's cells cannot be gone to.
  if (!several) {
    draft.links.push({ row: draft.row, column, sheet: record.sheet, cell: `A${record.row}` });
  }
  next(record.row, several ? 'count' : 'link');
  for (const mark of marks) next(mark, 'count');
  draft.row += 1;
}

function ledgerTitle(record: CountedRecord, { titles }: Bulletin, voice: BulletinVoice): string {
  const title = titles.get(record.ledger);
  return title === undefined ? record.ledger : localText(title, voice.language);
}

/** Each record under the innermost group that counts it, so that it stands once where groups lie in one another. */
function annexRows({ groups }: Bulletin): readonly AnnexRow[] {
  const inward = [...groups].sort((one, other) => other.path.length - one.path.length);
  const placed = new Map<string, readonly (readonly string[])[]>();
  const rows: AnnexRow[] = [];
  for (const group of inward) {
    for (const [id, row] of rowsOf(group)) {
      const known = placed.get(id) ?? [];
      if (known.some((path) => isInside(path, group.path))) continue;
      placed.set(id, [...known, group.path]);
      rows.push(row);
    }
  }
  const places = new Map(groups.map(({ path }, place) => [pathKey(path), place]));
  const placeOf = ({ path }: AnnexRow) => places.get(pathKey(path)) ?? 0;
  return rows.sort((one, other) => placeOf(one) - placeOf(other) || byPlace(one, other));
}

function byPlace({ record: one }: AnnexRow, { record: other }: AnnexRow): number {
  return (
    one.source - other.source ||
    compareText(one.ledger, other.ledger) ||
    compareText(one.sheet, other.sheet) ||
    one.row - other.row ||
    one.index - other.index
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function rowsOf({ path, figures }: BulletinGroup): ReadonlyMap<string, AnnexRow> {
  const rows = new Map<string, AnnexRow>();
  figures.forEach((figure, index) => {
    for (const [record, mark] of marksOf(figure)) {
      const id = `${record.source} ${record.ledger} ${record.index}`;
      const row = rows.get(id) ?? { path, record, marks: figures.map((): Written => null) };
      row.marks[index] = mark;
      rows.set(id, row);
    }
  });
  return rows;
}

const SIGNS = { counted: '●', base: '○', unknown: '？' } as const;

/** The gravest last: a record that is counted is in the base as well. */
function marksOf({ indicator, base, counted, unknown }: Figure): [CountedRecord, Written][] {
  const hasAmount = 'sum' in indicator || 'median' in indicator;
  return [
    ...base.map((each): [CountedRecord, Written] => [each, SIGNS.base]),
    ...counted.map((each): [CountedRecord, Written] => [
      each,
      hasAmount ? each.amount : SIGNS.counted,
    ]),
    ...unknown.map((each): [CountedRecord, Written] => [each, SIGNS.unknown]),
  ];
}

function isInside(path: readonly string[], outer: readonly string[]): boolean {
  return outer.every((name, index) => path[index] === name);
}
