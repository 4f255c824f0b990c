import { localText } from '../../words/language.ts';
import { annexRows, annexTargets, type AnnexMark, type AnnexRow } from '../annex-rows.ts';
import type { Bulletin, CountedRecord } from '../bulletin.ts';
import { sayGroupName } from '../group-names.ts';
import type { BulletinVoice } from './bulletin-voice.ts';
import { type Draft, headers, put, type Written } from './draft.ts';

/** Excel holds 65,530 links on a sheet; those of the figures have to fit as well. */
const MOST_ROWS = 60_000;

export interface Annex {
  readonly columns: number;
  /** Row and column to which a figure leads; undefined where it counts nothing. */
  readonly target: (
    path: readonly string[],
    indicator: number,
  ) => { readonly row: number; readonly column: number } | undefined;
}

/** The records behind all figures, group by group; a column an indicator says how each counts. */
export function writeAnnex(draft: Draft, bulletin: Bulletin, voice: BulletinVoice): Annex {
  const { words } = voice;
  const several = bulletin.sources.length > 1;
  const names = [
    ...voice.levels,
    ...(several ? [words.source] : []),
    words.ledger,
    words.record,
    words.sheetColumn,
    words.row,
  ];
  headers(draft, [...names, ...voice.indicators]);
  const firstRow = draft.row;
  const rows = annexRows(bulletin).slice(0, MOST_ROWS);
  for (const row of rows) writeRow(draft, row, bulletin, voice);
  const targetOf = annexTargets(rows);
  return {
    columns: names.length + voice.indicators.length,
    target(path, indicator) {
      const place = targetOf(path, indicator);
      if (place === undefined) return undefined;
      return { row: firstRow + place, column: names.length + indicator + 1 };
    },
  };
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
  for (const mark of marks) next(signOf(mark, voice), 'count');
  draft.row += 1;
}

function signOf(mark: AnnexMark, { words }: BulletinVoice): Written {
  return typeof mark === 'string' ? words.marks[mark] : mark;
}

function ledgerTitle(record: CountedRecord, { titles }: Bulletin, voice: BulletinVoice): string {
  const title = titles.get(record.ledger);
  return title === undefined ? record.ledger : localText(title, voice.language);
}
