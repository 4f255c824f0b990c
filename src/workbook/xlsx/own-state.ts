import type { BulletinRole, Grid } from '../../rules/index.ts';
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

/** The name that a bulletin's sheet has, and those of all other sheets, for the name of a new one. */
export interface BulletinPlace {
  readonly present?: string;
  readonly taken: readonly string[];
}

export function bulletinPlace({ contents, own }: XlsxWorkbook, role: BulletinRole): BulletinPlace {
  const present = own.sheets.find((each) => each.role === role)?.sheet.entry.name;
  const names = contents.workbook.sheets.map(({ name }) => name);
  const taken = names.filter((name) => name !== present);
  return present === undefined ? { taken } : { present, taken };
}
