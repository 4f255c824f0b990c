import {
  type Bulletin,
  bulletinWords,
  type CountedRecord,
  type Figure,
  localText,
  sayAmount,
  sayFigure,
  sayPath,
  tellingCell,
} from '../../../rules/index.ts';
import type { OpenedFigure } from '../../session/bulletin-state.ts';
import type { CountedView, OpenedFigureView } from '../bulletin-view.ts';
import type { Voice } from './said.ts';

/** The records behind a figure: those that count, those of the base that do not, those that nobody can tell. */
export function openedView(
  { groups }: Bulletin,
  { path, indicator }: OpenedFigure,
  voice: Voice,
): OpenedFigureView | null {
  const words = bulletinWords[voice.language];
  const group = groups.find((each) => JSON.stringify(each.path) === JSON.stringify(path));
  const figure = group?.figures.find((each) => each.indicator.id === indicator);
  if (figure === undefined) return null;
  return {
    title: `${sayPath(path, words)} · ${localText(figure.indicator.title, voice.language)}`,
    value: sayFigure(figure.value, figure.indicator, words),
    records: countedViews(figure, voice),
  };
}

function countedViews(figure: Figure, voice: Voice): readonly CountedView[] {
  const { counted, base, unknown } = figure;
  const ids = new Set([...counted, ...unknown].map(idOf));
  const rest = base.filter((record) => !ids.has(idOf(record)));
  return [
    ...counted.map((record) => countedView(record, 'counted', figure, voice)),
    ...unknown.map((record) => countedView(record, 'unknown', figure, voice)),
    ...rest.map((record) => countedView(record, 'base', figure, voice)),
  ];
}

function idOf({ source, ledger, index }: CountedRecord): string {
  return `${source} ${ledger} ${index}`;
}

function countedView(
  record: CountedRecord,
  mark: CountedView['mark'],
  { indicator }: Figure,
  { words }: Voice,
): CountedView {
  const { sheet, row, key, amount } = record;
  const hasAmount = 'sum' in indicator || 'median' in indicator;
  return {
    id: `${mark} ${idOf(record)}`,
    cell: `${sheet}!${tellingCell(record, indicator)}`,
    name: key ?? words.keyless,
    place: words.countedAt(sheet, row),
    mark,
    markText:
      mark === 'counted' && hasAmount
        ? words.countsAmount(sayAmount(amount, ''))
        : words.countedMarks[mark],
  };
}
