import { randomUUID } from 'node:crypto';
import { def, Obj, setRoot, UNSUPPORTED } from './registry.mjs';
import { withEvents, bag } from './helpers.mjs';
import { ExcelError, fail } from '../errors.mjs';
import { MAXR, MAXC, rect, toA1, isFullCols, isFullRows } from '../refs.mjs';
import { outValue, valueType } from '../values.mjs';
import { parseColor } from '../model.mjs';
import {
  mkRange,
  mkAreas,
  lookup,
  lookupAreas,
  toRange,
  addr,
  live,
  finder,
  replaceAll,
  joinCells,
  bounded,
} from './range.mjs';

const ws = (s) => (s ? new Obj('Worksheet', { s }) : null);
const alive = (o) => {
  if (o.s.deleted) throw new ExcelError('ItemNotFound');
  return o.s;
};
Obj.prototype.name = function () {
  return this.t === 'Worksheet'
    ? `'${this.s.name}'`
    : this.t === 'Table'
      ? `Table ${this.table.name}`
      : this.t;
};

setRoot((ctx) => new Obj('Workbook', {}));
const refOf = (o, [id], ctx) => {
  const r = ctx.session.eventRefs.get(id);
  if (!r || r.dead) throw new ExcelError('ItemNotFound');
  return mkRange(r.sheet, r.q);
};

def('Workbook', {
  props: {
    Name: (o, { wb }) => wb.name,
    ReadOnly: (o, { wb, session }) => wb.readOnly || session.readOnly,
    IsDirty: [
      (o, { wb }) => wb.isDirty,
      (o, v, { wb }) => {
        wb.isDirty = !!v;
      },
    ],
    ChartDataPointTrack: [() => true, () => {}],
    UsePrecisionAsDisplayed: [() => false, () => {}],
    CalculationEngineVersion: () => 191029,
    AutoSave: () => true,
    PreviouslySaved: () => true,
  },
  navs: {
    Application: () => new Obj('Application', {}),
    Worksheets: () => new Obj('WorksheetCollection', {}),
    Names: () => new Obj('NamedItemCollection', { scope: null }),
    Tables: () => new Obj('TableCollection', { sheet: null }),
    Settings: () => new Obj('SettingCollection', {}),
    CustomXmlParts: () => new Obj('CustomXmlPartCollection', {}),
    Protection: () => new Obj('WorkbookProtection', {}),
    Properties: () => new Obj('DocumentProperties', {}),
    Comments: () => new Obj('CommentCollection', { sheet: null }),
    _Runtime: () => new Obj('Runtime', {}),
    Styles: () => new Obj('StyleCollection', {}),
    TableStyles: () => new Obj('TableStyleCollection', {}),
    PivotTables: () => new Obj('PivotTableCollection', { empty: true }),
    Slicers: () => new Obj('SlicerCollection', { empty: true }),
  },
  methods: withEvents(
    {
      methods: {
        GetActiveCell: (o, a, { wb }) => {
          const { sheet, areas } = wb.selection;
          return mkRange(sheet, rect(areas[0].r1, areas[0].c1, areas[0].r1, areas[0].c1));
        },
        GetSelectedRange: (o, a, { wb }) => {
          const { sheet, areas } = wb.selection;
          if (areas.length > 1) throw new ExcelError('InvalidSelection');
          return mkRange(sheet, areas[0]);
        },
        GetSelectedRanges: (o, a, { wb }) => mkAreas(wb.selection.sheet, wb.selection.areas),
        GetActiveChartOrNullObject: () => null,
        GetActiveSlicerOrNullObject: () => null,
        GetIsActiveCollabSession: (o, a, { wb }) => wb.sessions.size > 1,
        InsertWorksheetsFromBase64: (o, [base64, opts], { wb, session }) => {
          wb.guardStructure();
          const src = session.preloaded && session.preloaded.get(base64);
          if (!src) fail('InvalidArgument');
          const { sheetNamesToInsert: names, positionType, relativeTo } = opts || {};
          const list =
            names && names.length
              ? names.map((n) => src.sheet(n) || fail('InvalidArgument'))
              : src.sheets;
          const P = String(positionType || 'End').toLowerCase();
          const ref = relativeTo && (relativeTo.s || wb.sheet(relativeTo));
          let at =
            P === 'beginning'
              ? 0
              : P === 'before' && ref
                ? wb.sheets.indexOf(ref)
                : P === 'after' && ref
                  ? wb.sheets.indexOf(ref) + 1
                  : wb.sheets.length;
          return list.map((sh) => {
            let name = sh.name;
            for (let i = 2; wb.sheet(name); i++)
              name = `${sh.name.slice(0, 31 - ` (${i})`.length)} (${i})`;
            return cloneSheet(wb, sh, name, at++).id;
          });
        },
        CreateAndOpenWorkbook: (o, [b64], { session }) => {
          session.record({ kind: 'createWorkbook', bytes: b64 ? b64.length : 0 });
        },
        Close: (o, [b], { wb, session }) => {
          wb.closed = b || 'Save';
          session.record({ kind: 'workbook.close', behavior: wb.closed });
        },
        Save: (o, a, { wb }) => {
          wb.isDirty = false;
        },
        _RemoveReference: (o, [id], ctx) => {
          const r = ctx.session.refs.get(id);
          if (r) {
            ctx.session.refs.delete(id);
            ctx.live.delete(r);
            delete r.refId;
          }
        },
        _RemoveAllReferences: (o, a, ctx) => {
          for (const r of ctx.session.refs.values()) {
            ctx.live.delete(r);
            delete r.refId;
          }
          ctx.session.refs.clear();
        },
        _GetReferenceCount: (o, a, ctx) => ctx.session.refs.size,
        _GetRangeForEventByReferenceId: refOf,
        _GetRangeOrNullObjectForEventByReferenceId: (o, a, ctx) => {
          const r = ctx.session.eventRefs.get(a[0]);
          return !r || r.dead ? null : mkRange(r.sheet, r.q);
        },
      },
    },
    { Activated: 2203, AutoSaveSettingChanged: 2200 },
    () => 'Workbook',
  ).methods,
});
def('Runtime', {
  props: {
    EnableEvents: [
      (o, { session }) => session.enableEvents,
      (o, v, { session }) => {
        if (typeof v !== 'boolean') fail('InvalidArgument');
        session.enableEvents = v;
      },
    ],
  },
});
def('Application', {
  props: {
    CalculationMode: [
      (o, { wb }) => wb.calculationMode,
      (o, v, { wb }) => {
        const m =
          ['Automatic', 'AutomaticExceptTables', 'Manual'].find(
            (x) => x.toLowerCase() === String(v).toLowerCase(),
          ) || fail('InvalidArgument');
        wb.calculationMode = m;
        wb.calc.manual = m === 'Manual';
        if (m !== 'Manual') wb.calc.recalc();
      },
    ],
    CalculationEngineVersion: () => 191029,
    CalculationState: () => 'Done',
    DecimalSeparator: (o, { wb }) => wb.loc.decimal,
    ThousandsSeparator: (o, { wb }) => wb.loc.group,
    UseSystemSeparators: () => true,
  },
  navs: {
    CultureInfo: () => new Obj('CultureInfo', {}),
    IterativeCalculation: (o, { wb }) =>
      new Obj('IterativeCalculation', { bag: (wb.iterative = wb.iterative || {}) }),
  },
  methods: {
    Calculate: (o, [t], { wb }) => {
      if (!/^(recalculate|full|fullrebuild)$/i.test(t || '')) fail('InvalidArgument');
      wb.calc.recalc();
    },
    SuspendApiCalculationUntilNextSync: () => {},
    SuspendScreenUpdatingUntilNextSync: () => {},
  },
});
bag('IterativeCalculation', { defaults: { Enabled: false, MaxIteration: 100, MaxChange: 0.001 } });
def('CultureInfo', {
  props: { Name: (o, { wb }) => wb.locale },
  navs: {
    NumberFormat: () => new Obj('NumberFormatInfo', {}),
    DatetimeFormat: () => new Obj('DatetimeFormatInfo', {}),
  },
});
def('NumberFormatInfo', {
  props: {
    NumberDecimalSeparator: (o, { wb }) => wb.loc.decimal,
    NumberGroupSeparator: (o, { wb }) => wb.loc.group,
  },
});
def('DatetimeFormatInfo', {
  props: {
    DateSeparator: (o, { wb }) => wb.loc.dateSep,
    TimeSeparator: () => ':',
    ShortDatePattern: (o, { wb }) =>
      [...wb.loc.order].map((c) => ({ m: 'M', d: 'd', y: 'yyyy' })[c]).join(wb.loc.dateSep),
    LongDatePattern: () => 'dddd, MMMM d, yyyy',
    LongTimePattern: () => 'h:mm:ss tt',
  },
});
def('WorkbookProtection', {
  props: { Protected: (o, { wb }) => !!wb.protection },
  methods: {
    Protect: (o, [pw], { wb }) => {
      wb.guardWrite();
      if (wb.protection) throw new ExcelError('AccessDenied');
      wb.protection = { password: pw || null };
    },
    Unprotect: (o, [pw], { wb }) => {
      wb.guardWrite();
      if (wb.protection && wb.protection.password && wb.protection.password !== pw)
        fail('InvalidArgument', 'The password you supplied is not correct.');
      wb.protection = null;
    },
  },
});

// ---- worksheets ----
const EV = {
  Activated: 11,
  Calculated: 16,
  ColumnSorted: 20,
  DataChanged: 10,
  Deactivated: 12,
  NameChanged: 25,
  VisibilityChanged: 26,
  FormatChanged: 18,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  RowHiddenChanged: 22,
  RowSorted: 19,
  SelectionChanged: 14,
  SingleClicked: 21,
};
const vis = (wb, v) => (v ? wb.sheets.filter((s) => s.visibility === 'Visible') : wb.sheets);
def(
  'WorksheetCollection',
  withEvents(
    {
      items: (o, { wb }) => wb.sheets.map(ws),
      indexer: (o, key, { wb }) => {
        if (typeof key !== 'string' || !key) fail('InvalidArgument');
        return ws(wb.sheet(key));
      },
      methods: {
        Add: (o, [name], { wb }) => ws(wb.addSheet(name)),
        GetActiveWorksheet: (o, a, { wb }) => ws(wb.active()),
        GetCount: (o, [v], { wb }) => vis(wb, v).length,
        GetFirst: (o, [v], { wb }) => ws(vis(wb, v)[0]),
        GetLast: (o, [v], { wb }) => ws(vis(wb, v).at(-1)),
        GetItemOrNullObject: (o, [key], { wb }) => {
          if (typeof key !== 'string') fail('InvalidArgument');
          return ws(wb.sheet(key));
        },
      },
    },
    { ...EV, Added: 13, Deleted: 15, Moved: 27 },
    () => 'Workbook',
  ),
);

/** A copy of a sheet of this or another workbook. */
export function cloneSheet(wb, src, name, at) {
  const d = wb.addSheet(name, at);
  d.rows = src.rows.map((l) => {
    if (!l) return undefined;
    const n = [];
    for (const k in l) {
      if (!l[k]) continue;
      n[k] = { ...l[k], cv: undefined };
      if (n[k].f !== undefined) d.fcells.add(n[k]);
    }
    return n;
  });
  d.rowMeta = new Map([...src.rowMeta].map(([k, v]) => [k, { ...v }]));
  d.colMeta = new Map([...src.colMeta].map(([k, v]) => [k, { ...v }]));
  d.baseStyle = src.baseStyle;
  d.merges = src.merges.map((m) => ({ ...m }));
  d.cfs = src.cfs.map((f) => ({
    ...f,
    id: `{${randomUUID().toUpperCase()}}`,
    areas: f.areas.map((a) => ({ ...a })),
    data: structuredClone(f.data),
  }));
  d.dvs = structuredClone(src.dvs);
  d.freeze = src.freeze;
  d.tabColor = src.tabColor;
  d.protection = src.protection;
  d.pageLayout = structuredClone(src.pageLayout);
  d.showGridlines = src.showGridlines;
  const p = d.protection;
  d.protection = null;
  for (const t of src.tables()) {
    const free = !wb.table(t.name);
    const n = wb.addTable(d, t.q, true, { loaded: true, name: free ? t.name : undefined });
    n.style = t.style;
    n.showTotals = t.showTotals;
  }
  d.protection = p;
  d.dirty();
  return d;
}
const neighbour = (o, wb, d, v, orNull) => {
  const l = vis(wb, v),
    i = wb.sheets.indexOf(alive(o));
  for (let j = i + d; j >= 0 && j < wb.sheets.length; j += d)
    if (l.includes(wb.sheets[j])) return ws(wb.sheets[j]);
  if (orNull) return null;
  throw new ExcelError('ItemNotFound');
};
const sheetUsed = (o, v, orNull) => {
  if (alive(o).macro) throw new ExcelError('UnsupportedSheet');
  const s = alive(o),
    u = s.usedRange(!!v);
  return u ? mkRange(s, u) : orNull ? null : mkRange(s, rect(0, 0, 0, 0));
};
def(
  'Worksheet',
  withEvents(
    {
      id: (o) => ['Id', alive(o).id],
      props: {
        Id: (o) => alive(o).id,
        Name: [(o) => alive(o).name, (o, v, { wb }) => wb.renameSheet(alive(o), v)],
        Position: [
          (o, { wb }) => wb.sheets.indexOf(alive(o)),
          (o, v, { wb }) => {
            wb.guardStructure();
            const s = alive(o);
            if (!Number.isInteger(v) || v < 0 || v >= wb.sheets.length) fail('InvalidArgument');
            const before = wb.sheets.indexOf(s);
            wb.sheets.splice(before, 1);
            wb.sheets.splice(v, 0, s);
            if (before !== v) wb.sheetEvent(27, s, { positionBefore: before, positionAfter: v });
          },
        ],
        Visibility: [(o) => alive(o).visibility, (o, v, { wb }) => wb.setVisibility(alive(o), v)],
        TabColor: [
          (o) => alive(o).tabColor,
          (o, v, { wb }) => {
            wb.guardStructure();
            alive(o).tabColor = v === '' || v === null ? '' : parseColor(v);
          },
        ],
        StandardWidth: [
          (o) => alive(o).standardWidth,
          (o, v) => {
            alive(o).guard(null, 'formatColumns');
            o.s.standardWidth = v;
          },
        ],
        StandardHeight: () => 15,
        ShowGridlines: [
          (o) => alive(o).showGridlines,
          (o, v) => {
            alive(o).wb.guardWrite();
            o.s.showGridlines = !!v;
          },
        ],
        ShowHeadings: [
          (o) => alive(o).showHeadings,
          (o, v) => {
            alive(o).wb.guardWrite();
            o.s.showHeadings = !!v;
          },
        ],
        // older wire names, which office.js uses on some paths
        Gridlines: [
          (o) => alive(o).showGridlines,
          (o, v) => {
            alive(o).wb.guardWrite();
            o.s.showGridlines = !!v;
          },
        ],
        Headings: [
          (o) => alive(o).showHeadings,
          (o, v) => {
            alive(o).wb.guardWrite();
            o.s.showHeadings = !!v;
          },
        ],
        EnableCalculation: [() => true, () => {}],
        TabId: (o, { wb }) => wb.sheets.indexOf(alive(o)) + 1,
      },
      navs: {
        Tables: (o) => new Obj('TableCollection', { sheet: alive(o) }),
        Charts: (o) => new Obj('ChartCollection', { sheet: alive(o) }),
        Protection: (o) => new Obj('WorksheetProtection', { s: alive(o) }),
        FreezePanes: (o) => new Obj('WorksheetFreezePanes', { s: alive(o) }),
        Names: (o) => new Obj('NamedItemCollection', { scope: alive(o) }),
        Comments: (o) => new Obj('CommentCollection', { sheet: alive(o) }),
        CustomProperties: (o) => new Obj('WorksheetCustomPropertyCollection', { s: alive(o) }),
        PageLayout: (o) => new Obj('PageLayout', { s: alive(o), sheet: o.s, bag: o.s.pageLayout }),
        AutoFilter: (o) => new Obj('AutoFilter', { s: alive(o) }),
        Shapes: (o) => new Obj('ShapeCollection', { sheet: alive(o) }),
        PivotTables: () => new Obj('PivotTableCollection', { empty: true }),
        Slicers: () => new Obj('SlicerCollection', { empty: true }),
      },
      methods: {
        Activate: (o, a, { wb }) => wb.activate(alive(o)),
        Delete: (o, a, { wb }) => wb.deleteSheet(alive(o)),
        Calculate: (o, a, { wb }) => {
          wb.calc.recalc();
        },
        GetCell: (o, [r, c]) => mkRange(alive(o), bounded(r, c, r, c)),
        GetRange: (o, [a], ctx) => lookup(ctx, alive(o), a),
        GetRanges: (o, [a], ctx) => lookupAreas(ctx, alive(o), a),
        GetRangeByIndexes: (o, [r, c, n, m]) => {
          for (const x of [r, c, n, m]) if (!Number.isInteger(x)) fail('InvalidArgument');
          return mkRange(alive(o), bounded(r, c, r + n - 1, c + m - 1));
        },
        GetUsedRange: (o, [v]) => sheetUsed(o, v, false),
        GetUsedRangeOrNullObject: (o, [v]) => sheetUsed(o, v, true),
        GetNext: (o, [v], { wb }) => neighbour(o, wb, 1, v, false),
        GetNextOrNullObject: (o, [v], { wb }) => neighbour(o, wb, 1, v, true),
        GetPrevious: (o, [v], { wb }) => neighbour(o, wb, -1, v, false),
        GetPreviousOrNullObject: (o, [v], { wb }) => neighbour(o, wb, -1, v, true),
        _GetSheetById: (o, [id], { wb }) => ws(wb.sheet(id)),
        _GetAnotherWorksheetById: (o, [id], { wb }) => ws(wb.sheet(id)),
        FindAll: (o, [t, c]) => {
          const l = joinCells(finder(alive(o), rect(0, 0, MAXR - 1, MAXC - 1), t, c));
          if (!l.length) throw new ExcelError('ItemNotFound');
          return mkAreas(o.s, l);
        },
        FindAllOrNullObject: (o, [t, c]) => {
          const l = joinCells(finder(alive(o), rect(0, 0, MAXR - 1, MAXC - 1), t, c));
          return l.length ? mkAreas(o.s, l) : null;
        },
        ReplaceAll: (o, [t, r, c], ctx) =>
          replaceAll(ctx, alive(o), rect(0, 0, MAXR - 1, MAXC - 1), t, r, c),
        Copy: (o, [pos, rel], { wb }) => {
          const src = alive(o),
            P = String(pos || 'None').toLowerCase();
          const at =
            P === 'beginning'
              ? 0
              : P === 'before'
                ? wb.sheets.indexOf(rel.s)
                : P === 'after'
                  ? wb.sheets.indexOf(rel.s) + 1
                  : wb.sheets.length;
          let i = 2,
            name;
          do {
            name = `${src.name.slice(0, 31 - ` (${i})`.length)} (${i++})`;
          } while (wb.sheet(name));
          return ws(cloneSheet(wb, src, name, at));
        },
        ShowOutlineLevels: () => {},
      },
    },
    EV,
    (o) => o.s.id,
  ),
);

const PROT_DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};
def('WorksheetProtection', {
  props: {
    Protected: (o) => !!o.s.protection,
    Options: (o) => (o.s.protection ? o.s.protection.options : { ...PROT_DEFAULTS }),
  },
  methods: {
    Protect: (o, [opts, pw], { wb }) => {
      wb.guardWrite();
      if (o.s.protection) throw new ExcelError('AccessDenied');
      const bad = Object.keys(opts || {}).find((k) => !(k in PROT_DEFAULTS));
      if (bad) fail('InvalidArgument');
      o.s.protection = { options: { ...PROT_DEFAULTS, ...(opts || {}) }, password: pw || null };
      wb.sheetEvent(24, o.s, { isProtected: true });
    },
    Unprotect: (o, [pw], { wb }) => {
      wb.guardWrite();
      if (!o.s.protection) return;
      if (o.s.protection.password && o.s.protection.password !== pw)
        fail('InvalidArgument', 'The password you supplied is not correct.');
      o.s.protection = null;
      wb.sheetEvent(24, o.s, { isProtected: false });
    },
  },
});
const count = (n, max) => {
  if (!Number.isInteger(n) || n < 0 || n > max) fail('InvalidArgument');
  return n;
};
const frozen = (o) => {
  const f = o.s.freeze;
  if (!f) return null;
  if (f.rows && f.columns) return rect(0, 0, f.rows - 1, f.columns - 1);
  return f.rows ? rect(0, 0, f.rows - 1, MAXC - 1) : rect(0, 0, MAXR - 1, f.columns - 1);
};
def('WorksheetFreezePanes', {
  methods: {
    FreezeRows: (o, [n], { wb }) => {
      wb.guardWrite();
      n = n === undefined || n === null ? 1 : count(n, MAXR);
      o.s.freeze = n ? { rows: n, columns: 0 } : null;
    },
    FreezeColumns: (o, [n], { wb }) => {
      wb.guardWrite();
      n = n === undefined || n === null ? 1 : count(n, MAXC);
      o.s.freeze = n ? { rows: 0, columns: n } : null;
    },
    FreezeAt: (o, [r], ctx) => {
      ctx.wb.guardWrite();
      const q = toRange(ctx, r, o.s).q;
      o.s.freeze = { rows: isFullCols(q) ? 0 : q.r2 + 1, columns: isFullRows(q) ? 0 : q.c2 + 1 };
    },
    Unfreeze: (o, a, { wb }) => {
      wb.guardWrite();
      o.s.freeze = null;
    },
    GetLocation: (o) => {
      const q = frozen(o);
      if (!q) throw new ExcelError('ItemNotFound');
      return mkRange(o.s, q);
    },
    GetLocationOrNullObject: (o) => {
      const q = frozen(o);
      return q ? mkRange(o.s, q) : null;
    },
  },
});

// ---- page layout ----
const areaText = (ctx, o, x) =>
  x instanceof Obj ? (x.t === 'Range' ? [x.q] : x.areas) : lookupAreas(ctx, o.s, x).areas;
bag('PageLayout', {
  defaults: {
    Orientation: 'Portrait',
    PaperSize: 'Letter',
    BlackAndWhite: false,
    PrintErrors: 'AsDisplayed',
    Zoom: { scale: 100 },
    CenterHorizontally: false,
    CenterVertically: false,
    PrintHeadings: false,
    PrintGridlines: false,
    LeftMargin: 50.4,
    RightMargin: 50.4,
    TopMargin: 54,
    BottomMargin: 54,
    HeaderMargin: 21.6,
    FooterMargin: 21.6,
    PrintComments: 'NoComments',
    DraftMode: false,
    FirstPageNumber: '',
    PrintOrder: 'DownThenOver',
  },
  navs: {
    HeadersFooters: (o) =>
      new Obj('HeaderFooterGroup', { sheet: o.sheet, bag: (o.bag['~hf'] = o.bag['~hf'] || {}) }),
  },
  methods: {
    SetPrintArea: (o, [x], ctx) => {
      o.sheet.guard(null, 'structure');
      o.bag.printArea = areaText(ctx, o, x)
        .map((a) => toA1(a))
        .join(',');
    },
    GetPrintAreaOrNullObject: (o, a, ctx) =>
      o.bag.printArea ? lookupAreas(ctx, o.s, o.bag.printArea) : null,
    GetPrintArea: (o, a, ctx) => {
      if (!o.bag.printArea) throw new ExcelError('ItemNotFound');
      return lookupAreas(ctx, o.s, o.bag.printArea);
    },
    SetPrintTitleRows: (o, [x], ctx) => {
      o.sheet.guard(null, 'structure');
      const q = toRange(ctx, x, o.s).q;
      if (!isFullRows(q)) fail('InvalidArgument');
      o.bag.printTitleRows = toA1(q, true);
    },
    SetPrintTitleColumns: (o, [x], ctx) => {
      o.sheet.guard(null, 'structure');
      const q = toRange(ctx, x, o.s).q;
      if (!isFullCols(q)) fail('InvalidArgument');
      o.bag.printTitleColumns = toA1(q, true);
    },
    GetPrintTitleRowsOrNullObject: (o, a, ctx) =>
      o.bag.printTitleRows ? lookup(ctx, o.s, o.bag.printTitleRows) : null,
    GetPrintTitleColumnsOrNullObject: (o, a, ctx) =>
      o.bag.printTitleColumns ? lookup(ctx, o.s, o.bag.printTitleColumns) : null,
    SetPrintMargins: (o, [unit, m]) => {
      const f = { Points: 1, Inches: 72, Centimeters: 28.3465 }[unit] || fail('InvalidArgument');
      for (const [k, v] of Object.entries(m || {}))
        o.bag[
          {
            top: 'TopMargin',
            bottom: 'BottomMargin',
            left: 'LeftMargin',
            right: 'RightMargin',
            header: 'HeaderMargin',
            footer: 'FooterMargin',
          }[k] || fail('InvalidArgument')
        ] = v * f;
    },
  },
});
bag('HeaderFooterGroup', {
  defaults: { State: 'Default', UseSheetMargins: true, UseSheetScale: true },
});
bag('HeaderFooter', {
  defaults: {
    LeftHeader: '',
    CenterHeader: '',
    RightHeader: '',
    LeftFooter: '',
    CenterFooter: '',
    RightFooter: '',
  },
});

// ---- names ----
const mkName = (n) => (n ? new Obj('NamedItem', { n }) : null);
const nameRef = (o, ctx) => ctx.wb.resolveRef(o.n.formula, o.n.scope);
function nameValue(o, ctx) {
  const r = nameRef(o, ctx);
  if (r) return ['Range', addr(r.sheet, r.q).replace(/!.*/, '!') + toA1(r.q, true)];
  let t = o.n.formula.slice(1),
    m;
  if ((m = /^"((?:[^"]|"")*)"$/.exec(t))) return ['String', m[1].replace(/""/g, '"')];
  if (/^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(t))
    return [Number.isInteger(+t) ? 'Integer' : 'Double', +t];
  if (/^(true|false)$/i.test(t)) return ['Boolean', /^true$/i.test(t)];
  if (/#REF!/.test(t)) return ['Error', '#REF!'];
  try {
    const v = ctx.wb.calc.fromParser(
      ctx.wb.calc.parser.parse(ctx.wb.calc.prepare(o.n.formula, ctx.wb.active(), 0), {
        sheet: ctx.wb.active().name,
        row: 1,
        col: 1,
      }),
    );
    return [valueType(v), outValue(v)];
  } catch {
    return ['Error', '#NAME?'];
  }
}
def('NamedItemCollection', {
  items: (o, { wb }) => wb.names.filter((n) => n.scope === o.scope).map(mkName),
  indexer: (o, k, { wb }) => mkName(wb.nameItem(k, o.scope)),
  methods: {
    GetCount: (o, a, { wb }) => wb.names.filter((n) => n.scope === o.scope).length,
    GetItemOrNullObject: (o, [k], { wb }) => mkName(wb.nameItem(k, o.scope)),
    Add: (o, [name, ref, comment], ctx) => {
      let f;
      if (ref instanceof Obj) {
        if (ref.t !== 'Range') fail('InvalidArgument');
        live(ref);
        f = `=${addr(ref.sheet, ref.q).replace(/![^!]*$/, '!')}${toA1(ref.q, true)}`;
      } else if (typeof ref === 'number' || typeof ref === 'boolean')
        f = `=${String(ref).toUpperCase()}`;
      else if (typeof ref === 'string') f = ref[0] === '=' ? ref : `="${ref.replace(/"/g, '""')}"`;
      else fail('InvalidArgument');
      return mkName(ctx.wb.addName(name, f, comment, o.scope));
    },
    AddFormulaLocal: (o, [name, f, comment], ctx) => {
      if (typeof f !== 'string' || f[0] !== '=') fail('InvalidArgument');
      return mkName(ctx.wb.addName(name, f, comment, o.scope));
    },
  },
});
def('NamedItem', {
  id: (o) => ['_Id', o.n.id],
  props: {
    Name: (o) => o.n.name,
    Formula: [
      (o) => o.n.formula,
      (o, v, { wb }) => {
        wb.guardWrite();
        if (typeof v !== 'string' || v[0] !== '=') fail('InvalidArgument');
        o.n.formula = v;
        wb.calc.bump();
      },
    ],
    Visible: [
      (o) => o.n.visible,
      (o, v, { wb }) => {
        wb.guardWrite();
        o.n.visible = !!v;
      },
    ],
    Comment: [
      (o) => o.n.comment,
      (o, v, { wb }) => {
        wb.guardWrite();
        o.n.comment = String(v);
      },
    ],
    Scope: (o) => (o.n.scope ? 'Worksheet' : 'Workbook'),
    Type: (o, ctx) => nameValue(o, ctx)[0],
    Value: (o, ctx) => nameValue(o, ctx)[1],
  },
  navs: {
    Worksheet: (o) => ws(o.n.scope) || fail('InvalidOperation'),
    WorksheetOrNullObject: (o) => ws(o.n.scope),
  },
  methods: {
    GetRange: (o, a, ctx) => {
      const r = nameRef(o, ctx);
      if (!r) throw new ExcelError('InvalidReference');
      return mkRange(r.sheet, r.q);
    },
    GetRangeOrNullObject: (o, a, ctx) => {
      const r = nameRef(o, ctx);
      return r ? mkRange(r.sheet, r.q) : null;
    },
    Delete: (o, a, { wb }) => {
      wb.guardWrite();
      wb.names = wb.names.filter((n) => n !== o.n);
      wb.calc.bump();
    },
  },
});

// ---- settings, custom XML, properties ----
const mkSetting = (k) => new Obj('Setting', { k });
const dateIn = (v) => (v && typeof v === 'object' && !Array.isArray(v) ? v : v);
def('SettingCollection', {
  items: (o, { wb }) => [...wb.settings.keys()].map(mkSetting),
  indexer: (o, k, { wb }) => (wb.settings.has(k) ? mkSetting(k) : null),
  methods: {
    Add: (o, [k, v], { wb, session }) => {
      if (typeof k !== 'string' || !k) fail('InvalidArgument');
      wb.guardWrite();
      wb.settings.set(k, dateIn(v));
      wb.settingsChanged(session);
      return mkSetting(k);
    },
    GetCount: (o, a, { wb }) => wb.settings.size,
    GetItemOrNullObject: (o, [k], { wb }) => (wb.settings.has(k) ? mkSetting(k) : null),
  },
});
def('Setting', {
  id: (o) => ['_Id', o.k],
  props: {
    Key: (o) => o.k,
    Value: [
      (o, { wb }) => {
        if (!wb.settings.has(o.k)) throw new ExcelError('ItemNotFound');
        return wb.settings.get(o.k);
      },
      (o, v, { wb, session }) => {
        wb.guardWrite();
        wb.settings.set(o.k, v);
        wb.settingsChanged(session);
      },
    ],
  },
  methods: {
    Delete: (o, a, { wb, session }) => {
      wb.guardWrite();
      wb.settings.delete(o.k);
      wb.settingsChanged(session);
    },
  },
});
const mkPart = (p) => (p ? new Obj('CustomXmlPart', { p }) : null);
const nsOf = (xml) => {
  const m = /<\s*(?!\?|!)([\w.-]+:)?[\w.-]+([^>]*)>/.exec(xml);
  if (!m) fail('InvalidArgument');
  const pre = m[1] ? m[1].slice(0, -1) : '';
  const x = new RegExp(`xmlns${pre ? ':' + pre : ''}\\s*=\\s*["']([^"']*)["']`).exec(m[2]);
  return x ? x[1] : '';
};
const wellFormed = (xml) => {
  if (typeof xml !== 'string') return false;
  const st = [];
  const rx =
    /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
  let last = 0,
    roots = 0,
    m;
  while ((m = rx.exec(xml))) {
    if (/[<>]/.test(xml.slice(last, m.index).replace(/>/g, ''))) return false;
    last = rx.lastIndex;
    if (!m[2]) continue;
    if (m[1]) {
      if (st.pop() !== m[2]) return false;
    } else {
      if (!st.length) roots++;
      if (!m[4]) st.push(m[2]);
    }
  }
  return roots === 1 && !st.length && !/</.test(xml.slice(last));
};
const part = (wb, id, list) =>
  (list || wb.customXml).find((p) => p.id.toLowerCase() === String(id).toLowerCase()) || null;
const partCollection = (list) => ({
  items: (o, { wb }) => list(o, wb).map(mkPart),
  indexer: (o, id, { wb }) => mkPart(part(wb, id, list(o, wb))),
  methods: {
    GetCount: (o, a, { wb }) => list(o, wb).length,
    GetItemOrNullObject: (o, [id], { wb }) => mkPart(part(wb, id, list(o, wb))),
    Add: (o, [xml], { wb }) => {
      wb.guardWrite();
      if (!wellFormed(xml)) fail('InvalidArgument');
      const p = { id: `{${randomUUID().toUpperCase()}}`, xml, ns: nsOf(xml) };
      wb.customXml.push(p);
      return mkPart(p);
    },
    GetByNamespace: (o, [ns]) => new Obj('CustomXmlPartScopedCollection', { ns }),
    GetOnlyItem: (o, a, { wb }) => {
      const l = list(o, wb);
      if (l.length !== 1) throw new ExcelError(l.length ? 'GeneralException' : 'ItemNotFound');
      return mkPart(l[0]);
    },
    GetOnlyItemOrNullObject: (o, a, { wb }) => {
      const l = list(o, wb);
      return l.length === 1 ? mkPart(l[0]) : null;
    },
  },
});
def(
  'CustomXmlPartCollection',
  partCollection((o, wb) => wb.customXml),
);
def(
  'CustomXmlPartScopedCollection',
  partCollection((o, wb) => wb.customXml.filter((p) => p.ns === o.ns)),
);
def('CustomXmlPart', {
  id: (o) => ['Id', o.p.id],
  props: { Id: (o) => o.p.id, NamespaceUri: (o) => o.p.ns },
  methods: {
    GetXml: (o) => o.p.xml,
    SetXml: (o, [xml], { wb }) => {
      wb.guardWrite();
      if (!wellFormed(xml)) fail('InvalidArgument');
      o.p.xml = xml;
      o.p.ns = nsOf(xml);
    },
    Delete: (o, a, { wb }) => {
      wb.guardWrite();
      wb.customXml = wb.customXml.filter((p) => p !== o.p);
    },
  },
});

const propNames = {
  Title: 'title',
  Subject: 'subject',
  Author: 'author',
  Keywords: 'keywords',
  Comments: 'comments',
  Category: 'category',
  Manager: 'manager',
  Company: 'company',
  RevisionNumber: 'revisionNumber',
};
def('DocumentProperties', {
  props: {
    ...Object.fromEntries(
      Object.entries(propNames).map(([k, v]) => [
        k,
        [
          (o, { wb }) => wb.properties[v],
          (o, x, { wb }) => {
            wb.guardWrite();
            wb.properties[v] = x;
          },
        ],
      ]),
    ),
    LastAuthor: (o, { wb }) => wb.properties.lastAuthor,
    CreationDate: (o, { wb }) => wb.properties.creationDate,
  },
  navs: { Custom: () => new Obj('CustomPropertyCollection', {}) },
});
const keyed = (coll, item, store, id) => {
  const mk = (o, k) => new Obj(item, { k, s: o.s });
  def(coll, {
    items: (o, { wb }) => [...store(o, wb).keys()].map((k) => mk(o, k)),
    indexer: (o, k, { wb }) => (store(o, wb).has(k) ? mk(o, k) : null),
    methods: {
      Add: (o, [k, v], { wb }) => {
        wb.guardWrite();
        if (typeof k !== 'string' || !k) fail('InvalidArgument');
        store(o, wb).set(k, v);
        return mk(o, k);
      },
      GetCount: (o, a, { wb }) => store(o, wb).size,
      GetItemOrNullObject: (o, [k], { wb }) => {
        const f = [...store(o, wb).keys()].find((x) => x.toLowerCase() === String(k).toLowerCase());
        return f !== undefined ? mk(o, f) : null;
      },
      DeleteAll: (o, a, { wb }) => {
        wb.guardWrite();
        store(o, wb).clear();
      },
    },
  });
  def(item, {
    id: id && ((o) => [id, o.k]),
    props: {
      Key: (o) => o.k,
      Value: [
        (o, { wb }) => store(o, wb).get(o.k),
        (o, v, { wb }) => {
          wb.guardWrite();
          store(o, wb).set(o.k, v);
        },
      ],
      ...(item === 'CustomProperty'
        ? {
            Type: (o, { wb }) =>
              ({ number: 'Number', boolean: 'Boolean', string: 'String' })[
                typeof store(o, wb).get(o.k)
              ] || 'String',
          }
        : {}),
    },
    methods: {
      Delete: (o, a, { wb }) => {
        wb.guardWrite();
        store(o, wb).delete(o.k);
      },
    },
  });
};
keyed('CustomPropertyCollection', 'CustomProperty', (o, wb) => wb.properties.custom, '_Id');
keyed(
  'WorksheetCustomPropertyCollection',
  'WorksheetCustomProperty',
  (o) => o.s.customProperties,
  '_Id',
);

// ---- always-empty collections, so that a scan of the workbook works ----
for (const c of ['PivotTableCollection', 'SlicerCollection'])
  def(c, {
    items: () => [],
    indexer: () => null,
    methods: {
      GetCount: () => 0,
      GetItemOrNullObject: () => null,
      RefreshAll: () => {},
      Add: () => UNSUPPORTED,
    },
  });
const BUILTIN = [
  'Normal',
  'Good',
  'Bad',
  'Neutral',
  'Input',
  'Output',
  'Calculation',
  'CheckCell',
  'Note',
  'WarningText',
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
  'Title',
  'Total',
  'Comma',
  'Currency',
  'Percent',
  'Hyperlink',
];
const styleKid = (t, k) => (o) => new Obj(t, { bag: (o.bag[k] = o.bag[k] || {}) });
bag('StyleFont', {
  like: 'RangeFont',
  defaults: {
    Name: 'Calibri',
    Size: 11,
    Color: '#000000',
    Bold: false,
    Italic: false,
    Underline: 'None',
    Strikethrough: false,
  },
});
bag('StyleFill', { like: 'RangeFill', defaults: { Color: '#FFFFFF' } });
bag('StyleBorder', {
  like: 'RangeBorder',
  defaults: { Style: 'None', Color: '#000000', Weight: 'Thin' },
});
def('StyleBorders', {
  items: (o) => Object.keys(o.bag).map((k) => styleKid('StyleBorder', k)(o)),
  indexer: (o, k) => styleKid('StyleBorder', k)(o),
  methods: { GetItemAt: (o, [i]) => styleKid('StyleBorder', String(i))(o) },
});
bag('Style', {
  props: { Name: (o) => o.n, BuiltIn: (o) => BUILTIN.includes(o.n) },
  defaults: {
    NumberFormat: 'General',
    Locked: true,
    FormulaHidden: false,
    HorizontalAlignment: 'General',
    VerticalAlignment: 'Bottom',
    WrapText: false,
    IndentLevel: 0,
  },
  navs: {
    Font: styleKid('StyleFont', '~Font'),
    Fill: styleKid('StyleFill', '~Fill'),
    Borders: styleKid('StyleBorders', '~Borders'),
  },
  methods: {
    Delete: (o, a, { wb }) => {
      wb.guardWrite();
      if (BUILTIN.includes(o.n)) fail('InvalidOperation');
      wb.customStyles = wb.customStyles.filter((n) => n !== o.n);
    },
  },
});
const mkStyle = (wb, n) =>
  new Obj('Style', { n, bag: ((wb.styleBags = wb.styleBags || {})[n] = wb.styleBags[n] || {}) });
def('StyleCollection', {
  items: (o, { wb }) => [...BUILTIN, ...(wb.customStyles || [])].map((n) => mkStyle(wb, n)),
  indexer: (o, k, { wb }) => {
    const f = [...BUILTIN, ...(wb.customStyles || [])].find(
      (n) => n.toLowerCase() === String(k).toLowerCase(),
    );
    return f ? mkStyle(wb, f) : null;
  },
  methods: {
    GetCount: (o, a, { wb }) => BUILTIN.length + (wb.customStyles || []).length,
    GetItemOrNullObject: (o, [k], { wb }) => {
      const f = [...BUILTIN, ...(wb.customStyles || [])].find(
        (n) => n.toLowerCase() === String(k).toLowerCase(),
      );
      return f ? mkStyle(wb, f) : null;
    },
    Add: (o, [n], { wb }) => {
      wb.guardWrite();
      if (typeof n !== 'string' || !n) fail('InvalidArgument');
      if ([...BUILTIN, ...(wb.customStyles || [])].some((x) => x.toLowerCase() === n.toLowerCase()))
        throw new ExcelError('ItemAlreadyExists');
      (wb.customStyles = wb.customStyles || []).push(n);
    },
  },
});
def('TableStyle', { id: (o) => ['_Id', o.n], props: { Name: (o) => o.n, ReadOnly: () => true } });
const STYLES = [...Array(21).keys()]
  .map((i) => `TableStyleLight${i + 1}`)
  .concat(
    [...Array(28).keys()].map((i) => `TableStyleMedium${i + 1}`),
    [...Array(11).keys()].map((i) => `TableStyleDark${i + 1}`),
  );
export const tableStyleExists = (n) => STYLES.includes(n);
const mkTS = (n) => (n ? new Obj('TableStyle', { n }) : null);
def('TableStyleCollection', {
  items: () => STYLES.map(mkTS),
  indexer: (o, k) => mkTS(STYLES.find((x) => x.toLowerCase() === String(k).toLowerCase())),
  methods: {
    GetCount: () => STYLES.length,
    GetDefault: (o, a, { wb }) => mkTS(wb.defaultTableStyle),
    SetDefault: (o, [n], { wb }) => {
      wb.defaultTableStyle = n;
    },
    GetItemOrNullObject: (o, [k]) =>
      mkTS(STYLES.find((x) => x.toLowerCase() === String(k).toLowerCase())),
  },
});
