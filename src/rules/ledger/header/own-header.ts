import type { CellContent } from '../grid.ts';

const OWN_PREFIX = '校验·';

/** A column of the check's own results: it stands beside a ledger's header and is no part of it. */
export function isOwnHeader(content: CellContent | undefined): boolean {
  return typeof content === 'string' && content.startsWith(OWN_PREFIX);
}
