import { cellAddress } from '../../ledger/address.ts';
import { sayPath } from '../group-names.ts';
import { indexParts, shareOfPart } from '../index-parts.ts';
import { line, put, putAcross, putTenth } from './draft.ts';
import { type PlacedFigure, putFigureHeaders, type Report, tableGroups } from './figure-tables.ts';

/** A row of numbers under the titles of the indicators; undefined where the indicator is no part of the index. */
interface PartRow {
  readonly name: string;
  readonly label: string;
  readonly index: number | null;
  readonly partAt: (place: number) => number | null | undefined;
}

/**
 * What each part adds to the index, under the title of its indicator: its weight and its two ends above, then for each
 * group the points and how much of the weight they are. Points lead up to their figure, and the index of a group here.
 */
export function indexTable(report: Report, placed: readonly PlacedFigure[], sheet: string): void {
  const { draft, bulletin, voice, layout } = report;
  const { words } = voice;
  const parts = new Map(
    indexParts(bulletin).map((part) => {
      const place = bulletin.spec.indicators.findIndex(({ id }) => id === part.indicator);
      return [place, part] as const;
    }),
  );
  line(draft, words.partsNote, 'note');
  putAcross(draft, [1, layout.names], voice.levels[0] ?? words.group, 'header');
  putAcross(draft, [layout.colour, layout.sample], '', 'header');
  putFigureHeaders(report);
  for (const number of ['weight', 'zeroAt', 'fullAt'] as const) {
    const partAt = (place: number) => parts.get(place)?.[number];
    putRow(report, { name: '', label: words[number], index: null, partAt });
  }
  for (const group of tableGroups(bulletin, 1)) {
    const figures = placed.filter((each) => each.group === group);
    const { row } = draft;
    for (const { row: from, column, indicator } of figures) {
      if (indicator === null) {
        draft.links.push({ row: from, column, sheet, cell: cellAddress(row, layout.index ?? 1) });
      } else if (parts.has(indicator) && figures.length > 0) {
        draft.links.push({ row, column, sheet, cell: cellAddress(from, column) });
      }
    }
    const name = sayPath(group.path, words);
    const told = (line: 'points' | 'share') => (place: number) => {
      const part = parts.get(place);
      return part && shareOfPart(group, part.indicator)[line];
    };
    const index = group.index?.value ?? null;
    putRow(report, { name, label: words.points, index, partAt: told('points') });
    putRow(report, { name: '', label: words.pointShare, index: null, partAt: told('share') });
  }
}

function putRow({ draft, bulletin, layout }: Report, { name, label, index, partAt }: PartRow) {
  putAcross(draft, [1, layout.names], name, 'wrapped');
  putAcross(draft, [layout.colour, layout.sample], label, 'wrapped');
  if (name === '') put(draft, layout.index ?? 1, '', 'tenth');
  else putTenth(draft, layout.index ?? 1, index);
  bulletin.spec.indicators.forEach((_, place) => {
    const part = partAt(place);
    if (part === undefined) put(draft, layout.figures + place, '', 'tenth');
    else putTenth(draft, layout.figures + place, part);
  });
  draft.row += 1;
}
