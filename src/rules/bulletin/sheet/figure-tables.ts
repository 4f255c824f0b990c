import type { Bulletin, BulletinGroup, Figure } from '../bulletin.ts';
import { groupsAt, sayGroupName, sayPath } from '../group-names.ts';
import { sayColour } from '../say-reasons.ts';
import { isWhole } from '../say-figure.ts';
import type { BulletinVoice } from './bulletin-voice.ts';
import { type Draft, headers, put } from './draft.ts';

/** Where each figure of a table stands, to be linked to the records behind it. */
export interface PlacedFigure {
  readonly row: number;
  readonly column: number;
  readonly group: BulletinGroup;
  /** Place among the indicators. */
  readonly indicator: number;
}

/** The columns before the indicators: names, colours, index. */
export function leadColumns(bulletin: Bulletin, level: number): number {
  return level + 2 + (bulletin.spec.index === undefined ? 0 : 1);
}

/** One level's groups with all their figures; below the outermost groups stands the whole. */
export function figureTable(
  draft: Draft,
  bulletin: Bulletin,
  level: number,
  voice: BulletinVoice,
): readonly PlacedFigure[] {
  const { words } = voice;
  headers(draft, [
    ...voice.levels.slice(0, level),
    words.colour,
    words.colourBefore,
    ...(voice.indexTitle === null ? [] : [voice.indexTitle]),
    ...voice.indicators,
  ]);
  const placed: PlacedFigure[] = [];
  for (const group of tableGroups(bulletin, level)) {
    putLead(draft, group, level, voice);
    const first = leadColumns(bulletin, level) + 1;
    if (voice.indexTitle !== null) putTenth(draft, first - 1, group.index?.value ?? null);
    group.figures.forEach((figure, index) => {
      putFigure(draft, first + index, figure, figure.value);
      placed.push({ row: draft.row, column: first + index, group, indicator: index });
    });
    draft.row += 1;
  }
  return placed;
}

/** How much the figures of the outermost groups have changed since another period. */
export function changeTable(
  draft: Draft,
  bulletin: Bulletin,
  since: 'before' | 'yearBefore',
  voice: BulletinVoice,
): void {
  headers(draft, [
    ...voice.levels.slice(0, 1),
    ...(voice.indexTitle === null ? [] : [voice.indexTitle]),
    ...voice.indicators,
  ]);
  for (const group of tableGroups(bulletin, 1)) {
    put(draft, 1, sayPath(group.path, voice.words), 'wrapped');
    const first = voice.indexTitle === null ? 2 : 3;
    const { index } = group;
    if (index !== null) putTenth(draft, 2, difference(index.value, index[since]));
    else if (voice.indexTitle !== null) putTenth(draft, 2, null);
    group.figures.forEach((figure, column) => {
      putFigure(draft, first + column, figure, difference(figure.value, figure[since]));
    });
    draft.row += 1;
  }
}

/** Whether there is anything to compare with. */
export function hasChanges({ groups }: Bulletin, since: 'before' | 'yearBefore'): boolean {
  return groups.some(({ figures }) => figures.some((figure) => figure[since] !== null));
}

function tableGroups(bulletin: Bulletin, level: number): readonly BulletinGroup[] {
  return [...groupsAt(bulletin, level), ...(level === 1 ? groupsAt(bulletin, 0) : [])];
}

function putLead(
  draft: Draft,
  group: BulletinGroup,
  level: number,
  { words }: BulletinVoice,
): void {
  const { path, colour } = group;
  if (path.length === 0) put(draft, 1, words.whole, 'wrapped');
  path.forEach((name, index) => {
    put(draft, index + 1, sayGroupName(name, words), 'wrapped');
  });
  put(draft, level + 1, sayColour(group, words), 'level');
  const before = colour?.before ?? null;
  put(draft, level + 2, before === null ? '—' : words.levels[before], 'level');
}

function putFigure(draft: Draft, column: number, { indicator }: Figure, value: number | null) {
  if (value === null) put(draft, column, '—', 'count');
  else put(draft, column, tenths(value), isWhole(indicator) ? 'count' : 'tenth');
}

function putTenth(draft: Draft, column: number, value: number | null) {
  if (value === null) put(draft, column, '—', 'count');
  else put(draft, column, tenths(value), 'tenth');
}

function difference(now: number | null, then: number | null): number | null {
  return now === null || then === null ? null : now - then;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
