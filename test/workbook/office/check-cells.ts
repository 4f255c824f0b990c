import { calendar, shipped } from '../../../src/shipped/shipped.ts';
import {
  assembleLedgers,
  check,
  type CheckRun,
  type CompiledPolicy,
  parseDay,
  planResults,
  readLedgers,
  readRuns,
  readWaivers,
  type Waivers,
  type WritePlan,
} from '../../../src/rules/index.ts';
import { compilePolicy } from '../../../src/rules/policy/compile-policy.ts';
import type { WorkbookCells } from '../../../src/workbook/workbook.ts';

// As they stand: to read them from their texts would take most of the time that a page takes to open.
const policies: readonly CompiledPolicy[] = shipped.map(compilePolicy);
const declared = policies.map(({ policy }) => policy);

export interface Checked {
  readonly run: CheckRun;
  readonly plan: WritePlan;
}

interface WaiversAsked {
  readonly waivers?: Waivers;
  readonly startWaivers?: boolean;
}

/** What the faces do between reading and writing. */
export async function checkCells(
  {
    grids,
    ownGrids,
    otherSheetNames,
  }: Pick<WorkbookCells, 'grids' | 'ownGrids' | 'otherSheetNames'>,
  time = '2025-07-01 09:30',
  { waivers = readWaivers(ownGrids.waivers), startWaivers = false }: WaiversAsked = {},
): Promise<Checked> {
  const asOf = parseDay('2025-06-30');
  if (asOf === undefined) throw new Error('no day');
  const ledgers = assembleLedgers(readLedgers(grids, declared), declared);
  const run = await check(ledgers, policies, asOf, calendar, undefined, waivers);
  const plan = planResults(run, grids, {
    language: 'zh-CN',
    time,
    person: '张三',
    ownSheets: {
      ...(ownGrids.results ? { results: ownGrids.results.sheet } : {}),
      ...(ownGrids.runs ? { runs: ownGrids.runs.sheet } : {}),
    },
    otherSheetNames,
    runs: ownGrids.runs ? readRuns(ownGrids.runs).runs : [],
    waivers,
    startWaivers,
  });
  return { run, plan };
}
