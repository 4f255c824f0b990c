// Which cells the conditional formats of type Custom are true of. Excel paints; this host only tells.
import { intersect, rect, shiftRelative, toA1 } from './refs.mjs';
import { ErrVal } from './values.mjs';

export function litCells(workbook, sheet, within) {
  const lit = {};
  // from the lowest priority to the highest: what is written last wins
  for (const format of [...sheet.cfs].reverse()) {
    const formula = format.data.Rule && format.data.Rule.Formula;
    if (format.type !== 'Custom' || !formula) continue;
    const color =
      (format.data.Format && format.data.Format.Fill && format.data.Format.Fill.Color) || '';
    const [origin] = format.areas;
    for (const area of format.areas) {
      const hit = intersect(area, within);
      if (!hit) continue;
      for (let r = hit.r1; r <= hit.r2; r++) {
        for (let c = hit.c1; c <= hit.c2; c++) {
          // "relative to the top-left cell of the range", as every rule formula is
          const here = shiftRelative(formula, r - origin.r1, c - origin.c1);
          if (isTrue(workbook, sheet, here, r, c)) {
            const address = toA1(rect(r, c, r, c));
            if (color !== '' || !(address in lit)) lit[address] = color;
          }
        }
      }
    }
  }
  return lit;
}

function isTrue({ calc }, sheet, formula, r, c) {
  try {
    const place = { sheet: sheet.name, row: r + 1, col: c + 1 };
    const value = calc.fromParser(calc.parser.parse(calc.prepare(formula, sheet, r), place));
    return (
      !(value instanceof ErrVal) && (value === true || (typeof value === 'number' && value !== 0))
    );
  } catch {
    return false;
  }
}
