import { def, Obj, UNSUPPORTED } from './registry.mjs';
import { withEvents } from './helpers.mjs';
import { ExcelError, fail } from '../errors.mjs';
import { MAXR, MAXC, rect, intersect } from '../refs.mjs';
import { outValue, ErrVal, dateToSerial } from '../values.mjs';
import { mkRange, toRange, sortRect } from './range.mjs';
import { criterion } from '../functions.mjs';
import { tableStyleExists } from './workbook.mjs';
import { sget } from '../model.mjs';

const mk = (t) => (t ? new Obj('Table', { table: t }) : null);
const T = (o) => {
  if (o.table.dead || o.table.sheet.deleted) throw new ExcelError('ItemNotFound');
  return o.table;
};
const inSheet = (o, wb) =>
  o.list ? o.list({ wb }) : wb.tables.filter((t) => !o.sheet || t.sheet === o.sheet);
const find = (o, k, wb) => {
  if (typeof k !== 'string' && typeof k !== 'number') fail('InvalidArgument');
  const t = wb.table(k);
  return t && inSheet(o, wb).includes(t) ? mk(t) : null;
};
const collection = {
  items: (o, { wb }) => inSheet(o, wb).map(mk),
  indexer: (o, k, { wb }) => find(o, k, wb),
  methods: {
    Add: (o, [address, hasHeaders], ctx) => {
      if (typeof hasHeaders !== 'boolean') fail('InvalidArgument');
      const r = toRange(
        ctx,
        address,
        o.sheet || (typeof address === 'string' && !address.includes('!') ? ctx.wb.active() : null),
      );
      if (o.sheet && r.sheet !== o.sheet) fail('InvalidArgument');
      return mk(ctx.wb.addTable(r.sheet, { ...r.q }, hasHeaders));
    },
    GetCount: (o, a, { wb }) => inSheet(o, wb).length,
    GetItemAt: (o, [i], { wb }) => mk(inSheet(o, wb)[i]) || fail('InvalidArgument'),
    GetItemOrNullObject: (o, [k], { wb }) => find(o, k, wb),
    GetFirst: (o, a, { wb }) => mk(inSheet(o, wb)[0]) || fail('ItemNotFound'),
  },
};
def(
  'TableCollection',
  withEvents(
    {
      props: { Count: (o, { wb }) => inSheet(o, wb).length },
      ...collection,
      methods: { ...collection.methods },
    },
    { Added: 102, DataChanged: 101, Deleted: 103 },
    (o) => (o.sheet ? o.sheet.id : 'Workbook'),
  ),
);
def('TableScopedCollection', {
  ...collection,
  methods: { ...collection.methods, Add: () => UNSUPPORTED },
});

const flag = (key) => [
  (o) => T(o)[key],
  (o, v) => {
    T(o).sheet.guard(null, 'structure');
    if (typeof v !== 'boolean') fail('InvalidArgument');
    o.table[key] = v;
  },
];
def(
  'Table',
  withEvents(
    {
      id: (o) => ['Id', T(o).id],
      props: {
        Id: (o) => T(o).id,
        LegacyId: (o) => T(o).id,
        Name: [
          (o) => T(o).name,
          (o, v, { wb }) => {
            T(o).sheet.guard(null, 'structure');
            if (v === o.table.name) return;
            wb.tableName(v, o.table);
            o.table.name = v;
            wb.calc.bump();
          },
        ],
        ShowHeaders: [
          (o) => T(o).showHeaders,
          (o, v, ctx) => {
            const t = T(o);
            t.sheet.guard(null, 'structure');
            if (v === t.showHeaders) return;
            if (!v) {
              for (let c = t.q.c1; c <= t.q.c2; c++) t.sheet.put(t.q.r1, c, '');
              t.showHeaders = false;
              t.q.r1++;
            } else {
              t.q.r1--;
              t.showHeaders = true;
              t.columns.forEach((k, i) => t.sheet.put(t.q.r1, t.q.c1 + i, k.name));
            }
            ctx.wb.changed(t.sheet, t.q, 'RangeEdited');
          },
        ],
        ShowTotals: [
          (o) => T(o).showTotals,
          (o, v, ctx) => {
            const t = T(o);
            t.sheet.guard(null, 'structure');
            if (typeof v !== 'boolean') fail('InvalidArgument');
            if (v === t.showTotals) return;
            if (v) {
              const u = t.sheet.usedRange(
                true,
                rect(t.q.r2 + 1, t.q.c1, Math.min(MAXR - 1, t.q.r2 + 1), t.q.c2),
              );
              if (u)
                t.sheet.shift({
                  kind: 'insert',
                  axis: 'row',
                  at: t.q.r2 + 1,
                  count: 1,
                  lo: t.q.c1,
                  hi: t.q.c2,
                  table: t,
                });
              t.q.r2++;
              t.showTotals = true;
              t.sheet.put(t.q.r2, t.q.c1, 'Total');
            } else {
              for (let c = t.q.c1; c <= t.q.c2; c++) t.sheet.put(t.q.r2, c, '');
              t.q.r2--;
              t.showTotals = false;
            }
            ctx.wb.changed(t.sheet, t.q, 'RangeEdited');
          },
        ],
        Style: [
          (o) => T(o).style,
          (o, v, ctx) => {
            T(o).sheet.guard(null, 'structure');
            if (v !== '' && v !== null && !tableStyleExists(v)) fail('InvalidArgument');
            o.table.style = v || '';
          },
        ],
        HighlightFirstColumn: flag('firstCol'),
        HighlightLastColumn: flag('lastCol'),
        ShowBandedRows: flag('banded'),
        ShowBandedColumns: flag('bandedCols'),
        ShowFilterButton: flag('filterButton'),
      },
      navs: {
        Columns: (o) => new Obj('TableColumnCollection', { table: T(o) }),
        Rows: (o) => new Obj('TableRowCollection', { table: T(o) }),
        Worksheet: (o) => new Obj('Worksheet', { s: T(o).sheet }),
        Sort: (o) => new Obj('TableSort', { table: T(o) }),
        AutoFilter: (o) => new Obj('AutoFilter', { s: T(o).sheet, table: o.table }),
      },
      methods: {
        GetRange: (o) => mkRange(T(o).sheet, o.table.q),
        GetHeaderRowRange: (o) => {
          const t = T(o);
          if (!t.showHeaders) throw new ExcelError('ItemNotFound');
          return mkRange(t.sheet, rect(t.q.r1, t.q.c1, t.q.r1, t.q.c2));
        },
        GetDataBodyRange: (o, a, ctx) => mkRange(T(o).sheet, ctx.wb.bodyRect(o.table)),
        GetTotalRowRange: (o) => {
          const t = T(o);
          if (!t.showTotals) throw new ExcelError('ItemNotFound');
          return mkRange(t.sheet, rect(t.q.r2, t.q.c1, t.q.r2, t.q.c2));
        },
        ConvertToRange: (o, a, ctx) => {
          const t = T(o);
          t.sheet.guard(null, 'structure');
          unhide(t);
          ctx.wb.deleteTable(t);
          return mkRange(t.sheet, t.q);
        },
        Delete: (o, a, ctx) => {
          const t = T(o);
          t.sheet.guard(null, 'structure');
          const q = { ...t.q };
          unhide(t);
          ctx.wb.deleteTable(t);
          t.sheet.each(q, (x) => {
            x.v = '';
            x.f = undefined;
          });
          t.sheet.drop(q);
          ctx.wb.changed(t.sheet, q, 'RangeEdited');
        },
        Resize: (o, [r], ctx) => {
          const t = T(o);
          t.sheet.guard(null, 'structure');
          const n = toRange(ctx, r, t.sheet);
          if (n.sheet !== t.sheet || n.q.r1 !== t.q.r1 || !intersect(n.q, t.q) || n.q.r2 <= n.q.r1)
            fail('InvalidArgument');
          if (ctx.wb.tables.some((x) => x !== t && x.sheet === t.sheet && intersect(x.q, n.q)))
            fail('InvalidArgument');
          const cols = [];
          for (let c = n.q.c1; c <= n.q.c2; c++)
            cols.push(
              c >= t.q.c1 && c <= t.q.c2
                ? t.columns[c - t.q.c1]
                : { id: t.nextCol++, name: '', filter: null },
            );
          t.columns = cols;
          t.q = { ...n.q };
          ctx.wb.syncHeaders(t, rect(t.q.r1, t.q.c1, t.q.r1, t.q.c2), true);
          t.sheet.dirty();
        },
        ClearFilters: (o) => {
          const t = T(o);
          t.sheet.guard(null, 'autoFilter');
          t.columns.forEach((c) => {
            c.filter = null;
          });
          unhide(t);
        },
        ReapplyFilters: (o, a, ctx) => refilter(T(o), ctx),
      },
    },
    { DataChanged: 101, SelectionChanged: 100 },
    (o) => o.table.id,
  ),
);

// ---- columns ----
const col = (t, c) => (c ? new Obj('TableColumn', { table: t, c }) : null);
const colIdx = (o) => {
  const i = T(o).columns.indexOf(o.c);
  if (i < 0) throw new ExcelError('ItemNotFound');
  return i;
};
const colRect = (o) => {
  const i = colIdx(o),
    t = o.table;
  return rect(t.q.r1, t.q.c1 + i, t.q.r2, t.q.c1 + i);
};
const findCol = (t, k) =>
  typeof k === 'number'
    ? t.columns.find((c) => c.id === k)
    : t.columns.find((c) => c.name.toLowerCase() === String(k).toLowerCase()) ||
      t.columns.find((c) => String(c.id) === String(k));
def('TableColumnCollection', {
  props: { Count: (o) => T(o).columns.length },
  items: (o) => T(o).columns.map((c) => col(o.table, c)),
  indexer: (o, k) => col(T(o), findCol(o.table, k)),
  methods: {
    GetCount: (o) => T(o).columns.length,
    GetItemAt: (o, [i]) => col(T(o), o.table.columns[i]) || fail('InvalidArgument'),
    GetItemOrNullObject: (o, [k]) => col(T(o), findCol(o.table, k)),
    Add: (o, [index, values, name], ctx) => {
      const t = T(o);
      t.sheet.guard(null, 'structure');
      let i = index === undefined || index === null || index === -1 ? t.columns.length : index;
      if (!Number.isInteger(i) || i < 0 || i > t.columns.length) fail('InvalidArgument');
      const h = t.q.r2 - t.q.r1 + 1;
      if (
        Array.isArray(values) &&
        (values.length !== h || values.some((l) => !Array.isArray(l) || l.length !== 1))
      )
        fail(
          'InvalidArgument',
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      const at = t.q.c1 + i;
      const right = t.sheet.usedRange(false, rect(t.q.r1, t.q.c2 + 1, t.q.r2, MAXC - 1));
      if (i < t.columns.length || right)
        t.sheet.shift({
          kind: 'insert',
          axis: 'col',
          at,
          count: 1,
          lo: t.q.r1,
          hi: t.q.r2,
          table: t,
        });
      t.q = { ...t.q, c2: t.q.c2 + 1 };
      const c = { id: t.nextCol++, name: '', filter: null };
      t.columns.splice(i, 0, c);
      if (values !== undefined && values !== null)
        for (let r = 0; r < h; r++)
          t.sheet.put(t.q.r1 + r, at, Array.isArray(values) ? values[r][0] : values);
      if (name) t.sheet.put(t.q.r1, at, name);
      ctx.wb.syncHeaders(t, rect(t.q.r1, at, t.q.r1, at), true);
      if (t.columns.filter((x) => x.name.toLowerCase() === c.name.toLowerCase()).length > 1)
        ctx.wb.renameColumn(t, i, c.name);
      ctx.wb.changed(t.sheet, rect(t.q.r1, at, t.q.r2, at), 'ColumnInserted');
      return col(t, c);
    },
  },
});
def('TableColumn', {
  id: (o) => ['Id', o.c.id],
  props: {
    Id: (o) => o.c.id,
    Index: (o) => colIdx(o),
    Name: [
      (o) => {
        colIdx(o);
        return o.c.name;
      },
      (o, v, ctx) => ctx.wb.renameColumn(T(o), colIdx(o), v),
    ],
    Values: [
      (o) => {
        const q = colRect(o),
          out = [];
        for (let r = q.r1; r <= q.r2; r++) out.push([outValue(o.table.sheet.value(r, q.c1))]);
        return out;
      },
      (o, v, ctx) => ctx.wb.setValues(o.table.sheet, colRect(o), v),
    ],
  },
  navs: { Filter: (o) => new Obj('Filter', { table: T(o), c: o.c }) },
  methods: {
    GetRange: (o) => mkRange(o.table.sheet, colRect(o)),
    GetDataBodyRange: (o, a, ctx) => {
      const b = ctx.wb.bodyRect(o.table),
        q = colRect(o);
      return mkRange(o.table.sheet, rect(b.r1, q.c1, b.r2, q.c1));
    },
    GetHeaderRowRange: (o) => {
      const q = colRect(o);
      if (!o.table.showHeaders) throw new ExcelError('ItemNotFound');
      return mkRange(o.table.sheet, rect(q.r1, q.c1, q.r1, q.c1));
    },
    GetTotalRowRange: (o) => {
      const q = colRect(o);
      if (!o.table.showTotals) throw new ExcelError('ItemNotFound');
      return mkRange(o.table.sheet, rect(q.r2, q.c1, q.r2, q.c1));
    },
    Delete: (o, a, ctx) => {
      const t = T(o);
      if (t.columns.length === 1) fail('InvalidOperation');
      const i = colIdx(o),
        at = t.q.c1 + i;
      t.sheet.guard(null, 'structure');
      t.sheet.shift({
        kind: 'delete',
        axis: 'col',
        at,
        count: 1,
        lo: t.q.r1,
        hi: t.q.r2,
        table: t,
      });
      t.columns.splice(i, 1);
      t.q = { ...t.q, c2: t.q.c2 - 1 };
      ctx.wb.changed(t.sheet, rect(t.q.r1, at, t.q.r2, at), 'ColumnDeleted');
    },
  },
});

// ---- rows ----
const rowRect = (o, ctx) => {
  const b = ctx.wb.bodyRect(T(o));
  const r = b.r1 + o.i;
  if (o.i < 0 || r > b.r2) throw new ExcelError('ItemNotFound');
  return rect(r, b.c1, r, b.c2);
};
const rows = (o, ctx) => {
  const b = ctx.wb.bodyRect(T(o));
  return b.r2 - b.r1 + 1;
};
const row = (t, i) => new Obj('TableRow', { table: t, i });
function removeRows(t, at, n, ctx) {
  t.sheet.guard(null, 'structure');
  const b = ctx.wb.bodyRect(t),
    all = b.r2 - b.r1 + 1;
  const keep = n >= all ? 1 : 0;
  if (keep) {
    for (let c = b.c1; c <= b.c2; c++) t.sheet.put(b.r1, c, '');
    at = 1;
    n = all - 1;
  }
  if (n > 0) {
    t.sheet.shift({
      kind: 'delete',
      axis: 'row',
      at: b.r1 + at,
      count: n,
      lo: t.q.c1,
      hi: t.q.c2,
      table: t,
    });
    t.q = { ...t.q, r2: t.q.r2 - n };
  }
  ctx.wb.changed(
    t.sheet,
    rect(b.r1 + (keep ? 0 : at), b.c1, b.r1 + (keep ? all : at + n) - 1, b.c2),
    'RowDeleted',
  );
}
def('TableRowCollection', {
  props: { Count: (o, ctx) => rows(o, ctx) },
  items: (o, ctx) => Array.from({ length: rows(o, ctx) }, (_, i) => row(o.table, i)),
  methods: {
    GetCount: (o, a, ctx) => rows(o, ctx),
    GetItemAt: (o, [i], ctx) => {
      if (!Number.isInteger(i) || i < 0 || i >= rows(o, ctx)) fail('InvalidArgument');
      return row(T(o), i);
    },
    Add: (o, [index, values], ctx) => {
      const t = T(o),
        n0 = rows(o, ctx),
        w = t.columns.length;
      let i = index === undefined || index === null || index === -1 ? n0 : index;
      if (!Number.isInteger(i) || i < 0 || i > n0) fail('InvalidArgument');
      const m = Array.isArray(values) ? values : null;
      if (m && (m.length === 0 || m.some((l) => !Array.isArray(l) || l.length !== w)))
        fail(
          'InvalidArgument',
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      const n = m ? m.length : 1;
      t.sheet.guard(null, 'structure');
      const b = ctx.wb.bodyRect(t);
      // an empty table has one blank body row, which Excel fills first
      const blank = n0 === 1 && i >= 1 && !t.sheet.usedRange(true, b);
      let at = b.r1 + i,
        add = n;
      if (blank) {
        at = b.r1;
        i = 0;
        add = n - 1;
      }
      if (add > 0) {
        const below = t.sheet.usedRange(false, rect(t.q.r2 + 1, t.q.c1, MAXR - 1, t.q.c2));
        const end = b.r1 + n0;
        if (below || i < n0 || t.showTotals)
          t.sheet.shift({
            kind: 'insert',
            axis: 'row',
            at: blank ? b.r1 + 1 : at,
            count: add,
            lo: t.q.c1,
            hi: t.q.c2,
            table: t,
          });
        else for (let k = 0; k < add; k++) t.sheet.copyRowStyle(end - 1, end + k, t.q.c1, t.q.c2);
        t.q = { ...t.q, r2: t.q.r2 + add };
      }
      if (values !== undefined && values !== null)
        for (let r = 0; r < n; r++)
          for (let c = 0; c < w; c++) t.sheet.put(at + r, t.q.c1 + c, m ? m[r][c] : values);
      ctx.wb.changed(t.sheet, rect(at, t.q.c1, at + n - 1, t.q.c2), 'RowInserted');
      return row(t, i);
    },
    DeleteRowsAt: (o, [i, n], ctx) => {
      if (!Number.isInteger(i) || i < 0 || i + (n ?? 1) > rows(o, ctx)) fail('InvalidArgument');
      removeRows(T(o), i, n ?? 1, ctx);
    },
    DeleteRows: (o, [list], ctx) => {
      const is = [...new Set(list.map((x) => (x instanceof Obj ? x.i : x)))].sort((a, b) => b - a);
      for (const i of is) removeRows(T(o), i, 1, ctx);
    },
  },
});
def('TableRow', {
  props: {
    Index: (o, ctx) => {
      rowRect(o, ctx);
      return o.i;
    },
    Values: [
      (o, ctx) => {
        const q = rowRect(o, ctx),
          out = [];
        for (let c = q.c1; c <= q.c2; c++) out.push(outValue(o.table.sheet.value(q.r1, c)));
        return [out];
      },
      (o, v, ctx) => ctx.wb.setValues(o.table.sheet, rowRect(o, ctx), v),
    ],
  },
  methods: {
    GetRange: (o, a, ctx) => mkRange(o.table.sheet, rowRect(o, ctx)),
    Delete: (o, a, ctx) => {
      rowRect(o, ctx);
      removeRows(o.table, o.i, 1, ctx);
    },
  },
});
def('TableSort', {
  props: {
    MatchCase: (o) => !!o.table.sortCase,
    Method: () => 'PinYin',
    Fields: (o) => o.table.sortFields,
  },
  methods: {
    Apply: (o, [f, mc], ctx) => {
      const t = T(o);
      const r = sortRect(ctx, t.sheet, ctx.wb.bodyRect(t), f, mc, false);
      if (r) return r;
      t.sortFields = f;
      t.sortCase = mc;
    },
    Clear: (o) => {
      T(o).sortFields = [];
    },
    Reapply: (o, a, ctx) => {
      const t = T(o);
      if (t.sortFields.length)
        sortRect(ctx, t.sheet, ctx.wb.bodyRect(t), t.sortFields, t.sortCase, false);
    },
  },
});

// ---- filters ----
function unhide(t) {
  for (let r = t.q.r1; r <= t.q.r2; r++) {
    const m = t.sheet.rowMeta.get(r);
    if (m && m.filtered) {
      delete m.hidden;
      delete m.filtered;
    }
  }
}
function tests(crit, sheet, q, c) {
  if (!crit) return () => true;
  const on = String(crit.filterOn || '').toLowerCase();
  if (on === 'values') {
    const set = new Set(
      (crit.values || []).map((v) => String(v && typeof v === 'object' ? v.date : v).toLowerCase()),
    );
    return (r) => set.has(sheet.text(r, c).toLowerCase());
  }
  if (on === 'custom') {
    const f1 = criterion(crit.criterion1),
      f2 =
        crit.criterion2 !== undefined && crit.criterion2 !== null
          ? criterion(crit.criterion2)
          : null;
    const and = /^and$/i.test(crit.operator || 'And');
    return (r) => {
      const v = sheet.value(r, c),
        x = v === '' ? null : v instanceof ErrVal ? v.code : v;
      const a = f1(x);
      return f2 ? (and ? a && f2(x) : a || f2(x)) : a;
    };
  }
  if (on === 'cellcolor')
    return (r) =>
      String(sget(sheet.style(r, c), 'fill') || '').toUpperCase() ===
      String(crit.color).toUpperCase();
  if (on === 'fontcolor')
    return (r) =>
      String(sget(sheet.style(r, c), 'fontColor')).toUpperCase() ===
      String(crit.color).toUpperCase();
  if (/^(top|bottom)(items|percent)$/.test(on)) {
    const vals = [];
    for (let r = q.r1; r <= q.r2; r++) {
      const v = sheet.value(r, c);
      if (typeof v === 'number') vals.push(v);
    }
    vals.sort((a, b) => (on.startsWith('top') ? b - a : a - b));
    const n = /percent/.test(on)
      ? Math.ceil((vals.length * crit.criterion1) / 100)
      : +crit.criterion1;
    const lim = vals[Math.min(n, vals.length) - 1];
    return (r) => {
      const v = sheet.value(r, c);
      return typeof v === 'number' && (on.startsWith('top') ? v >= lim : v <= lim);
    };
  }
  if (on === 'dynamic') {
    const k = String(crit.dynamicCriteria || '').toLowerCase();
    if (k === 'aboveaverage' || k === 'belowaverage') {
      const vals = [];
      for (let r = q.r1; r <= q.r2; r++) {
        const v = sheet.value(r, c);
        if (typeof v === 'number') vals.push(v);
      }
      const avg = vals.reduce((a, b) => a + b, 0) / (vals.length || 1);
      return (r) => {
        const v = sheet.value(r, c);
        return typeof v === 'number' && (k === 'aboveaverage' ? v > avg : v < avg);
      };
    }
    const now = new Date(),
      day = Math.floor(
        dateToSerial(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()))),
      );
    const ser = (y, m) => dateToSerial(new Date(Date.UTC(y, m, 1)));
    const Y = now.getFullYear(),
      M = now.getMonth(),
      Q = Math.floor(M / 3) * 3,
      W = day - now.getDay();
    const spans = {
      today: [day, day + 1],
      yesterday: [day - 1, day],
      tomorrow: [day + 1, day + 2],
      thisweek: [W, W + 7],
      lastweek: [W - 7, W],
      nextweek: [W + 7, W + 14],
      thismonth: [ser(Y, M), ser(Y, M + 1)],
      lastmonth: [ser(Y, M - 1), ser(Y, M)],
      nextmonth: [ser(Y, M + 1), ser(Y, M + 2)],
      thisquarter: [ser(Y, Q), ser(Y, Q + 3)],
      lastquarter: [ser(Y, Q - 3), ser(Y, Q)],
      nextquarter: [ser(Y, Q + 3), ser(Y, Q + 6)],
      thisyear: [ser(Y, 0), ser(Y + 1, 0)],
      lastyear: [ser(Y - 1, 0), ser(Y, 0)],
      nextyear: [ser(Y + 1, 0), ser(Y + 2, 0)],
      yeartodate: [ser(Y, 0), day + 1],
    };
    if (spans[k]) {
      const [a, b] = spans[k];
      return (r) => {
        const v = sheet.value(r, c);
        return typeof v === 'number' && v >= a && v < b;
      };
    }
  }
  return null;
}
function hideRows(sheet, body, list, ctx) {
  for (let r = body.r1; r <= body.r2; r++) {
    const ok = list.every((f) => f(r)),
      m = sheet.row(r);
    if (!ok) {
      m.hidden = true;
      m.filtered = true;
    } else if (m.filtered) {
      delete m.hidden;
      delete m.filtered;
    }
  }
}
function refilter(t, ctx) {
  const b = ctx.wb.bodyRect(t);
  const list = t.columns.map((c, i) => (c.filter ? tests(c.filter, t.sheet, b, t.q.c1 + i) : null));
  if (t.columns.some((c, i) => c.filter && !list[i])) return UNSUPPORTED;
  hideRows(t.sheet, b, list.filter(Boolean), ctx);
}
const apply = (make) => (o, a, ctx) => {
  const t = T(o);
  t.sheet.guard(null, 'autoFilter');
  o.c.filter = make(a);
  if (!t.filterButton) t.filterButton = true;
  return refilter(t, ctx);
};
def('Filter', {
  props: { Criteria: (o) => o.c.filter },
  methods: {
    Apply: apply(([c]) => {
      if (!c || !c.filterOn) fail('InvalidArgument');
      return c;
    }),
    ApplyValuesFilter: apply(([values]) => {
      if (!Array.isArray(values)) fail('InvalidArgument');
      return { filterOn: 'Values', values };
    }),
    ApplyCustomFilter: apply(([criterion1, criterion2, operator]) => ({
      filterOn: 'Custom',
      criterion1,
      criterion2,
      operator,
    })),
    ApplyDynamicFilter: apply(([dynamicCriteria]) => ({ filterOn: 'Dynamic', dynamicCriteria })),
    ApplyCellColorFilter: apply(([color]) => ({ filterOn: 'CellColor', color })),
    ApplyFontColorFilter: apply(([color]) => ({ filterOn: 'FontColor', color })),
    ApplyTopItemsFilter: apply(([n]) => ({ filterOn: 'TopItems', criterion1: n })),
    ApplyTopPercentFilter: apply(([n]) => ({ filterOn: 'TopPercent', criterion1: n })),
    ApplyBottomItemsFilter: apply(([n]) => ({ filterOn: 'BottomItems', criterion1: n })),
    ApplyBottomPercentFilter: apply(([n]) => ({ filterOn: 'BottomPercent', criterion1: n })),
    Clear: (o, a, ctx) => {
      T(o).sheet.guard(null, 'autoFilter');
      o.c.filter = null;
      return refilter(o.table, ctx);
    },
  },
});
const AF = (o) =>
  o.table ? { q: o.table.q, criteria: o.table.columns.map((c) => c.filter) } : o.s.autoFilter;
const afBody = (q) => rect(q.r1 + 1, q.c1, q.r2, q.c2);
function applySheetFilter(s, ctx) {
  const f = s.autoFilter;
  if (!f) return;
  const b = afBody(f.q);
  const list = f.criteria.map((c, i) => (c ? tests(c, s, b, f.q.c1 + i) : () => true));
  if (list.some((x) => !x)) return UNSUPPORTED;
  hideRows(s, b, list, ctx);
}
def('AutoFilter', {
  props: {
    Enabled: (o) => (o.table ? o.table.filterButton : !!o.s.autoFilter),
    IsDataFiltered: (o) => !!AF(o) && AF(o).criteria.some(Boolean),
    Criteria: (o) => (AF(o) ? AF(o).criteria : []),
  },
  methods: {
    Apply: (o, [range, i, crit], ctx) => {
      const s = o.s;
      s.guard(null, 'autoFilter');
      const r = toRange(ctx, range, s);
      let q = { ...r.q };
      const u = s.usedRange(true, q);
      if (u)
        q = {
          r1: q.r1 === 0 && q.r2 > 1e6 ? u.r1 : q.r1,
          c1: q.c1,
          r2: Math.min(q.r2, Math.max(u.r2, q.r1)),
          c2: Math.min(q.c2, Math.max(u.c2, q.c1)),
        };
      if (s.autoFilter)
        for (const m of s.rowMeta.values())
          if (m.filtered) {
            delete m.hidden;
            delete m.filtered;
          }
      s.autoFilter = { q, criteria: Array(q.c2 - q.c1 + 1).fill(null) };
      if (i !== undefined && i !== null) {
        if (!Number.isInteger(i) || i < 0 || i > q.c2 - q.c1) fail('InvalidArgument');
        s.autoFilter.criteria[i] = crit || null;
      }
      return applySheetFilter(s, ctx);
    },
    ClearCriteria: (o, a, ctx) => {
      o.s.guard(null, 'autoFilter');
      if (o.table) {
        o.table.columns.forEach((c) => {
          c.filter = null;
        });
        return refilter(o.table, ctx);
      }
      if (o.s.autoFilter) {
        o.s.autoFilter.criteria.fill(null);
        applySheetFilter(o.s, ctx);
      }
    },
    ClearColumnCriteria: (o, [i], ctx) => {
      if (o.s.autoFilter) {
        o.s.autoFilter.criteria[i] = null;
        return applySheetFilter(o.s, ctx);
      }
    },
    Reapply: (o, a, ctx) => (o.table ? refilter(o.table, ctx) : applySheetFilter(o.s, ctx)),
    Remove: (o, a, ctx) => {
      o.s.guard(null, 'autoFilter');
      if (o.s.autoFilter) {
        o.s.autoFilter.criteria.fill(null);
        applySheetFilter(o.s, ctx);
        o.s.autoFilter = null;
      }
    },
    GetRange: (o) => {
      const f = AF(o);
      if (!f) throw new ExcelError('ItemNotFound');
      return mkRange(o.s, f.q);
    },
    GetRangeOrNullObject: (o) => {
      const f = AF(o);
      return f ? mkRange(o.s, f.q) : null;
    },
  },
});
