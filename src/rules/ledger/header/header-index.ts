import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import { localText } from '../../words/language.ts';
import type { Field } from '../../policy/shape/ledger-shape.ts';
import type { Policy } from '../../policy/shape/policy-shape.ts';
import { looseName, readHeader } from './header-text.ts';
import { withoutFillers } from './filler-words.ts';
import { withoutDayWord, withoutMarkWord } from './header-words.ts';

/** A field that a header may mean: how surely, and on what grounds. */
export interface NamedField {
  readonly field: Field;
  readonly strength: number;
  readonly code: 'title' | 'alias' | 'variant' | 'filler';
}

/** All names of the fields of one policy, ready to be looked up. */
export interface HeaderIndex {
  readonly policy: Policy;
  readonly names: ReadonlyMap<string, readonly NamedField[]>;
  /** The same names without their fillers. */
  readonly bareNames: ReadonlyMap<string, readonly NamedField[]>;
  /** The groups that names of the kind 六必查/措施 ask for. */
  readonly groups: ReadonlySet<string>;
}

const TITLE = 1;
const ALIAS = 0.95;
/** Aliases are listed by preference: an earlier one counts a little more, for five places. */
const PER_PLACE = 0.01;
const LOOSE = 0.03;
const OTHER_DAY_WORD = 0.08;
const BARE_STEM = 0.15;
const WITHOUT_FILLERS = 0.8;
/** What is left of a name must still say something. */
const SHORTEST = 2;

type Names = Map<string, NamedField[]>;

export function indexHeaders(policy: Policy): HeaderIndex {
  const names: Names = new Map();
  const bareNames: Names = new Map();
  for (const field of policy.ledger.fields) {
    for (const [name, named] of namesOf(field)) enter(names, name, named);
    for (const { text } of declaredNames(field)) {
      const bare = bareName(readHeader(text).name);
      if (bare !== undefined) {
        enter(bareNames, bare, { field, strength: WITHOUT_FILLERS, code: 'filler' });
      }
    }
  }
  return { policy, names, bareNames, groups: groupsIn(names.keys()) };
}

function groupsIn(names: Iterable<string>): ReadonlySet<string> {
  const parts = [...names].map((name) => name.split('/'));
  return new Set(parts.filter(({ length }) => length === 2).map(([group = '']) => group));
}

/** The name without fillers, for comparing; undefined where too little is left. */
export function bareName(name: string): string | undefined {
  const bare = looseName(withoutFillers(name));
  return bare.length < SHORTEST ? undefined : bare;
}

/** Each field once under a name, as strongly as it bears it. */
function enter(names: Names, name: string, named: NamedField): void {
  const known = names.get(name) ?? [];
  const before = known.findIndex((other) => other.field === named.field);
  if (before === -1) known.push(named);
  else if ((known[before]?.strength ?? 0) < named.strength) known[before] = named;
  names.set(name, known);
}

function declaredNames(field: Field): readonly NamedText[] {
  const titles = [localText(field.title, 'zh-CN'), localText(field.title, 'en-US')];
  return [
    ...titles.map((title) => ({ text: title, strength: TITLE, code: 'title' as const })),
    ...(field.aliases ?? []).map((alias, place) => ({
      text: alias,
      strength: ALIAS - PER_PLACE * Math.min(place, 5),
      code: 'alias' as const,
    })),
  ];
}

function namesOf(field: Field): readonly (readonly [string, NamedField])[] {
  return declaredNames(field).flatMap(({ text, strength, code }) => {
    const { name } = readHeader(text);
    return [
      [name, { field, strength, code }] as const,
      [looseName(name), { field, strength: strength - LOOSE, code }] as const,
      ...variants(field, name).map(
        ({ text: variant, strength: loss }) =>
          [variant, { field, strength: strength - loss, code: 'variant' as const }] as const,
      ),
    ].filter(([key]) => key !== '');
  });
}

interface NamedText {
  readonly text: string;
  readonly strength: number;
  readonly code: 'title' | 'alias';
}

/** What people also write for the name of a day (备案日期 for 备案) or of a yes-or-no (是否公示 for 公示). */
function variants(field: Field, name: string): readonly { text: string; strength: number }[] {
  if (DAY_TYPES.includes(field.type)) {
    const stem = withoutDayWord(name);
    const root = stem ?? name;
    const dated = ['时间', '日期', '年月日', '完成时间', '完成日期'].map((word) => ({
      text: root + word,
      strength: OTHER_DAY_WORD,
    }));
    return stem === undefined ? dated : [...dated, { text: stem, strength: BARE_STEM }];
  }
  if (field.type === 'mark') {
    const stem = withoutMarkWord(name);
    const root = stem ?? name;
    const asked = ['是否', '有无', '是否有', '是否已'].map((word) => ({
      text: word + root,
      strength: OTHER_DAY_WORD,
    }));
    return stem === undefined ? asked : [...asked, { text: stem, strength: BARE_STEM }];
  }
  return [];
}
