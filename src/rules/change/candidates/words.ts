import type { LedgerTable } from '../../check/ledger-table.ts';
import type { Value } from '../../ledger/value.ts';
import { nameables, nearest } from '../../policy/reading/nearest.ts';
import { isNothing } from '../is-nothing.ts';
import { askedLedgers } from '../ledgers-named.ts';
import {
  type Candidate,
  type CellAsked,
  columnSamples,
  exactly,
  metNumbers,
  metValues,
} from './candidate.ts';

function textValue(text: string): Value {
  return { kind: 'text', text };
}

/** Stands for what only the office knows. */
const SOMETHING = '〔〕';
const LONGEST = 2000;

export function words(asked: CellAsked): readonly Candidate[] {
  return [
    ...(isNothing(asked.now, asked.field) ? filled(asked) : []),
    ...metValues(asked.leaves).filter(isWord).map(exactly),
    ...listed(asked),
    ...unlike(asked),
    ...another(asked),
    ...longEnough(asked),
  ];
}

function filled(asked: CellAsked): readonly Candidate[] {
  const samples = [...columnSamples(asked, 5), textValue(SOMETHING)];
  return samples.map((value) => ({ value, to: { kind: 'filled' } }));
}

function isWord(value: Value): boolean {
  return value.kind === 'text' || value.kind === 'choice';
}

/** A number that no other record has. */
function unlike({ now, leaves }: CellAsked): readonly Candidate[] {
  const isAsked = leaves.some(({ comparison }) => comparison.fact === 'duplicatesOf');
  if (!isAsked || now.kind !== 'text') return [];
  return [{ value: textValue(`${now.text}〔〕`), to: { kind: 'unlike' } }];
}

/** Whatever it is, not this: it is compared with what it must not be. */
function another({ now, leaves }: CellAsked): readonly Candidate[] {
  const isSame = leaves.some(({ comparison: { operator } }) => SAMENESS.includes(operator));
  return isSame && now.kind === 'text'
    ? [{ value: textValue(SOMETHING), to: { kind: 'another' } }]
    : [];
}

const SAMENESS = ['equal', 'in', 'contains'];

/** A text of a certain length. */
function longEnough({ leaves, now }: CellAsked): readonly Candidate[] {
  if (!leaves.some(({ comparison }) => comparison.fact === 'textLength')) return [];
  return metNumbers(leaves)
    .flatMap((number) => [number, number + 1])
    .filter((count) => Number.isInteger(count) && count > lengthOf(now) && count <= LONGEST)
    .map((count) => ({ value: textValue('〇'.repeat(count)), to: { kind: 'length', count } }));
}

function lengthOf(now: Value): number {
  return now.kind === 'text' ? Array.from(now.text).length : 0;
}

/** What the records of another ledger hold in the field by which ours is matched: most likely ours was miswritten. */
function listed(asked: CellAsked): readonly Candidate[] {
  const { world, field, leaves } = asked;
  const params = leaves.map(({ comparison }) => [comparison.params, comparison.value]);
  return askedLedgers(params).flatMap(({ ledger, match }) => {
    const table = world.tables.find((each) => each.ledger.policy.id === ledger);
    const theirs = Object.entries(match).find(([, ours]) => ours === field.name)?.[0];
    if (!table || theirs === undefined || table === world.table) return [];
    return meant(asked, textsOf(table, theirs)).map((text): Candidate => {
      const near = textValue(text);
      return { value: near, to: { kind: 'listed', ledger, field: theirs, nearest: near } };
    });
  });
}

function textsOf({ ledger }: LedgerTable, field: string): readonly string[] {
  const values = ledger.readings.flatMap((each) => each.values.get(field) ?? []);
  return [...new Set(values.flatMap((value) => (value.kind === 'text' ? [value.text] : [])))];
}

/** How many of the others are tried. */
const SOME = 20;

/**
 * What a record is known by is at most miswritten: the number of another record would be the wrong one. Any other field
 * may name anything that is listed, the nearest first.
 */
function meant({ now, world, field }: CellAsked, texts: readonly string[]): readonly string[] {
  if (now.kind !== 'text') return [];
  const { key, identifies = [] } = world.table.ledger.policy.ledger;
  if (field.type === 'identifier' || key.includes(field.name)) {
    return texts.filter((text) => plain(text) === plain(now.text));
  }
  const near = [nearest(now.text, nameables(texts))].filter((text) => text !== '');
  return identifies.includes(field.name) ? near : [...new Set([...near, ...texts.slice(0, SOME)])];
}

/** Without what is easily mistaken in a number. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[[【{(]/g, '(')
    .replace(/[\]】})]/g, ')');
}
