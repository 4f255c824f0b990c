const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A cell with its sheet, as Excel's name box takes it: 台账!K7, '2024 年'!K7. */
export function cellReference(sheet: string, cell: string): string {
  const name = PLAIN_SHEET.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${cell}`;
}
