import { sayTrendNote } from '../say-restated.ts';
import { putAcross, putTenth } from './draft.ts';
import { putFigure, putFigureHeaders, type Report } from './figure-tables.ts';

/** The figures of the whole over the last periods; beside a period, whether it was published otherwise. */
export function trendTable(report: Report): void {
  const { draft, bulletin, voice, layout } = report;
  const { words } = voice;
  putAcross(draft, [1, layout.sample], words.period, 'header');
  putFigureHeaders(report);
  for (const point of bulletin.trend) {
    const name = words.withUnit(point.period.name, sayTrendNote(point, words));
    putAcross(draft, [1, layout.sample], name, 'wrapped');
    if (layout.index !== null) putTenth(draft, layout.index, point.index);
    bulletin.spec.indicators.forEach((indicator, place) => {
      putFigure(report, place, { indicator }, point.values[place] ?? null);
    });
    draft.row += 1;
  }
}
