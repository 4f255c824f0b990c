import type { WritePlan } from '../../../rules/index.ts';
import type { WorkbookContents } from '../read/read-workbook.ts';
import type { NewSheet } from './added-parts.ts';

const JOURNAL_SHEET = '_LR1';

/** The sheets to add: the journal's goes last. Numbers, ids and part names are the first free ones. */
export function newSheets(
  contents: WorkbookContents,
  plan: Pick<WritePlan, 'ownSheets'>,
): { readonly own: readonly NewSheet[]; readonly journal: NewSheet } {
  const { parts, workbook } = contents;
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  for (const { name } of plan.ownSheets) {
    if (taken.has(name.toLowerCase())) throw new Error(`a sheet of the user's is named ${name}`);
    taken.add(name.toLowerCase());
  }
  let journal = JOURNAL_SHEET;
  while (taken.has(journal.toLowerCase())) journal += '_';
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const partNumber = freeNumber(
    (n) => parts.find(`${folder}worksheets/sheet${n}.xml`) === undefined,
  );
  const idNumber = freeNumber((n) => !workbook.relationships.some(({ id }) => id === `rIdLR${n}`));
  const lastId = workbook.sheets.reduce((most, { sheetId }) => Math.max(most, sheetId), 0);
  const newSheet = (name: string, index: number, visibility: NewSheet['visibility']): NewSheet => ({
    name,
    visibility,
    part: `${folder}worksheets/sheet${partNumber()}.xml`,
    sheetId: lastId + 1 + index,
    relationshipId: `rIdLR${idNumber()}`,
  });
  const own = plan.ownSheets.map(({ name }, index) => newSheet(name, index, 'visible'));
  return { own, journal: newSheet(journal, own.length, 'veryHidden') };
}

/** Gives one free number after the other. */
function freeNumber(isFree: (number: number) => boolean): () => number {
  let number = 0;
  return () => {
    do number++;
    while (!isFree(number));
    return number;
  };
}
