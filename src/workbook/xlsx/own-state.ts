import type { Grid } from '../../rules/index.ts';
import type { XlsxWorkbook } from './open-workbook.ts';

/** What an earlier run left in a workbook, for the planner to carry over. */
export interface OwnState {
  /** Our sheets by the names that they have now. */
  readonly ownSheets: { readonly results?: string; readonly runs?: string };
  /** 校验记录 as it stands, for `readRuns`. */
  readonly runs: Grid | undefined;
  readonly otherSheetNames: readonly string[];
}

export function ownState({ ownGrids, otherSheetNames }: XlsxWorkbook): OwnState {
  const { results, runs } = ownGrids;
  return {
    ownSheets: {
      ...(results ? { results: results.sheet } : {}),
      ...(runs ? { runs: runs.sheet } : {}),
    },
    runs,
    otherSheetNames,
  };
}
