import { sayDay } from '../../../../src/rules/day/day.ts';
import { operators } from '../../../../src/rules/check/operators/index.ts';
import type { FactType, Operator } from '../../../../src/rules/check/operators/operator.ts';
import type { Comparison, Condition } from '../../../../src/rules/policy/shape/index.ts';
import type { Dice } from './dice.ts';
import { randomDay, NUMBERS, WORDS } from './random-ledger.ts';
import { CHOICES } from './world.ts';

/** A fact that a random condition may ask, with its type. */
export interface AskableFact {
  readonly fact: string;
  readonly params?: Record<string, unknown>;
  readonly type: FactType;
}

/** Makes a fact, of one of the types if any are given; undefined where there is none of them. */
export type FactMaker = (types?: readonly FactType[]) => AskableFact | undefined;

export function randomCondition(dice: Dice, fact: FactMaker, depth: number): Condition {
  if (depth <= 0) return randomLeaf(dice, fact);
  const part = () => randomCondition(dice, fact, depth - 1 - dice.below(2));
  const parts = () => Array.from({ length: 1 + dice.below(3) }, part);
  return dice.oneOf<Condition>(
    [4, () => ({ all: parts() })],
    [4, () => ({ any: parts() })],
    [2, () => ({ not: part() })],
    [1, () => randomLeaf(dice, fact)],
  );
}

function randomLeaf(dice: Dice, makeFact: FactMaker): Comparison {
  const asked = makeFact();
  if (!asked) throw new Error('There is no fact.');
  const { type, ...fact } = asked;
  const fitting = [...operators.values()].filter((operator) => operator.types.includes(type));
  const presence = fitting.filter(({ kind }) => kind === 'presence');
  const operator = dice.pick(dice.chance(20) ? presence : fitting);
  return { ...fact, operator: operator.name, value: randomOperand(dice, operator, type, makeFact) };
}

const WORDLIKE: readonly FactType[] = ['text', 'identifier', 'choice'];

/** Facts of these types may stand on the right of an operator. */
function otherTypes({ with: shape }: Operator, type: FactType): readonly FactType[] {
  if (shape === 'same') return alike(type);
  if (shape === 'text') return WORDLIKE;
  const isListed = shape === 'items' || (shape === 'anyOf' && WORDLIKE.includes(type));
  return isListed ? ['list', 'people'] : [];
}

const DAYS: readonly FactType[] = ['day', 'moment'];

function alike(type: FactType): readonly FactType[] {
  return [WORDLIKE, DAYS].find((types) => types.includes(type)) ?? [type];
}

function randomOperand(
  dice: Dice,
  operator: Operator,
  type: FactType,
  makeFact: FactMaker,
): Comparison['value'] {
  const types = otherTypes(operator, type);
  const other = types.length > 0 && dice.chance(35) ? makeFact(types) : undefined;
  if (other) {
    const { fact, params } = other;
    return params ? { fact, params } : { fact };
  }
  return randomLiteral(dice, operator, type);
}

function randomLiteral(dice: Dice, operator: Operator, type: FactType): Comparison['value'] {
  switch (operator.with) {
    case 'same':
      return randomScalar(dice, type);
    case 'anyOf':
      return Array.from({ length: 1 + dice.below(3) }, () => randomScalar(dice, type));
    case 'text':
      return dice.pick(WORDS);
    case 'items':
      return dice.some(WORDS, 1, 2);
    case 'pattern':
      return dice.pick(['甲', '^乙', '^.$', '乙$|高']);
    case 'presence':
      return dice.chance(75);
  }
}

export function randomScalar(dice: Dice, type: FactType): string | number | boolean {
  if (type === 'number') return dice.pick(NUMBERS);
  if (type === 'mark') return dice.chance(50);
  if (DAYS.includes(type)) return sayDay(randomDay(dice));
  return type === 'choice' ? dice.pick(CHOICES) : dice.pick(WORDS);
}
