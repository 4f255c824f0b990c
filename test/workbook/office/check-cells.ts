import { calendar, clauseIds, shippedTexts } from '../../../src/shipped/shipped.ts';
import {
  assembleLedgers,
  check,
  type CheckRun,
  type CompiledPolicy,
  parseDay,
  planResults,
  readLedgers,
  readPolicy,
  readRuns,
  readWaivers,
  type Waivers,
  type WritePlan,
} from '../../../src/rules/index.ts';
import type { WorkbookCells } from '../../../src/workbook/workbook.ts';

const policies: readonly CompiledPolicy[] = shippedTexts.map(({ text, file }) => {
  const read = readPolicy(text, file, clauseIds);
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return read.compiled;
});
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
