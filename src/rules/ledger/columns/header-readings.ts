import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import type { HeaderColumn } from '../header/header-columns.ts';
import { fillersAskFor } from '../header/filler-words.ts';
import { bareName, type HeaderIndex } from '../header/header-index.ts';
import { looseName, type HeaderText } from '../header/header-text.ts';
import { leafWord, type LeafWord } from '../header/header-words.ts';

/** A name that a header may be read as, and how much surer or less sure it makes. */
export interface HeaderReading {
  readonly name: string;
  /** The name is without its fillers. */
  readonly isBare?: boolean;
  readonly detail: string;
  readonly bonus: number;
  readonly code?: 'path' | 'variant' | 'filler';
  /** Only fields of these types may be meant. */
  readonly types?: readonly string[] | undefined;
}

const WHOLE_PATH = 0.1;
const RUN_TOGETHER = -0.03;
const WITHOUT_BRACKETS = -0.08;
/** Even a name without its fillers stays just good enough where no better column wants the field. */
const OTHER_PARENT = -0.2;

/** All the ways to read a header: its leaf, its path, its parent where the leaf is a word such as 时间. */
export function readingsOf(header: HeaderColumn, index: HeaderIndex): readonly HeaderReading[] {
  const { leaf, path } = header;
  const parents = path.slice(0, -1);
  const lost = namesAnotherField(parents, leaf, index) ? OTHER_PARENT : 0;
  const readings: HeaderReading[] = [
    { name: leaf.name, detail: leaf.shown, bonus: lost },
    { name: looseName(leaf.name), detail: leaf.shown, bonus: lost },
    {
      name: leaf.withoutBrackets,
      detail: leaf.shown,
      bonus: WITHOUT_BRACKETS + lost,
      code: 'variant',
      ...(leaf.asksFor && { types: asked(leaf.asksFor) }),
    },
  ];
  return [
    ...readings,
    ...bareReadings(leaf, leaf.shown, lost),
    ...pathReadings(path),
    ...groupReadings(path, index.groups),
    ...parentReadings(header),
  ];
}

/** 听取各方意见 as 听取意见, 重大决策事项的名称 as 重大决策事项. */
function bareReadings(
  { name, withoutBrackets }: HeaderText,
  detail: string,
  bonus: number,
  types?: readonly string[],
): readonly HeaderReading[] {
  return [...new Set([name, withoutBrackets])].flatMap((text) => {
    const bare = bareName(text);
    if (bare === undefined) return [];
    const asksFor = types ?? typesAsked(fillersAskFor(text));
    return [{ name: bare, isBare: true, detail, bonus, code: 'filler' as const, types: asksFor }];
  });
}

function pathReadings(path: readonly HeaderText[]): readonly HeaderReading[] {
  const readings: HeaderReading[] = [];
  for (let start = 0; start < path.length - 1; start += 1) {
    const parts = path.slice(start);
    const detail = parts.map(({ shown }) => shown).join('/');
    const slashed = parts.map(({ name }) => name).join('/');
    readings.push({ name: slashed, detail, bonus: WHOLE_PATH, code: 'path' });
    const together = parts.map(({ name }) => name).join('');
    readings.push({ name: together, detail, bonus: RUN_TOGETHER, code: 'path' });
  }
  return readings;
}

/** 备案审查“六必查”/措施 as 六必查/措施: a group is known by the word in it. */
function groupReadings(
  path: readonly HeaderText[],
  groups: ReadonlySet<string>,
): readonly HeaderReading[] {
  const leaf = path.at(-1);
  const within = (name: string): readonly string[] =>
    [...groups].filter((group) => name !== group && name.includes(group));
  return path.slice(0, -1).flatMap((parent) =>
    within(parent.name).map((group) => ({
      name: `${group}/${leaf?.name ?? ''}`,
      detail: `${parent.shown}/${leaf?.shown ?? ''}`,
      bonus: WHOLE_PATH,
      code: 'path' as const,
    })),
  );
}

/** 制定评估方案/完成时间: a leaf that names no field says what of its parent stands here. */
function parentReadings({ path, shown }: HeaderColumn): readonly HeaderReading[] {
  const words: LeafWord[] = [];
  for (let place = path.length - 1; place > 0; place -= 1) {
    const word = wordOf(path[place]);
    if (!word) return [];
    words.push(word);
    const parent = path[place - 1];
    if (parent && !wordOf(parent)) return readingsOfParent(parent, shown, words);
  }
  return [];
}

function wordOf(text: HeaderText | undefined): LeafWord {
  return text && (leafWord(text.name) ?? leafWord(text.withoutBrackets));
}

function readingsOfParent(
  parent: HeaderText,
  detail: string,
  words: readonly LeafWord[],
): readonly HeaderReading[] {
  const types = typesAfter(words);
  const bonus = words.includes('day') ? -0.08 : -0.12;
  const names = [...new Set([parent.name, looseName(parent.name), parent.withoutBrackets])];
  return [
    ...names.map((name) => ({ name, detail, bonus, code: 'path' as const, types })),
    ...bareReadings(parent, detail, bonus, types),
  ];
}

function typesAfter(words: readonly LeafWord[]): readonly string[] {
  if (words.includes('day')) return DAY_TYPES;
  if (words.includes('mark')) return ANSWERS;
  if (words.includes('count')) return ['number'];
  return ['choice', 'text', 'mark', 'people', 'identifier', 'list'];
}

function asked(asksFor: 'day' | 'mark'): readonly string[] {
  return asksFor === 'day' ? [...DAY_TYPES, 'text'] : ANSWERS;
}

function typesAsked(asksFor: ReturnType<typeof fillersAskFor>): readonly string[] | undefined {
  if (asksFor === 'day') return DAY_TYPES;
  if (asksFor === 'mark') return ANSWERS;
  return asksFor && ['text', 'identifier', 'people', 'list', 'choice'];
}

const ANSWERS: readonly string[] = ['mark', 'day', 'moment', 'choice', 'text'];

/** 责任单位 under 制定评估方案 is that step's unit, and the ledger's own only where there is no better column. */
function namesAnotherField(
  parents: readonly HeaderText[],
  leaf: HeaderText,
  index: HeaderIndex,
): boolean {
  const meant = new Set((index.names.get(leaf.name) ?? []).map(({ field }) => field));
  return parents.some(({ name }) =>
    (index.names.get(name) ?? []).some(
      ({ field, strength }) => strength >= 0.85 && !meant.has(field),
    ),
  );
}
