import {
  bulletinWords,
  sayColour,
  sayColourReasons,
  sayListReason,
  sayPath,
  sayRelief,
  type Bulletin,
} from '../../rules/index.ts';
import { visible } from '../terminal/visible.ts';
import type { HumanOptions } from './human-options.ts';

/** Who is praised and who is warned, each with the reasons; nothing where the bulletin has no lists. */
export function listLines(
  { groups, spec }: Bulletin,
  { language, paint }: HumanOptions,
): readonly string[] {
  if (spec.praised === undefined && spec.warned === undefined) return [];
  const words = bulletinWords[language];
  const lines = (['praised', 'warned'] as const).flatMap((list) =>
    groups
      .filter((group) => group[list].length > 0)
      .map((group) => {
        const reasons = group[list].map((reason) => sayListReason(reason, list, spec, language));
        const title = paint(list === 'praised' ? 'green' : 'orange', words[list]);
        const said = visible(reasons.join(words.join));
        return `${title}  ${visible(sayPath(group.path, words))}  ${said}`;
      }),
  );
  return lines.length === 0 ? [words.nobody] : lines;
}

/** Why each group has its colour, and on a line below, what would bring it down; nothing without thresholds. */
export function colourLines(
  bulletin: Bulletin,
  { language, paint }: HumanOptions,
): readonly string[] {
  const { groups, spec } = bulletin;
  if (spec.thresholds === undefined) return [];
  const words = bulletinWords[language];
  const lines = groups.flatMap((group) => {
    const { colour } = group;
    if (colour === null || colour.level === 'none') return [];
    const title = paint(colour.level, sayColour(group, words));
    const reasons = sayColourReasons(colour, spec, language).join(words.join);
    return [
      `${title}  ${visible(sayPath(group.path, words))}  ${visible(reasons)}`,
      `    ${visible(sayRelief(colour, language))}`,
    ];
  });
  return lines.length === 0 ? [words.noColours] : lines;
}
