// What a user does to rows, columns and sheets, in a workbook with or without a pane beside it.
import { rect, shiftRelative, splitSheet, quoteSheet, parseA1 } from './refs.mjs';
import { sortRect } from './om/range.mjs';
import { cloneSheet } from './om/workbook.mjs';

const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;

export function userActs(workbook) {
  const by = (who, act) => workbook.as(who || 'user', act);
  const lines = (sheet, kind, axis, at, count, opts) => {
    const s = workbook.sheet(sheet);
    const row = axis === 'row';
    const words = `${kind}${row ? 'Rows' : 'Columns'}`;
    const told = `${row ? 'Row' : 'Column'}${kind === 'insert' ? 'Inserted' : 'Deleted'}`;
    const from = at - 1;
    const whole = row
      ? rect(from, 0, from + count - 1, LAST_COLUMN)
      : rect(0, from, LAST_ROW, from + count - 1);
    by(opts.by, () => {
      s.shift({ kind, axis, at: from, count, lo: 0, hi: row ? LAST_COLUMN : LAST_ROW }, words);
      workbook.changed(s, whole, told);
    });
  };
  return {
    /** Edits cells as the user (default) or as by: 'coauthor'. values: 2D array or one value. Fires the add-in's events. */
    edit(sheet, address, values, opts = {}) {
      let q = parseA1(address);
      if (Array.isArray(values) && q.r1 === q.r2 && q.c1 === q.c2)
        q = rect(q.r1, q.c1, q.r1 + values.length - 1, q.c1 + values[0].length - 1);
      by(opts.by, () => workbook.setValues(workbook.sheet(sheet), q, values));
    },
    /** Rows and columns count from 1. */
    insertRows: (sheet, at, n = 1, opts = {}) => lines(sheet, 'insert', 'row', at, n, opts),
    deleteRows: (sheet, at, n = 1, opts = {}) => lines(sheet, 'delete', 'row', at, n, opts),
    insertColumns: (sheet, at, n = 1, opts = {}) => lines(sheet, 'insert', 'col', at, n, opts),
    /** Copies whole rows over others: contents and looks. */
    copyRow(sheet, from, to) {
      const s = workbook.sheet(sheet);
      by('user', () => {
        const copied = [];
        s.each(rect(from - 1, 0, from - 1, LAST_COLUMN), (cell, r, c) => copied.push([c, cell]));
        for (const [c, cell] of copied) {
          const copy = { ...cell };
          if (copy.f !== undefined) {
            copy.f = shiftRelative(copy.f, to - from, 0);
            copy.cv = undefined;
            s.fcells.add(copy);
          }
          s.ensureRow(to - 1)[c] = copy;
        }
        s.dirty();
        workbook.changed(s, rect(to - 1, 0, to - 1, LAST_COLUMN), 'RangeEdited');
      });
    },
    /** Sorts as the user does; the sheet's onRowSorted and onChanged fire. */
    sort(sheet, address, fields, opts = {}) {
      const s = workbook.sheet(sheet);
      by(opts.by, () => sortRect({ wb: workbook }, s, parseA1(address), fields, false, false));
    },
    /** Copies a sheet as the user does: names that point to it come along, local to the copy. */
    copySheet(name) {
      const source = workbook.sheet(name);
      by('user', () => {
        const copy = cloneSheet(workbook, source, `${name} (2)`, workbook.sheets.length);
        for (const n of [...workbook.names]) {
          const [sheet, cells] = splitSheet(n.formula.slice(1));
          if (n.scope || sheet !== name) continue;
          const formula = `=${quoteSheet(copy.name)}!${cells}`;
          workbook.addName(n.name, formula, n.comment, copy).visible = n.visible;
        }
      });
    },
    renameSheet(old, name, opts = {}) {
      by(opts.by, () => workbook.renameSheet(workbook.sheet(old), name));
    },
  };
}
