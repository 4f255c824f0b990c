import type { Condition, FieldType } from '../../../../src/rules/policy/shape/index.ts';
import type { Dice } from './dice.ts';
import {
  ALL,
  called,
  fieldKind,
  makerOf,
  tableParams,
  todayKind,
  type FactKind,
  type FieldTypes,
} from './fact-kinds.ts';
import { randomCondition, type FactMaker } from './random-condition.ts';
import { fieldsOfType, OUR_FIELDS, THEIR_FIELDS } from './world.ts';

/** What a condition over the records of a ledger may ask. */
function nestedFacts(dice: Dice, of: FieldTypes): FactMaker {
  return makerOf(dice, [fieldKind(dice, of, 8), todayKind(1)]);
}

/** Some comparisons with another fact become comparisons with a field of the record that asks, of the same type. */
function sometimesWithOurs(
  dice: Dice,
  condition: Condition,
  theirs: FieldTypes,
  ours: FieldTypes,
): Condition {
  const inside = (part: Condition) => sometimesWithOurs(dice, part, theirs, ours);
  if ('all' in condition) return { all: condition.all.map(inside) };
  if ('any' in condition) return { any: condition.any.map(inside) };
  if ('not' in condition) return { not: inside(condition.not) };
  if ('condition' in condition) return condition;
  const type = theirs[condition.fact];
  const names = type ? fieldsOfType(ours, type) : [];
  const isLiteral = ['equal', 'notEqual', 'before', 'after', 'lessThan', 'greaterThan'].includes(
    condition.operator,
  );
  const isOurs = isLiteral && names.length > 0 && dice.chance(50);
  return isOurs ? { ...condition, value: { ours: dice.pick(names) } } : condition;
}

/** Functions that ask another ledger, or their own, as one whole. */
export function ledgerFunctions(dice: Dice, ours: FieldTypes): FactKind[] {
  const asked = () => dice.oneOf([4, () => 'theirs'], [1, () => 'ours']);
  const about = (ledger: string) => (ledger === 'ours' ? OUR_FIELDS : THEIR_FIELDS);
  const params = () => {
    const ledger = asked();
    return { ledger, ...matchParams(dice, about(ledger), ours) };
  };
  const over = (...types: FieldType[]) => {
    const all = params();
    return { ...all, field: dice.pick(fieldsOfType(about(all.ledger), ...types)) };
  };
  const stretch = () => {
    const all = params();
    const aDay = () => dice.pick(fieldsOfType(about(all.ledger), 'day'));
    return { ...all, from: aDay(), to: aDay() };
  };
  return [
    called(4, 'number', 'countIn', params),
    called(2, 'number', 'countIn', () => {
      const { field, ...all } = over(...ALL);
      return { ...all, distinct: field };
    }),
    called(1, 'mark', 'hasLedger', () => ({ ledger: asked() })),
    called(2, 'number', 'sumIn', () => over('number')),
    called(2, 'number', 'shareIn', () => {
      const { conditions, ...all } = params();
      const among = conditions === undefined ? {} : { among: conditions };
      return { ...all, ...among, conditions: nestedCondition(dice, about(all.ledger), ours) };
    }),
    called(1, 'number', 'daysIn', () => stretch()),
    called(1, 'number', 'yearsIn', () => stretch()),
    called(1, 'day', 'earliestIn', () => over('day')),
    called(1, 'day', 'latestIn', () => over('day')),
    called(2, 'list', 'listIn', () => over('text', 'identifier', 'choice', 'people')),
    called(2, 'list', 'itemsLacking', () => {
      const lists = ['words', ...fieldsOfType(ours, 'list', 'people')];
      const records = () => over('text', 'identifier', 'choice', 'people');
      return {
        of: 'level' in ours && dice.chance(40) ? tableParams(dice) : dice.pick(lists),
        in: dice.chance(50) ? dice.pick(lists) : records(),
      };
    }),
    {
      weight: 4,
      types: ['text', 'number', 'day', 'choice', 'mark', 'people'],
      make: (type) => ({ fact: 'lookUp', type, params: over(type) }),
    },
  ];
}

const ALIKE: readonly (readonly FieldType[])[] = [
  ['text', 'identifier', 'choice', 'list', 'people'],
  ['number'],
  ['day'],
  ['mark'],
];

function nestedCondition(dice: Dice, theirs: FieldTypes, ours: FieldTypes): Condition {
  const condition = randomCondition(dice, nestedFacts(dice, theirs), dice.below(3));
  return sometimesWithOurs(dice, condition, theirs, ours);
}

interface Matched {
  readonly match?: Record<string, string>;
  readonly conditions?: Condition;
}

function matchParams(dice: Dice, theirs: FieldTypes, ours: FieldTypes): Matched {
  const pairs = ALIKE.flatMap((types) =>
    fieldsOfType(theirs, ...types).flatMap((their) =>
      fieldsOfType(ours, ...types).map((our) => [their, our] as const),
    ),
  );
  const match = pairs.length > 0 && dice.chance(80) ? dice.some(pairs, 1, 2) : [];
  const conditions = dice.chance(40) ? nestedCondition(dice, theirs, ours) : undefined;
  return {
    ...(match.length > 0 ? { match: Object.fromEntries(match) } : {}),
    ...(conditions ? { conditions } : {}),
  };
}
