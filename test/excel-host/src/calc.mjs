// Formula evaluation through fast-formula-parser plus the functions it lacks. What it cannot evaluate keeps its
// last known value (from the file) or shows #NAME?; each such formula is reported once.
import { createRequire } from 'node:module';
import { ErrVal, dateToSerial, asError } from './values.mjs';
import { MAXR, MAXC, rect, intersect, toA1, quoteSheet } from './refs.mjs';
import { EXTRA } from './functions.mjs';

const require = createRequire(import.meta.url);
const FormulaParser = require('fast-formula-parser');
const { FormulaError } = FormulaParser;

export class Calc {
  constructor(wb) {
    this.wb = wb;
    this.version = 0;
    this.stack = new Set();
    this.unknown = new Set();
    this.manual = false;
    this.dep = new FormulaParser.DepParser({ onVariable: () => ({ sheet: 'x', row: 1, col: 1 }) });
    const read = (sheet, r, c) => this.toParser(sheet ? sheet.value(r, c) : '');
    this.parser = new FormulaParser({
      functions: EXTRA,
      onCell: ({ sheet, row, col }) => read(this.wb.sheet(sheet), row - 1, col - 1),
      onRange: (ref) => {
        const s = this.wb.sheet(ref.sheet);
        if (!s) return [[new FormulaError('#REF!')]];
        let q = rect(
          ref.from.row - 1,
          ref.from.col - 1,
          Math.min(ref.to.row, MAXR) - 1,
          Math.min(ref.to.col, MAXC) - 1,
        );
        const u = s.usedRange(false);
        if ((q.r2 - q.r1) * (q.c2 - q.c1) > 100000)
          q =
            (u && intersect(q, rect(q.r1, q.c1, Math.max(u.r2, q.r1), Math.max(u.c2, q.c1)))) ||
            rect(q.r1, q.c1, q.r1, q.c1);
        const out = [];
        for (let r = q.r1; r <= q.r2; r++) {
          const line = [];
          for (let c = q.c1; c <= q.c2; c++) line.push(read(s, r, c));
          out.push(line);
        }
        return out;
      },
      onVariable: (name, sheetName) => {
        const own = this.wb.sheet(sheetName);
        const n = this.wb.nameItem(name, own) || this.wb.nameItem(name, null);
        const ref = this.wb.resolveRef(n ? n.formula : name, own);
        if (!ref) return null;
        const from = { sheet: ref.sheet.name, row: ref.q.r1 + 1, col: ref.q.c1 + 1 };
        if (ref.q.r1 === ref.q.r2 && ref.q.c1 === ref.q.c2) return from;
        return { sheet: ref.sheet.name, from, to: { row: ref.q.r2 + 1, col: ref.q.c2 + 1 } };
      },
    });
  }
  bump() {
    if (!this.manual) this.version++;
  }
  recalc() {
    this.version++;
  }
  toParser(v) {
    return v instanceof ErrVal ? new FormulaError(v.code) : v === '' ? null : v;
  }

  prepare(f, sheet, r) {
    let t = f.slice(1);
    if (t.includes('[')) t = this.expand(t, sheet, r);
    if (this.wb.names.length) t = this.inlineNames(t, sheet, 0);
    return t.replace(/_xlfn\.|_xlws\./g, '').replace(/@(?=[A-Za-z(])/g, '');
  }
  /** Defined names -> what they stand for (the parser takes 'Qty' for a column). */
  inlineNames(t, sheet, depth) {
    if (depth > 8) return t;
    return t
      .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/)
      .map((seg, i) =>
        i % 2
          ? seg
          : seg.replace(
              /(?<![\w.!$'\u0080-\uffff])[A-Za-z_\\\u0080-\uffff][\w.\u0080-\uffff]*(?![\w(!.:\u0080-\uffff])/g,
              (id) => {
                const n = this.wb.nameItem(id, sheet) || this.wb.nameItem(id, null);
                if (!n) return id;
                const ref = this.wb.resolveRef(n.formula, sheet);
                if (ref) return `${quoteSheet(ref.sheet.name)}!${toA1(ref.q, true)}`;
                return `(${this.inlineNames(n.formula.slice(1), sheet, depth + 1)})`;
              },
            ),
      )
      .join('');
  }
  /** Structured references -> plain ones. */
  expand(t, sheet, r) {
    return t
      .split(/("(?:[^"]|"")*")/)
      .map((seg, i) =>
        i % 2
          ? seg
          : seg.replace(
              /([A-Za-z_\\\u00aa-\uffff][\w.\u00aa-\uffff]*)?\[((?:[^[\]]|\[[^[\]]*\])*)\]/g,
              (all, tn, inner) => {
                let name = tn;
                if (!name) {
                  const own = this.wb.tables.find(
                    (x) => x.sheet === sheet && r >= x.q.r1 && r <= x.q.r2,
                  );
                  if (!own) return all;
                  name = own.name;
                }
                const thisRow = /^@|\[?#This Row\]?/i.test(inner);
                let p = inner.replace(/\[?#This Row\]?,?/i, '').replace(/^@/, '');
                const ref = this.wb.structured(`${name}[${p}]`, sheet);
                if (!ref) return all;
                const q = thisRow ? rect(r, ref.q.c1, r, ref.q.c2) : ref.q;
                return `${quoteSheet(ref.sheet.name)}!${toA1(q, true)}`;
              },
            ),
      )
      .join('');
  }

  /** Syntax check at entry: true when Excel would refuse the formula. Parses only, evaluates nothing. */
  check(f, sheet, r, c) {
    const t = this.prepare(f, sheet, r);
    if (/[[\]{}#]/.test(t)) return false; // arrays, spills, external references: beyond the parser
    try {
      this.dep.parse(t, { sheet: sheet.name, row: r + 1, col: c + 1 });
      return false;
    } catch (e) {
      const msg = String(e && e.message);
      return (
        !/not implemented/i.test(msg) &&
        /Cannot read properties|Expecting|but found|Redundant input|unexpected character|Parsing|end of input|Error at position/i.test(
          msg,
        )
      );
    }
  }

  value(sheet, r, c, x) {
    if (x.cv === this.version) return x.cr;
    const key = `${sheet.id}|${r}|${c}`;
    if (this.stack.has(key)) return 0;
    if (x.cached !== undefined && this.version === 0) {
      x.cv = 0;
      x.cr = x.cached;
      return x.cr;
    }
    this.stack.add(key);
    let out;
    try {
      const res = this.parser.parse(
        this.prepare(x.f, sheet, r),
        { sheet: sheet.name, row: r + 1, col: c + 1 },
        true,
      );
      out = this.fromParser(res);
    } catch (e) {
      const msg = String((e && e.message) || e);
      const known = e && e.name && asError(e.name);
      if (known && !/not implemented/.test(msg)) out = known;
      else {
        if (!this.unknown.has(x.f)) {
          this.unknown.add(x.f);
          if (this.onUnknown)
            this.onUnknown(x.f, toA1(rect(r, c, r, c)), sheet.name, msg.split('\n')[0]);
        }
        out = x.cached !== undefined ? x.cached : new ErrVal('#NAME?');
      }
    } finally {
      this.stack.delete(key);
    }
    x.cv = this.version;
    x.cr = out;
    return out;
  }
  fromParser(v) {
    if (Array.isArray(v)) v = Array.isArray(v[0]) ? v[0][0] : v[0];
    if (v && v._error) return asError(v._error) || new ErrVal('#VALUE!');
    if (v instanceof FormulaError) return asError(v.name) || new ErrVal('#VALUE!');
    if (v instanceof Date) return dateToSerial(v);
    if (v === null || v === undefined) return 0;
    if (typeof v === 'number' && !Number.isFinite(v)) return new ErrVal('#NUM!');
    return v;
  }
}
