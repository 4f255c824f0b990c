import { annexRows, annexTargets, type AnnexMark, type AnnexRow } from '../annex-rows.ts';
import { localText } from '../../words/language.ts';
import type { Bulletin, CountedRecord } from '../bulletin.ts';
import { sayGroupName } from '../group-names.ts';
import { namingCell } from '../telling-cell.ts';
import type { BulletinVoice } from './bulletin-voice.ts';
import { put, putAcross, type Written } from './draft.ts';
import type { Report } from './figure-tables.ts';
import type { Layout } from './layout.ts';

/** Excel holds 65,530 links on a sheet; those of the figures have to fit as well. */
const MOST_ROWS = 60_000;

export interface Annex {
  /** Row and column to which a figure leads; undefined where it counts nothing. */
  readonly target: (
    path: readonly string[],
    indicator: number,
  ) => { readonly row: number; readonly column: number } | undefined;
}

/** In digits, of the columns beside the tables: where a record stands. */
const PLACE_WIDTHS = { source: 18, ledger: 16, sheet: 18, row: 7 } as const;

/** The first column beside the tables. */
export function placeColumn({ edge }: Layout): number {
  return edge + 1;
}

export function placeTitles(bulletin: Bulletin, { words }: BulletinVoice) {
  const several = bulletin.sources.length > 1;
  return [
    ...(several ? [{ title: words.source, width: PLACE_WIDTHS.source }] : []),
    { title: words.ledger, width: PLACE_WIDTHS.ledger },
    { title: words.sheetColumn, width: PLACE_WIDTHS.sheet },
    { title: words.row, width: PLACE_WIDTHS.row },
  ];
}

/**
 * The records behind all figures, group by group: under the title of each indicator a mark says how it counts, so that a
 * figure leads straight down its column. Beside the tables it is said where each record stands.
 */
export function writeAnnex(report: Report): Annex {
  const { draft, bulletin, voice, layout } = report;
  voice.levels.forEach((title, index) => {
    put(draft, index + 1, title, 'header');
  });
  putAcross(draft, [layout.colour, layout.figures - 1], voice.words.record, 'header');
  voice.indicators.forEach((title, index) => {
    put(draft, layout.figures + index, title, 'header');
  });
  placeTitles(bulletin, voice).forEach(({ title }, index) => {
    put(draft, placeColumn(layout) + index, title, 'header');
  });
  draft.row += 1;
  const firstRow = draft.row;
  const rows = annexRows(bulletin).slice(0, MOST_ROWS);
  for (const row of rows) writeRow(report, row);
  const targetOf = annexTargets(rows);
  return {
    target(path, indicator) {
      const place = targetOf(path, indicator);
      if (place === undefined) return undefined;
      return { row: firstRow + place, column: layout.figures + indicator };
    },
  };
}

function writeRow({ draft, bulletin, voice, layout }: Report, annexed: AnnexRow): void {
  const { record, path, marks } = annexed;
  const { sheet, row, key } = record;
  const several = bulletin.sources.length > 1;
  voice.levels.forEach((_, index) => {
    const name = path[index];
    put(draft, index + 1, name === undefined ? '' : sayGroupName(name, voice.words), 'plain');
  });
  // Another workbook's cells cannot be gone to.
  const look = several ? 'plain' : 'link';
  put(draft, layout.colour, key ?? `${sheet}!${row}`, look);
  if (!several) {
    const cell = namingCell(record, keyOf(record, bulletin));
    draft.links.push({ row: draft.row, column: layout.colour, sheet, cell });
  }
  marks.forEach((mark, place) => {
    put(draft, layout.figures + place, signOf(mark, voice), 'count');
  });
  const places: readonly Written[] = [
    ...(several ? [bulletin.sources[record.source] ?? ''] : []),
    ledgerTitle(record, bulletin, voice),
    sheet,
    row,
  ];
  places.forEach((written, index) => {
    const isRow = index === places.length - 1;
    put(draft, placeColumn(layout) + index, written, isRow ? 'count' : 'plain');
  });
  draft.row += 1;
}

function signOf(mark: AnnexMark, { words }: BulletinVoice): Written {
  return typeof mark === 'string' ? words.marks[mark] : mark;
}

/** Another ledger's key is not known here: its first cell will do. */
function keyOf({ ledger }: CountedRecord, { compiled: { policy } }: Bulletin): readonly string[] {
  return policy.id === ledger ? policy.ledger.key : [];
}

function ledgerTitle(record: CountedRecord, { titles }: Bulletin, voice: BulletinVoice): string {
  const title = titles.get(record.ledger);
  return title === undefined ? record.ledger : localText(title, voice.language);
}
