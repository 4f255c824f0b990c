import { type Fault, type WritePlan } from '../../rules/index.ts';
import type { XlsxWorkbook } from './open-workbook.ts';
import type { OwnPlaces } from './own/own-places.ts';
import { readReference } from './read/range-text.ts';
import type { WorkbookContents } from './read/read-workbook.ts';

/** What of a plan the workbook's protection allows; undefined where that is nothing. Protection is never taken off. */
export interface Permitted {
  readonly plan: WritePlan | undefined;
  readonly faults: readonly Fault[];
}

/** Where sheets may not be added or old results not be changed nothing is written; a protected ledger is left out. */
export function permittedPlan(
  { contents, own, lockedSheets }: XlsxWorkbook,
  plan: WritePlan,
): Permitted {
  const barred = barredBy(contents, own, true);
  if (barred.length > 0) return { plan: undefined, faults: barred };
  const locked = new Set(lockedSheets);
  const left = plan.ledgerSheets.filter(({ sheet }) => locked.has(sheet));
  if (left.length === 0) return { plan, faults: [] };
  return {
    plan: {
      ...plan,
      ledgerSheets: plan.ledgerSheets.filter(({ sheet }) => !locked.has(sheet)),
      names: plan.names.filter(({ refersTo }) => !locked.has(readReference(refersTo)?.sheet ?? '')),
    },
    faults: left.map(({ sheet }) => sheetFault('lockedSheet', sheet)),
  };
}

/** Why ours can't be changed: sheets that can be neither added nor deleted, columns of ours on a protected sheet. */
export function barredBy(
  { workbook, sheets }: WorkbookContents,
  { columns, sheets: ownSheets }: OwnPlaces,
  addsSheets: boolean,
): readonly Fault[] {
  const movesSheets = addsSheets || ownSheets.length > 0;
  const structure: Fault = { code: 'lockedStructure', data: {}, place: {} };
  const held = sheets
    .filter(({ content }) => content.locked)
    .map(({ entry }) => entry.name)
    .filter((name) => columns.some(({ sheet }) => sheet === name));
  return [
    ...(workbook.lockedStructure && movesSheets ? [structure] : []),
    ...held.map((sheet) => sheetFault('lockedResults', sheet)),
  ];
}

function sheetFault(code: 'lockedSheet' | 'lockedResults', sheet: string): Fault {
  return { code, data: { sheet }, place: { sheet } };
}
