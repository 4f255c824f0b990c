import {
  bulletinWords,
  cliBulletinWords,
  localText,
  sayPeriod,
  sayDoubts,
  sayScope,
  type Bulletin,
} from '../../rules/index.ts';
import type { BulletinReport } from '../bulletin/bulletin-report.ts';
import { visible } from '../terminal/visible.ts';
import { capped } from './capped.ts';
import {
  changeLines,
  figureLines,
  partLines,
  restatedLines,
  trendLines,
} from './bulletin-tables.ts';
import { colourLines, listLines } from './bulletin-reasons.ts';
import { faultLines } from './fault-lines.ts';
import type { HumanOptions } from './human-options.ts';

const MOST_PLACES = 10;

/** The bulletins of a period for a person at a terminal: first the figures, then why, then what could not be told. */
export function bulletinHuman(report: BulletinReport, options: HumanOptions): string {
  const words = cliBulletinWords[options.language];
  const blocks = report.bulletins.map((each) => bulletinLines(each, options));
  const rest = [
    section(words.lackingTitle, [...report.lacking, ...report.notes].map(visible), options),
    faultLines([...report.faults, ...report.warnings], options),
    writtenLines(report, options),
  ].filter((lines) => lines.length > 0);
  return `${[...blocks, ...rest].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function bulletinLines(bulletin: Bulletin, options: HumanOptions): readonly string[] {
  const { language, paint } = options;
  const words = bulletinWords[language];
  const { spec, period, sources } = bulletin;
  const title = words.title(localText(spec.title, language), sayPeriod(period, words));
  const levels = spec.levels.map(({ title: level }, depth) =>
    section(
      words.now(localText(level, language)),
      figureLines(bulletin, depth + 1, options),
      options,
    ),
  );
  const sections = [
    ...levels,
    section(words.sinceBefore, changeLines(bulletin, 'before', options), options),
    section(words.sinceYear, changeLines(bulletin, 'yearBefore', options), options),
    section(words.partsSaid, partLines(bulletin, options), options),
    section(words.lists, listLines(bulletin, options), options),
    section(words.reasons, colourLines(bulletin, options), options),
    section(cliBulletinWords[language].unknownTitle, unknownLines(bulletin, options), options),
    section(words.trend, trendLines(bulletin, options), options),
    section(words.restatedTitle, restatedLines(bulletin, options), options),
  ];
  return [
    paint('bold', visible(title)),
    `  ${visible(sayScope(bulletin, language).join(words.space))}`,
    ...(sources.length > 1 ? [`  ${visible(words.sources(sources))}`] : []),
    ...sections.flatMap((lines) => (lines.length === 0 ? [] : ['', ...lines])),
  ];
}

/** A title and lines under it; nothing where there are none. */
function section(
  title: string,
  lines: readonly string[],
  { paint }: HumanOptions,
): readonly string[] {
  return lines.length === 0 ? [] : [paint('bold', title), ...lines.map((line) => `  ${line}`)];
}

/** Which records no figure counts because it is unknown whether they should; the whole has all of them. */
function unknownLines(bulletin: Bulletin, { language, all }: HumanOptions): readonly string[] {
  const { comma, doubt } = bulletinWords[language];
  return sayDoubts(bulletin, language).map(({ figure, places }) => {
    const { shown, left } = capped(places, MOST_PLACES, all);
    const more = left === 0 ? '' : cliBulletinWords[language].more(left);
    return visible(doubt(figure, places.length, shown.join(comma) + more));
  });
}

function writtenLines({ written }: BulletinReport, { language }: HumanOptions): readonly string[] {
  const words = cliBulletinWords[language];
  return [
    ...(written.workbook === undefined ? [] : [words.writtenWorkbook(visible(written.workbook))]),
    ...(written.page === undefined ? [] : [words.writtenPage(visible(written.page))]),
  ];
}
