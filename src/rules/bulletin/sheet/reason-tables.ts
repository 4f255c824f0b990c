import type { Bulletin } from '../bulletin.ts';
import { sayPath } from '../group-names.ts';
import { sayColour, sayColourReasons, sayListReason, sayRelief } from '../say-reasons.ts';
import type { BulletinVoice } from './bulletin-voice.ts';
import { type Draft, headers, line, put } from './draft.ts';
import { textLines } from './text-lines.ts';

/** In digits: the columns of figures. */
export const FIGURE_WIDTH = 12;

/** Who is praised and who is warned, each with the reasons. */
export function listTable(
  draft: Draft,
  bulletin: Bulletin,
  voice: BulletinVoice,
  last: number,
): void {
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
  wideHeaders(draft, [words.list, words.group, words.reason], last);
  for (const { list, group, reasons } of lines) {
    put(draft, 1, list, 'level');
    put(draft, 2, group, 'wrapped');
    writeLines(draft, reasons, last);
  }
}

/** Why each group has its colour, and the fewest records without which it would be a colour lower. */
export function colourTable(
  draft: Draft,
  bulletin: Bulletin,
  voice: BulletinVoice,
  last: number,
): void {
  const { words, language } = voice;
  const coloured = bulletin.groups.filter(({ colour }) => colour && colour.level !== 'none');
  if (coloured.length === 0) {
    line(draft, words.noColours, 'note');
    return;
  }
  wideHeaders(draft, [words.group, words.colour, words.reason], last);
  for (const group of coloured) {
    const { colour } = group;
    if (colour === null) continue;
    put(draft, 1, sayPath(group.path, words), 'wrapped');
    put(draft, 2, sayColour(group, words), 'level');
    const said = [
      ...sayColourReasons(colour, bulletin.spec, language),
      sayRelief(colour, language),
    ];
    writeLines(draft, said, last);
  }
}

function wideHeaders(draft: Draft, titles: readonly string[], last: number): void {
  headers(draft, [...titles, ...Array.from({ length: last - titles.length }, () => '')]);
}

/** From the third column on, over the empty cells beside it. */
function writeLines(draft: Draft, sentences: readonly string[], last: number): void {
  const width = (last - 2) * FIGURE_WIDTH;
  for (const sentence of sentences.filter((each) => each !== '')) {
    for (const text of textLines(sentence, width)) {
      put(draft, 3, text, 'plain');
      draft.row += 1;
    }
  }
}
