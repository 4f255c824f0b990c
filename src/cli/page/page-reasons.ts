import {
  localText,
  sayColour,
  sayColourReasons,
  sayGroupName,
  sayListReason,
  sayPath,
  sayRelief,
} from '../../rules/index.ts';
import { tag, type Markup } from './markup.ts';
import { levelClass, name, tableOf } from './page-tables.ts';
import { rowId, type PagePart } from './page-voice.ts';

/** Who is praised and who is warned, each with the reasons. */
export function listTable({ bulletin, words, language }: PagePart, caption: string): Markup {
  const { groups, spec } = bulletin;
  const rows = (['praised', 'warned'] as const).flatMap((list) =>
    groups
      .filter((group) => group[list].length > 0)
      .map((group) =>
        tag(
          'tr',
          {},
          tag('td', {}, words[list]),
          tag('th', { scope: 'row' }, sayPath(group.path, words)),
          tag(
            'td',
            {},
            ...group[list].map((reason) =>
              tag('p', {}, sayListReason(reason, list, spec, language)),
            ),
          ),
        ),
      ),
  );
  if (rows.length === 0) return tag('p', { class: 'note' }, words.nobody);
  return tableOf(caption, [words.list, words.group, words.reason].map(name), rows);
}

/** Why each group has its colour, and the fewest records without which it would be a colour lower. */
export function colourTable(part: PagePart, caption: string): Markup {
  const { bulletin, words, language } = part;
  const rows = bulletin.groups.flatMap((group) => {
    const { colour, path } = group;
    if (colour === null || colour.level === 'none') return [];
    const reasons = sayColourReasons(colour, bulletin.spec, language);
    return [
      tag(
        'tr',
        {},
        tag('th', { scope: 'row' }, sayPath(path, words)),
        tag('td', { class: levelClass(colour.level) }, sayColour(group, words)),
        tag('td', {}, ...reasons.map((reason) => tag('p', {}, reason))),
        tag('td', {}, sayRelief(colour, language)),
      ),
    ];
  });
  if (rows.length === 0) return tag('p', { class: 'note' }, words.noColours);
  const columns = [words.group, words.colour, words.reason, words.relief].map(name);
  return tableOf(caption, columns, rows);
}

/** Every record behind the figures: where it stands, and in which figures it counts. */
export function annexTable(part: PagePart, caption: string): Markup {
  const { bulletin, words, language, levels, rows } = part;
  const several = bulletin.sources.length > 1;
  const columns = [
    ...levels,
    ...(several ? [words.source] : []),
    ...[words.ledger, words.record, words.sheetColumn, words.row],
    ...(part.hasIndex ? part.titles.slice(1) : part.titles),
  ].map(name);
  const written = rows.map(({ path, record, marks }, place) => {
    const title = bulletin.titles.get(record.ledger);
    const texts = [
      ...(several ? [bulletin.sources[record.source] ?? ''] : []),
      title === undefined ? record.ledger : localText(title, language),
      record.key ?? '',
      record.sheet,
      String(record.row),
    ];
    return tag(
      'tr',
      { id: rowId(part, place) },
      ...levels.map((_, depth) => {
        const own = path[depth];
        return tag('td', {}, own === undefined ? '' : sayGroupName(own, words));
      }),
      ...texts.map((text) => tag('td', {}, text)),
      ...marks.map((mark) => {
        if (typeof mark === 'number') return tag('td', { class: 'number' }, String(mark));
        return tag('td', { class: 'sign' }, mark === null ? '' : words.marks[mark]);
      }),
    );
  });
  return tableOf(caption, columns, written);
}
