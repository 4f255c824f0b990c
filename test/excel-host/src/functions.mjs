// Worksheet functions that fast-formula-parser lacks. Arguments arrive as {value, isArray, ...}.
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const FormulaParser = require('fast-formula-parser');
const { FormulaError } = FormulaParser;

const flat = (args) => {
  const out = [];
  const go = (v, lit) => {
    if (Array.isArray(v)) v.forEach((x) => go(x, false));
    else out.push([v, lit]);
  };
  for (const a of args) if (a) go(a.value, !a.isArray && !a.isRangeRef && !a.isCellRef);
  return out;
};
const err = (v) => v instanceof FormulaError;
const nums = (args) => {
  const out = [];
  for (const [v, lit] of flat(args)) {
    if (err(v)) throw v;
    if (typeof v === 'number') out.push(v);
    else if (lit && typeof v === 'boolean') out.push(+v);
    else if (lit && typeof v === 'string' && v !== '' && !isNaN(v)) out.push(+v);
  }
  return out;
};
const one = (a) => {
  let v = a ? a.value : undefined;
  while (Array.isArray(v)) v = v[0];
  if (err(v)) throw v;
  return v === undefined ? null : v;
};
const num = (a) => {
  const v = one(a);
  if (v === null || v === '') return 0;
  if (typeof v === 'boolean') return +v;
  const n = Number(v);
  if (Number.isNaN(n)) throw FormulaError.VALUE;
  return n;
};
const str = (a) => {
  const v = one(a);
  return v === null ? '' : typeof v === 'boolean' ? String(v).toUpperCase() : String(v);
};
const grid = (a) => {
  const v = a.value;
  return Array.isArray(v) ? (Array.isArray(v[0]) ? v : v.map((x) => [x])) : [[v]];
};
const cells = (a) => grid(a).flat();

export function criterion(crit) {
  if (typeof crit === 'number' || typeof crit === 'boolean')
    return (v) =>
      v === crit ||
      (typeof crit === 'number' && typeof v === 'string' && v !== '' && Number(v) === crit);
  if (crit === null || crit === undefined) return (v) => v === 0;
  let m = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(String(crit)),
    op = m[1] || '=',
    t = m[2];
  const n = t.trim() !== '' && !isNaN(t) ? Number(t) : null;
  if (op === '=' || op === '<>') {
    let f;
    if (n !== null) f = (v) => v === n || (typeof v === 'string' && v !== '' && Number(v) === n);
    else if (t === '') f = (v) => v === null || (op === '=' && !m[1] ? v === '' : v === '');
    else if (/^(true|false)$/i.test(t)) f = (v) => v === (t.toLowerCase() === 'true');
    else {
      const rx = new RegExp(
        '^' +
          t.replace(/~([*?~])|[.+^${}()|[\]\\]|\*|\?/g, (x, esc) =>
            esc ? '\\' + esc : x === '*' ? '[\\s\\S]*' : x === '?' ? '[\\s\\S]' : '\\' + x,
          ) +
          '$',
        'i',
      );
      f = (v) => typeof v === 'string' && rx.test(v);
    }
    return op === '=' ? f : (v) => !f(v);
  }
  const cmp = {
    '<': (a, b) => a < b,
    '>': (a, b) => a > b,
    '<=': (a, b) => a <= b,
    '>=': (a, b) => a >= b,
  }[op];
  if (n !== null) return (v) => typeof v === 'number' && cmp(v, n);
  return (v) => typeof v === 'string' && cmp(v.toLowerCase(), t.toLowerCase());
}
const pick = (args, from) => {
  let mask = null;
  for (let i = from; i + 1 < args.length; i += 2) {
    const list = cells(args[i]),
      f = criterion(one(args[i + 1]));
    const m = list.map((v) => f(v === undefined ? null : v));
    if (mask && mask.length !== m.length) throw FormulaError.VALUE;
    mask = mask ? mask.map((x, j) => x && m[j]) : m;
  }
  return mask || [];
};
const match = (v, list, mode) => {
  const eq = (a, b) =>
    typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
  if (mode === 0) {
    const f = typeof v === 'string' && /[*?]/.test(v) ? criterion(v) : (x) => eq(x, v);
    return list.findIndex(f);
  }
  let best = -1;
  for (let i = 0; i < list.length; i++) {
    const x = list[i];
    if (typeof x !== typeof v) continue;
    if (mode > 0 ? x <= v : x >= v) best = i;
    else break;
  }
  return best;
};
const sorted = (args) => nums(args).sort((a, b) => a - b);
const sum = (l) => l.reduce((a, b) => a + b, 0);
const avg = (l) => {
  if (!l.length) throw FormulaError.DIV0;
  return sum(l) / l.length;
};
const sub9 = {
  1: avg,
  2: (l) => l.length,
  4: (l) => (l.length ? Math.max(...l) : 0),
  5: (l) => (l.length ? Math.min(...l) : 0),
  6: (l) => l.reduce((a, b) => a * b, 1),
  9: sum,
};
const big = (l, f) => {
  let m = l[0] ?? 0;
  for (const x of l) if (f(x, m)) m = x;
  return m;
};
const xl = (v, a, b, nf, mm) => {
  const i = match(v, a, mm);
  return i < 0 ? nf() : b[i];
};

export const EXTRA = {
  MAX: (...a) => big(nums(a), (x, m) => x > m),
  MIN: (...a) => big(nums(a), (x, m) => x < m),
  COUNTA: (...a) => flat(a).filter(([v]) => v !== null && v !== undefined && v !== '').length,
  COUNTBLANK: (a) => cells(a).filter((v) => v === null || v === undefined || v === '').length,
  COUNTIFS: (...a) => pick(a, 0).filter(Boolean).length,
  SUMIFS: (...a) => {
    const v = cells(a[0]);
    return sum(pick(a, 1).map((ok, i) => (ok && typeof v[i] === 'number' ? v[i] : 0)));
  },
  AVERAGEIFS: (...a) => {
    const v = cells(a[0]);
    return avg(
      pick(a, 1)
        .map((ok, i) => (ok ? v[i] : null))
        .filter((x) => typeof x === 'number'),
    );
  },
  MAXIFS: (...a) => {
    const v = cells(a[0]);
    return big(
      pick(a, 1)
        .map((ok, i) => (ok ? v[i] : null))
        .filter((x) => typeof x === 'number'),
      (x, m) => x > m,
    );
  },
  MINIFS: (...a) => {
    const v = cells(a[0]);
    return big(
      pick(a, 1)
        .map((ok, i) => (ok ? v[i] : null))
        .filter((x) => typeof x === 'number'),
      (x, m) => x < m,
    );
  },
  MEDIAN: (...a) => {
    const l = sorted(a);
    if (!l.length) throw FormulaError.NUM;
    const h = l.length >> 1;
    return l.length % 2 ? l[h] : (l[h - 1] + l[h]) / 2;
  },
  LARGE: (a, k) => {
    const l = sorted([a]);
    const i = l.length - num(k);
    if (i < 0 || i >= l.length) throw FormulaError.NUM;
    return l[i];
  },
  SMALL: (a, k) => {
    const l = sorted([a]);
    const i = num(k) - 1;
    if (i < 0 || i >= l.length) throw FormulaError.NUM;
    return l[i];
  },
  'STDEV.S': (...a) => {
    const l = nums(a),
      m = avg(l);
    if (l.length < 2) throw FormulaError.DIV0;
    return Math.sqrt(sum(l.map((x) => (x - m) ** 2)) / (l.length - 1));
  },
  'STDEV.P': (...a) => {
    const l = nums(a),
      m = avg(l);
    return Math.sqrt(sum(l.map((x) => (x - m) ** 2)) / l.length);
  },
  SUBTOTAL: (k, ...a) => {
    const n = num(k) % 100;
    if (n === 3) return flat(a).filter(([v]) => v !== null && v !== '').length;
    const f = sub9[n];
    if (!f) throw FormulaError.VALUE;
    return f(nums(a));
  },
  MATCH: (v, a, m) => {
    const i = match(one(v), cells(a), m === undefined || m === null ? 1 : num(m));
    if (i < 0) throw FormulaError.NA;
    return i + 1;
  },
  XMATCH: (v, a) => {
    const i = match(one(v), cells(a), 0);
    if (i < 0) throw FormulaError.NA;
    return i + 1;
  },
  XLOOKUP: (v, a, b, nf) =>
    xl(
      one(v),
      cells(a),
      cells(b),
      () => {
        if (!nf) throw FormulaError.NA;
        return one(nf);
      },
      0,
    ),
  SUBSTITUTE: (t, o, n, k) => {
    const s = str(t),
      from = str(o),
      to = str(n);
    if (from === '') return s;
    if (!k) return s.split(from).join(to);
    let i = -1;
    for (let j = 0; j < num(k); j++) {
      i = s.indexOf(from, i + 1);
      if (i < 0) return s;
    }
    return s.slice(0, i) + to + s.slice(i + from.length);
  },
  UPPER: (t) => str(t).toUpperCase(),
  VALUE: (t) => {
    const s = str(t).replace(/,/g, '');
    if (s === '' || isNaN(s)) throw FormulaError.VALUE;
    return Number(s);
  },
  TEXTJOIN: (d, ig, ...a) => {
    const skip = one(ig);
    return flat(a)
      .map(([v]) => (v === null || v === undefined ? '' : String(v)))
      .filter((v) => !(skip && v === ''))
      .join(str(d));
  },
  SWITCH: (x, ...a) => {
    const v = one(x);
    let i = 0;
    for (; i + 1 < a.length; i += 2) if (one(a[i]) === v) return one(a[i + 1]);
    if (i < a.length) return one(a[i]);
    throw FormulaError.NA;
  },
  CHOOSE: (k, ...a) => {
    const n = num(k);
    if (n < 1 || n > a.length) throw FormulaError.VALUE;
    return one(a[n - 1]);
  },
  HYPERLINK: (u, t) => (t ? one(t) : str(u)),
};
