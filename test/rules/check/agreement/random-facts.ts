import type { FieldType } from '../../../../src/rules/policy/shape/index.ts';
import type { Dice } from './dice.ts';
import {
  called,
  fieldKind,
  makerOf,
  tableParams,
  todayKind,
  type FactKind,
  type FieldTypes,
} from './fact-kinds.ts';
import { randomScalar, type FactMaker } from './random-condition.ts';
import { ledgerFunctions } from './random-ledger-facts.ts';
import { fieldsOfType, OUR_FIELDS } from './world.ts';

/** What rules on records of ours may ask. */
export function recordFacts(dice: Dice): FactMaker {
  return makerOf(dice, [
    fieldKind(dice, OUR_FIELDS, 24),
    ...parameterKinds(6),
    todayKind(2),
    ...dayFunctions(dice),
    ...fieldFunctions(dice),
    ...recordFunctions(dice),
    ...ledgerFunctions(dice, OUR_FIELDS),
  ]);
}

/** What rules on groups may ask: the group's name, and other ledgers. */
export function groupFacts(dice: Dice): FactMaker {
  const group = { district: 'text' } as const;
  return makerOf(dice, [
    fieldKind(dice, group, 4),
    ...parameterKinds(4),
    todayKind(2),
    ...ledgerFunctions(dice, group),
    periodsKind(dice),
  ]);
}

/** What rules on the whole ledger may ask. */
export function wholeFacts(dice: Dice): FactMaker {
  const kinds = [...parameterKinds(4), todayKind(2), ...ledgerFunctions(dice, {})];
  return makerOf(dice, [...kinds, periodsKind(dice)]);
}

/** The parameters of random policies, with their types. */
const PARAMETERS = {
  limitDays: 'number',
  limitWorkdays: 'number',
  limitMonths: 'number',
  threshold: 'number',
  word: 'text',
  words: 'list',
  flag: 'mark',
  cutOff: 'day',
} as const satisfies FieldTypes;

const LIMITS = ['limitDays', 'limitWorkdays', 'limitMonths'];

function parameterKinds(weight: number): FactKind[] {
  return Object.entries(PARAMETERS).map(([fact, type]) => ({
    weight: weight / 4,
    types: [type],
    make: () => ({ fact, type }),
  }));
}

function dayFunctions(dice: Dice): FactKind[] {
  const aDay = () => dice.pick(fieldsOfType(OUR_FIELDS, 'day', 'moment'));
  const aMoment = () => dice.pick(fieldsOfType(OUR_FIELDS, 'moment'));
  const between = () => ({ from: aDay(), to: aDay() });
  const limited = () => ({
    from: aDay(),
    within: dice.pick(LIMITS),
    ...(dice.chance(40) ? { plus: dice.some(fieldsOfType(OUR_FIELDS, 'number'), 1, 2) } : {}),
  });
  const days = () => ({ fields: dice.some(fieldsOfType(OUR_FIELDS, 'day'), 1, 3) });
  const keptDays = () => ({ ...days(), ...keptOrNot(dice) });
  return [
    called(1, 'number', 'daysBetween', between),
    called(1, 'number', 'workdaysBetween', between),
    called(1, 'number', 'daysSince', () => ({ from: aDay() })),
    called(1, 'number', 'workdaysSince', () => ({ from: aDay() })),
    called(1, 'number', 'hoursBetween', () => ({ from: aMoment(), to: aMoment() })),
    called(1, 'number', 'hoursSince', () => ({ from: aMoment() })),
    called(1, 'number', 'daysIdle', () => (dice.chance(50) ? days() : {})),
    called(2, 'day', 'dueOn', limited),
    called(1, 'number', 'daysUntilDue', limited),
    called(1, 'day', 'earliestOf', keptDays),
    called(1, 'day', 'latestOf', keptDays),
  ];
}

function fieldFunctions(dice: Dice): FactKind[] {
  const of = (...types: FieldType[]) => fieldsOfType(OUR_FIELDS, ...types);
  return [
    called(2, 'number', 'countOf', () => countParams(dice)),
    called(1, 'choice', 'gravestOf', () => ({
      fields: dice.some(of('choice'), 1, 2),
      ...keptOrNot(dice),
    })),
    called(2, 'list', 'fromTable', () => tableParams(dice)),
    called(1, 'number', 'listCount', () => ({ field: dice.pick(of('list', 'people')) })),
    called(1, 'number', 'textLength', () => ({ field: dice.pick(of('text', 'choice')) })),
  ];
}

function countParams(dice: Dice): Record<string, unknown> {
  const type = dice.pick(['mark', 'day', 'number', 'text'] as const);
  const fields = dice.some(fieldsOfType(OUR_FIELDS, type), 1, 3);
  const asked = dice.oneOf<Record<string, unknown>>(
    [3, () => ({ fields, equals: randomScalar(dice, type) })],
    [1, () => ({ fields, present: true })],
    [1, () => ({ fields, absent: true })],
    [2, () => ({ fields: dice.some(fieldsOfType(OUR_FIELDS, 'day'), 1, 3), restDay: true })],
  );
  return { ...asked, ...keptOrNot(dice) };
}

/** Whether only the fields with a column are asked. */
function keptOrNot(dice: Dice): Record<string, unknown> {
  return dice.chance(40) ? { kept: true } : {};
}

function recordFunctions(dice: Dice): FactKind[] {
  const anyField = () => dice.pick(Object.keys(OUR_FIELDS));
  const duplicates = () => ({
    fields: dice.some(Object.keys(OUR_FIELDS), 1, 2),
    ...(dice.chance(40) ? { differing: [anyField()] } : {}),
  });
  return [
    called(2, 'number', 'duplicatesOf', duplicates),
    {
      weight: 2,
      types: ['text', 'number', 'day', 'choice', 'mark'],
      make: (type) => ({
        fact: 'previousInGroup',
        type,
        params: {
          field: dice.pick(fieldsOfType(OUR_FIELDS, type)),
          orderBy: dice.pick(fieldsOfType(OUR_FIELDS, 'day')),
          ...(dice.chance(30) ? { group: dice.pick(['unit', 'level']) } : {}),
        },
      }),
    },
  ];
}

function periodsKind(dice: Dice): FactKind {
  return called(6, 'number', 'periodsWithout', () => {
    const period = dice.pick(['month', 'quarter', 'year']);
    return dice.chance(50)
      ? { ledger: 'theirs', field: 'listedOn', period }
      : { field: dice.pick(fieldsOfType(OUR_FIELDS, 'day')), period };
  });
}
