import type { TablesFound } from '../header/find-tables.ts';
import type { SheetReason } from '../reasons.ts';
import { reasonInName } from './sheet-names.ts';

/** Why a sheet is no ledger: by its name where that says it, else by what was found on it. */
export function reasonForSheet(sheet: string, { refused }: TablesFound): SheetReason {
  if (refused.some(({ kind }) => kind === 'ambiguous')) return 'ambiguousKind';
  return reasonInName(sheet) ?? (refused.length > 0 ? 'tooFewFields' : 'noHeader');
}
