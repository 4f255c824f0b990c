import type { CellFit } from './cell-evidence.ts';
import type { Claim } from './claim.ts';

/** A claim, and how well the cells fit it, however few of them speak. */
export interface TriedClaim {
  readonly claim: Claim;
  readonly fit: CellFit | undefined;
}

/** As near as a title and a late alias: by their names alone the two fields are as good as each other. */
const NEAR = 0.12;
const MOST = 0.8;
const HARDLY = 0.2;
const LOSS = 0.15;

/**
 * One name may stand under two fields of different types: 委托第三方 above names of firms is the agency, above 是 and 否
 * it is the question. The cells tell which: a type that hardly a cell has gives way to one that nearly all have, or to
 * plain words; plain words, which any cell has, fall behind a type that nearly all have. Where the cells do not tell,
 * both claims stay as they are.
 */
export function tellApart(tried: readonly TriedClaim[]): readonly TriedClaim[] {
  return tried.flatMap((one) => {
    const rivals = tried.filter((other) => isRival(one.claim, other.claim));
    if (rivals.some((rival) => hardlyFits(one) && (fits(rival) || isWords(rival)))) return [];
    return [rivals.some((rival) => isWords(one) && fits(rival)) ? fallenBehind(one) : one];
  });
}

function isRival(claim: Claim, other: Claim): boolean {
  return claim.field.type !== other.field.type && Math.abs(claim.score - other.score) <= NEAR;
}

/** Any content is some text. */
function isWords({ claim }: TriedClaim): boolean {
  return claim.field.type === 'text' || claim.field.type === 'identifier';
}

function fits({ claim, fit }: TriedClaim): boolean {
  return !isWords({ claim, fit }) && fit !== undefined && fit.fits / fit.asked >= MOST;
}

function hardlyFits({ fit }: TriedClaim): boolean {
  return fit !== undefined && fit.fits / fit.asked < HARDLY;
}

function fallenBehind({ claim, fit }: TriedClaim): TriedClaim {
  return { claim: { ...claim, score: claim.score - LOSS }, fit };
}
