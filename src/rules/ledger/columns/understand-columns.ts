import type { Field } from '../../policy/shape/ledger-shape.ts';
import type { CellContent } from '../grid.ts';
import type { HeaderColumn } from '../header/header-columns.ts';
import type { HeaderIndex } from '../header/header-index.ts';
import type { Evidence } from '../ledger.ts';
import { assignColumns, type Assignment } from './assign-columns.ts';
import { cellFit, FEWEST, misfit, type CellFit } from './cell-evidence.ts';
import { headerClaims, type Claim } from './claim.ts';
import { tellApart } from './tell-apart.ts';

/** What the cells below a header hold, as far as they were looked at. */
export interface ColumnSample {
  readonly date1904: boolean;
  cellsOf(column: number): readonly CellContent[];
}

/** The columns of one header, read as the fields of one policy. */
export interface ColumnsUnderstood {
  readonly index: HeaderIndex;
  readonly headers: readonly HeaderColumn[];
  readonly assignment: Assignment;
  /** Every claim that the headers made, also those that were not taken. */
  readonly claims: readonly Claim[];
  /** Columns whose header named a field of which their cells hold nothing. */
  readonly wrongType: ReadonlySet<number>;
  /** Columns of which a person said what they hold, or that they hold no field. */
  readonly corrected: ReadonlySet<number>;
}

export function understandColumns(
  headers: readonly HeaderColumn[],
  index: HeaderIndex,
  sample: ColumnSample,
): ColumnsUnderstood {
  const wrongType = new Set<number>();
  const claims: Claim[] = [];
  for (const header of headers) {
    const cells = sample.cellsOf(header.column);
    const tried = headerClaims(header, index).map((claim) => ({
      claim,
      fit: cellFit(claim.field, cells, sample.date1904),
    }));
    for (const { claim, fit } of tellApart(tried)) {
      if (isContradicted(claim, fit)) wrongType.add(header.column);
      else claims.push(weighed(claim, fit));
    }
  }
  const assignment = assignColumns(claims, index.policy.ledger.fields);
  return { index, headers, assignment, claims, wrongType, corrected: new Set() };
}

function weighed(claim: Claim, fit: CellFit | undefined): Claim {
  if (!fit || !saysSomething(claim.field)) return claim;
  if (fit.asked < FEWEST) return { ...claim, fit };
  const loss = misfit(fit);
  const evidence: Evidence = {
    code: 'type',
    detail: `${Math.round(fit.fits)}/${fit.asked}`,
    score: -Math.round(loss * 100) / 100,
  };
  return { ...claim, fit, score: claim.score - loss, evidence: [...claim.evidence, evidence] };
}

/** Any content is some text. */
function saysSomething(field: Field): boolean {
  return field.type !== 'text' && field.type !== 'identifier';
}

/**
 * A field's title is believed against the cells, which are then unreadable. Another name of it is not where hardly a cell
 * fits: 委托第三方 above names of firms is no yes-or-no. A name that had to be bared of fillers first is doubted by the
 * first cell that does not fit.
 */
function isContradicted({ evidence: [ground] }: Claim, fit: CellFit | undefined): boolean {
  if (fit === undefined || ground?.code === 'title') return false;
  const share = fit.fits / fit.asked;
  if (ground?.code === 'filler') return share < 0.2;
  if (ground?.code === 'alias') return share < 0.1 && fit.asked >= 5;
  return share < 0.2 && fit.asked >= FEWEST;
}
