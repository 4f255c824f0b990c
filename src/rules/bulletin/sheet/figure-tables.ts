import type { Bulletin, BulletinGroup, Figure } from '../bulletin.ts';
import { groupsAt, sayGroupName, sayPath } from '../group-names.ts';
import { figureLook } from '../say-figure.ts';
import { sayColour } from '../say-reasons.ts';
import type { BulletinVoice } from './bulletin-voice.ts';
import { type Draft, put, putAcross, putTenth, tenths } from './draft.ts';
import type { Layout } from './layout.ts';

/** What a table of figures is written with. */
export interface Report {
  readonly draft: Draft;
  readonly bulletin: Bulletin;
  readonly voice: BulletinVoice;
  readonly layout: Layout;
}

/** Where each figure of a table stands, to be linked to the records behind it. */
export interface PlacedFigure {
  readonly row: number;
  readonly column: number;
  readonly group: BulletinGroup;
  /** Place among the indicators; null: the index. */
  readonly indicator: number | null;
}

/** One level's groups with all their figures; below the outermost groups stands the whole. */
export function figureTable(report: Report, level: number): readonly PlacedFigure[] {
  const { draft, bulletin, voice, layout } = report;
  const { words } = voice;
  voice.levels.slice(0, level - 1).forEach((title, index) => {
    put(draft, index + 1, title, 'header');
  });
  putAcross(draft, [level, layout.names], voice.levels[level - 1] ?? '', 'header');
  put(draft, layout.colour, words.colour, 'header');
  put(draft, layout.before, words.colourBefore, 'header');
  put(draft, layout.sample, words.sample, 'header');
  putFigureHeaders(report);
  const placed: PlacedFigure[] = [];
  for (const group of tableGroups(bulletin, level)) {
    putNames(report, group, level);
    put(draft, layout.colour, sayColour(group, words), 'level');
    const before = group.colour?.before ?? null;
    put(draft, layout.before, before === null ? '—' : words.levels[before], 'level');
    put(draft, layout.sample, group.sample, 'count');
    const { row } = draft;
    if (layout.index !== null) {
      putTenth(draft, layout.index, group.index?.value ?? null);
      placed.push({ row, column: layout.index, group, indicator: null });
    }
    group.figures.forEach((figure, index) => {
      putFigure(report, index, figure, figure.value);
      placed.push({ row, column: layout.figures + index, group, indicator: index });
    });
    draft.row += 1;
  }
  return placed;
}

/** How much the figures of the outermost groups have changed since another period. */
export function changeTable(report: Report, since: 'before' | 'yearBefore'): void {
  const { draft, bulletin, voice, layout } = report;
  putAcross(draft, [1, layout.sample], voice.levels[0] ?? '', 'header');
  putFigureHeaders(report);
  for (const { path, index, figures } of tableGroups(bulletin, 1)) {
    putAcross(draft, [1, layout.sample], sayPath(path, voice.words), 'wrapped');
    if (layout.index !== null) {
      const change = index === null ? null : difference(index.value, index[since]);
      putTenth(draft, layout.index, change);
    }
    figures.forEach((figure, place) => {
      putFigure(report, place, figure, difference(figure.value, figure[since]));
    });
    draft.row += 1;
  }
}

/** Whether there is anything to compare with. */
export function hasChanges({ groups }: Bulletin, since: 'before' | 'yearBefore'): boolean {
  return groups.some(({ figures }) => figures.some((figure) => figure[since] !== null));
}

/** Of a level; below the outermost groups stands the whole. */
export function tableGroups(bulletin: Bulletin, level: number): readonly BulletinGroup[] {
  return [...groupsAt(bulletin, level), ...(level === 1 ? groupsAt(bulletin, 0) : [])];
}

/** The titles of the index and the indicators; then the row is done. */
export function putFigureHeaders({ draft, voice, layout }: Report): void {
  if (layout.index !== null) put(draft, layout.index, voice.indexTitle ?? '', 'header');
  voice.indicators.forEach((title, index) => {
    put(draft, layout.figures + index, title, 'header');
  });
  draft.row += 1;
}

export function putFigure(
  { draft, bulletin, layout }: Report,
  place: number,
  { indicator }: Pick<Figure, 'indicator'>,
  value: number | null,
): void {
  const column = layout.figures + place;
  if (value === null) put(draft, column, '—', 'count');
  else put(draft, column, tenths(value), figureLook(indicator, bulletin));
}

function putNames({ draft, voice, layout }: Report, { path }: BulletinGroup, level: number): void {
  const { words } = voice;
  path.slice(0, level - 1).forEach((name, index) => {
    put(draft, index + 1, sayGroupName(name, words), 'wrapped');
  });
  const last = path[level - 1];
  const name = last === undefined ? words.whole : sayGroupName(last, words);
  putAcross(draft, [level, layout.names], name, 'wrapped');
}

function difference(now: number | null, then: number | null): number | null {
  return now === null || then === null ? null : now - then;
}
