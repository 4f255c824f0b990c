import type { BulletinWords } from '../words/bulletin-words.ts';
import type { Bulletin, BulletinGroup } from './bulletin.ts';

/** Names of groups are the values of cells; these two stand where a cell has none, in any language. */
export const BLANK_GROUP = '';
export const UNREADABLE_GROUP = '?';

export function sayGroupName(name: string, words: BulletinWords): string {
  if (name === BLANK_GROUP) return words.blankGroup;
  return name === UNREADABLE_GROUP ? words.unreadableGroup : name;
}

export function sayPath(path: readonly string[], words: BulletinWords): string {
  if (path.length === 0) return words.whole;
  return path.map((name) => sayGroupName(name, words)).join(' / ');
}

/** The groups of one level, from 1; 0 is the whole. */
export function groupsAt(
  { groups }: Pick<Bulletin, 'groups'>,
  level: number,
): readonly BulletinGroup[] {
  return groups.filter(({ path }) => path.length === level);
}
