/** The answer to a question: no, yes, or not to be told. Numbers, so that tables of answers are small. */
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;
export type Tri = typeof NO | typeof YES | typeof UNKNOWN;
