import { NO, UNKNOWN, YES, type Tri } from '../tri.ts';

export type Answer = (row: number) => Tri;

/** No wins over unknown. */
export function allOf(answers: readonly Answer[]): Answer {
  return (row) => {
    let together: Tri = YES;
    for (const answer of answers) {
      const one = answer(row);
      if (one === NO) return NO;
      if (one === UNKNOWN) together = UNKNOWN;
    }
    return together;
  };
}

/** Yes wins over unknown. */
export function anyOf(answers: readonly Answer[]): Answer {
  return (row) => {
    let together: Tri = NO;
    for (const answer of answers) {
      const one = answer(row);
      if (one === YES) return YES;
      if (one === UNKNOWN) together = UNKNOWN;
    }
    return together;
  };
}
