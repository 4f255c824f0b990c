import { isMarked, type Journal, markOf, sameMark } from '../own/journal.ts';
import type { PackageParts } from '../package/package-parts.ts';
import { applyEdits } from '../xml/text-edits.ts';
import { encodeText } from '../xml/xml-text.ts';

/** A small part as it was before we wrote it; null where there was none. Undefined where somebody changed it since. */
export function undoText(
  parts: PackageParts,
  journal: Journal | undefined,
  part: string,
): Uint8Array | null | undefined {
  const undo = journal?.texts.find((each) => each.part === part);
  const entry = parts.zip.byName.get(part);
  if (!undo || !entry || !sameMark(markOf(entry), undo.written)) return undefined;
  if (undo.original[1] === 0) return null;
  const steps = [undo.edits, ...(undo.further ?? [])];
  const bytes = encodeText(steps.reduce(applyEdits, parts.text(part)));
  return isMarked(bytes, undo.original) ? bytes : undefined;
}
