/** Chooses by a tape of numbers from 0 to 9999, so that a failing case can be made smaller number by number. */
export interface Dice {
  below(count: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True in so many of a hundred throws. */
  chance(percent: number): boolean;
  /** One of the makers, each as often as its weight says. */
  oneOf<Made>(...makers: readonly (readonly [weight: number, make: () => Made])[]): Made;
  some<Item>(items: readonly Item[], least: number, most: number): Item[];
}

export const TAPE_NUMBERS = 10_000;

export function diceOf(tape: readonly number[]): Dice {
  let place = 0;
  const next = () => {
    const number = tape[place % tape.length] ?? 0;
    place += 1;
    return number / TAPE_NUMBERS;
  };
  const dice: Dice = {
    below: (count) => Math.floor(next() * count),
    pick: (items) => {
      const item = items[dice.below(items.length)];
      if (item === undefined) throw new Error('There is nothing to pick.');
      return item;
    },
    chance: (percent) => next() * 100 >= 100 - percent,
    oneOf: (...makers) => {
      const total = makers.reduce((sum, [weight]) => sum + weight, 0);
      let rest = next() * total;
      for (const [weight, make] of makers) {
        if (rest < weight) return make();
        rest -= weight;
      }
      throw new Error('There is nothing to make.');
    },
    some: (items, least, most) => {
      const count = least + dice.below(most - least + 1);
      return Array.from({ length: count }, () => dice.pick(items));
    },
  };
  return dice;
}
