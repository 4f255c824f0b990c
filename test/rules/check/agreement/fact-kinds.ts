import type { FactType } from '../../../../src/rules/check/operators/operator.ts';
import type { FieldType } from '../../../../src/rules/policy/shape/index.ts';
import type { Dice } from './dice.ts';
import { randomScalar, type AskableFact, type FactMaker } from './random-condition.ts';
import { fieldsOfType, OUR_FIELDS } from './world.ts';

/** A kind of fact: what types it can have, and how one is made. */
export interface FactKind {
  readonly weight: number;
  readonly types: readonly FactType[];
  make(type: FactType): AskableFact;
}

export type FieldTypes = Readonly<Record<string, FieldType>>;

export const ALL: readonly FactType[] = [
  'text',
  'identifier',
  'day',
  'number',
  'mark',
  'choice',
  'list',
  'people',
];

export function makerOf(dice: Dice, kinds: readonly FactKind[]): FactMaker {
  return (types = ALL) => {
    const fitting = kinds.filter((kind) => kind.types.some((type) => types.includes(type)));
    if (fitting.length === 0) return undefined;
    const kind = dice.oneOf(...fitting.map((each) => [each.weight, () => each] as const));
    return kind.make(dice.pick(kind.types.filter((type) => types.includes(type))));
  };
}

export function fieldKind(dice: Dice, of: FieldTypes, weight: number): FactKind {
  return {
    weight,
    types: [...new Set(Object.values(of))],
    make: (type) => ({ fact: dice.pick(fieldsOfType(of, type)), type }),
  };
}

export function todayKind(weight: number): FactKind {
  return { weight, types: ['day'], make: () => ({ fact: 'today', type: 'day' }) };
}

export function called(
  weight: number,
  type: FactType,
  fact: string,
  params: () => Record<string, unknown>,
): FactKind {
  return { weight, types: [type], make: () => ({ fact, params: params(), type }) };
}

/** The one table of random policies goes by a choice and a mark. */
export function tableParams(dice: Dice): Record<string, unknown> {
  const fields = [
    dice.pick(fieldsOfType(OUR_FIELDS, 'choice')),
    dice.pick(fieldsOfType(OUR_FIELDS, 'mark')),
  ];
  const written = dice.chance(50)
    ? { level: randomScalar(dice, 'choice') }
    : { filed: dice.chance(50) };
  return {
    table: 'forms',
    ...(dice.chance(40) ? { fields } : {}),
    ...(dice.chance(30) ? { with: written } : {}),
  };
}
