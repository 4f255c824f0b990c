import type { LedgerRun } from '../check/check-run.ts';
import { type Parts } from '../parts.ts';
import { blockColumns, type BlockColumn } from './block-columns.ts';
import { placeBlock, type BlockPlace } from './place-block.ts';
import type { ReadingResults } from './reading-results.ts';
import { guardRecords, type RecordGuard } from './record-guard.ts';
import type { SheetCells } from './sheet-cells.ts';
import { makeTokens, type Tokens } from './tokens.ts';
import type { PlanNote } from './write-plan.ts';

/** Our columns beside one reading: where they stand and what they know. */
export interface Block {
  readonly run: LedgerRun;
  /** Of the ledger's readings, from 1. */
  readonly number: number;
  readonly results: ReadingResults;
  readonly cells: SheetCells;
  readonly guard: RecordGuard;
  readonly tokens: Tokens;
  readonly columns: readonly BlockColumn[];
  readonly place: BlockPlace;
}

/** Where it can't stand on the sheet, a note says why. */
export function* ledgerBlock(
  run: LedgerRun,
  number: number,
  results: ReadingResults,
  cells: SheetCells,
  placed: readonly BlockPlace[],
): Parts<{ readonly block: Block | null; readonly notes: readonly PlanNote[] }> {
  const { reading } = results;
  const where = { ledger: reading.ledger, sheet: reading.sheet };
  const guard = yield* guardRecords(reading, run.compiled.policy, cells);
  if (guard === null) return { block: null, notes: [{ kind: 'noIdentity', ...where }] };
  const columns = blockColumns(guard, run.compiled);
  const place = yield* placeBlock(cells.grid, reading, columns.length, placed);
  if (place === null) return { block: null, notes: [{ kind: 'noRoom', ...where }] };
  const tokens = yield* makeTokens(results, guard, cells);
  const notes = (['notUnique', 'error'] as const).flatMap((standing): PlanNote[] => {
    const records = guard.standing.filter((each) => each === standing).length;
    const kind = standing === 'error' ? 'errorInKey' : standing;
    return records === 0 ? [] : [{ kind, ...where, records }];
  });
  return { block: { run, number, results, cells, guard, tokens, columns, place }, notes };
}
