import { type OwnSheetPlan, reference, type WritePlan } from '../../../rules/index.ts';
import { JOURNAL_NAME } from '../own/own-names.ts';

export interface NewName {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden: boolean;
  readonly localSheetId?: number;
}

/** The names by which ours is known again, and those by which Excel knows filters and title rows. */
export function newNames(
  plan: WritePlan,
  journalSheet: string,
  firstIndex: number,
): readonly NewName[] {
  const first = { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 };
  return [
    ...plan.names.map(({ name, refersTo }) => ({ name, refersTo, hidden: true })),
    { name: JOURNAL_NAME, refersTo: reference(journalSheet, first), hidden: true },
    ...plan.ownSheets.flatMap((sheet, index) => sheetNames(sheet, firstIndex + index)),
  ];
}

/** Local to a sheet of ours. */
export function sheetNames(
  { name, filter, print }: OwnSheetPlan,
  localSheetId: number,
): readonly NewName[] {
  const names: NewName[] = [];
  if (filter) {
    const refersTo = reference(name, filter);
    names.push({ name: '_xlnm._FilterDatabase', refersTo, hidden: true, localSheetId });
  }
  if (print.area) {
    const refersTo = reference(name, print.area);
    names.push({ name: '_xlnm.Print_Area', refersTo, hidden: false, localSheetId });
  }
  if (print.titleRows) {
    const [from, to] = print.titleRows;
    const refersTo = `'${name.replaceAll("'", "''")}'!$${from}:$${to}`;
    names.push({ name: '_xlnm.Print_Titles', refersTo, hidden: false, localSheetId });
  }
  return names;
}
