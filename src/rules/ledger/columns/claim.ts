import type { Field } from '../../policy/shape/ledger-shape.ts';
import type { HeaderColumn } from '../header/header-columns.ts';
import type { HeaderIndex, NamedField } from '../header/header-index.ts';
import { looseName, type HeaderText } from '../header/header-text.ts';
import { leafWord } from '../header/header-words.ts';
import type { Evidence } from '../ledger.ts';
import type { CellFit } from './cell-evidence.ts';

/** A column that may hold a field, and why. */
export interface Claim {
  readonly column: number;
  readonly field: Field;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** How well the cells fit, where enough of them speak. */
  readonly fit?: CellFit;
}

interface Reading {
  readonly name: string;
  readonly detail: string;
  readonly bonus: number;
  readonly code?: 'path' | 'variant';
  /** Only fields of these types may be meant. */
  readonly types?: readonly string[];
}

/** What the header of a column says, without looking at its cells: the best ground for each field. */
export function headerClaims(header: HeaderColumn, index: HeaderIndex): readonly Claim[] {
  const best = new Map<Field, Claim>();
  for (const reading of readingsOf(header, index)) {
    for (const named of index.names.get(reading.name) ?? []) {
      const claim = claimOf(header, reading, named);
      const before = best.get(named.field);
      if (claim && (!before || claim.score > before.score)) best.set(named.field, claim);
    }
  }
  return [...best.values()];
}

function claimOf(header: HeaderColumn, reading: Reading, named: NamedField): Claim | undefined {
  if (reading.types && !reading.types.includes(named.field.type)) return undefined;
  if (contradicts(header.leaf, named.field.type)) return undefined;
  const score = named.strength + reading.bonus;
  const evidence = {
    code: reading.code ?? named.code,
    detail: reading.detail,
    score: round(score),
  };
  return { column: header.column, field: named.field, score, evidence: [evidence] };
}

/** （有/无） asks for a mark, （年月日） for a day, （条） counts: of a field of another kind it is not the column. */
function contradicts({ asksFor, unit }: HeaderText, type: Field['type']): boolean {
  if (unit !== undefined && COUNTED.includes(type)) return true;
  if (asksFor === 'mark') return type === 'number' || type === 'people' || type === 'list';
  return asksFor === 'day' && (type === 'number' || type === 'mark' || type === 'choice');
}

const COUNTED: readonly Field['type'][] = ['mark', 'choice', 'list', 'people'];
const WHOLE_PATH = 0.1;
const RUN_TOGETHER = -0.03;
const WITHOUT_BRACKETS = -0.08;
const OTHER_PARENT = -0.25;

/** All the ways to read a header: its leaf, its path, its parent where the leaf is a word such as 时间. */
function readingsOf(header: HeaderColumn, index: HeaderIndex): readonly Reading[] {
  const { leaf, path } = header;
  const parents = path.slice(0, -1);
  const lost = namesAnotherField(parents, leaf, index) ? OTHER_PARENT : 0;
  const readings: Reading[] = [
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
  return [...readings, ...pathReadings(path), ...parentReadings(header)];
}

function pathReadings(path: readonly HeaderText[]): readonly Reading[] {
  const readings: Reading[] = [];
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

/** 制定评估方案/完成时间: a leaf that names no field says what of its parent stands here. */
function parentReadings({ path, shown }: HeaderColumn): readonly Reading[] {
  const words: string[] = [];
  for (let place = path.length - 1; place > 0; place -= 1) {
    const word = leafWord(path[place]?.name ?? '');
    if (!word) return [];
    words.push(word);
    const parent = path[place - 1];
    if (parent && !leafWord(parent.name)) {
      return [parent.name, looseName(parent.name)].map((name) => ({
        name,
        detail: shown,
        bonus: words.includes('day') ? -0.08 : -0.12,
        code: 'path' as const,
        types: typesAfter(words),
      }));
    }
  }
  return [];
}

function typesAfter(words: readonly string[]): readonly string[] {
  if (words.includes('day')) return ['day'];
  if (words.includes('mark')) return ['mark', 'day', 'choice', 'text'];
  return ['choice', 'text', 'mark', 'people', 'identifier', 'list'];
}

function asked(asksFor: 'day' | 'mark'): readonly string[] {
  return asksFor === 'day' ? ['day', 'text'] : ['mark', 'day', 'choice', 'text'];
}

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

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
