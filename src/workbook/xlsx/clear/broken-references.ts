import { decodePart, escapeText } from '../xml/xml-text.ts';

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
  if (!sheets.some((sheet) => text.includes(sheet))) return undefined;
  const reference = referenceTo(sheets);
  const broken = text.replace(
    FORMULAS,
    (_, open: string, formula: string, close: string) =>
      open + formula.replace(reference, '#REF!') + close,
  );
  return broken === text ? undefined : broken;
}

function referenceTo(sheets: readonly string[]): RegExp {
  const names = sheets
    .map((sheet) => escapeText(sheet.replaceAll("'", "''")).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const corner = String.raw`\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}|\$?\d+`;
  const area = `(?:(?:${corner})(?::(?:${corner}))?|#REF!)`;
  const quote = "(?:'|&apos;|&#39;)";
  // A longer name that ends like ours is another sheet.
  const bare = String.raw`(?<![\p{L}\p{N}_.'])`;
  return new RegExp(`(?:${quote}(?:${names})${quote}|${bare}(?:${names}))!${area}`, 'gu');
}
