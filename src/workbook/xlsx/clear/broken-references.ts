import { decodePart, escapeText, unescapeXml } from '../xml/xml-text.ts';

/** Elements whose text is a formula or a reference: of cells, formats, validations, charts and names. */
const FORMULAS =
  /(<(?:\w+:)?(?:f|formula|formula1|formula2|definedName)(?:\s[^>]*)?>)([^<]+)(<\/)/g;

/**
 * Formulas of the user's that refer to a sheet of ours: when the sheet goes they say #REF!, as they do where Excel
 * deletes it. Left as they are, Excel would take the file for damaged. Undefined where there are none.
 */
export function withBrokenReferences(
  bytes: Uint8Array,
  part: string,
  sheets: readonly string[],
): string | undefined {
  if (sheets.length === 0) return undefined;
  const text = decodePart(bytes, part);
  // Some programs write every Chinese character as a number.
  if (!text.includes('&#') && !sheets.some((sheet) => text.includes(escapeText(sheet)))) {
    return undefined;
  }
  const reference = referenceTo(sheets);
  const broken = text.replace(FORMULAS, (whole, open: string, raw: string, close: string) => {
    const formula = unescapeXml(raw, part);
    const after = formula.replace(reference, '#REF!');
    return after === formula ? whole : open + escapeText(after) + close;
  });
  return broken === text ? undefined : broken;
}

function referenceTo(sheets: readonly string[]): RegExp {
  const names = sheets
    .map((sheet) => sheet.replaceAll("'", "''").replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const corner = String.raw`\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}|\$?\d+`;
  const area = `(?:(?:${corner})(?::(?:${corner}))?|#REF!)`;
  // A longer name that ends like ours is another sheet.
  const bare = String.raw`(?<![\p{L}\p{N}_.'])`;
  return new RegExp(`(?:'(?:${names})'|${bare}(?:${names}))!${area}`, 'gu');
}
