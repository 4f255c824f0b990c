import type { WritePlan } from '../../rules/index.ts';
import { keepBulletins } from './bulletin/keep-bulletins.ts';
import { withoutOwn } from './clear/without-own.ts';
import type { XlsxWorkbook } from './open-workbook.ts';
import { beneathRest, NOTHING_BENEATH } from './own/stacked-texts.ts';
import { readWorkbook } from './read/read-workbook.ts';
import { keepWaivers } from './waivers/keep-waivers.ts';
import { withWaivers } from './waivers/with-waivers.ts';
import { writePlan } from './write/write-plan.ts';

/**
 * The workbook's bytes with the plan applied. What an earlier run left is taken off first, so that writing twice gives
 * the same bytes as writing once. Bulletins stay as they are.
 */
export function applyPlan(workbook: XlsxWorkbook, plan: WritePlan): Uint8Array {
  const { contents } = workbook;
  const own = keepBulletins(keepWaivers(workbook.own));
  const returning = plan.ownSheets.map(({ name }) => name);
  const bare = own.found
    ? readWorkbook(withoutOwn(contents, { ...own, typed: [] }, returning))
    : contents;
  const prepared = withWaivers(bare, plan);
  const beneath = own.someStays ? beneathRest(contents, workbook.own) : NOTHING_BENEATH;
  return writePlan(prepared.contents, prepared.plan, beneath);
}
