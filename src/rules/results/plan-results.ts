import type { CheckRun, LedgerRun } from '../check/check-run.ts';
import type { Grid } from '../ledger/grid.ts';
import type { LedgerReading } from '../ledger/ledger.ts';
import { atOnce, inParts, type Parts } from '../parts.ts';
import { blockCells } from './block-cells.ts';
import { widthOf } from './block-columns.ts';
import { blockFormats } from './block-formats.ts';
import { ledgerBlock, type Block } from './ledger-block.ts';
import { columnName, ownSheetName, reference, sheetName, type SheetRole } from './own-names.ts';
import { resultsByReading } from './reading-results.ts';
import type { ResultsContext } from './results-context.ts';
import { resultsSheet } from './results-sheet.ts';
import { runLines, runsSheet } from './runs-sheet.ts';
import { sheetCells, usedColumns } from './sheet-cells.ts';
import { makeStamp } from './stamp.ts';
import { NO_WAIVERS } from '../waivers/waiver.ts';
import { grantedCells, waiversSheet } from '../waivers/waivers-sheet.ts';
import { ledgerTitle, voiceIn, type Voice } from './voice.ts';
import type {
  LedgerSheetPlan,
  PlannedCell,
  PlannedColumn,
  PlannedName,
  PlanNote,
  WritePlan,
} from './write-plan.ts';

/** Turns a check run into what to write into its workbook. Pure: same input, same plan. */
export function planResults(...input: Parameters<typeof planning>): WritePlan {
  return atOnce(planning(...input));
}

/** The same plan, with a pause after each part of it: for who must not keep others waiting. */
export function planInParts(
  pause: () => Promise<void>,
  ...input: Parameters<typeof planning>
): Promise<WritePlan> {
  return inParts(pause, planning(...input));
}

function* planning(
  run: CheckRun,
  grids: readonly Grid[],
  context: ResultsContext,
): Generator<void, WritePlan> {
  const voice = voiceIn(context.language, run);
  const laid = context.beside === false ? { blocks: [], notes: [] } : yield* layBlocks(run, grids);
  const { blocks, notes } = laid;
  const taken = [...grids.map(({ sheet }) => sheet), ...context.otherSheetNames];
  const nameOf = (role: 'results' | 'runs') => ownSheetName(role, context.ownSheets[role], taken);
  const beside = { readings: new Set(blocks.map((block) => block.results.reading)), notes };
  const results = yield* resultsSheet(nameOf('results'), run, grids, beside, voice);
  const stamp = yield* makeStamp(run, context.waivers);
  const runs = runsSheet(nameOf('runs'), runLines(context.runs, run, stamp, context), stamp, voice);
  const waivers = planWaivers(context, () => ownSheetName('waivers', undefined, taken));
  const ownSheets = [results.plan, runs, ...waivers.ownSheets];
  const ledgerSheets: LedgerSheetPlan[] = [];
  for (const grid of grids) {
    ledgerSheets.push(...(yield* ledgerSheet(grid, blocks, run, voice)));
  }
  return {
    ledgerSheets,
    ownSheets,
    ...(waivers.added && { added: waivers.added }),
    names: [...blocks.flatMap(blockNames), ...ownSheets.map(ownSheetNameOf)],
    notes: results.notes,
  };
}

/** 豁免 is made where somebody needs it; from then on rows are added to it. */
function planWaivers(
  { waivers = NO_WAIVERS, startWaivers = false, language }: ResultsContext,
  newName: () => string,
): Pick<WritePlan, 'ownSheets' | 'added'> {
  const { grid, granted } = waivers;
  if (grid === undefined) {
    const wanted = startWaivers || granted.length > 0;
    return { ownSheets: wanted ? [waiversSheet(newName(), granted, language)] : [] };
  }
  if (granted.length === 0) return { ownSheets: [] };
  return { ownSheets: [], added: { sheet: grid.sheet, cells: grantedCells(waivers, language) } };
}

/** The blocks of all readings, each placed beside those before it. */
function* layBlocks(
  run: CheckRun,
  grids: readonly Grid[],
): Generator<void, { readonly blocks: readonly Block[]; readonly notes: readonly PlanNote[] }> {
  const sheets = new Map(grids.map((grid) => [grid.sheet, sheetCells(grid)]));
  const blocks: Block[] = [];
  const notes: PlanNote[] = [];
  for (const ledger of run.ledgers) {
    for (const [index, results] of (yield* resultsByReading(ledger)).entries()) {
      const cells = sheets.get(results.reading.sheet);
      if (cells === undefined || results.records.length === 0) continue;
      const placed = blocksOn(blocks, results.reading.sheet).map(({ place }) => place);
      const laid = yield* ledgerBlock(ledger, index + 1, results, cells, placed);
      if (laid.block !== null) blocks.push(laid.block);
      notes.push(...laid.notes);
    }
  }
  return { blocks, notes };
}

function blocksOn(blocks: readonly Block[], sheet: string): readonly Block[] {
  return blocks.filter(({ results }) => results.reading.sheet === sheet);
}

function* ledgerSheet(
  grid: Grid,
  blocks: readonly Block[],
  run: CheckRun,
  voice: Voice,
): Parts<readonly LedgerSheetPlan[]> {
  const here = blocksOn(blocks, grid.sheet);
  if (here.length === 0) return [];
  const several = readingsOn(run.ledgers, grid.sheet).length > 1;
  const cells: PlannedCell[][] = [];
  for (const block of here) {
    cells.push(yield* blockCells(block, several ? ledgerTitle(block.run, voice) : null, voice));
  }
  yield;
  return [
    {
      sheet: grid.sheet,
      cells: cells.flat(),
      formats: here.flatMap((block) => blockFormats(block, voice)),
      columns: ownColumns(grid, here),
    },
  ];
}

function readingsOn(ledgers: readonly LedgerRun[], sheet: string): readonly LedgerReading[] {
  return ledgers.flatMap(({ ledger }) => ledger.readings.filter((each) => each.sheet === sheet));
}

/** Widths of columns that hold nothing but ours; the widest where blocks stand above one another. */
function ownColumns(grid: Grid, blocks: readonly Block[]): readonly PlannedColumn[] {
  const used = usedColumns(grid);
  const widths = new Map<number, number>();
  for (const { columns, place } of blocks) {
    columns.forEach(({ column }, index) => {
      const at = place.firstColumn + index;
      if (!used.has(at)) widths.set(at, Math.max(widths.get(at) ?? 0, widthOf(column)));
    });
  }
  return [...widths]
    .sort(([one], [other]) => one - other)
    .map(([column, width]) => ({ column, width, hidden: false }));
}

/** From its header to its last record. */
function blockNames({ results, number, columns, place }: Block): readonly PlannedName[] {
  const { ledger, sheet } = results.reading;
  return columns.map(({ column, part }, index) => {
    const at = place.firstColumn + index;
    const cells = {
      firstRow: place.headerRow,
      lastRow: place.lastRow,
      firstColumn: at,
      lastColumn: at,
    };
    return {
      name: columnName(ledger, number, column, part),
      refersTo: reference(sheet, cells),
    };
  });
}

function ownSheetNameOf({ role, name }: { role: SheetRole; name: string }): PlannedName {
  const first = { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 };
  return { name: sheetName(role), refersTo: reference(name, first) };
}
