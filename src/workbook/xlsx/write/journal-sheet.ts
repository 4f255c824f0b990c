import { type Journal, journalPieces } from '../own/journal.ts';
import { encodeText, escapeCellText } from '../xml/xml-text.ts';
import { worksheetOpen } from './own-sheet.ts';

/**
 * The journal as a sheet: its text down the first column, the kept styles down the second and our own down the third, by the
 * numbers that they have now.
 */
export function journalSheetXml(
  journal: Journal,
  namespace: string,
  stylesNow: ReadonlyMap<number, number> = new Map(),
): Uint8Array {
  const pieces = journalPieces(journal);
  const { keptStyles, ownStyles = [] } = journal;
  const rows = Math.max(pieces.length, keptStyles.length, ownStyles.length);
  const bearer = (column: string, row: number, style: number | undefined) =>
    style === undefined ? '' : `<c r="${column}${row}" s="${stylesNow.get(style) ?? style}"/>`;
  let xml = '';
  for (let index = 0; index < rows; index++) {
    const piece = pieces[index];
    const row = index + 1;
    const text =
      piece === undefined
        ? ''
        : `<c r="A${row}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(piece)}</t></is></c>`;
    const kept = bearer('B', row, keptStyles[index]);
    const own = bearer('C', row, ownStyles[index]);
    xml += `<row r="${row}">${text}${kept}${own}</row>`;
  }
  return encodeText(`${worksheetOpen(namespace)}<sheetData>${xml}</sheetData></worksheet>`);
}
