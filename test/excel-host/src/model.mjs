// The in-memory workbook. Knows nothing of office.js; every operation has Excel's rules and fires events.
import { randomUUID } from 'node:crypto';
import { ExcelError, fail } from './errors.mjs';
import {
  MAXR,
  MAXC,
  rect,
  intersect,
  subtract,
  contains,
  has,
  isFullCols,
  isFullRows,
  toA1,
  quoteSheet,
  parseA1,
  splitSheet,
  moveRect,
  moveFormula,
  cellCount,
  mapRefs,
} from './refs.mjs';
import { parseInput, localeInfo, formatText, valueType, outValue, ErrVal } from './values.mjs';
import { Calc } from './calc.mjs';

// ---- styles: interned, so a style is one shared object per distinct combination ----
const pool = new Map();
const STYLE_DEFAULTS = {
  nf: 'General',
  fill: null,
  pattern: 'None',
  patternColor: null,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strike: false,
  sub: false,
  sup: false,
  hAlign: 'General',
  vAlign: 'Bottom',
  wrap: false,
  indent: 0,
  orientation: 0,
  readingOrder: 'Context',
  shrink: false,
  autoIndent: false,
  locked: true,
  formulaHidden: false,
  style: 'Normal',
};
function intern(p) {
  const key = JSON.stringify(
    Object.keys(p)
      .sort()
      .map((k) => [k, p[k]]),
  );
  let s = pool.get(key);
  if (!s) {
    s = { p, next: new Map() };
    pool.set(key, s);
  }
  return s;
}
export const NORMAL = intern({});
export function styleWith(s, k, v) {
  const id = k + '\0' + (typeof v === 'object' ? JSON.stringify(v) : typeof v + v);
  let n = s.next.get(id);
  if (!n) {
    const p = { ...s.p };
    if (v === undefined || v === STYLE_DEFAULTS[k]) delete p[k];
    else p[k] = v;
    n = intern(p);
    s.next.set(id, n);
  }
  return n;
}
export const styleFrom = (p) => {
  const q = {};
  for (const k of Object.keys(p)) if (p[k] !== undefined && p[k] !== STYLE_DEFAULTS[k]) q[k] = p[k];
  return intern(q);
};
export const sget = (s, k) => (k in s.p ? s.p[k] : STYLE_DEFAULTS[k]);

const NAMES = {};
const HTML =
  'black:000000,silver:C0C0C0,gray:808080,grey:808080,white:FFFFFF,maroon:800000,red:FF0000,purple:800080,fuchsia:FF00FF,green:008000,lime:00FF00,olive:808000,yellow:FFFF00,navy:000080,blue:0000FF,teal:008080,aqua:00FFFF,aliceblue:F0F8FF,antiquewhite:FAEBD7,aquamarine:7FFFD4,azure:F0FFFF,beige:F5F5DC,bisque:FFE4C4,blanchedalmond:FFEBCD,blueviolet:8A2BE2,brown:A52A2A,burlywood:DEB887,cadetblue:5F9EA0,chartreuse:7FFF00,chocolate:D2691E,coral:FF7F50,cornflowerblue:6495ED,cornsilk:FFF8DC,crimson:DC143C,cyan:00FFFF,darkblue:00008B,darkcyan:008B8B,darkgoldenrod:B8860B,darkgray:A9A9A9,darkgrey:A9A9A9,darkgreen:006400,darkkhaki:BDB76B,darkmagenta:8B008B,darkolivegreen:556B2F,darkorange:FF8C00,darkorchid:9932CC,darkred:8B0000,darksalmon:E9967A,darkseagreen:8FBC8F,darkslateblue:483D8B,darkslategray:2F4F4F,darkslategrey:2F4F4F,darkturquoise:00CED1,darkviolet:9400D3,deeppink:FF1493,deepskyblue:00BFFF,dimgray:696969,dimgrey:696969,dodgerblue:1E90FF,firebrick:B22222,floralwhite:FFFAF0,forestgreen:228B22,gainsboro:DCDCDC,ghostwhite:F8F8FF,gold:FFD700,goldenrod:DAA520,greenyellow:ADFF2F,honeydew:F0FFF0,hotpink:FF69B4,indianred:CD5C5C,indigo:4B0082,ivory:FFFFF0,khaki:F0E68C,lavender:E6E6FA,lavenderblush:FFF0F5,lawngreen:7CFC00,lemonchiffon:FFFACD,lightblue:ADD8E6,lightcoral:F08080,lightcyan:E0FFFF,lightgoldenrodyellow:FAFAD2,lightgray:D3D3D3,lightgrey:D3D3D3,lightgreen:90EE90,lightpink:FFB6C1,lightsalmon:FFA07A,lightseagreen:20B2AA,lightskyblue:87CEFA,lightslategray:778899,lightslategrey:778899,lightsteelblue:B0C4DE,lightyellow:FFFFE0,limegreen:32CD32,linen:FAF0E6,magenta:FF00FF,mediumaquamarine:66CDAA,mediumblue:0000CD,mediumorchid:BA55D3,mediumpurple:9370DB,mediumseagreen:3CB371,mediumslateblue:7B68EE,mediumspringgreen:00FA9A,mediumturquoise:48D1CC,mediumvioletred:C71585,midnightblue:191970,mintcream:F5FFFA,mistyrose:FFE4E1,moccasin:FFE4B5,navajowhite:FFDEAD,oldlace:FDF5E6,olivedrab:6B8E23,orange:FFA500,orangered:FF4500,orchid:DA70D6,palegoldenrod:EEE8AA,palegreen:98FB98,paleturquoise:AFEEEE,palevioletred:DB7093,papayawhip:FFEFD5,peachpuff:FFDAB9,peru:CD853F,pink:FFC0CB,plum:DDA0DD,powderblue:B0E0E6,rosybrown:BC8F8F,royalblue:4169E1,saddlebrown:8B4513,salmon:FA8072,sandybrown:F4A460,seagreen:2E8B57,seashell:FFF5EE,sienna:A0522D,skyblue:87CEEB,slateblue:6A5ACD,slategray:708090,slategrey:708090,snow:FFFAFA,springgreen:00FF7F,steelblue:4682B4,tan:D2B48C,thistle:D8BFD8,tomato:FF6347,turquoise:40E0D0,violet:EE82EE,wheat:F5DEB3,whitesmoke:F5F5F5,yellowgreen:9ACD32';
for (const x of HTML.split(',')) {
  const [n, v] = x.split(':');
  NAMES[n] = '#' + v;
}
export function parseColor(v) {
  if (typeof v !== 'string') fail('InvalidArgument');
  const m = /^#?([0-9a-f]{6})$/i.exec(v.trim());
  if (m) return '#' + m[1].toUpperCase();
  const n = NAMES[v.trim().toLowerCase()];
  if (n) return n;
  fail('InvalidArgument', `'${v}' is not a colour.`);
}

const DEFAULT_COL_PT = 48,
  DEFAULT_ROW_PT = 15;
let nextSheetNo = 1;

class Sheet {
  constructor(wb, name) {
    this.wb = wb;
    this.name = name;
    this.id = `{${String(nextSheetNo++).padStart(8, '0')}-0001-0000-0000-000000000000}`;
    this.visibility = 'Visible';
    this.rows = []; // rows[r][c] = {v, f, s, q, link}
    this.fcells = new Set(); // cells that hold (or held) a formula
    this.rowMeta = new Map(); // r -> {h, hidden, s}
    this.colMeta = new Map(); // c -> {w, hidden, s}
    this.baseStyle = NORMAL;
    this.merges = [];
    this.cfs = [];
    this.dvs = [];
    this.charts = [];
    this.shapes = [];
    this.protection = null; // {options, password}
    this.freeze = null;
    this.tabColor = '';
    this.showGridlines = true;
    this.showHeadings = true;
    this.autoFilter = null;
    this.customProperties = new Map();
    this.pageLayout = {};
    this.standardWidth = 8.43;
    this.deleted = false;
    this.printTitles = {};
    this._used = null;
  }

  cell(r, c) {
    const row = this.rows[r];
    return row ? row[c] : undefined;
  }
  ensure(r, c) {
    let row = this.rows[r];
    if (!row) {
      for (let i = this.rows.length; i < r; i++) this.rows[i] = undefined;
      row = this.rows[r] = [];
    }
    let x = row[c];
    if (!x) {
      x = row[c] = { v: '', f: undefined, s: this.defaultStyle(r, c) };
    }
    return x;
  }
  defaultStyle(r, c) {
    const rm = this.rowMeta.get(r);
    if (rm && rm.s) return rm.s;
    const cm = this.colMeta.get(c);
    if (cm && cm.s) return cm.s;
    return this.baseStyle;
  }
  style(r, c) {
    const x = this.cell(r, c);
    return x ? x.s : this.defaultStyle(r, c);
  }
  value(r, c) {
    const x = this.cell(r, c);
    if (!x) return '';
    if (x.f !== undefined) return this.wb.calc.value(this, r, c, x);
    return x.v;
  }
  formula(r, c) {
    const x = this.cell(r, c);
    return !x ? '' : x.f !== undefined ? x.f : x.v;
  }
  text(r, c) {
    const x = this.cell(r, c);
    return x ? formatText(this.value(r, c), sget(x.s, 'nf')) : '';
  }
  dirty() {
    this._used = null;
    this.wb.calc.bump();
  }

  usedRange(valuesOnly, within) {
    let r1 = Infinity,
      c1 = Infinity,
      r2 = -1,
      c2 = -1;
    const lim = within || rect(0, 0, MAXR - 1, MAXC - 1);
    const add = (r, c) => {
      if (r < r1) r1 = r;
      if (r > r2) r2 = r;
      if (c < c1) c1 = c;
      if (c > c2) c2 = c;
    };
    if (!within && this._used && this._used[valuesOnly ? 1 : 0] !== undefined)
      return this._used[valuesOnly ? 1 : 0];
    const rowEnd = Math.min(this.rows.length - 1, lim.r2);
    for (let r = lim.r1; r <= rowEnd; r++) {
      const row = this.rows[r];
      if (!row) continue;
      for (const k in row) {
        const c = +k;
        if (c < lim.c1 || c > lim.c2) continue;
        const x = row[c];
        if (!x) continue;
        const hasValue = x.f !== undefined || x.v !== '';
        if (hasValue || (!valuesOnly && x.s !== this.baseStyle)) add(r, c);
      }
    }
    const out = r2 < 0 ? null : rect(r1, c1, r2, c2);
    if (!within) {
      this._used = this._used || [];
      this._used[valuesOnly ? 1 : 0] = out;
    }
    return out;
  }
  lastRow() {
    return this.rows.length - 1;
  }

  /** Visits existing cells of a rectangle. */
  each(q, fn) {
    const rEnd = Math.min(q.r2, this.rows.length - 1);
    for (let r = q.r1; r <= rEnd; r++) {
      const row = this.rows[r];
      if (!row) continue;
      if (q.c2 - q.c1 > 64) {
        for (const k in row) {
          const c = +k;
          if (c >= q.c1 && c <= q.c2 && row[c]) fn(row[c], r, c);
        }
      } else for (let c = q.c1; c <= q.c2; c++) if (row[c]) fn(row[c], r, c);
    }
  }

  eachFormula(fn) {
    for (const x of this.fcells) {
      if (x.f === undefined) this.fcells.delete(x);
      else fn(x);
    }
  }

  // ---- protection ----
  guard(q, what = 'edit') {
    this.wb.guardWrite();
    if (!this.protection) return;
    const o = this.protection.options;
    const ok = {
      edit: () => {
        let locked = false;
        this.locked(q, () => {
          locked = true;
        });
        return !locked;
      },
      format: () => o.allowFormatCells,
      formatRows: () => o.allowFormatRows,
      formatColumns: () => o.allowFormatColumns,
      insertRows: () => o.allowInsertRows,
      insertColumns: () => o.allowInsertColumns,
      deleteRows: () => o.allowDeleteRows,
      deleteColumns: () => o.allowDeleteColumns,
      sort: () => o.allowSort,
      autoFilter: () => o.allowAutoFilter,
      hyperlinks: () => o.allowInsertHyperlinks,
      objects: () => o.allowEditObjects,
      structure: () => false,
    }[what]();
    if (!ok) throw new ExcelError('AccessDenied');
  }
  locked(q, yes) {
    // a cell is locked unless its style says otherwise
    const free = (s) => sget(s, 'locked') === false;
    const cells = cellCount(q);
    let unlocked = 0;
    this.each(q, (x) => {
      if (free(x.s)) unlocked++;
    });
    if (unlocked === cells) return;
    if (cells <= 200000) {
      for (let r = q.r1; r <= q.r2; r++)
        for (let c = q.c1; c <= q.c2; c++) if (!free(this.style(r, c))) return yes();
      return;
    }
    yes();
  }

  // ---- writing ----
  mergeAt(r, c) {
    return this.merges.find((m) => has(m, r, c));
  }

  /** Writes one cell the way typing into it does. Returns false when nothing was to do. */
  put(r, c, v, asFormula) {
    if (v === null || v === undefined) return false;
    if (typeof v === 'object' && !(v instanceof ErrVal)) fail('InvalidArgument');
    const m = this.merges.length ? this.mergeAt(r, c) : null;
    if (m && (m.r1 !== r || m.c1 !== c)) return false; // hidden part of a merged cell
    if (v === '') {
      const x = this.cell(r, c);
      if (x) {
        x.v = '';
        x.f = undefined;
        x.q = undefined;
        delete x.link;
      }
      return true;
    }
    const x = this.ensure(r, c);
    if (typeof v === 'string') {
      if (v.length > 32767) fail('InvalidArgument', 'A cell holds at most 32767 characters.');
      const nf = sget(x.s, 'nf');
      if (v.length > 1 && v[0] === '=' && nf !== '@') {
        if (v.length > 8192) fail('FormulaLengthExceedsLimit');
        const bad = this.wb.calc.check(v, this, r, c);
        if (bad) fail('InvalidArgument');
        x.f = v;
        x.v = '';
        x.q = undefined;
        x.cv = undefined;
        x.cached = undefined;
        this.fcells.add(x);
        return true;
      }
      const p = parseInput(v, nf, this.wb.loc);
      x.f = undefined;
      x.v = p.v;
      x.q = p.quote || undefined;
      if (p.nf && nf === 'General') x.s = styleWith(x.s, 'nf', p.nf);
      return true;
    }
    if (typeof v === 'number' && !Number.isFinite(v)) fail('InvalidArgument');
    x.f = undefined;
    x.v = v;
    x.q = undefined;
    return true;
  }

  applyStyle(q, k, v) {
    if (isFullCols(q) && isFullRows(q)) {
      this.baseStyle = styleWith(this.baseStyle, k, v);
      for (const m of this.colMeta.values()) if (m.s) m.s = styleWith(m.s, k, v);
      for (const m of this.rowMeta.values()) if (m.s) m.s = styleWith(m.s, k, v);
      this.each(q, (x) => {
        x.s = styleWith(x.s, k, v);
      });
    } else if (isFullCols(q)) {
      for (let c = q.c1; c <= q.c2; c++) {
        const m = this.col(c);
        m.s = styleWith(m.s || this.baseStyle, k, v);
      }
      for (const [r, m] of this.rowMeta)
        if (m.s) for (let c = q.c1; c <= q.c2; c++) this.ensure(r, c);
      this.each(q, (x) => {
        x.s = styleWith(x.s, k, v);
      });
    } else if (isFullRows(q)) {
      for (let r = q.r1; r <= q.r2; r++) {
        const m = this.row(r);
        m.s = styleWith(m.s || this.baseStyle, k, v);
      }
      for (const [c, m] of this.colMeta)
        if (m.s) for (let r = q.r1; r <= q.r2; r++) this.ensure(r, c);
      this.each(q, (x) => {
        x.s = styleWith(x.s, k, v);
      });
    } else {
      if (cellCount(q) > 5000000) fail('RangeExceedsLimit');
      for (let r = q.r1; r <= q.r2; r++)
        for (let c = q.c1; c <= q.c2; c++) {
          const x = this.ensure(r, c);
          x.s = styleWith(x.s, k, v);
        }
    }
    this._used = null;
  }
  /** The common value of a style key over a rectangle, or the `mixed` value. */
  commonStyle(q, k, mixed = null) {
    let first,
      seen = false,
      cells = 0;
    const test = (s) => {
      const v = sget(s, k);
      if (!seen) {
        first = v;
        seen = true;
        return true;
      }
      return v === first;
    };
    let ok = true;
    this.each(q, (x) => {
      cells++;
      if (ok && !test(x.s)) ok = false;
    });
    if (!ok) return mixed;
    if (cells < cellCount(q)) {
      if (cellCount(q) <= 20000) {
        for (let r = q.r1; r <= q.r2 && ok; r++)
          for (let c = q.c1; c <= q.c2 && ok; c++)
            if (!this.cell(r, c) && !test(this.defaultStyle(r, c))) ok = false;
      } else {
        const lim = Math.min(q.c2, q.c1 + 2000);
        for (let c = q.c1; c <= lim && ok; c++)
          if (!test((this.colMeta.get(c) || {}).s || this.baseStyle)) ok = false;
        for (const [r, m] of this.rowMeta)
          if (ok && r >= q.r1 && r <= q.r2 && m.s && !test(m.s)) ok = false;
      }
    }
    return ok ? first : mixed;
  }
  row(r) {
    let m = this.rowMeta.get(r);
    if (!m) this.rowMeta.set(r, (m = {}));
    return m;
  }
  col(c) {
    let m = this.colMeta.get(c);
    if (!m) this.colMeta.set(c, (m = {}));
    return m;
  }
  rowHeight(r) {
    const m = this.rowMeta.get(r);
    return m ? (m.hidden ? 0 : (m.h ?? DEFAULT_ROW_PT)) : DEFAULT_ROW_PT;
  }
  colWidth(c) {
    const m = this.colMeta.get(c);
    return m ? (m.hidden ? 0 : (m.w ?? DEFAULT_COL_PT)) : DEFAULT_COL_PT;
  }
  top(r) {
    let t = r * DEFAULT_ROW_PT;
    for (const [k] of this.rowMeta) if (k < r) t += this.rowHeight(k) - DEFAULT_ROW_PT;
    return t;
  }
  left(c) {
    let t = c * DEFAULT_COL_PT;
    for (const [k] of this.colMeta) if (k < c) t += this.colWidth(k) - DEFAULT_COL_PT;
    return t;
  }

  clear(q, what = 'All') {
    const W = what.toLowerCase();
    const contents = W === 'all' || W === 'contents',
      formats = W === 'all' || W === 'formats';
    const heads = !contents
      ? []
      : this.tables()
          .filter((t) => t.showHeaders && !contains(q, t.q))
          .map((t) => [t, intersect(q, rect(t.q.r1, t.q.c1, t.q.r1, t.q.c2))])
          .filter((x) => x[1]);
    this.each(q, (x) => {
      if (contents) {
        x.v = '';
        x.f = undefined;
        x.q = undefined;
      }
      if (W === 'hyperlinks' || W === 'removehyperlinks' || contents) delete x.link;
      if (formats) x.s = NORMAL;
    });
    if (formats) {
      if (isFullCols(q) && isFullRows(q)) {
        this.baseStyle = NORMAL;
        for (const m of this.colMeta.values()) delete m.s;
        for (const m of this.rowMeta.values()) delete m.s;
      } else if (isFullCols(q))
        for (let c = q.c1; c <= q.c2; c++) {
          const m = this.colMeta.get(c);
          if (m) delete m.s;
        }
      else if (isFullRows(q))
        for (let r = q.r1; r <= q.r2; r++) {
          const m = this.rowMeta.get(r);
          if (m) delete m.s;
        }
      this.merges = this.merges.filter((m) => !intersect(m, q));
      if (W === 'all' || W === 'formats') {
        this.cutRegions(this.cfs, q);
      }
    }
    if (W === 'all') this.cutRegions(this.dvs, q);
    if (formats || contents) this.drop(q);
    if (contents) for (const t of this.tables()) if (contains(q, t.q)) this.wb.deleteTable(t, true);
    for (const [t, h] of heads) {
      for (let c = h.c1; c <= h.c2; c++) t.columns[c - t.q.c1].name = '';
      this.wb.syncHeaders(t, h, true);
    }
    this.dirty();
  }
  /** Frees cells that say nothing. */
  drop(q) {
    const end = Math.min(q.r2, this.rows.length - 1);
    for (let r = q.r1; r <= end; r++) {
      const row = this.rows[r];
      if (!row) continue;
      for (const k in row) {
        const c = +k;
        if (c < q.c1 || c > q.c2) continue;
        const x = row[c];
        if (x && x.v === '' && x.f === undefined && !x.link && x.s === this.defaultStyle(r, c))
          delete row[c];
      }
    }
    while (
      this.rows.length &&
      (!this.rows[this.rows.length - 1] || !Object.keys(this.rows[this.rows.length - 1]).length)
    )
      this.rows.length--;
  }
  cutRegions(list, q) {
    for (let i = list.length - 1; i >= 0; i--) {
      list[i].areas = list[i].areas.flatMap((a) => subtract(a, q));
      if (!list[i].areas.length) list.splice(i, 1);
    }
  }
  tables() {
    return this.wb.tables.filter((t) => t.sheet === this);
  }

  // ---- inserting and deleting cells ----
  shift(op, guardKind) {
    this.guard(null, guardKind);
    const row = op.axis === 'row';
    const whole = row ? op.lo === 0 && op.hi === MAXC - 1 : op.lo === 0 && op.hi === MAXR - 1;
    for (const t of this.tables()) {
      const [lo, hi] = row ? [t.q.c1, t.q.c2] : [t.q.r1, t.q.r2];
      const [a1, a2] = row ? [t.q.r1, t.q.r2] : [t.q.c1, t.q.c2];
      if (a2 < op.at || hi < op.lo || lo > op.hi) continue;
      if (!op.table && !whole && (lo < op.lo || hi > op.hi)) fail('InsertDeleteConflict');
      if (
        op.kind === 'delete' &&
        row &&
        t.showHeaders &&
        op.at <= a1 &&
        op.at + op.count - 1 >= a1 &&
        op.at + op.count - 1 < a2
      )
        fail('InsertDeleteConflict');
    }
    for (const m of this.merges) {
      const [lo, hi, a2] = row ? [m.c1, m.c2, m.r2] : [m.r1, m.r2, m.c2];
      if (a2 >= op.at && hi >= op.lo && lo <= op.hi && (lo < op.lo || hi > op.hi))
        fail('MergedRangeConflict', MERGE_MSG);
    }
    if (op.kind === 'insert') {
      const last = (row ? MAXR : MAXC) - op.count;
      const push = row ? rect(last, op.lo, MAXR - 1, op.hi) : rect(op.lo, last, op.hi, MAXC - 1);
      let bad = false;
      this.each(push, (x) => {
        if (x.v !== '' || x.f !== undefined) bad = true;
      });
      if (bad) fail('NonBlankCellOffSheet');
    }
    const styleFrom = op.kind === 'insert' && op.at > 0;
    if (row && whole) {
      if (op.kind === 'insert') {
        if (op.at < this.rows.length)
          this.rows.splice(op.at, 0, ...new Array(op.count).fill(undefined));
      } else if (op.at < this.rows.length)
        for (const line of this.rows.splice(op.at, op.count))
          if (line && this.fcells.size) for (const k in line) this.fcells.delete(line[k]);
      this.rowMeta = moveKeys(this.rowMeta, op);
      if (styleFrom)
        for (let i = 0; i < op.count; i++) this.copyRowStyle(op.at - 1, op.at + i, 0, MAXC - 1);
    } else if (row) {
      const width = op.hi - op.lo + 1;
      const last = this.rows.length - 1;
      if (op.kind === 'insert') {
        for (let r = last; r >= op.at; r--) this.moveSpan(r, r + op.count, op.lo, width);
        if (styleFrom)
          for (let i = 0; i < op.count; i++) this.copyRowStyle(op.at - 1, op.at + i, op.lo, op.hi);
      } else {
        for (let r = op.at; r <= last; r++) this.moveSpan(r + op.count, r, op.lo, width);
      }
    } else {
      for (let r = op.lo; r <= Math.min(op.hi, this.rows.length - 1); r++) {
        const line = this.rows[r];
        if (!line) continue;
        if (op.kind === 'insert') {
          const n = [];
          for (const k in line) {
            const c = +k;
            n[c >= op.at ? c + op.count : c] = line[c];
          }
          if (styleFrom && line[op.at - 1] && line[op.at - 1].s !== NORMAL)
            for (let i = 0; i < op.count; i++)
              n[op.at + i] = { v: '', f: undefined, s: line[op.at - 1].s };
          this.rows[r] = n;
        } else {
          const n = [];
          for (const k in line) {
            const c = +k;
            if (c < op.at) n[c] = line[c];
            else if (c >= op.at + op.count) n[c - op.count] = line[c];
          }
          this.rows[r] = n;
        }
      }
      if (whole) {
        this.colMeta = moveKeys(this.colMeta, op);
        if (styleFrom && this.colMeta.get(op.at - 1))
          for (let i = 0; i < op.count; i++)
            this.colMeta.set(op.at + i, { ...this.colMeta.get(op.at - 1), hidden: undefined });
      }
    }
    const mv = (q) => moveRect(q, op);
    this.merges = this.merges.map(mv).filter((m) => m && cellCount(m) > 1);
    for (const list of [this.cfs, this.dvs])
      for (let i = list.length - 1; i >= 0; i--) {
        list[i].areas = list[i].areas.map(mv).filter(Boolean);
        if (!list[i].areas.length) list.splice(i, 1);
      }
    for (const t of this.tables()) {
      if (op.table === t) continue;
      const m = mv(t.q);
      if (!m) {
        this.wb.deleteTable(t, true);
        continue;
      }
      if (op.axis === 'col' && m.c2 - m.c1 !== t.q.c2 - t.q.c1) this.wb.fitColumns(t, m, op);
      t.q = m;
    }
    if (this.autoFilter) {
      const m = mv(this.autoFilter.q);
      if (m) this.autoFilter.q = m;
      else this.autoFilter = null;
    }
    for (const cm of this.wb.comments)
      if (cm.sheet === this) {
        const m = mv(rect(cm.r, cm.c, cm.r, cm.c));
        if (m) {
          cm.r = m.r1;
          cm.c = m.c1;
        } else cm.gone = true;
      }
    this.wb.comments = this.wb.comments.filter((x) => !x.gone);
    for (const o of this.wb.liveRanges)
      if (o.sheet === this && !o.dead) {
        if (o.areas) {
          o.areas = o.areas.map(mv).filter(Boolean);
          if (!o.areas.length) o.dead = true;
        } else {
          const m = mv(o.q);
          if (m) o.q = m;
          else o.dead = true;
        }
      }
    for (const ch of this.charts)
      if (ch.source && ch.sourceSheet === this) {
        const m = mv(ch.source);
        if (m) ch.source = m;
      }
    // formulas: those that speak of no cell here neither move nor show anything else
    let moved = false;
    for (const s of this.wb.sheets) {
      s.eachFormula((x) => {
        const spoken = x.f.replace(/"(?:[^"]|"")*"/g, '');
        const here = s === this ? spoken.replace(SHEET_REF, '') : spoken;
        if (s === this ? !/[A-Za-z]\$?\d|:/.test(here) : !here.includes(this.name)) return;
        x.f = moveFormula(x.f, s.name, this.name, op);
        moved = true;
      });
      for (const cf of s.cfs)
        if (cf.data && cf.data.Rule && typeof cf.data.Rule.Formula === 'string')
          cf.data.Rule.Formula = moveFormula(cf.data.Rule.Formula, s.name, this.name, op);
    }
    for (const n of this.wb.names) n.formula = moveFormula(n.formula, '', this.name, op);
    if (moved) this.dirty();
    else this._used = null;
  }
  moveSpan(from, to, lo, width) {
    const src = this.rows[from];
    if (!src && !this.rows[to]) return;
    for (let c = lo; c < lo + width; c++) {
      const x = src ? src[c] : undefined;
      if (x) {
        this.ensureRow(to)[c] = x;
        delete src[c];
      } else if (this.rows[to]) delete this.rows[to][c];
    }
  }
  ensureRow(r) {
    if (!this.rows[r]) {
      for (let i = this.rows.length; i < r; i++) this.rows[i] = undefined;
      this.rows[r] = [];
    }
    return this.rows[r];
  }
  copyRowStyle(from, to, c1, c2) {
    const src = this.rows[from];
    if (!src) return;
    for (const k in src) {
      const c = +k;
      if (c >= c1 && c <= c2 && src[c] && src[c].s !== this.defaultStyle(to, c))
        this.ensure(to, c).s = src[c].s;
    }
  }
}
/** A reference to cells of a sheet that it names. */
const SHEET_REF =
  /(?:'(?:[^']|'')+'|[^\s'"!(),+\-*/&=<>]+)!\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?/g;
const MERGE_MSG = "We can't do that to a merged cell.";

function moveKeys(map, op) {
  const out = new Map();
  for (const [k, v] of map) {
    if (op.kind === 'insert') out.set(k >= op.at ? k + op.count : k, v);
    else if (k < op.at) out.set(k, v);
    else if (k >= op.at + op.count) out.set(k - op.count, v);
  }
  return out;
}

export class Workbook {
  constructor(options = {}) {
    this.name = options.name || 'Book.xlsx';
    this.locale = options.locale || 'en-US';
    this.loc = localeInfo(this.locale);
    this.sheets = [];
    this.tables = [];
    this.names = [];
    this.comments = [];
    this.settings = new Map();
    this.customXml = [];
    this.properties = {
      title: '',
      subject: '',
      author: '',
      keywords: '',
      comments: '',
      category: '',
      manager: '',
      company: '',
      lastAuthor: '',
      revisionNumber: 0,
      creationDate: new Date().toISOString(),
      custom: new Map(),
    };
    this.protection = null;
    this.readOnly = !!options.readOnly;
    this.date1904 = !!options.date1904;
    this.calculationMode = 'Automatic';
    this.activeId = null;
    this.selection = null; // {sheet, areas}
    this.sessions = new Set();
    this.liveRanges = new Set();
    this.calc = new Calc(this);
    this.isDirty = false;
    this.origin = 'user';
    this.nextTable = 1;
    this.nextRefId = 1;
    this.changes = []; // journal of what happened, for assertions
    this.defaultTableStyle = 'TableStyleMedium2';
  }

  // ---- batches, events ----
  beginBatch(session) {
    this.prev = this.origin;
    this.origin = session;
  }
  endBatch() {
    this.origin = this.prev;
  }
  as(origin, fn) {
    const p = this.origin;
    this.origin = origin;
    try {
      return fn();
    } finally {
      this.origin = p;
    }
  }
  guardWrite() {
    if (this.readOnly && this.origin && this.origin !== 'user' && this.origin !== 'coauthor')
      throw new ExcelError('AccessDenied');
    if (this.origin && this.origin.readOnly) throw new ExcelError('AccessDenied');
    this.isDirty = true;
  }
  sourceFor(session) {
    return this.origin === session || this.origin === 'user' ? 'Local' : 'Remote';
  }
  emit(fn) {
    for (const s of this.sessions)
      fn(s, this.sourceFor(s), this.origin === s ? 'ThisLocalAddin' : 'Unknown');
  }

  changed(sheet, q, changeType, extra = {}) {
    sheet.dirty();
    const address = toA1(q);
    this.changes.push({
      sheet: sheet.name,
      address,
      changeType,
      by: typeof this.origin === 'string' ? this.origin : this.origin ? this.origin.name : null,
    });
    this.emit((s, source, triggerSource) => {
      const reg = s.isRegistered(10, sheet.id) || s.isRegistered(10, 'Workbook');
      const tables = this.tables.filter((t) => t.sheet === sheet && intersect(t.q, q));
      const tReg = tables.filter(
        (t) =>
          s.isRegistered(101, t.id) ||
          s.isRegistered(101, sheet.id) ||
          s.isRegistered(101, 'Workbook'),
      );
      if (!reg && !tReg.length) return;
      const referenceId = s.eventRef(sheet, q);
      const args = {
        address,
        changeType,
        source,
        triggerSource,
        worksheetId: sheet.id,
        referenceId,
        shiftDirection: extra.shift || 'None',
      };
      if (extra.before !== undefined)
        Object.assign(args, {
          valueBefore: outValue(extra.before),
          valueAfter: outValue(extra.after),
          valueTypeBefore: valueType(extra.before),
          valueTypeAfter: valueType(extra.after),
        });
      if (reg) for (const target of [sheet.id, 'Workbook']) s.queueEvent(10, target, args);
      for (const t of tReg) {
        const hit = intersect(t.q, q);
        const a2 = { ...args, address: toA1(hit), tableId: t.id };
        for (const target of [t.id, sheet.id, 'Workbook']) s.queueEvent(101, target, a2);
      }
    });
  }
  sheetEvent(type, sheet, extra = {}) {
    this.emit((s, source) => {
      for (const target of [sheet.id, 'Workbook'])
        s.queueEvent(type, target, { worksheetId: sheet.id, source, ...extra });
    });
  }
  formatChanged(sheet, q) {
    this.isDirty = true;
    this.emit((s, source) => {
      if (!s.isRegistered(18, sheet.id) && !s.isRegistered(18, 'Workbook')) return;
      const a = {
        address: toA1(q),
        source,
        worksheetId: sheet.id,
        referenceId: s.eventRef(sheet, q),
      };
      for (const target of [sheet.id, 'Workbook']) s.queueEvent(18, target, a);
    });
  }

  // ---- sheets ----
  sheet(key) {
    const k = String(key).toLowerCase();
    return (
      this.sheets.find((s) => s.id.toLowerCase() === k) ||
      this.sheets.find((s) => s.name.toLowerCase() === k) ||
      null
    );
  }
  active() {
    return this.sheets.find((s) => s.id === this.activeId) || this.sheets[0];
  }
  checkName(name, self) {
    if (
      typeof name !== 'string' ||
      !name.length ||
      name.length > 31 ||
      /[:\\/?*[\]\x00-\x1f]/.test(name) ||
      name[0] === "'" ||
      name[name.length - 1] === "'" ||
      name.trim() === '' ||
      /^history$/i.test(name)
    )
      fail('InvalidArgument');
    if (this.sheets.some((s) => s !== self && s.name.toLowerCase() === name.toLowerCase()))
      fail('ItemAlreadyExists');
  }
  guardStructure() {
    this.guardWrite();
    if (this.protection) throw new ExcelError('AccessDenied');
  }
  addSheet(name, at) {
    this.guardStructure();
    if (name === undefined || name === null || name === '') {
      let i = this.sheets.length + 1;
      do {
        name = `Sheet${i++}`;
      } while (this.sheet(name));
    }
    this.checkName(name);
    const s = new Sheet(this, name);
    this.sheets.splice(at ?? this.sheets.length, 0, s);
    if (!this.activeId) this.activate(s, true);
    this.changes.push({ sheet: name, changeType: 'SheetAdded' });
    this.sheetEvent(13, s);
    return s;
  }
  deleteSheet(s) {
    this.guardStructure();
    const visible = this.sheets.filter((x) => x.visibility === 'Visible');
    if (s.visibility === 'VeryHidden') fail('InvalidOperation');
    if (visible.length === 1 && visible[0] === s) fail('InvalidOperation');
    const i = this.sheets.indexOf(s);
    this.sheets.splice(i, 1);
    s.deleted = true;
    this.tables = this.tables.filter((t) => t.sheet !== s);
    this.comments = this.comments.filter((c) => c.sheet !== s);
    this.names = this.names.filter((n) => n.scope !== s);
    for (const o of this.liveRanges) if (o.sheet === s) o.dead = true;
    const rx = s.name.toLowerCase();
    for (const x of this.sheets)
      x.eachFormula((y) => {
        y.f = mapRefs(y.f, (sh, ref, p) => (sh && sh.toLowerCase() === rx ? '#REF!' : p + ref));
      });
    for (const n of this.names)
      n.formula = mapRefs(n.formula, (sh, ref, p) =>
        sh && sh.toLowerCase() === rx ? '#REF!' : p + ref,
      );
    if (this.activeId === s.id)
      this.activate(
        this.sheets
          .slice(i)
          .concat(this.sheets.slice(0, i).reverse())
          .find((x) => x.visibility === 'Visible'),
        true,
      );
    this.calc.bump();
    this.changes.push({ sheet: s.name, changeType: 'SheetDeleted' });
    this.sheetEvent(15, s);
  }
  renameSheet(s, name) {
    this.guardStructure();
    this.checkName(name, s);
    const before = s.name;
    if (before === name) return;
    const low = before.toLowerCase();
    const fix = (f) =>
      mapRefs(f, (sh, ref, p) =>
        sh && sh.toLowerCase() === low ? `${quoteSheet(name)}!${ref}` : p + ref,
      );
    s.name = name;
    for (const x of this.sheets)
      x.eachFormula((y) => {
        y.f = fix(y.f);
      });
    for (const n of this.names) n.formula = fix(n.formula);
    this.calc.bump();
    this.sheetEvent(25, s, { nameBefore: before, nameAfter: name });
  }
  setVisibility(s, v) {
    this.guardStructure();
    const norm = { visible: 'Visible', hidden: 'Hidden', veryhidden: 'VeryHidden' }[
      String(v).toLowerCase()
    ];
    if (!norm) fail('InvalidArgument');
    if (
      norm !== 'Visible' &&
      s.visibility === 'Visible' &&
      this.sheets.filter((x) => x.visibility === 'Visible').length === 1
    )
      fail('InvalidOperation');
    const before = s.visibility;
    s.visibility = norm;
    if (norm !== 'Visible' && this.activeId === s.id) {
      const i = this.sheets.indexOf(s);
      this.activate(
        this.sheets
          .slice(i + 1)
          .concat(this.sheets.slice(0, i).reverse())
          .find((x) => x.visibility === 'Visible'),
        true,
      );
    }
    if (before !== norm)
      this.sheetEvent(26, s, { visibilityBefore: before, visibilityAfter: norm });
  }
  activate(s, quiet) {
    if (s.visibility !== 'Visible') fail('InvalidOperation');
    if (this.activeId === s.id) return;
    const old = this.active();
    if (old)
      this.selections.set(
        old.id,
        this.selection && this.selection.sheet === old ? this.selection.areas : [rect(0, 0, 0, 0)],
      );
    this.activeId = s.id;
    this.selection = { sheet: s, areas: this.selections.get(s.id) || [rect(0, 0, 0, 0)] };
    if (!quiet || old) {
      if (old && old !== s && !old.deleted) this.sheetEvent(12, old);
      this.sheetEvent(11, s);
    }
  }
  selections = new Map();
  select(sheet, areas) {
    this.activate(sheet);
    this.selection = { sheet, areas };
    const address = areas.map((a) => toA1(a)).join(',');
    this.emit((s, source) => {
      for (const target of [sheet.id, 'Workbook'])
        s.queueEvent(14, target, { address, worksheetId: sheet.id, source, workbookId: '' });
      for (const t of this.tables)
        if (t.sheet === sheet) {
          const h = areas.map((a) => intersect(a, t.q)).filter(Boolean)[0];
          s.queueEvent(100, t.id, {
            address: h ? toA1(h) : '',
            worksheetId: sheet.id,
            tableId: t.id,
          });
        }
      s.sendXdmEvent('documentSelectionChanged', { Version: 1 });
    });
  }
  selectionValues() {
    const { sheet, areas } = this.selection;
    const q = areas[0];
    const u =
      intersect(q, sheet.usedRange(false) || rect(0, 0, 0, 0)) || rect(q.r1, q.c1, q.r1, q.c1);
    const out = [];
    for (let r = u.r1; r <= u.r2; r++) {
      const row = [];
      for (let c = u.c1; c <= u.c2; c++) row.push(outValue(sheet.value(r, c)));
      out.push(row);
    }
    return out;
  }
  writeSelection(rows) {
    const { sheet, areas } = this.selection,
      q = areas[0],
      h = rows.length,
      w = rows[0].length;
    if (cellCount(q) > 1 && (q.r2 - q.r1 + 1 !== h || q.c2 - q.c1 + 1 !== w))
      fail('InvalidArgument');
    this.setValues(sheet, rect(q.r1, q.c1, q.r1 + h - 1, q.c1 + w - 1), rows);
  }
  saveSettings(pairs, session) {
    this.settings = new Map(pairs.map(([k, v]) => [k, JSON.parse(v)]));
    this.isDirty = true;
    this.settingsChanged(session);
  }
  settingsChanged(except) {
    for (const s of this.sessions)
      if (s !== except) s.sendXdmEvent('settingsChanged', { Version: 1 });
  }

  // ---- writing values: the one entry for add-ins, users and co-authors ----
  setValues(sheet, q, values, { formulas = false } = {}) {
    sheet.guard(q, 'edit');
    const rows = q.r2 - q.r1 + 1,
      cols = q.c2 - q.c1 + 1;
    const matrix = Array.isArray(values);
    if (matrix) {
      if (values.length !== rows || values.some((l) => !Array.isArray(l) || l.length !== cols))
        fail(
          'InvalidArgument',
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
    } else {
      if (isFullCols(q) || isFullRows(q)) {
        if (rows * cols > 5000000) fail('RangeExceedsLimit');
      }
    }
    const single = rows === 1 && cols === 1;
    const before = single ? sheet.value(q.r1, q.c1) : undefined;
    if (matrix)
      for (const l of values)
        for (const v of l)
          if (v !== null && v !== undefined && typeof v === 'object') fail('InvalidArgument');
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < cols; c++)
        sheet.put(q.r1 + r, q.c1 + c, matrix ? values[r][c] : values, formulas);
    sheet._used = null;
    for (const t of sheet.tables()) {
      const h = t.showHeaders && intersect(q, rect(t.q.r1, t.q.c1, t.q.r1, t.q.c2));
      if (h) this.syncHeaders(t, h);
    }
    this.calc.bump();
    this.changed(sheet, q, 'RangeEdited', single ? { before, after: sheet.value(q.r1, q.c1) } : {});
  }

  // ---- tables ----
  tableName(name, self) {
    if (
      typeof name !== 'string' ||
      !/^[A-Za-z_\\\u00aa-\uffff][\w.\\\u00aa-\uffff]*$/.test(name) ||
      name.length > 255 ||
      parseA1(name) ||
      /^[rc]$/i.test(name) ||
      /^r\d+c\d+$/i.test(name)
    )
      fail('InvalidArgument');
    const low = name.toLowerCase();
    if (
      this.tables.some((t) => t !== self && t.name.toLowerCase() === low) ||
      this.names.some((n) => n.name.toLowerCase() === low)
    )
      fail('ItemAlreadyExists');
  }
  table(key) {
    const k = String(key).toLowerCase();
    return (
      this.tables.find((t) => t.id === k) ||
      this.tables.find((t) => t.name.toLowerCase() === k) ||
      null
    );
  }
  addTable(sheet, q, hasHeaders, opts = {}) {
    sheet.guard(q, 'structure');
    if (isFullCols(q) || isFullRows(q)) {
      const u = sheet.usedRange(true, q);
      q = u ? intersect(q, u) : rect(q.r1, q.c1, q.r1, q.c1);
    }
    for (const t of this.tables)
      if (t.sheet === sheet && intersect(t.q, q))
        fail(
          'InvalidArgument',
          "A table can't overlap a range that contains a PivotTable report, query results, protected cells, or another table.",
        );
    if (sheet.merges.some((m) => intersect(m, q))) {
      for (const m of sheet.merges.filter((x) => intersect(x, q)))
        sheet.merges.splice(sheet.merges.indexOf(m), 1);
    }
    const t = {
      id: String(this.nextTable++),
      sheet,
      q: { ...q },
      showHeaders: true,
      showTotals: false,
      style: this.defaultTableStyle,
      firstCol: false,
      lastCol: false,
      banded: true,
      bandedCols: false,
      filterButton: true,
      columns: [],
      sortFields: [],
      nextCol: 1,
      uid: randomUUID(),
    };
    if (!hasHeaders && !opts.loaded) {
      sheet.shift({ kind: 'insert', axis: 'row', at: q.r1, count: 1, lo: q.c1, hi: q.c2 });
      for (let c = q.c1; c <= q.c2; c++) sheet.put(q.r1, c, `Column${c - q.c1 + 1}`);
      t.q.r2 = q.r2 + 1;
    } else if (q.r1 === q.r2 && !opts.loaded) {
      t.q.r2 = q.r1 + 1;
    }
    let name = opts.name;
    if (!name) {
      let i = 1;
      do {
        name = `Table${i++}`;
      } while (
        this.table(name) ||
        this.names.some((n) => n.name.toLowerCase() === name.toLowerCase())
      );
    }
    t.name = name;
    for (let c = q.c1; c <= q.c2; c++) t.columns.push({ id: t.nextCol++, name: '', filter: null });
    this.tables.push(t);
    this.syncHeaders(t, rect(t.q.r1, t.q.c1, t.q.r1, t.q.c2), true);
    sheet.dirty();
    if (!opts.loaded)
      this.emit((s, source) => {
        for (const target of [sheet.id, 'Workbook'])
          s.queueEvent(102, target, { source, tableId: t.id, worksheetId: sheet.id });
      });
    return t;
  }
  /** Header cells hold strings, non-empty and unique: Excel rewrites them. */
  syncHeaders(t, h, init) {
    if (!t.showHeaders) return;
    for (let c = h.c1; c <= h.c2; c++) {
      const col = t.columns[c - t.q.c1];
      let text = t.sheet.text(t.q.r1, c);
      if (text === '') text = `Column${c - t.q.c1 + 1}`;
      const others = new Set(
        t.columns.filter((x) => x !== col && x.name).map((x) => x.name.toLowerCase()),
      );
      let n = text,
        i = 2;
      while (others.has(n.toLowerCase())) n = text + i++;
      const x = t.sheet.ensure(t.q.r1, c);
      x.v = n;
      x.f = undefined;
      col.name = n;
    }
  }
  renameColumn(t, i, name) {
    if (typeof name !== 'string') fail('InvalidArgument');
    t.sheet.guard(rect(t.q.r1, t.q.c1 + i, t.q.r1, t.q.c1 + i), 'edit');
    t.columns[i].name = '';
    const x = t.sheet.ensure(t.q.r1, t.q.c1 + i);
    x.v = name;
    x.f = undefined;
    this.syncHeaders(t, rect(t.q.r1, t.q.c1 + i, t.q.r1, t.q.c1 + i));
    this.changed(t.sheet, rect(t.q.r1, t.q.c1 + i, t.q.r1, t.q.c1 + i), 'RangeEdited');
  }
  bodyRect(t) {
    return rect(t.q.r1 + (t.showHeaders ? 1 : 0), t.q.c1, t.q.r2 - (t.showTotals ? 1 : 0), t.q.c2);
  }
  deleteTable(t, silent) {
    this.tables = this.tables.filter((x) => x !== t);
    t.dead = true;
    this.emit((s, source) => {
      for (const target of [t.sheet.id, 'Workbook'])
        s.queueEvent(103, target, {
          source,
          tableId: t.id,
          tableName: t.name,
          worksheetId: t.sheet.id,
        });
    });
  }
  fitColumns(t, m, op) {
    const i = op.at - t.q.c1;
    if (op.kind === 'insert') {
      const add = Array.from({ length: op.count }, () => ({
        id: t.nextCol++,
        name: '',
        filter: null,
      }));
      t.columns.splice(i, 0, ...add);
      t.q = m;
      this.syncHeaders(t, rect(m.r1, m.c1 + i, m.r1, m.c1 + i + op.count - 1), true);
    } else {
      const from = Math.max(0, i),
        to = Math.min(t.columns.length, i + op.count);
      t.columns.splice(from, to - from);
    }
  }

  // ---- named items ----
  nameItem(name, scope) {
    const k = String(name).toLowerCase();
    return (
      this.names.find(
        (n) => n.scope === (scope || null) && (n.name.toLowerCase() === k || n.id === name),
      ) || null
    );
  }
  addName(name, formula, comment, scope) {
    this.guardWrite();
    if (
      typeof name !== 'string' ||
      !/^[A-Za-z_\\\u00aa-\uffff][\w.\\?\u00aa-\uffff]*$/.test(name) ||
      name.length > 255 ||
      parseA1(name) ||
      /^[rc]$/i.test(name)
    )
      fail('InvalidArgument');
    if (
      this.nameItem(name, scope) ||
      (!scope && this.tables.some((t) => t.name.toLowerCase() === name.toLowerCase()))
    )
      fail('ItemAlreadyExists');
    const n = {
      id: name,
      name,
      formula,
      comment: comment || '',
      visible: true,
      scope: scope || null,
    };
    this.names.push(n);
    this.calc.bump();
    return n;
  }
  /** -> {sheet, q} or null */
  resolveRef(text, own) {
    let t = text.trim();
    if (t[0] === '=') t = t.slice(1);
    const [sn, a] = splitSheet(t);
    const sheet = sn !== null ? this.sheet(sn) : own;
    if (!sheet) return null;
    const q = parseA1(a);
    if (q) return { sheet, q };
    if (sn === null || sheet) {
      const n = this.nameItem(a, sheet) || this.nameItem(a, null);
      if (n) return this.resolveRef(n.formula, own);
      const tb = this.table(a);
      if (tb && !/^\d+$/.test(a)) return { sheet: tb.sheet, q: this.bodyRect(tb) };
      const st = this.structured(a, own);
      if (st) return st;
    }
    return null;
  }
  /** Table1[Col], Table1[#All], Table1[[#Headers],[Col]] */
  structured(text) {
    const m = /^([A-Za-z_\\\u00aa-\uffff][\w.\u00aa-\uffff]*)\[(.*)\]$/s.exec(text);
    if (!m) return null;
    const t = this.table(m[1]);
    if (!t) return null;
    const parts = m[2].startsWith('[')
      ? [...m[2].matchAll(/\[((?:[^\]']|'.)*)\]/g)].map((x) => x[1])
      : m[2] === ''
        ? []
        : [m[2]];
    let rows = this.bodyRect(t),
      c1 = t.q.c1,
      c2 = t.q.c2;
    const cols = [];
    for (const p of parts) {
      const l = p.toLowerCase();
      if (l === '#all') rows = rect(t.q.r1, 0, t.q.r2, 0);
      else if (l === '#data') rows = this.bodyRect(t);
      else if (l === '#headers') {
        if (!t.showHeaders) return null;
        rows = rect(t.q.r1, 0, t.q.r1, 0);
      } else if (l === '#totals') {
        if (!t.showTotals) return null;
        rows = rect(t.q.r2, 0, t.q.r2, 0);
      } else {
        const i = t.columns.findIndex(
          (x) => x.name.toLowerCase() === p.replace(/'(.)/g, '$1').toLowerCase(),
        );
        if (i < 0) return null;
        cols.push(i);
      }
    }
    if (cols.length) {
      c1 = t.q.c1 + Math.min(...cols);
      c2 = t.q.c1 + Math.max(...cols);
    }
    return { sheet: t.sheet, q: rect(rows.r1, c1, rows.r2, c2) };
  }

  toJSON() {
    const J = (v) => (v instanceof ErrVal ? { error: v.code } : v);
    return {
      name: this.name,
      activeSheet: this.active() && this.active().name,
      sheets: this.sheets.map((s) => {
        const u = s.usedRange(true);
        const cells = {};
        s.each(rect(0, 0, MAXR - 1, MAXC - 1), (x, r, c) => {
          // an empty cell that looks as its row and column do says nothing
          if (x.v === '' && x.f === undefined && x.s === s.defaultStyle(r, c) && !x.link) return;
          const o = {};
          if (x.f !== undefined) {
            o.f = x.f;
            o.v = J(s.value(r, c));
          } else if (x.v !== '') o.v = J(x.v);
          if (x.s !== NORMAL) o.s = x.s.p;
          if (x.link) o.link = x.link;
          cells[toA1(rect(r, c, r, c))] = o;
        });
        return {
          id: s.id,
          name: s.name,
          visibility: s.visibility,
          usedRange: u ? toA1(u) : null,
          cells,
          merges: s.merges.map((m) => toA1(m)),
          // columns and rows that have nothing of their own say nothing
          columns: Object.fromEntries(
            [...s.colMeta]
              .filter(([, v]) => v.w !== undefined || v.hidden || v.s)
              .map(([k, v]) => [k, { width: v.w, hidden: !!v.hidden, style: v.s && v.s.p }]),
          ),
          rows: Object.fromEntries(
            [...s.rowMeta]
              .filter(([, v]) => v.h !== undefined || v.hidden || v.s)
              .map(([k, v]) => [k, { height: v.h, hidden: !!v.hidden, style: v.s && v.s.p }]),
          ),
          tables: s.tables().map((t) => ({
            id: t.id,
            name: t.name,
            address: toA1(t.q),
            columns: t.columns.map((c) => c.name),
            style: t.style,
            showTotals: t.showTotals,
            showHeaders: t.showHeaders,
            showFilterButton: t.filterButton,
            filters: t.columns.map((c) => c.filter).filter(Boolean),
          })),
          conditionalFormats: s.cfs.map((f) => ({
            id: f.id,
            type: f.type,
            priority: f.priority,
            stopIfTrue: f.stopIfTrue,
            areas: f.areas.map((a) => toA1(a)),
            data: f.data,
          })),
          dataValidation: s.dvs.map((d) => ({
            areas: d.areas.map((a) => toA1(a)),
            rule: d.rule,
            prompt: d.prompt,
            errorAlert: d.errorAlert,
            ignoreBlanks: d.ignoreBlanks,
          })),
          charts: s.charts.map((c) => ({
            name: c.name,
            type: c.type,
            source: c.source && toA1(c.source),
            series: c.series.map(({ name, values, x, bag }) => ({ name, values, x, bag })),
            bag: c.bag,
          })),
          freeze: s.freeze,
          protected: !!s.protection,
          protectionOptions: s.protection && s.protection.options,
          tabColor: s.tabColor,
          autoFilter: s.autoFilter && {
            address: toA1(s.autoFilter.q),
            criteria: s.autoFilter.criteria,
          },
          showGridlines: s.showGridlines,
          pageLayout: s.pageLayout,
          // A break stands before the row of its cell
          // (https://learn.microsoft.com/javascript/api/excel/excel.pagebreak#excel-excel-pagebreak-getcellafterbreak-member(1)).
          rowBreaks: (s.hBreaks || []).map(({ q }) => q.r1 + 1),
        };
      }),
      names: this.names.map((n) => ({
        name: n.name,
        formula: n.formula,
        visible: n.visible,
        comment: n.comment,
        scope: n.scope ? n.scope.name : null,
      })),
      comments: this.comments.map((c) => ({
        id: c.id,
        sheet: c.sheet.name,
        address: toA1(rect(c.r, c.c, c.r, c.c)),
        content: c.content,
        author: c.authorName,
        resolved: c.resolved,
        replies: c.replies.map((r) => ({ content: r.content, author: r.authorName })),
      })),
      settings: Object.fromEntries(this.settings),
      customXmlParts: this.customXml.map((p) => ({ id: p.id, namespaceUri: p.ns, xml: p.xml })),
      properties: { ...this.properties, custom: Object.fromEntries(this.properties.custom) },
    };
  }
}
