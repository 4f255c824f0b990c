// Smaller members: outline groups, autofill, worksheet functions, page breaks, and collections that are always empty here.
import { TYPES, def, Obj, UNSUPPORTED } from './registry.mjs';
import { bag } from './helpers.mjs';
import { classInfo, metadata } from '../metadata.mjs';
import { ExcelError, fail } from '../errors.mjs';
import { rect, contains, intersect, toA1, shiftRelative, mapRefs, parseA1 } from '../refs.mjs';
import { outValue, ErrVal, valueType } from '../values.mjs';
import { mkRange, mkAreas, toRange, live, addr, keepReference } from './range.mjs';

const R = TYPES.Range.methods;
const byRows = (o, g) =>
  /rows/i.test(g || '') ? true : /columns/i.test(g || '') ? false : fail('InvalidArgument');
const outline =
  (fn) =>
  (o, [g]) => {
    live(o);
    const rows = byRows(o, g);
    o.sheet.guard(null, rows ? 'formatRows' : 'formatColumns');
    const [a, b] = rows ? [o.q.r1, Math.min(o.q.r2, o.sheet.lastRow() + 1000)] : [o.q.c1, o.q.c2];
    for (let i = a; i <= b; i++) fn(rows ? o.sheet.row(i) : o.sheet.col(i));
  };
R.Group = outline((m) => {
  m.outline = Math.min(8, (m.outline || 0) + 1);
});
R.Ungroup = (o, [g]) => {
  let n = 0;
  outline((m) => {
    if (m.outline) {
      m.outline--;
      n++;
    }
  })(o, [g]);
  if (!n) fail('InvalidOperation');
};
TYPES.RangeAreas.methods.CopyFrom = (o, [src, type, blanks, tr], ctx) => {
  live(o);
  const from =
    src instanceof Obj
      ? src.t === 'Range'
        ? [live(src).q]
        : live(src).areas
      : String(src)
          .split(',')
          .map((t) => toRange(ctx, t.trim(), o.sheet).q);
  const sheet = src instanceof Obj ? src.sheet : o.sheet;
  if (from.length !== 1 && from.length !== o.areas.length) fail('InvalidArgument');
  o.areas
    .slice()
    .forEach((a, i) =>
      R.CopyFrom(
        mkRange(o.sheet, a),
        [mkRange(sheet, from[from.length === 1 ? 0 : i]), type, blanks, tr],
        ctx,
      ),
    );
};
R.HideGroupDetails = outline((m) => {
  if (m.outline) m.hidden = true;
});
R.ShowGroupDetails = outline((m) => {
  if (m.outline) delete m.hidden;
});
R.GetMergedAreas = (o) => {
  const l = live(o).sheet.merges.filter((m) => intersect(m, o.q));
  if (!l.length) throw new ExcelError('ItemNotFound');
  return mkAreas(o.sheet, l);
};
R.GetPivotTables = () => new Obj('PivotTableScopedCollection', {});
R.AutoFill = (o, [dest, type], ctx) => {
  live(o);
  const d =
    dest === null || dest === undefined ? fail('InvalidArgument') : toRange(ctx, dest, o.sheet);
  if (d.sheet !== o.sheet || !contains(d.q, o.q)) fail('InvalidArgument');
  const T = String(type || 'FillDefault').toLowerCase();
  if (!/^(filldefault|fillcopy|fillseries|fillformats|fillvalues)$/.test(T)) return UNSUPPORTED;
  const down = d.q.c1 === o.q.c1 && d.q.c2 === o.q.c2;
  if (!down && !(d.q.r1 === o.q.r1 && d.q.r2 === o.q.r2)) fail('InvalidArgument');
  const s = o.sheet,
    n = down ? o.q.r2 - o.q.r1 + 1 : o.q.c2 - o.q.c1 + 1;
  s.guard(d.q, 'edit');
  const lines = down ? [o.q.c1, o.q.c2] : [o.q.r1, o.q.r2];
  for (let l = lines[0]; l <= lines[1]; l++) {
    const at = (i) => (down ? [o.q.r1 + i, l] : [l, o.q.c1 + i]);
    const src = Array.from({ length: n }, (_, i) => s.cell(...at(i)));
    const nums = src.every((x) => x && x.f === undefined && typeof x.v === 'number')
      ? src.map((x) => x.v)
      : null;
    const series = nums && T !== 'fillcopy' && (n > 1 || T === 'fillseries');
    const step = series ? (n > 1 ? (nums[n - 1] - nums[0]) / (n - 1) : 1) : 0;
    const from = down ? d.q.r1 - o.q.r1 : d.q.c1 - o.q.c1,
      to = down ? d.q.r2 - o.q.r1 : d.q.c2 - o.q.c1;
    for (let i = from; i <= to; i++) {
      if (i >= 0 && i < n) continue;
      const k = ((i % n) + n) % n,
        x = src[k],
        [r, c] = at(i);
      if (!x) {
        if (s.rows[r]) delete s.rows[r][c];
        continue;
      }
      const y = s.ensure(r, c);
      if (T !== 'fillvalues') y.s = x.s;
      if (T === 'fillformats') continue;
      if (x.f !== undefined) {
        y.f = shiftRelative(x.f, down ? i - k : 0, down ? 0 : i - k);
        y.v = '';
        y.cv = undefined;
        s.fcells.add(y);
      } else {
        y.f = undefined;
        y.v = series ? nums[0] + step * i : x.v;
      }
    }
  }
  s.dirty();
  ctx.wb.changed(s, d.q, 'RangeEdited');
};
TYPES.PageLayout.methods.GetPrintTitleRows = (o, a, ctx) =>
  TYPES.PageLayout.methods.GetPrintTitleRowsOrNullObject(o, a, ctx) || fail('ItemNotFound');
TYPES.PageLayout.methods.GetPrintTitleColumns = (o, a, ctx) =>
  TYPES.PageLayout.methods.GetPrintTitleColumnsOrNullObject(o, a, ctx) || fail('ItemNotFound');

// workbook.functions.sum(range, 3).load('value')
const W = TYPES.Workbook;
W.navs.Functions = () => new Obj('Functions', {});
def('Functions', {
  methods: {},
  methodAny: (o, name, args, ctx) => {
    const lit = (a) =>
      a instanceof Obj
        ? a.t === 'Range'
          ? addr(live(a).sheet, a.q)
          : a.t === 'FunctionResult'
            ? lit(outValue(a.v))
            : fail('InvalidArgument')
        : typeof a === 'string'
          ? `"${a.replace(/"/g, '""')}"`
          : typeof a === 'boolean'
            ? String(a).toUpperCase()
            : String(a);
    const list = args
      .flat()
      .filter((a) => a !== undefined && a !== null)
      .map(lit);
    const f = `=${name.replace(/_/g, '.').toUpperCase()}(${list.join(',')})`;
    let v;
    try {
      v = ctx.wb.calc.fromParser(
        ctx.wb.calc.parser.parse(ctx.wb.calc.prepare(f, ctx.wb.active(), 0), {
          sheet: ctx.wb.active().name,
          row: 1,
          col: 1,
        }),
      );
    } catch (e) {
      if (/not implemented/.test(String(e.message))) return UNSUPPORTED;
      v = new ErrVal(/^#/.test(e.name) ? e.name : '#VALUE!');
    }
    // A workbook of the 1904 date system counts its days from 1904-01-01 (day 0), 1,462 later than the other one.
    // https://learn.microsoft.com/office/troubleshoot/excel/1900-and-1904-date-system
    if (ctx.wb.date1904 && /^date$/i.test(name) && typeof v === 'number') v -= 1462;
    return new Obj('FunctionResult', { v });
  },
});
def('FunctionResult', {
  props: {
    Value: (o) => (o.v instanceof ErrVal ? null : o.v),
    Error: (o) => (o.v instanceof ErrVal ? o.v.code : null),
  },
});
TYPES.NamedItem.navs.ArrayValues = (o, ctx) => {
  const r = ctx.wb.resolveRef(o.n.formula, o.n.scope);
  return r ? new Obj('NamedItemArrayValues', { r }) : null;
};
const grid = (fn) => (o) => {
  const { sheet: s, q } = o.r,
    out = [];
  for (let r = q.r1; r <= q.r2; r++) {
    const l = [];
    for (let c = q.c1; c <= q.c2; c++) l.push(fn(s.value(r, c)));
    out.push(l);
  }
  return out;
};
def('NamedItemArrayValues', { props: { Values: grid(outValue), Types: grid(valueType) } });

// page breaks
for (const [nav, key] of [
  ['HorizontalPageBreaks', 'hBreaks'],
  ['VerticalPageBreaks', 'vBreaks'],
])
  TYPES.Worksheet.navs[nav] = (o) =>
    new Obj('PageBreakCollection', { s: o.s, list: (o.s[key] = o.s[key] || []) });
const brk = (o, b) => (b ? new Obj('PageBreak', { s: o.s, list: o.list, b }) : null);
def('PageBreakCollection', {
  items: (o) => o.list.map((b) => brk(o, b)),
  indexer: (o, i) => brk(o, o.list[i]),
  methods: {
    GetCount: (o) => o.list.length,
    RemovePageBreaks: (o) => {
      o.list.length = 0;
    },
    Add: (o, [x], ctx) => {
      o.s.guard(null, 'structure');
      const b = { q: toRange(ctx, x, o.s).q };
      o.list.push(b);
      return brk(o, b);
    },
  },
});
def('PageBreak', {
  props: { RowIndex: (o) => o.b.q.r1, ColumnIndex: (o) => o.b.q.c1 },
  methods: {
    Delete: (o) => {
      o.list.splice(o.list.indexOf(o.b), 1);
    },
    GetCellAfterBreak: (o) => mkRange(o.s, rect(o.b.q.r1, o.b.q.c1, o.b.q.r1, o.b.q.c1)),
  },
});

// always empty in this host
for (const c of [
  'QueryCollection',
  'LinkedWorkbookCollection',
  'NamedSheetViewCollection',
  'PivotTableScopedCollection',
  'PivotTableStyleCollection',
  'SlicerStyleCollection',
  'TimelineStyleCollection',
  'BindingCollection',
  'DataConnectionCollection',
]) {
  const info = classInfo(c);
  if (!info) continue;
  const m = {};
  for (const k of info.methods)
    m[k] =
      k === 'GetCount'
        ? () => 0
        : /OrNullObject$/.test(k)
          ? () => null
          : /^RefreshAll$|^BreakAllLinks$/.test(k)
            ? () => {}
            : /^Get(Item|First)/.test(k)
              ? () => {
                  throw new ExcelError('ItemNotFound');
                }
              : () => UNSUPPORTED;
  def(c, {
    items: () => [],
    indexer: () => null,
    methods: m,
    props: info.scalars.includes('Count') ? { Count: () => 0 } : {},
  });
}
Object.assign(W.navs, {
  Queries: () => new Obj('QueryCollection', {}),
  LinkedWorkbooks: () => new Obj('LinkedWorkbookCollection', {}),
  Bindings: () => new Obj('BindingCollection', {}),
  PivotTableStyles: () => new Obj('PivotTableStyleCollection', {}),
  SlicerStyles: () => new Obj('SlicerStyleCollection', {}),
  TimelineStyles: () => new Obj('TimelineStyleCollection', {}),
  DataConnections: () => new Obj('DataConnectionCollection', {}),
});
TYPES.Worksheet.navs.NamedSheetViews = () => new Obj('NamedSheetViewCollection', {});

// every class that hangs below a property bag is a bag as well
for (let grew = true; grew;) {
  grew = false;
  for (const [name, t] of Object.entries(TYPES))
    if (t.propAny && t.navAny)
      for (const cls of Object.values((classInfo(name) || { navClass: {} }).navClass))
        if (!TYPES[cls] && metadata().has(cls) && !/Collection$/.test(cls)) {
          bag(cls);
          grew = true;
        }
}

// precedents and dependents
function refsOf(ctx, sheet, f, r) {
  const out = [];
  mapRefs('=' + ctx.wb.calc.prepare(f, sheet, r), (sn, ref, prefix) => {
    const s = sn ? ctx.wb.sheet(sn) : sheet;
    const q = parseA1(ref);
    if (s && q) out.push({ sheet: s, q });
    return prefix + ref;
  });
  return out;
}
const formulasIn = (s, q, fn) =>
  s.each(q, (x, r, c) => {
    if (x.f !== undefined) fn(x, r, c);
  });
function trace(o, ctx, forward, all) {
  live(o);
  const found = [],
    seen = new Set(),
    queue = [{ sheet: o.sheet, q: o.q }];
  while (queue.length) {
    const cur = queue.shift(),
      next = [];
    if (!forward)
      formulasIn(cur.sheet, cur.q, (x, r) => next.push(...refsOf(ctx, cur.sheet, x.f, r)));
    else
      for (const s of ctx.wb.sheets)
        formulasIn(s, rect(0, 0, 1048575, 16383), (x, r, c) => {
          if (refsOf(ctx, s, x.f, r).some((p) => p.sheet === cur.sheet && intersect(p.q, cur.q)))
            next.push({ sheet: s, q: rect(r, c, r, c) });
        });
    for (const n of next) {
      const k = n.sheet.id + toA1(n.q);
      if (seen.has(k)) continue;
      seen.add(k);
      found.push(n);
      if (all) queue.push(n);
    }
    if (!all) break;
  }
  if (!found.length) throw new ExcelError('ItemNotFound');
  return new Obj('WorkbookRangeAreas', { found, sheets: [...new Set(found.map((n) => n.sheet))] });
}
R.GetDirectPrecedents = (o, a, ctx) => trace(o, ctx, false, false);
R.GetPrecedents = (o, a, ctx) => trace(o, ctx, false, true);
R.GetDirectDependents = (o, a, ctx) => trace(o, ctx, true, false);
R.GetDependents = (o, a, ctx) => trace(o, ctx, true, true);
const areaList = (o) =>
  o.sheets.map((s) =>
    mkAreas(
      s,
      o.found.filter((n) => n.sheet === s).map((n) => n.q),
    ),
  );
const areasFor = (o, k, ctx) => {
  const s = k instanceof Obj ? k.s : ctx.wb.sheet(k);
  const i = o.sheets.indexOf(s);
  return i < 0 ? null : areaList(o)[i];
};
def('WorkbookRangeAreas', {
  props: {
    Addresses: (o) => areaList(o).map((a) => a.areas.map((q) => addr(a.sheet, q)).join(',')),
  },
  navs: {
    Areas: (o) => new Obj('RangeAreasCollection', { list: () => areaList(o) }),
    Ranges: (o) =>
      new Obj('RangeCollection', { list: () => o.found.map((n) => mkRange(n.sheet, n.q)) }),
  },
  methods: {
    _KeepReference: keepReference,
    GetRangeAreasBySheet: (o, [k], ctx) => areasFor(o, k, ctx) || fail('ItemNotFound'),
    GetRangeAreasOrNullObjectBySheet: (o, [k], ctx) => areasFor(o, k, ctx),
  },
});
def('RangeAreasCollection', {
  items: (o) => o.list(),
  methods: {
    GetCount: (o) => o.list().length,
    GetItemAt: (o, [i]) => o.list()[i] || fail('InvalidArgument'),
  },
});
