import {
  type Bulletin,
  type BulletinGroup,
  bulletinWords,
  chartsOf,
  type Figure,
  indicatorTitle,
  localText,
  sayAmount,
  sayColour,
  sayColourReasons,
  sayFigure,
  sayListReason,
  sayPath,
  sayPeriod,
  sayRelief,
  sayRestated,
  sayPartShare,
  sayScope,
  sayWhatIsAmiss,
  unitOf,
} from '../../../rules/index.ts';
import type { FigureView, GroupView, ListedGroupView, MadeBulletinView } from '../bulletin-view.ts';
import { figureId } from './figure-id.ts';
import { memoised } from './memoised.ts';
import type { Voice } from './said.ts';

/** A bulletin that was made, said. */
export const madeView = memoised(
  (bulletin: Bulletin, voice: Voice): Omit<MadeBulletinView, 'canWrite' | 'stale'> => {
    const words = bulletinWords[voice.language];
    const { spec, period } = bulletin;
    return {
      title: words.title(localText(spec.title, voice.language), sayPeriod(period, words)),
      notes: sayScope(bulletin, voice.language),
      amiss: sayWhatIsAmiss(bulletin, voice.language),
      restated: sayRestated(bulletin, voice.language).map(({ period, group, figures }) => ({
        id: JSON.stringify([period, group]),
        title: `${period} ${group}`,
        figures,
      })),
      charts: chartsOf(bulletin, voice.language),
      lists: (['praised', 'warned'] as const).flatMap((list) => listed(list, bulletin, voice)),
      groups: bulletin.groups.map((group) => groupView(group, bulletin, voice)),
    };
  },
);

function listed(
  list: 'praised' | 'warned',
  { groups, spec }: Bulletin,
  { language }: Voice,
): readonly ListedGroupView[] {
  const words = bulletinWords[language];
  return groups
    .filter((group) => group[list].length > 0)
    .map((group) => ({
      id: `${list} ${JSON.stringify(group.path)}`,
      list,
      title: words[list],
      group: sayPath(group.path, words),
      reasons: group[list].map((reason) => sayListReason(reason, list, spec, language)),
    }));
}

function groupView(group: BulletinGroup, { spec }: Bulletin, voice: Voice): GroupView {
  const words = bulletinWords[voice.language];
  const { path, colour } = group;
  return {
    id: JSON.stringify(path),
    name: path.length === 0 ? words.whole : sayPath(path.slice(-1), words),
    depth: path.length,
    colourText: sayColour(group, words),
    ...colourView(colour, spec, voice),
    figures: [
      ...indexView(group, spec, voice),
      ...group.figures.map((figure) => figureView(figure, path, voice)),
    ],
  };
}

function colourView(
  colour: BulletinGroup['colour'],
  spec: Bulletin['spec'],
  { language }: Voice,
): Pick<GroupView, 'colour' | 'reasons' | 'relief'> {
  if (colour === null) return { colour, reasons: [], relief: null };
  const relief = sayRelief(colour, language);
  return {
    colour: colour.level,
    reasons: sayColourReasons(colour, spec, language),
    relief: relief === '' ? null : relief,
  };
}

function indexView(
  { path, index }: BulletinGroup,
  spec: Bulletin['spec'],
  voice: Voice,
): readonly FigureView[] {
  if (spec.index === undefined) return [];
  const value = index?.value ?? null;
  return [
    {
      id: figureId({ path, indicator: 'index' }),
      title: localText(spec.index.title, voice.language),
      value: sayFigure(value, 'index', bulletinWords[voice.language]),
      change: changeText(value, index?.before ?? null, '', voice),
      note: partsNote(index, spec, voice),
      canOpen: false,
    },
  ];
}

/** What each part adds, of its weight; the figures of the parts stand below. */
function partsNote(
  index: BulletinGroup['index'],
  spec: Bulletin['spec'],
  { language }: Voice,
): string | null {
  if (index === null) return null;
  const words = bulletinWords[language];
  return index.parts
    .map(
      (part) =>
        `${indicatorTitle(part.indicator, { spec }, language)} ${sayPartShare(part, words)}`,
    )
    .join(words.join);
}

function figureView(figure: Figure, path: readonly string[], voice: Voice): FigureView {
  const words = bulletinWords[voice.language];
  const { indicator, value, why, counted, base, unknown, before } = figure;
  return {
    id: figureId({ path, indicator: indicator.id }),
    title: localText(indicator.title, voice.language),
    value: sayFigure(value, indicator, words),
    change: changeText(value, before, words.units[unitOf(indicator)], voice),
    note:
      why !== null
        ? words.noFigure[why]
        : unknown.length > 0
          ? voice.words.alsoUnknown(unknown.length)
          : null,
    canOpen: counted.length + base.length + unknown.length > 0,
  };
}

function changeText(
  now: number | null,
  before: number | null,
  unit: string,
  { words }: Voice,
): string | null {
  if (now === null || before === null) return null;
  const change = now - before;
  return words.sinceBefore((change > 0 ? '+' : '') + sayAmount(change, unit));
}
