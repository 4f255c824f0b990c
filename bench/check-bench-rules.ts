import type { Day } from '../src/rules/day/day.ts';
import type { Value } from '../src/rules/ledger/value.ts';
import type { Condition, Field } from '../src/rules/policy/shape/index.ts';

/** A record as a hand-written loop would hold it: null where there is nothing. */
export interface PlainRecord {
  readonly index: number;
  readonly days: readonly (number | null)[];
  readonly numbers: readonly (number | null)[];
  readonly texts: readonly (string | null)[];
  readonly choices: readonly (string | null)[];
  readonly marks: readonly (boolean | null)[];
}

/** One rule, said four times: as a condition of a policy, for json-logic-js, and as plain code. */
export interface BenchRule {
  readonly condition: Condition;
  readonly jsonLogic: unknown;
  readonly byHand: (record: PlainRecord) => boolean;
}

export const COLUMNS = 10;
export const CHOICES = ['高', '中', '低'];
export const TEXTS = ['城东区', '城西区', '城南区', '城北区', '高新区'];

const places = Array.from({ length: COLUMNS }, (_, place) => place);
const next = (place: number) => (place + 1) % COLUMNS;

/** Six rules over each of ten groups of columns: sixty. */
export const benchRules: readonly BenchRule[] = places.flatMap((place) => [
  missing(place),
  outOfOrder(place),
  tooMany(place),
  gravePassed(place),
  wrongPlace(place),
  tooSlow(place),
]);

function isHeld<Held>(held: Held | null | undefined): held is Held {
  return held !== null && held !== undefined;
}

function missing(place: number): BenchRule {
  return {
    condition: { fact: `day${place}`, operator: 'isAbsent', value: true },
    jsonLogic: { '==': [{ var: `days.${place}` }, null] },
    byHand: (record) => record.days[place] === null,
  };
}

function outOfOrder(place: number): BenchRule {
  const [later, earlier] = [next(place), place];
  if (later < earlier) return missing(place);
  return {
    condition: { fact: `day${later}`, operator: 'before', value: { fact: `day${earlier}` } },
    jsonLogic: {
      and: [
        { '!==': [{ var: `days.${later}` }, null] },
        { '!==': [{ var: `days.${earlier}` }, null] },
        { '<': [{ var: `days.${later}` }, { var: `days.${earlier}` }] },
      ],
    },
    byHand: ({ days }) => {
      const [one, other] = [days[later], days[earlier]];
      return isHeld(one) && isHeld(other) && one < other;
    },
  };
}

function tooMany(place: number): BenchRule {
  return {
    condition: {
      all: [
        { fact: `number${place}`, operator: 'greaterThan', value: 990 },
        { fact: `mark${place}`, operator: 'equal', value: false },
      ],
    },
    jsonLogic: {
      and: [
        { '!==': [{ var: `numbers.${place}` }, null] },
        { '>': [{ var: `numbers.${place}` }, 990] },
        { '===': [{ var: `marks.${place}` }, false] },
      ],
    },
    byHand: ({ numbers, marks }) => {
      const number = numbers[place];
      return isHeld(number) && number > 990 && marks[place] === false;
    },
  };
}

function gravePassed(place: number): BenchRule {
  return {
    condition: {
      all: [
        { fact: `choice${place}`, operator: 'in', value: ['高', '中'] },
        { fact: `mark${next(place)}`, operator: 'equal', value: false },
        { not: { fact: `text${place}`, operator: 'equal', value: '城东区' } },
      ],
    },
    jsonLogic: {
      and: [
        { in: [{ var: `choices.${place}` }, ['高', '中']] },
        { '===': [{ var: `marks.${next(place)}` }, false] },
        { '!==': [{ var: `texts.${place}` }, null] },
        { '!==': [{ var: `texts.${place}` }, '城东区'] },
      ],
    },
    byHand: ({ choices, marks, texts }) => {
      const choice = choices[place];
      const text = texts[place];
      const grave = choice === '高' || choice === '中';
      return grave && marks[next(place)] === false && isHeld(text) && text !== '城东区';
    },
  };
}

function wrongPlace(place: number): BenchRule {
  return {
    condition: {
      any: [
        { fact: `text${place}`, operator: 'contains', value: '新' },
        {
          all: [
            { fact: `text${place}`, operator: 'startsWith', value: '城北' },
            { fact: `number${place}`, operator: 'lessThan', value: 5 },
          ],
        },
      ],
    },
    jsonLogic: {
      or: [
        {
          and: [
            { '!==': [{ var: `texts.${place}` }, null] },
            { in: ['新', { var: `texts.${place}` }] },
          ],
        },
        {
          and: [
            { '===': [{ var: `texts.${place}` }, '城北区'] },
            { '!==': [{ var: `numbers.${place}` }, null] },
            { '<': [{ var: `numbers.${place}` }, 5] },
          ],
        },
      ],
    },
    byHand: ({ texts, numbers }) => {
      const text = texts[place];
      if (!isHeld(text)) return false;
      const number = numbers[place];
      return text.includes('新') || (text.startsWith('城北') && isHeld(number) && number < 5);
    },
  };
}

function tooSlow(place: number): BenchRule {
  const to = next(place);
  return {
    condition: {
      fact: 'daysBetween',
      params: { from: `day${place}`, to: `day${to}` },
      operator: 'greaterThan',
      value: 58,
    },
    jsonLogic: {
      and: [
        { '!==': [{ var: `days.${place}` }, null] },
        { '!==': [{ var: `days.${to}` }, null] },
        { '>': [{ '-': [{ var: `days.${to}` }, { var: `days.${place}` }] }, 58] },
      ],
    },
    byHand: ({ days }) => {
      const [from, until] = [days[place], days[to]];
      return isHeld(from) && isHeld(until) && until - from > 58;
    },
  };
}

export const benchFields: readonly Field[] = [
  { name: 'itemNo', title: 'itemNo', type: 'identifier' },
  ...places.flatMap((place): Field[] => [
    { name: `day${place}`, title: `day${place}`, type: 'day' },
    { name: `number${place}`, title: `number${place}`, type: 'number' },
    { name: `text${place}`, title: `text${place}`, type: 'text' },
    {
      name: `choice${place}`,
      title: `choice${place}`,
      type: 'choice',
      choices: Object.fromEntries(CHOICES.map((choice) => [choice, []])),
    },
    { name: `mark${place}`, title: `mark${place}`, type: 'mark' },
  ]),
];

const BLANK: Value = { kind: 'blank' };

/** The same records as columns of values. */
export function benchColumns(
  records: readonly PlainRecord[],
): ReadonlyMap<string, readonly Value[]> {
  const column = <Part>(
    part: (record: PlainRecord) => Part | null | undefined,
    value: (part: Part) => Value,
  ) =>
    records.map((record) => {
      const held = part(record);
      return isHeld(held) ? value(held) : BLANK;
    });
  const text = (held: string): Value => ({ kind: 'text', text: held });
  const day = (held: number): Value => ({ kind: 'day', from: held as Day, until: held as Day });
  return new Map([
    ['itemNo', column((record) => `K${record.index}`, text)],
    ...places.flatMap((place): [string, Value[]][] => [
      [`day${place}`, column((record) => record.days[place], day)],
      [
        `number${place}`,
        column(
          (record) => record.numbers[place],
          (number) => ({ kind: 'number', number }),
        ),
      ],
      [`text${place}`, column((record) => record.texts[place], text)],
      [
        `choice${place}`,
        column(
          (record) => record.choices[place],
          (choice) => ({ kind: 'choice', choice }),
        ),
      ],
      [
        `mark${place}`,
        column(
          (record) => record.marks[place],
          (yes) => ({ kind: 'mark', yes }),
        ),
      ],
    ]),
  ]);
}
