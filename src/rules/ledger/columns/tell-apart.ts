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
 * it is the question. The cells tell which: a type that nearly all cells have comes before plain words, which any cell
 * has, and otherwise behind them; of two other types, one that hardly a cell has gives way. Where no cell speaks, both
 * claims stay as they are.
 */
export function tellApart(tried: readonly TriedClaim[]): readonly TriedClaim[] {
  return tried.flatMap((one) => {
    const rivals = tried.filter((other) => isRival(one.claim, other.claim));
    if (rivals.some((rival) => givesWay(one, rival))) return [];
    return [rivals.some((rival) => isWords(one) && fits(rival)) ? fallenBehind(one) : one];
  });
}

function givesWay({ claim, fit }: TriedClaim, rival: TriedClaim): boolean {
  if (fit === undefined || isWords({ claim, fit })) return false;
  const share = fit.fits / fit.asked;
  return isWords(rival) ? share < MOST : share < HARDLY && fits(rival);
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

function fallenBehind({ claim, fit }: TriedClaim): TriedClaim {
  return { claim: { ...claim, score: claim.score - LOSS }, fit };
}
