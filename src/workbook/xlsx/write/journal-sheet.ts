import { type Journal, journalPieces } from '../own/journal.ts';
import { encodeText, escapeCellText } from '../xml/xml-text.ts';
import { worksheetOpen } from './own-sheet.ts';

/**
 * The journal as a sheet: its text down the first column, the kept styles down the second, by the numbers that they have
 * now.
 */
export function journalSheetXml(
  journal: Journal,
  namespace: string,
  stylesNow: ReadonlyMap<number, number> = new Map(),
): Uint8Array {
  const pieces = journalPieces(journal);
  const rows = Math.max(pieces.length, journal.keptStyles.length);
  let xml = '';
  for (let index = 0; index < rows; index++) {
    const piece = pieces[index];
    const style = journal.keptStyles[index];
    const row = index + 1;
    const text =
      piece === undefined
        ? ''
        : `<c r="A${row}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(piece)}</t></is></c>`;
    const now = style === undefined ? undefined : (stylesNow.get(style) ?? style);
    const kept = now === undefined ? '' : `<c r="B${row}" s="${now}"/>`;
    xml += `<row r="${row}">${text}${kept}</row>`;
  }
  return encodeText(`${worksheetOpen(namespace)}<sheetData>${xml}</sheetData></worksheet>`);
}
