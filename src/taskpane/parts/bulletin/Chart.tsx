import { makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ChartInk } from '../../../charts/chart-option.ts';
import type { DrawnChart } from '../../../charts/draw-chart.ts';
import type { ChartData } from '../../../rules/index.ts';
import { wholeDates } from '../common/whole-dates.tsx';
import { chartColours } from '../frame/theme.ts';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  chart: { margin: 0 },
  title: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  failed: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  place: {
    width: '100%',
    height: '200px',
    '--chart-text': tokens.colorNeutralForeground2,
    '--chart-line': tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': {
      '--chart-text': 'CanvasText',
      '--chart-line': 'GrayText',
      '--chart-1': 'Highlight',
      '--chart-2': 'CanvasText',
      '--chart-3': 'LinkText',
      '--chart-4': 'GrayText',
      '--chart-5': 'ButtonText',
    },
  },
});

/** A small chart; its figures stand in the groups as words. */
export function Chart({ chart }: { readonly chart: ChartData }) {
  const styles = useStyles();
  const { bulletin: words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const state = useDrawn(place, chart);
  const { title, valueTitle, categoryTitle } = chart;
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.title}>{wholeDates(title)}</figcaption>
      {state === 'failed' ? (
        <p className={styles.failed}>{words.noChart}</p>
      ) : (
        <div
          ref={place}
          className={styles.place}
          role="img"
          aria-busy={state === 'loading'}
          aria-label={words.chart(title, valueTitle, categoryTitle)}
        />
      )}
    </figure>
  );
}

type Drawn = 'loading' | 'drawn' | 'failed';

/** Draws as soon as the place has a size, and fits the chart to it from then on. */
function useDrawn(place: RefObject<HTMLDivElement | null>, chart: ChartData): Drawn {
  const [state, setState] = useState<Drawn>('loading');
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    let isOver = false;
    let drawn: DrawnChart | undefined;
    // Hidden while a figure is opened: then there is nothing to measure.
    const hasSize = () => !isOver && current.clientWidth > 0;
    const draw = async () => {
      const { drawChart } = await import('../../../charts/draw-chart.ts');
      if (!hasSize()) return;
      if (drawn) drawn.fit();
      else drawn = drawChart(current, chart, inkOf(current));
      setState('drawn');
    };
    const observer = new ResizeObserver(() => {
      if (hasSize())
        draw().catch(() => {
          setState('failed');
        });
    });
    observer.observe(current);
    return () => {
      isOver = true;
      observer.disconnect();
      drawn?.end();
    };
  }, [place, chart]);
  return state;
}

/** Variables, so that a change of the theme colours what is drawn already; letters are measured, by their real font. */
function inkOf(place: HTMLElement): ChartInk {
  const { fontFamily } = getComputedStyle(place);
  return { text: 'var(--chart-text)', line: 'var(--chart-line)', series: chartColours, fontFamily };
}
