import type { FactType } from '../../../../src/rules/check/operators/operator.ts';
import type { Condition, FieldType } from '../../../../src/rules/policy/shape/index.ts';
import type { Dice } from './dice.ts';
import {
  randomCondition,
  randomScalar,
  type AskableFact,
  type FactMaker,
} from './random-condition.ts';
import { fieldsOfType, OUR_FIELDS, THEIR_FIELDS } from './world.ts';

/** A kind of fact: what types it can have, and how one is made. */
interface FactKind {
  readonly weight: number;
  readonly types: readonly FactType[];
  make(type: FactType): AskableFact;
}

type FieldTypes = Readonly<Record<string, FieldType>>;

const ALL: readonly FactType[] = [
  'text',
  'identifier',
  'day',
  'number',
  'mark',
  'choice',
  'list',
  'people',
];

function makerOf(dice: Dice, kinds: readonly FactKind[]): FactMaker {
  return (types = ALL) => {
    const fitting = kinds.filter((kind) => kind.types.some((type) => types.includes(type)));
    if (fitting.length === 0) return undefined;
    const kind = dice.oneOf(...fitting.map((each) => [each.weight, () => each] as const));
    return kind.make(dice.pick(kind.types.filter((type) => types.includes(type))));
  };
}

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

/** What a condition over the records of a ledger may ask. */
function nestedFacts(dice: Dice, of: FieldTypes): FactMaker {
  return makerOf(dice, [fieldKind(dice, of, 8), todayKind(1)]);
}

function fieldKind(dice: Dice, of: FieldTypes, weight: number): FactKind {
  return {
    weight,
    types: [...new Set(Object.values(of))],
    make: (type) => ({ fact: dice.pick(fieldsOfType(of, type)), type }),
  };
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

function todayKind(weight: number): FactKind {
  return { weight, types: ['day'], make: () => ({ fact: 'today', type: 'day' }) };
}

function called(
  weight: number,
  type: FactType,
  fact: string,
  params: () => Record<string, unknown>,
): FactKind {
  return { weight, types: [type], make: () => ({ fact, params: params(), type }) };
}

function dayFunctions(dice: Dice): FactKind[] {
  const aDay = () => dice.pick(fieldsOfType(OUR_FIELDS, 'day', 'moment'));
  const aMoment = () => dice.pick(fieldsOfType(OUR_FIELDS, 'moment'));
  const between = () => ({ from: aDay(), to: aDay() });
  const limited = () => ({ from: aDay(), within: dice.pick(LIMITS) });
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

/** The one table of random policies goes by a choice and a mark. */
function tableParams(dice: Dice): Record<string, unknown> {
  const fields = [
    dice.pick(fieldsOfType(OUR_FIELDS, 'choice')),
    dice.pick(fieldsOfType(OUR_FIELDS, 'mark')),
  ];
  return dice.chance(40) ? { table: 'forms', fields } : { table: 'forms' };
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

/** Functions that ask another ledger, or their own, as one whole. */
function ledgerFunctions(dice: Dice, ours: FieldTypes): FactKind[] {
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
  return [
    called(4, 'number', 'countIn', params),
    called(2, 'number', 'countIn', () => {
      const { field, ...all } = over(...ALL);
      return { ...all, distinct: field };
    }),
    called(1, 'mark', 'hasLedger', () => ({ ledger: asked() })),
    called(2, 'number', 'sumIn', () => over('number')),
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

function matchParams(dice: Dice, theirs: FieldTypes, ours: FieldTypes): Record<string, unknown> {
  const pairs = ALIKE.flatMap((types) =>
    fieldsOfType(theirs, ...types).flatMap((their) =>
      fieldsOfType(ours, ...types).map((our) => [their, our] as const),
    ),
  );
  const match = pairs.length > 0 && dice.chance(80) ? dice.some(pairs, 1, 2) : [];
  const conditions: Condition | undefined = dice.chance(40)
    ? randomCondition(dice, nestedFacts(dice, theirs), dice.below(3))
    : undefined;
  return {
    ...(match.length > 0 ? { match: Object.fromEntries(match) } : {}),
    ...(conditions ? { conditions } : {}),
  };
}

function periodsKind(dice: Dice): FactKind {
  return called(6, 'number', 'periodsWithout', () => {
    const period = dice.pick(['month', 'quarter', 'year']);
    return dice.chance(50)
      ? { ledger: 'theirs', field: 'listedOn', period }
      : { field: dice.pick(fieldsOfType(OUR_FIELDS, 'day')), period };
  });
}
