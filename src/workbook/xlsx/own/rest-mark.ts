import { relationshipsPart } from '../package/relationships.ts';
import { encodeText } from '../xml/xml-text.ts';
import { crc32 } from '../zip/crc32.ts';
import type { WorkbookContents } from '../read/read-workbook.ts';
import type { ZipEntry } from '../zip/zip.ts';
import type { OwnPlaces } from './own-places.ts';

/**
 * One sum over the parts in whose cells and tables styles are used. Where it is the same as when we wrote, nobody uses
 * the styles that we appended.
 */
export function restMark(
  entries: readonly ZipEntry[],
  workbookPart: string,
  journalPart: string,
): number {
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const apart = new Set([workbookPart, relationshipsPart(workbookPart), journalPart]);
  const lines = entries
    .filter(({ name }) => name.startsWith(folder) && !apart.has(name))
    .map(({ name, crc, size }) => `${name} ${crc} ${size}`)
    .sort();
  return crc32(encodeText(lines.join('\n')));
}

/** Nothing in which styles or references to our sheets could be used has changed since we wrote. */
export function isAsWritten({ parts, workbook }: WorkbookContents, own: OwnPlaces): boolean {
  const journalPart = own.sheets.find(({ role }) => role === 'journal')?.sheet.part;
  if (journalPart === undefined || !own.journal) return false;
  return restMark(parts.zip.entries, workbook.part, journalPart) === own.journal.rest;
}

/** No sum: from then on nobody knows who uses the styles. */
export const NO_REST = -1;
