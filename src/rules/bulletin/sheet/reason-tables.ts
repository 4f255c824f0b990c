import type { Bulletin } from '../bulletin.ts';
import { sayPath } from '../group-names.ts';
import { sayColour, sayColourReasons, sayListReason, sayRelief } from '../say-reasons.ts';
import type { BulletinVoice } from './bulletin-voice.ts';
import { type Draft, headers, line, put } from './draft.ts';

/** Texts that need more than one column: how many columns each of them runs over. */
export interface WideText {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

/** Who is praised and who is warned, each with the reasons. */
export function listTable(draft: Draft, bulletin: Bulletin, voice: BulletinVoice, last: number) {
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
    return [];
  }
  headers(draft, [words.list, words.group, words.reason]);
  const wide: WideText[] = [wideAt(draft.row - 1, last)];
  for (const { list, group, reasons } of lines) {
    put(draft, 1, list, 'level');
    put(draft, 2, group, 'wrapped');
    wide.push(wideAt(draft.row, last));
    put(draft, 3, reasons.join(words.join), 'wrapped');
    draft.row += 1;
  }
  return wide;
}

/** Why each group has its colour, and the fewest records without which it would be a colour lower. */
export function colourTable(draft: Draft, bulletin: Bulletin, voice: BulletinVoice, last: number) {
  const { words, language } = voice;
  const coloured = bulletin.groups.filter(({ colour }) => colour && colour.level !== 'none');
  if (coloured.length === 0) {
    line(draft, words.noColours, 'note');
    return [];
  }
  headers(draft, [words.group, words.colour, words.reason]);
  const wide: WideText[] = [wideAt(draft.row - 1, last)];
  for (const group of coloured) {
    const { colour } = group;
    if (colour === null) continue;
    put(draft, 1, sayPath(group.path, words), 'wrapped');
    put(draft, 2, sayColour(group, words), 'level');
    wide.push(wideAt(draft.row, last));
    const said = [
      ...sayColourReasons(colour, bulletin.spec, language),
      sayRelief(colour, language),
    ];
    put(draft, 3, said.filter((each) => each !== '').join(words.join), 'wrapped');
    draft.row += 1;
  }
  return wide;
}

function wideAt(row: number, last: number): WideText {
  return { row, first: 3, last };
}
