import { sayPath } from '../group-names.ts';
import { sayWhatIsAmiss } from '../say-doubts.ts';
import { sayColour, sayColourReasons, sayListReason, sayRelief } from '../say-reasons.ts';
import { sayRestated } from '../say-restated.ts';
import { line, put, putAcross } from './draft.ts';
import type { Report } from './figure-tables.ts';
import { textLines } from './text-lines.ts';

/** Sentences under each other, beside the one or two cells that say whom they are about. */
export interface Sentences extends Report {
  /** In digits: how much goes onto a line from the third column, or from the first. */
  readonly widthFrom: (column: number) => number;
}

/** Who is praised and who is warned, each with the reasons. */
export function listTable(report: Sentences): void {
  const { draft, bulletin, voice } = report;
  const { words, language } = voice;
  const { groups, spec } = bulletin;
  const lines = (['praised', 'warned'] as const).flatMap((list) =>
    groups
      .filter((group) => group[list].length > 0)
      .map((group) => ({
        list: words[list],
        group: sayPath(group.path, words),
        reasons: group[list].map((reason) => sayListReason(reason, list, spec, language)),
      })),
  );
  if (lines.length === 0) {
    line(draft, words.nobody, 'note');
    return;
  }
  wideHeaders(report, [words.group, words.list, words.reason]);
  for (const { list, group, reasons } of lines) writeLines(report, [group, list], reasons);
}

/** Why each group has its colour, and the fewest records without which it would be a colour lower. */
export function colourTable(report: Sentences): void {
  const { draft, bulletin, voice } = report;
  const { words, language } = voice;
  const coloured = bulletin.groups.filter(({ colour }) => colour && colour.level !== 'none');
  if (coloured.length === 0) {
    line(draft, words.noColours, 'note');
    return;
  }
  wideHeaders(report, [words.group, words.colour, words.reason]);
  for (const group of coloured) {
    const { colour } = group;
    if (colour === null) continue;
    const reasons = sayColourReasons(colour, bulletin.spec, language);
    const names = [sayPath(group.path, words), sayColour(group, words)] as const;
    writeLines(report, names, [...reasons, sayRelief(colour, language)]);
  }
}

/** What earlier bulletins said otherwise than the records say today, a line or more each group of a period. */
export function restatedTable(report: Sentences): void {
  const { draft, bulletin, voice } = report;
  const { words, language } = voice;
  line(draft, words.restatedNote, 'note');
  wideHeaders(report, [words.group, words.period, words.restatedTitle]);
  for (const { period, group, figures } of sayRestated(bulletin, language)) {
    writeLines(report, [group, period], [figures.join(words.join)]);
  }
}

/** What the figures leave out, and what is wrong with the sheets that they come from. */
export function doubtLines({ draft, bulletin, voice, widthFrom }: Sentences): void {
  for (const sentence of sayWhatIsAmiss(bulletin, voice.language)) {
    for (const text of textLines(sentence, widthFrom(1))) line(draft, text, 'plain');
  }
}

function wideHeaders({ draft, layout }: Report, [name, mark, rest]: readonly string[]): void {
  putAcross(draft, [1, layout.names], name ?? '', 'header');
  put(draft, layout.colour, mark ?? '', 'header');
  putAcross(draft, [layout.before, layout.last], rest ?? '', 'header');
  draft.row += 1;
}

/** From beside the mark on, over the empty cells there. */
function writeLines(
  { draft, layout, widthFrom }: Sentences,
  [name, mark]: readonly [string, string],
  sentences: readonly string[],
): void {
  const first = draft.row;
  const texts = sentences
    .filter((each) => each !== '')
    .flatMap((sentence) => textLines(sentence, widthFrom(layout.before)));
  for (const text of texts) {
    if (draft.row === first) {
      putAcross(draft, [1, layout.names], name, 'wrapped');
      put(draft, layout.colour, mark, 'level');
    }
    put(draft, layout.before, text, 'plain');
    draft.row += 1;
  }
}
