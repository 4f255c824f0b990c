import { atOnce, isWhileSame } from '../../../rules/index.ts';
import type { ReadSheet } from '../read/read-workbook.ts';
import { rowCells } from '../read/row-cells.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { cellFormula } from './cell-formula.ts';
import { type NamedRange, type TypedCell, typedCells } from './typed-cells.ts';

/** The cells in our columns that people filled in; formulas are looked at only where a value leaves it open. */
export function typedInFile(
  sheets: readonly ReadSheet[],
  columns: readonly NamedRange[],
): readonly TypedCell[] {
  const ours = sheets.filter(({ entry }) => columns.some(({ sheet }) => sheet === entry.name));
  const cells = new Map(
    ours.map(({ entry, content }) => [
      entry.name,
      new Map(content.rows.map((each) => [each.row, each.cells])),
    ]),
  );
  const { typed, doubtful } = atOnce(
    typedCells(columns, (sheet, row, column) =>
      cells
        .get(sheet)
        ?.get(row)
        ?.at(column - 1),
    ),
  );
  return [...typed, ...ours.flatMap((sheet) => withoutOurFormula(sheet, doubtful))];
}

function withoutOurFormula(sheet: ReadSheet, doubtful: readonly TypedCell[]): readonly TypedCell[] {
  const here = doubtful.filter((cell) => cell.sheet === sheet.entry.name);
  if (here.length === 0) return [];
  const { rows, starts } = sheet.content.layout.rowPlaces;
  const places = new Map(rows.map((row, index) => [row, starts[index] ?? 0]));
  const scanner = new XmlScanner(sheet.content.bytes, sheet.part);
  return here.filter(({ row, column }) => {
    const cell = rowCells(scanner, places.get(row) ?? 0, column).find(
      (each) => each.column === column,
    );
    const formula = cell && cellFormula(sheet, cell);
    // Nobody's but ours is copied down this column.
    const isOurs = formula && (formula.words === '' || isWhileSame(formula.words));
    return isOurs !== true;
  });
}
