// A1 addresses, rectangles and reference rewriting inside formulas. All indices are zero-based, rectangles inclusive.
export const MAXR = 1048576,
  MAXC = 16384;

export function colName(c) {
  let s = '';
  c++;
  while (c > 0) {
    const m = (c - 1) % 26;
    s = String.fromCharCode(65 + m) + s;
    c = (c - m - 1) / 26;
  }
  return s;
}
function colIndex(s) {
  let n = 0;
  for (const ch of s.toUpperCase()) n = n * 26 + ch.charCodeAt(0) - 64;
  return n - 1;
}
export const rect = (r1, c1, r2, c2) => ({ r1, c1, r2, c2 });
export const isFullCols = (q) => q.r1 === 0 && q.r2 === MAXR - 1;
export const isFullRows = (q) => q.c1 === 0 && q.c2 === MAXC - 1;
export const cellCount = (q) => (q.r2 - q.r1 + 1) * (q.c2 - q.c1 + 1);
export const sameRect = (a, b) => a.r1 === b.r1 && a.c1 === b.c1 && a.r2 === b.r2 && a.c2 === b.c2;
export const contains = (a, b) => b.r1 >= a.r1 && b.r2 <= a.r2 && b.c1 >= a.c1 && b.c2 <= a.c2;
export const has = (q, r, c) => r >= q.r1 && r <= q.r2 && c >= q.c1 && c <= q.c2;
export function intersect(a, b) {
  const r1 = Math.max(a.r1, b.r1),
    r2 = Math.min(a.r2, b.r2),
    c1 = Math.max(a.c1, b.c1),
    c2 = Math.min(a.c2, b.c2);
  return r1 <= r2 && c1 <= c2 ? { r1, c1, r2, c2 } : null;
}
export const bounding = (a, b) => ({
  r1: Math.min(a.r1, b.r1),
  c1: Math.min(a.c1, b.c1),
  r2: Math.max(a.r2, b.r2),
  c2: Math.max(a.c2, b.c2),
});
export function subtract(a, b) {
  const i = intersect(a, b);
  if (!i) return [a];
  const out = [];
  if (a.r1 < i.r1) out.push(rect(a.r1, a.c1, i.r1 - 1, a.c2));
  if (i.r2 < a.r2) out.push(rect(i.r2 + 1, a.c1, a.r2, a.c2));
  if (a.c1 < i.c1) out.push(rect(i.r1, a.c1, i.r2, i.c1 - 1));
  if (i.c2 < a.c2) out.push(rect(i.r1, i.c2 + 1, i.r2, a.c2));
  return out;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
/** 'A1', 'B2:D4', 'A:C', '2:5' (with or without $) -> rectangle, or null. */
export function parseA1(text) {
  const t = text.trim();
  const one = (s) => {
    const m = CELL.exec(s);
    if (!m) return null;
    const r = +m[2] - 1,
      c = colIndex(m[1]);
    return r >= 0 && r < MAXR && c < MAXC ? { r, c } : null;
  };
  const parts = t.split(':');
  if (parts.length === 1) {
    const a = one(t);
    return a ? rect(a.r, a.c, a.r, a.c) : null;
  }
  if (parts.length !== 2) return null;
  const [p, q] = parts.map((x) => x.trim());
  const a = one(p),
    b = one(q);
  if (a && b)
    return rect(Math.min(a.r, b.r), Math.min(a.c, b.c), Math.max(a.r, b.r), Math.max(a.c, b.c));
  const ca = /^\$?([A-Za-z]{1,3})$/.exec(p),
    cb = /^\$?([A-Za-z]{1,3})$/.exec(q);
  if (ca && cb) {
    const x = colIndex(ca[1]),
      y = colIndex(cb[1]);
    return x < MAXC && y < MAXC ? rect(0, Math.min(x, y), MAXR - 1, Math.max(x, y)) : null;
  }
  const ra = /^\$?(\d{1,7})$/.exec(p),
    rb = /^\$?(\d{1,7})$/.exec(q);
  if (ra && rb) {
    const x = +ra[1] - 1,
      y = +rb[1] - 1;
    return x >= 0 && y >= 0 && x < MAXR && y < MAXR
      ? rect(Math.min(x, y), 0, Math.max(x, y), MAXC - 1)
      : null;
  }
  return null;
}
/** Splits "Sheet!A1" / "'My Sheet'!A1" into [sheet|null, rest]. */
export function splitSheet(text) {
  const m = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  return m ? [m[1] !== undefined ? m[1].replace(/''/g, "'") : m[2], m[3]] : [null, text.trim()];
}
export const quoteSheet = (n) =>
  /^[A-Za-z_\u0080-\uFFFF][A-Za-z0-9_.\u0080-\uFFFF]*$/.test(n) &&
  !CELL.test(n) &&
  !/^[rRcC]\d*$/.test(n)
    ? n
    : `'${n.replace(/'/g, "''")}'`;
export function toA1(q, abs) {
  const d = abs ? '$' : '';
  if (isFullRows(q)) return `${d}${q.r1 + 1}:${d}${q.r2 + 1}`;
  if (isFullCols(q)) return `${d}${colName(q.c1)}:${d}${colName(q.c2)}`;
  const a = `${d}${colName(q.c1)}${d}${q.r1 + 1}`;
  return q.r1 === q.r2 && q.c1 === q.c2 ? a : `${a}:${d}${colName(q.c2)}${d}${q.r2 + 1}`;
}

const REF =
  /((?:'(?:[^']|'')+'|[A-Za-z_\u0080-\uFFFF][\w.\u0080-\uFFFF]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w(.!\u0080-\uFFFF])/g;
/** Calls cb(sheetPrefix|null, refText) for each A1 reference outside of strings; cb returns the replacement text. */
export function mapRefs(formula, cb) {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((seg, i) => {
      if (i % 2) return seg;
      return seg.replace(REF, (all, sheet, ref, off, str) => {
        const prev = str[off - 1];
        if (prev && /[\w.$\]\u0080-\uFFFF]/.test(prev)) return all;
        if (!parseA1(ref)) return all;
        return cb(sheet ? splitSheet(sheet + 'A1')[0] : null, ref, sheet || '');
      });
    })
    .join('');
}
const ENDS = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7})/g;
/** Shift the relative parts of a reference, as copying a formula does. */
export function shiftRelative(formula, dr, dc) {
  if (!dr && !dc) return formula;
  return mapRefs(formula, (sheet, ref, prefix) => {
    let bad = false;
    const out = ref.replace(ENDS, (_, d1, c, d2, r, d3, c2, d4, r2) => {
      const mvC = (abs, name) => {
        if (abs) return name.toUpperCase();
        const x = colIndex(name) + dc;
        if (x < 0 || x >= MAXC) bad = true;
        return colName(Math.max(0, x));
      };
      const mvR = (abs, n) => {
        if (abs) return n;
        const x = +n + dr;
        if (x < 1 || x > MAXR) bad = true;
        return x;
      };
      if (c) return d1 + mvC(d1, c) + d2 + mvR(d2, r);
      if (c2) return d3 + mvC(d3, c2);
      return d4 + mvR(d4, r2);
    });
    return bad ? '#REF!' : prefix + out;
  });
}
/** What an insertion or deletion of cells does to a rectangle; null when it is deleted. op: {kind, axis, at, count, lo, hi} */
export function moveRect(q, op) {
  const row = op.axis === 'row';
  const [a1, a2, b1, b2] = row ? [q.r1, q.r2, q.c1, q.c2] : [q.c1, q.c2, q.r1, q.r2];
  if (b1 < op.lo || b2 > op.hi) return q;
  const max = (row ? MAXR : MAXC) - 1;
  let x = a1,
    y = a2;
  if (op.kind === 'insert') {
    if (a1 === 0 && a2 === max) return q;
    if (op.at <= a1) {
      x += op.count;
      y += op.count;
    } else if (op.at <= a2) y += op.count;
    y = Math.min(y, max);
    if (x > max) return null;
  } else {
    if (a1 === 0 && a2 === max) return q;
    const e = op.at + op.count - 1;
    if (op.at <= a1 && e >= a2) return null;
    if (e < a1) {
      x -= op.count;
      y -= op.count;
    } else if (op.at > a2) {
      /* below: untouched */
    } else if (op.at <= a1) {
      x = op.at;
      y = a2 - op.count;
    } else if (e >= a2) y = op.at - 1;
    else y -= op.count;
  }
  return row ? rect(x, q.c1, y, q.c2) : rect(q.r1, x, q.r2, y);
}
/** Rewrites references to the given sheet after an insertion or deletion. */
export function moveFormula(formula, ownSheet, changedSheet, op) {
  return mapRefs(formula, (sheet, ref, prefix) => {
    if ((sheet || ownSheet).toLowerCase() !== changedSheet.toLowerCase()) return prefix + ref;
    const q = parseA1(ref),
      m = moveRect(q, op);
    if (!m) return '#REF!';
    if (m === q || sameRect(m, q)) return prefix + ref;
    const ds = [...ref.matchAll(ENDS)].map((x) => ({
      c: x[1] !== undefined ? x[1] : x[5] || '',
      r: x[3] !== undefined ? x[3] : x[7] || '',
    }));
    const e = ds[1] || ds[0];
    if (isFullRows(m)) return `${prefix}${ds[0].r}${m.r1 + 1}:${e.r}${m.r2 + 1}`;
    if (isFullCols(m)) return `${prefix}${ds[0].c}${colName(m.c1)}:${e.c}${colName(m.c2)}`;
    const a = `${ds[0].c}${colName(m.c1)}${ds[0].r}${m.r1 + 1}`;
    return prefix + (ds.length > 1 ? `${a}:${e.c}${colName(m.c2)}${e.r}${m.r2 + 1}` : a);
  });
}
export function a1ToR1C1(formula, r, c) {
  return mapRefs(
    formula,
    (sheet, ref, prefix) =>
      prefix +
      ref.replace(ENDS, (_, d1, cc, d2, rr, d3, c2, d4, r2) => {
        const R = (abs, n) => (abs ? `R${n}` : +n - 1 === r ? 'R' : `R[${+n - 1 - r}]`);
        const C = (abs, n) => {
          const x = colIndex(n);
          return abs ? `C${x + 1}` : x === c ? 'C' : `C[${x - c}]`;
        };
        if (cc) return R(d2, rr) + C(d1, cc);
        if (c2) return C(d3, c2);
        return R(d4, r2);
      }),
  );
}
export function r1c1ToA1(formula, r, c) {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((seg, i) =>
      i % 2
        ? seg
        : seg.replace(/(?<![\w.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(])/g, (all, R, C) => {
            const f = (t, base) =>
              t === undefined
                ? ['', base]
                : t[0] === '['
                  ? ['', base + +t.slice(1, -1)]
                  : ['$', +t - 1];
            const [da, x] = f(R, r),
              [db, y] = f(C, c);
            return `${db}${colName(y)}${da}${x + 1}`;
          }),
    )
    .join('');
}
