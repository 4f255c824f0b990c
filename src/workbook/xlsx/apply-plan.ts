import type { WritePlan } from '../../rules/index.ts';
import { withoutOwn } from './clear/without-own.ts';
import type { XlsxWorkbook } from './open-workbook.ts';
import { readWorkbook } from './read/read-workbook.ts';
import { keepWaivers } from './waivers/keep-waivers.ts';
import { withWaivers } from './waivers/with-waivers.ts';
import { writePlan } from './write/write-plan.ts';

/**
 * The workbook's bytes with the plan applied. What an earlier run left is taken off first, so that writing twice gives
 * the same bytes as writing once.
 */
export function applyPlan(workbook: XlsxWorkbook, plan: WritePlan): Uint8Array {
  const { contents } = workbook;
  const own = keepWaivers(workbook.own);
  const returning = plan.ownSheets.map(({ name }) => name);
  const bare = own.found ? readWorkbook(withoutOwn(contents, own, returning)) : contents;
  const prepared = withWaivers(bare, plan);
  return writePlan(prepared.contents, prepared.plan);
}
