import type { PlannedCell, WritePlan } from '../../../rules/index.ts';
import { type Journal, markOf, type PartMark } from '../own/journal.ts';
import { NO_REST, restMark } from '../own/rest-mark.ts';
import { type Beneath, stacked } from '../own/stacked-texts.ts';
import type { WorkbookContents } from '../read/read-workbook.ts';
import type { ZipEntry } from '../zip/zip.ts';
import { styleOf } from '../own/plain-cell.ts';
import type { LedgerSheetEdit } from './ledger-sheet.ts';
import type { TextChange } from './text-changes.ts';

/** What to remember of a writing, so that it can be taken back. */
export function journalOf(
  { parts, workbook }: WorkbookContents,
  plan: WritePlan,
  ledgers: readonly LedgerSheetEdit[],
  texts: readonly TextChange[],
  written: { readonly entries: readonly ZipEntry[]; readonly journalPart: string },
  beneath: Beneath,
): Journal {
  const after = new Map(written.entries.map((entry) => [entry.name, entry]));
  const marks = (part: string): { written: PartMark; original: PartMark } => ({
    written: markOf(after.get(part) ?? NOTHING),
    original: markOf(parts.zip.byName.get(part) ?? NOTHING),
  });
  return {
    version: 1,
    sheets: ledgers.map(({ undo }) => ({ ...marks(undo.part), ...undo })),
    texts: stacked(
      texts.map(({ part, undo }) => ({ part, ...marks(part), edits: undo })),
      beneath.texts,
    ),
    rest: beneath.isAsWritten
      ? restMark(written.entries, workbook.part, written.journalPart)
      : NO_REST,
    titles: {
      ...beneath.titles,
      ...Object.fromEntries(plan.ownSheets.map(({ role, cells }) => [role, titleOf(cells)])),
    },
    keptStyles: [...new Set(ledgers.flatMap(({ undo }) => replacedStyles(undo)))],
    ownStyles: [...new Set(ledgers.flatMap(({ ownStyles }) => ownStyles))],
  };
}

function replacedStyles({ replaced, replacedRaw }: LedgerSheetEdit['undo']): readonly number[] {
  return [...replaced.map(([, style]) => style), ...replacedRaw.map(([, , raw]) => styleOf(raw))];
}

/** A part that was not there. */
const NOTHING = { crc: 0, size: 0 };

export function titleOf(cells: readonly PlannedCell[]): string {
  const content = cells.find(({ row, column }) => row === 1 && column === 1)?.content;
  return content?.kind === 'text' ? content.text : '';
}
