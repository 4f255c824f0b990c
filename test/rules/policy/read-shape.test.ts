import { Value } from '@sinclair/typebox/value';
import fc from 'fast-check';
import { parseTree } from 'jsonc-parser';
import { readShape } from '../../../src/rules/policy/reading/read-shape.ts';
import { Policy } from '../../../src/rules/policy/shape/index.ts';
import { read, sampleText } from './sample.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const sample = JSON.parse(sampleText) as Json;

/** Words and values that a maintainer might put anywhere. */
const anything = fc.oneof(
  fc.constantFrom<Json>('', 'planOn', 'all', 'error', '2024-01-01', 'MT-101', 0, 1.5, true, null),
  fc.constantFrom<Json>([], {}, ['planOn'], { all: [] }, { fact: 'planOn' }, { not: {} }),
  fc.constantFrom<Json>({ condition: 'isGrave' }, { 'zh-CN': '字' }, [{ value: 1 }]),
);
const key = fc.constantFrom('all', 'value', 'fact', 'params', 'when', 'title', '制度', 'A', 'x');

interface Change {
  readonly way: readonly number[];
  readonly kind: 'replace' | 'drop' | 'add';
  readonly key: string;
  readonly value: Json;
}

const change: fc.Arbitrary<Change> = fc.record({
  way: fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }),
  kind: fc.constantFrom('replace', 'drop', 'add'),
  key,
  value: anything,
});

/** The value with a change somewhere inside, found by taking turn after turn. */
function withChange(value: Json, { way, ...rest }: Change): Json {
  const [turn = 0, ...on] = way;
  if (typeof value !== 'object' || value === null) return rest.value;
  const entries = Object.entries(value);
  const place = turn % (entries.length + 1);
  const changed = entries.flatMap(([name, inner], index): [string, Json][] => {
    if (index !== place) return [[name, inner]];
    if (on.length > 0) return [[name, withChange(inner, { way: on, ...rest })]];
    return rest.kind === 'drop' ? [] : [[name, rest.value]];
  });
  if (rest.kind === 'add') changed.push([rest.key, rest.value]);
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
}

function textWith(changes: readonly Change[]): string {
  return JSON.stringify(changes.reduce<Json>(withChange, sample), null, 1);
}

test('a policy has a fault of its shape exactly where TypeBox refuses it', () => {
  let refused = 0;
  const agree = fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
    const text = textWith(changes);
    const root = parseTree(text);
    const faults = root ? readShape(Policy, root).faults : [];
    const isRefused = !Value.Check(Policy, JSON.parse(text));
    refused += isRefused ? 1 : 0;
    expect([text, faults.some(({ code }) => code !== 'noSuchDay')]).toEqual([text, isRefused]);
  });
  fc.assert(agree, { numRuns: 500 });
  expect(refused).toBeGreaterThan(150);
});

test('whatever a policy says, it is read or told what is wrong with it', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const reading = read(textWith(changes));
      const places = reading.kind === 'faults' ? reading.faults.map(({ place }) => place) : [];
      expect(reading.kind === 'faults' && places.length === 0).toBe(false);
      expect(places.filter(({ line, column }) => !line || !column)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a text that is cut off anywhere is told what is wrong with it', () => {
  fc.assert(
    fc.property(fc.nat(sampleText.trimEnd().length - 1), (end) => {
      expect(read(sampleText.slice(0, end)).kind).toBe('faults');
    }),
  );
});
