import {
  type CellRange,
  type Fault,
  type Grid,
  inParts,
  isBulletinRole,
  type Parts,
  sheetNameStart,
} from '../../../rules/index.ts';
import { referredSheet } from '../../xlsx/read/range-text.ts';
import { isOwnName } from '../../xlsx/own/own-names.ts';
import type { WorkbookCells, WorkbookWatch } from '../../workbook.ts';
import type { ApiSets } from '../api-sets.ts';
import type { Visit } from '../excel-door.ts';
import { officeFault } from '../office-fault.ts';
import { findOwn, lonelyHeaders, type OwnThings, unfinishedName } from '../own/find-own.ts';
import { grownColumns } from '../own/grown-rows.ts';
import { suspectsOf } from '../own/own-signs.ts';
import { answerAll } from './answer-all.ts';
import { belowCells } from './below-cells.ts';
import { buildGrid, type SheetParts } from './build-grid.ts';
import { kindQuestions } from './cell-kinds.ts';
import { type CellValues, cellValues, valuesQuestion } from './cell-values.ts';
import { hiddenQuestions } from './hidden-lines.ts';
import { type Inventory, type NameEntry, takeInventory } from './inventory.ts';
import { mergeQuestions } from './merged-areas.ts';
import type { Question } from './question.ts';
import { sameRange, withoutAll } from './ranges.ts';
import { type Spine, spineOf } from './spine.ts';
import { findUsedAreas, type SheetAreas } from './used-areas.ts';

/** The cells of a workbook, and what the adapter has to remember of them until it writes. */
export interface ReadCells {
  readonly cells: WorkbookCells;
  readonly memory: ReadMemory;
}

/** What the sheets were when they were read. */
export interface ReadMemory {
  readonly spines: ReadonlyMap<string, Spine>;
  /** Sheets about which Excel answers nothing at all, such as macro sheets. */
  readonly unreadable: ReadonlySet<string>;
}

/** Geometry before values, values before what they leave open: four requests where everything fits into one each. */
export async function readCells(
  visit: Visit,
  api: ApiSets,
  progress: WorkbookWatch['progress'],
): Promise<ReadCells> {
  const inventory = await takeInventory(visit);
  const areas = await findUsedAreas(visit, inventory, inventory.sheets);
  const names = [...inventory.names, ...areas.flatMap((each) => each.names)].filter(({ name }) =>
    isOwnName(name),
  );
  const drafts = areas.map((sheet) => draftOf(sheet, names));
  const failed = new Set<string>();
  const askAll = async (questions: Parameters<typeof answerAll>[1], report = progress) => {
    const answers = await answerAll(visit, questions, report);
    for (const sheet of answers.failed) failed.add(sheet);
  };

  await askAll(
    drafts.flatMap(({ values, areas, headers }) =>
      [...areas, ...headers].map((range) => valuesQuestion(values, range)),
    ),
  );
  const named = findOwn(names, seenIn(drafts));
  // What only looked like ours is the user's, and has to be read after all.
  const more = drafts.flatMap((draft) => uncertain(draft, named));
  if (more.length > 0) await askAll(more.map(([values, range]) => valuesQuestion(values, range)));
  const below = belowCells(drafts);
  await askAll(
    [
      ...(await inParts(visit.pause, detailQuestions(drafts, api))),
      ...named.columns.flatMap(below.questions),
    ],
    undefined,
  );
  const own = { ...named, columns: grownColumns(named.columns, below.at) };

  const spines = await inParts(visit.pause, spinesOf(drafts));
  const unreadable = drafts.filter(({ sheet }) => sheet.trouble === 'sheetUnreadable');
  const memory = {
    spines,
    unreadable: new Set(unreadable.map(({ values }) => values.sheet)),
  };
  const cells = await inParts(visit.pause, cellsOf(inventory, drafts, own, failed, api));
  return { cells, memory };
}

function* spinesOf(drafts: readonly Draft[]): Parts<ReadMemory['spines']> {
  const spines = new Map<string, Spine>();
  for (const { values } of drafts) {
    const spine = yield* spineOf(values);
    if (spine) spines.set(values.sheet, spine);
  }
  return spines;
}

interface Draft {
  readonly sheet: SheetAreas;
  /** Ours by its name, and not needed: its cells are not read. */
  readonly skipped: boolean;
  /** What is read at once: everything but the cells under the headers that may be ours. */
  readonly areas: readonly CellRange[];
  readonly headers: readonly CellRange[];
  readonly suspects: readonly CellRange[];
  readonly values: CellValues;
  readonly merges: Map<string, CellRange>;
  readonly hidden: SheetParts['hidden'];
}

function draftOf(sheet: SheetAreas, names: readonly NameEntry[]): Draft {
  const skipped = isResultsOrJournal(sheet.sheet, names);
  const suspects = names
    .flatMap(suspectsOf)
    .flatMap((suspect) => (suspect.sheet === sheet.sheet ? [suspect.range] : []));
  const used = skipped ? [] : sheet.areas.map(({ range }) => range);
  return {
    sheet,
    skipped,
    areas: used.flatMap((range) => withoutAll(range, suspects)),
    headers: skipped ? [] : suspects.map((range) => ({ ...range, lastRow: range.firstRow })),
    suspects,
    values: cellValues(sheet.sheet),
    merges: new Map(),
    hidden: { rows: new Set(), columns: new Set() },
  };
}

function isResultsOrJournal(sheet: string, names: readonly NameEntry[]): boolean {
  return names.some(({ name, formula, scope }) => {
    if (scope !== undefined || referredSheet(formula.replace(/^=/, '')) !== sheet) return false;
    if (/_sheet_journal$/i.test(name)) return true;
    return /_sheet_results$/i.test(name) && sheet.startsWith(sheetNameStart('results'));
  });
}

function seenIn(drafts: readonly Draft[]): Parameters<typeof findOwn>[1] {
  const bySheet = new Map(drafts.map((draft) => [draft.sheet.sheet, draft]));
  return {
    sheetNames: [...bySheet.keys()],
    contentAt: (sheet, row, column) => bySheet.get(sheet)?.values.rows.get(row)?.[column - 1],
    // It matters only to who writes.
    isLocked: () => false,
    // Values have been read, formulas have not.
    below: () => undefined,
    // Its used range ends before it.
    isEmpty: (sheet, range) =>
      bySheet
        .get(sheet)
        ?.sheet.areas.every((area) => withoutAll(area.range, [range]).includes(area.range)) ?? true,
  };
}

function uncertain(
  { values, suspects, headers, sheet }: Draft,
  { columns }: OwnThings,
): readonly (readonly [CellValues, CellRange])[] {
  const certain = columns.filter((each) => each.sheet === sheet.sheet).map(({ range }) => range);
  return suspects
    .filter((range) => !certain.some((each) => sameRange(each, range)))
    .flatMap((range) => withoutAll(range, headers))
    .map((range) => [values, range]);
}

function* detailQuestions(drafts: readonly Draft[], api: ApiSets): Parts<readonly Question[]> {
  const questions: Question[] = [];
  for (const { sheet, areas, values, merges, hidden, skipped } of drafts) {
    if (skipped) continue;
    const used = sheet.areas.map(({ range }) => range);
    questions.push(
      ...(yield* kindQuestions(values, areas)),
      ...(api.mergedAreas ? mergeQuestions(sheet.sheet, used, merges) : []),
      ...hiddenQuestions(sheet.sheet, sheet.areas, hidden),
    );
  }
  return questions;
}

function* cellsOf(
  inventory: Inventory,
  drafts: readonly Draft[],
  own: OwnThings,
  failed: ReadonlySet<string>,
  api: ApiSets,
): Parts<WorkbookCells> {
  const roles = new Map(own.sheets.map(({ role, sheet }) => [sheet, role]));
  const gridOf = (draft: Draft) => gridOfDraft(draft, inventory, own);
  const unread = (draft: Draft) =>
    draft.sheet.trouble !== undefined || failed.has(draft.sheet.sheet);
  const theirs = drafts.filter((draft) => !roles.has(draft.sheet.sheet) && !unread(draft));
  const ofRole = (role: string) => drafts.find((draft) => roles.get(draft.sheet.sheet) === role);
  const [results, runs] = [ofRole('results'), ofRole('runs')];
  const found = ofRole('waivers');
  // One that was never finished is made anew.
  const waivers = found?.values.sheet === unfinishedName('waivers') ? undefined : found;
  const grids: Grid[] = [];
  const lonely: Fault[] = [];
  for (const draft of theirs) {
    const grid = yield* gridOf(draft);
    grids.push(grid);
    lonely.push(...(yield* lonelyHeaders(grid)));
  }
  const bulletins: Grid[] = [];
  for (const draft of drafts.filter(({ sheet: { sheet } }) =>
    isFinishedBulletin(sheet, roles.get(sheet)),
  )) {
    bulletins.push(yield* gridOf(draft));
  }
  return {
    grids,
    ownGrids: {
      ...(results ? { results: yield* gridOf(results) } : {}),
      ...(runs ? { runs: yield* gridOf(runs) } : {}),
      ...(waivers ? { waivers: yield* gridOf(waivers) } : {}),
      bulletins,
    },
    otherSheetNames: drafts
      .filter((draft) => unread(draft) || roles.get(draft.sheet.sheet) === 'journal')
      .map((draft) => draft.sheet.sheet),
    warnings: [...unreadFaults(drafts, failed, api), ...own.unsure, ...lonely],
  };
}

function* gridOfDraft(
  { sheet: { sheet: name, tables }, values, hidden, merges }: Draft,
  { sheets, date1904 }: Inventory,
  { columns }: OwnThings,
): Parts<Grid> {
  const entry = sheets.find((each) => each.name === name);
  if (!entry) throw new Error(`a sheet without an entry: ${name}`);
  const ranges = columns.filter((each) => each.sheet === name).map(({ range }) => range);
  const parts = { entry, values, hidden, merges: [...merges.values()], tables };
  return yield* buildGrid(parts, ranges, date1904);
}

function isFinishedBulletin(sheet: string, role: string | undefined): boolean {
  return role !== undefined && isBulletinRole(role) && sheet !== unfinishedName(role);
}

function unreadFaults(
  drafts: readonly Draft[],
  failed: ReadonlySet<string>,
  api: ApiSets,
): readonly Fault[] {
  return drafts.flatMap(({ sheet: { sheet, trouble }, values }) => {
    if (trouble) return [officeFault(trouble, { sheet })];
    if (failed.has(sheet)) return [officeFault('sheetUnreadable', { sheet })];
    return api.mergedAreas || values.rows.size === 0
      ? []
      : [officeFault('mergesUnread', { sheet })];
  });
}
