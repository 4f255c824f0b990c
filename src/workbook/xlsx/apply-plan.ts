import type { WritePlan } from '../../rules/index.ts';
import { keepBulletins } from './bulletin/keep-bulletins.ts';
import { withoutOwn } from './clear/without-own.ts';
import type { XlsxWorkbook } from './open-workbook.ts';
import type { TypedCell } from './own/typed-cells.ts';
import { beneathRest, NOTHING_BENEATH } from './own/stacked-texts.ts';
import { readWorkbook } from './read/read-workbook.ts';
import { keepWaivers } from './waivers/keep-waivers.ts';
import { withWaivers } from './waivers/with-waivers.ts';
import { writePlan } from './write/write-plan.ts';

/**
 * The workbook's bytes with the plan applied. What an earlier run left is taken off first, so that writing twice gives
 * the same bytes as writing once. Bulletins stay as they are, and so does what people typed over ours.
 */
export function applyPlan(workbook: XlsxWorkbook, plan: WritePlan): Uint8Array {
  const { contents } = workbook;
  const own = keepBulletins(keepWaivers(workbook.own));
  const returning = plan.ownSheets.map(({ name }) => name);
  const bare = own.found ? readWorkbook(withoutOwn(contents, own, returning)) : contents;
  const prepared = withWaivers(bare, besideTyped(plan, own.typed));
  const beneath = own.someStays ? beneathRest(contents, workbook.own) : NOTHING_BENEATH;
  return writePlan(prepared.contents, prepared.plan, beneath);
}

function besideTyped(plan: WritePlan, typed: readonly TypedCell[]): WritePlan {
  if (typed.length === 0) return plan;
  const places = new Set(typed.map(({ sheet, row, column }) => `${row} ${column} ${sheet}`));
  return {
    ...plan,
    ledgerSheets: plan.ledgerSheets.map((each) => ({
      ...each,
      cells: each.cells.filter(({ row, column }) => !places.has(`${row} ${column} ${each.sheet}`)),
    })),
  };
}
