import { columnLetters, columnNumber } from '../src/rules/ledger/address.ts';

/** Texts in quotes are passed over; a reference may name a sheet and run over a range. */
const TOKEN =
  /"(?:[^"]|"")*"|('(?:[^']|'')*'!)?(?<![A-Za-z_.])(\$?[A-Z]{1,3}\$?\d+)(:\$?[A-Z]{1,3}\$?\d+)?(?![A-Za-z0-9_(])/g;
const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d+)/g;

/** What a formula becomes that is copied or sorted elsewhere: relative references go along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return changeReferences(formula, (fixed, letters, fixedRow, row) => [
    fixed === '$' ? letters : columnLetters(columnNumber(letters) + columns),
    fixedRow === '$' ? row : row + rows,
  ]);
}

/** What a formula becomes when a row is inserted above row `at` of a sheet; `here`: it stands on that sheet itself. */
export function insertRowInto(formula: string, sheet: string, at: number, here: boolean): string {
  return changeReferences(
    formula,
    (_, letters, __, row) => [letters, row >= at ? row + 1 : row],
    (named) => (named === undefined ? here : named === `'${sheet}'!`),
  );
}

type Change = (
  fixedColumn: string,
  letters: string,
  fixedRow: string,
  row: number,
) => readonly [string, number];

function changeReferences(
  formula: string,
  change: Change,
  concerns: (sheet: string | undefined) => boolean = () => true,
): string {
  return formula.replace(TOKEN, (token: string, sheet: string | undefined) => {
    if (token.startsWith('"') || !concerns(sheet)) return token;
    const range = token.slice(sheet?.length ?? 0);
    const changed = range.replace(
      REFERENCE,
      (_, fixed: string, letters: string, fixedRow: string, digits: string) => {
        const [column, row] = change(fixed, letters, fixedRow, Number(digits));
        return fixed + column + fixedRow + String(row);
      },
    );
    return (sheet ?? '') + changed;
  });
}
