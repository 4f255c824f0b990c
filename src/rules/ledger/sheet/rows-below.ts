import type { SetAsideReason } from '../reasons.ts';
import { areColumnNumbers, areRules, areUnits, isSample, type FilledCells } from './row-looks.ts';

/** So many rows below a header may say how the columns are to be filled in. */
export const MOST_BELOW = 6;

/** Just below the header, before the first record: how the columns are to be filled in, and not yet what fills them. */
export function reasonBelowHeader(cells: FilledCells): SetAsideReason | undefined {
  if (areColumnNumbers(cells)) return 'columnNumbers';
  if (areUnits(cells)) return 'unit';
  if (isSample(cells)) return 'sample';
  return areRules(cells) ? 'rules' : undefined;
}
