import type { WritePlan } from '../../rules/index.ts';
import { withoutOwn } from './clear/without-own.ts';
import type { XlsxWorkbook } from './open-workbook.ts';
import { readWorkbook } from './read/read-workbook.ts';
import { writePlan } from './write/write-plan.ts';

/**
 * The workbook's bytes with the plan applied. What an earlier run left is taken off first, so that writing twice gives
 * the same bytes as writing once.
 */
export function applyPlan(workbook: XlsxWorkbook, plan: WritePlan): Uint8Array {
  const { contents, own } = workbook;
  if (!own.found) return writePlan(contents, plan);
  const returning = plan.ownSheets.map(({ name }) => name);
  return writePlan(readWorkbook(withoutOwn(contents, own, returning)), plan);
}
