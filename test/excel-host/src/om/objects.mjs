// Comments, charts and shapes.
import { randomUUID } from 'node:crypto';
import { TYPES, def, Obj } from './registry.mjs';
import { withEvents, bag } from './helpers.mjs';
import { ExcelError, fail } from '../errors.mjs';
import { rect, toA1 } from '../refs.mjs';
import { mkRange, toRange, addr, live } from './range.mjs';
import { outValue } from '../values.mjs';

// ---- comments ----
const own = (o, wb) => wb.comments.filter((c) => !o.sheet || c.sheet === o.sheet);
const mkC = (c) => (c ? new Obj('Comment', { c }) : null);
const liveC = (o, wb) => {
  if (!wb.comments.includes(o.c)) throw new ExcelError('ItemNotFound');
  return o.c;
};
const content = (x) => {
  const t = typeof x === 'string' ? x : x && typeof x === 'object' ? x.richContent : null;
  if (typeof t !== 'string' || t === '') fail('InvalidArgument');
  return t;
};
const fire = (wb, type, c, extra = {}) =>
  wb.emit((s, source) => {
    for (const target of [c.sheet.id, 'Workbook'])
      s.queueEvent(type, target, {
        worksheetId: c.sheet.id,
        source,
        commentDetails: [{ commentId: c.id, replyIds: c.replies.map((r) => r.id) }],
        ...extra,
      });
  });
const byCell = (o, a, ctx) => {
  const r = toRange(
    ctx,
    a,
    o.sheet || (typeof a === 'string' && !a.includes('!') ? fail('InvalidArgument') : null),
  );
  return [r, ctx.wb.comments.find((c) => c.sheet === r.sheet && c.r === r.q.r1 && c.c === r.q.c1)];
};
def(
  'CommentCollection',
  withEvents(
    {
      items: (o, { wb }) => own(o, wb).map(mkC),
      indexer: (o, id, { wb }) => mkC(own(o, wb).find((c) => c.id === id)),
      methods: {
        GetCount: (o, a, { wb }) => own(o, wb).length,
        GetItemAt: (o, [i], { wb }) => mkC(own(o, wb)[i]) || fail('InvalidArgument'),
        GetItemOrNullObject: (o, [id], { wb }) => mkC(own(o, wb).find((c) => c.id === id)),
        GetItemByCell: (o, [a], ctx) => {
          const [, c] = byCell(o, a, ctx);
          if (!c) throw new ExcelError('ItemNotFound');
          return mkC(c);
        },
        GetItemByReplyId: (o, [id], { wb }) => {
          const c = own(o, wb).find((x) => x.replies.some((r) => r.id === id));
          if (!c) throw new ExcelError('ItemNotFound');
          return mkC(c);
        },
        Add: (o, [a, text, type], ctx) => {
          const [r, ex] = byCell(o, a, ctx);
          if (r.q.r1 !== r.q.r2 || r.q.c1 !== r.q.c2) fail('InvalidArgument');
          r.sheet.guard(null, 'objects');
          if (ex) fail('InvalidOperation', 'The cell already has a comment.');
          const c = {
            id: `{${randomUUID().toUpperCase()}}`,
            sheet: r.sheet,
            r: r.q.r1,
            c: r.q.c1,
            content: content(text),
            contentType: type || 'Plain',
            authorName: ctx.session.author.name,
            authorEmail: ctx.session.author.email,
            date: new Date().toISOString(),
            resolved: false,
            replies: [],
          };
          ctx.wb.comments.push(c);
          fire(ctx.wb, 250, c);
          return mkC(c);
        },
      },
    },
    { Added: 250, Deleted: 251, Changed: 252 },
    (o) => (o.sheet ? o.sheet.id : 'Workbook'),
  ),
);
def('Comment', {
  id: (o) => ['Id', o.c.id],
  props: {
    Id: (o) => o.c.id,
    Content: [
      (o, { wb }) => liveC(o, wb).content,
      (o, v, { wb }) => {
        liveC(o, wb).sheet.guard(null, 'objects');
        o.c.content = content(v);
        fire(wb, 252, o.c, { changeType: 'CommentEdited' });
      },
    ],
    AuthorName: (o) => o.c.authorName,
    AuthorEmail: (o) => o.c.authorEmail,
    CreationDate: (o) => o.c.date,
    Resolved: [
      (o) => o.c.resolved,
      (o, v, { wb }) => {
        liveC(o, wb).resolved = !!v;
        fire(wb, 252, o.c, { changeType: v ? 'CommentResolved' : 'CommentReopened' });
      },
    ],
    RichContent: (o) => o.c.content,
    Mentions: () => [],
    ContentType: (o) => o.c.contentType,
  },
  navs: { Replies: (o) => new Obj('CommentReplyCollection', { c: o.c }) },
  methods: {
    GetLocation: (o, a, { wb }) => mkRange(liveC(o, wb).sheet, rect(o.c.r, o.c.c, o.c.r, o.c.c)),
    Delete: (o, a, { wb }) => {
      liveC(o, wb).sheet.guard(null, 'objects');
      wb.comments = wb.comments.filter((c) => c !== o.c);
      fire(wb, 251, o.c);
    },
  },
});
const mkR = (c, r) => (r ? new Obj('CommentReply', { c, r }) : null);
def('CommentReplyCollection', {
  items: (o) => o.c.replies.map((r) => mkR(o.c, r)),
  indexer: (o, id) =>
    mkR(
      o.c,
      o.c.replies.find((r) => r.id === id),
    ),
  methods: {
    GetCount: (o) => o.c.replies.length,
    GetItemAt: (o, [i]) => mkR(o.c, o.c.replies[i]) || fail('InvalidArgument'),
    GetItemOrNullObject: (o, [id]) =>
      mkR(
        o.c,
        o.c.replies.find((r) => r.id === id),
      ),
    Add: (o, [text, type], ctx) => {
      o.c.sheet.guard(null, 'objects');
      const r = {
        id: `{${randomUUID().toUpperCase()}}`,
        content: content(text),
        contentType: type || 'Plain',
        authorName: ctx.session.author.name,
        authorEmail: ctx.session.author.email,
        date: new Date().toISOString(),
      };
      o.c.replies.push(r);
      fire(ctx.wb, 252, o.c, { changeType: 'ReplyAdded' });
      return mkR(o.c, r);
    },
  },
});
def('CommentReply', {
  id: (o) => ['Id', o.r.id],
  props: {
    Id: (o) => o.r.id,
    Content: [
      (o) => o.r.content,
      (o, v) => {
        o.r.content = content(v);
      },
    ],
    AuthorName: (o) => o.r.authorName,
    AuthorEmail: (o) => o.r.authorEmail,
    CreationDate: (o) => o.r.date,
    Resolved: (o) => o.c.resolved,
    RichContent: (o) => o.r.content,
    Mentions: () => [],
    ContentType: (o) => o.r.contentType,
  },
  methods: {
    Delete: (o) => {
      o.c.replies = o.c.replies.filter((r) => r !== o.r);
    },
    GetParentComment: (o) => mkC(o.c),
    GetLocation: (o) => mkRange(o.c.sheet, rect(o.c.r, o.c.c, o.c.r, o.c.c)),
  },
});

// ---- charts: created from a source range; every other property is remembered, not drawn ----
const mkCh = (sheet, ch) => (ch ? new Obj('Chart', { sheet, ch, bag: ch.bag }) : null);
const liveCh = (o) => {
  if (!o.sheet.charts.includes(o.ch)) throw new ExcelError('ItemNotFound');
  return o.ch;
};
const findCh = (o, k) =>
  mkCh(
    o.sheet,
    o.sheet.charts.find((c) => c.id === k) ||
      o.sheet.charts.find((c) => c.name.toLowerCase() === String(k).toLowerCase()),
  );
function buildSeries(ch, by) {
  const q = ch.source,
    s = ch.sourceSheet,
    h = q.r2 - q.r1 + 1,
    w = q.c2 - q.c1 + 1;
  const mode = /rows/i.test(by || '')
    ? 'rows'
    : /columns/i.test(by || '')
      ? 'columns'
      : h >= w
        ? 'columns'
        : 'rows';
  const txt = (r, c) => s.text(r, c),
    isNum = (r, c) => typeof s.value(r, c) === 'number';
  const head = mode === 'columns' ? !isNum(q.r1, q.c2) && h > 1 : !isNum(q.r2, q.c1) && w > 1;
  const cat =
    mode === 'columns'
      ? w > 1 && !isNum(Math.min(q.r1 + (head ? 1 : 0), q.r2), q.c1)
      : h > 1 && !isNum(q.r1, Math.min(q.c1 + (head ? 1 : 0), q.c2));
  ch.plotBy = mode === 'columns' ? 'Columns' : 'Rows';
  ch.series = [];
  if (mode === 'columns')
    for (let c = q.c1 + (cat ? 1 : 0); c <= q.c2; c++)
      ch.series.push({
        name: head ? txt(q.r1, c) : `Series${ch.series.length + 1}`,
        q: rect(q.r1 + (head ? 1 : 0), c, q.r2, c),
        bag: {},
      });
  else
    for (let r = q.r1 + (cat ? 1 : 0); r <= q.r2; r++)
      ch.series.push({
        name: head ? txt(r, q.c1) : `Series${ch.series.length + 1}`,
        q: rect(r, q.c1 + (head ? 1 : 0), r, q.c2),
        bag: {},
      });
}
def(
  'ChartCollection',
  withEvents(
    {
      props: { Count: (o) => o.sheet.charts.length },
      items: (o) => o.sheet.charts.map((c) => mkCh(o.sheet, c)),
      indexer: (o, k) => findCh(o, k),
      methods: {
        GetCount: (o) => o.sheet.charts.length,
        GetItem: (o, [k]) => findCh(o, k) || fail('ItemNotFound'),
        GetItemAt: (o, [i]) => mkCh(o.sheet, o.sheet.charts[i]) || fail('InvalidArgument'),
        GetItemOrNullObject: (o, [k]) => findCh(o, k),
        Add: (o, [type, src, by], ctx) => {
          o.sheet.guard(null, 'objects');
          if (typeof type !== 'string' || !type || !(src instanceof Obj) || src.t !== 'Range')
            fail('InvalidArgument');
          live(src);
          let i = o.sheet.charts.length + 1;
          while (o.sheet.charts.some((c) => c.name === `Chart ${i}`)) i++;
          const ch = {
            id: `{${randomUUID().toUpperCase()}}`,
            name: `Chart ${i}`,
            type,
            source: { ...src.q },
            sourceSheet: src.sheet,
            bag: { ChartType: type, Left: 150, Top: 75, Width: 360, Height: 216 },
          };
          buildSeries(ch, by);
          o.sheet.charts.push(ch);
          ctx.wb.emit((s, source) =>
            s.queueEvent(50, o.sheet.id, { chartId: ch.id, worksheetId: o.sheet.id, source }),
          );
          return mkCh(o.sheet, ch);
        },
      },
    },
    { Activated: 51, Added: 50, Deactivated: 52, Deleted: 53 },
    (o) => o.sheet.id,
  ),
);
const kidBag = (o, k) => (o.bag['~' + k] = o.bag['~' + k] || {});
withEvents(
  bag('Chart', {
    id: (o) => ['Id', liveCh(o).id],
    defaults: {
      ShowAllFieldButtons: true,
      ShowDataLabelsOverMaximum: true,
      CategoryLabelLevel: 0,
      Style: 2,
      DisplayBlanksAs: 'NotPlotted',
      PlotVisibleOnly: true,
      SeriesNameLevel: 0,
    },
    props: {
      Id: (o) => liveCh(o).id,
      Name: [
        (o) => liveCh(o).name,
        (o, v) => {
          o.sheet.guard(null, 'objects');
          if (typeof v !== 'string' || !v) fail('InvalidArgument');
          liveCh(o).name = v;
        },
      ],
      PlotBy: [
        (o) => o.ch.plotBy,
        (o, v) => {
          buildSeries(liveCh(o), v);
        },
      ],
    },
    navs: {
      Worksheet: (o) => new Obj('Worksheet', { s: o.sheet }),
      Series: (o) => new Obj('ChartSeriesCollection', { sheet: o.sheet, ch: liveCh(o) }),
      Axes: (o) => new Obj('ChartAxes', { sheet: o.sheet, bag: kidBag(o, 'Axes') }),
      Title: (o) =>
        new Obj('ChartTitle', { sheet: o.sheet, bag: kidBag(o, 'Title'), ch: liveCh(o) }),
    },
    methods: {
      Delete: (o, a, ctx) => {
        o.sheet.guard(null, 'objects');
        const ch = liveCh(o);
        o.sheet.charts.splice(o.sheet.charts.indexOf(ch), 1);
        ctx.wb.emit((s, source) =>
          s.queueEvent(53, o.sheet.id, { chartId: ch.id, worksheetId: o.sheet.id, source }),
        );
      },
      Activate: (o, a, ctx) => {
        ctx.wb.activate(o.sheet);
      },
      SetData: (o, [src, by]) => {
        o.sheet.guard(null, 'objects');
        const ch = liveCh(o);
        if (!(src instanceof Obj)) fail('InvalidArgument');
        live(src);
        ch.source = { ...src.q };
        ch.sourceSheet = src.sheet;
        buildSeries(ch, by);
      },
      SetPosition: (o, [a, b], ctx) => {
        o.sheet.guard(null, 'objects');
        const s = o.sheet,
          x = toRange(ctx, a, s).q,
          y = b !== undefined && b !== null ? toRange(ctx, b, s).q : null;
        o.bag.Left = s.left(x.c1);
        o.bag.Top = s.top(x.r1);
        if (y) {
          o.bag.Width = s.left(y.c2) + s.colWidth(y.c2) - o.bag.Left;
          o.bag.Height = s.top(y.r2) + s.rowHeight(y.r2) - o.bag.Top;
        }
        o.bag.position = [toA1(x), y && toA1(y)];
      },
      GetImage: () =>
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      GetDataTableOrNullObject: () => null,
    },
  }),
  { Activated: 51, Deactivated: 52 },
  (o) => o.ch.id,
);
bag('ChartTitle', {
  defaults: {
    Visible: true,
    Overlay: false,
    Text: (o) => (o.ch.series.length === 1 ? o.ch.series[0].name : 'Chart Title'),
    Position: 'Top',
  },
  methods: {
    SetFormula: (o, [f]) => {
      o.bag.formula = f;
    },
    GetSubstring: (o, [a, n]) =>
      new Obj('ChartFormatString', {
        sheet: o.sheet,
        bag: ((o.bag.substrings = o.bag.substrings || {})[`${a},${n}`] =
          o.bag.substrings[`${a},${n}`] || {}),
      }),
  },
});
bag('ChartFormatString');
bag('ChartLegend', { defaults: { Visible: true, Position: 'Right', Overlay: false } });
bag('ChartDataLabels', {
  defaults: {
    ShowValue: true,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowLegendKey: false,
    ShowPercentage: false,
    ShowBubbleSize: false,
    Separator: ',',
    Position: 'OutsideEnd',
  },
});
bag('ChartAxes', {
  methods: {
    GetItem: (o, [type, group]) =>
      new Obj('ChartAxis', {
        sheet: o.sheet,
        bag: (o.bag[
          `~${String(type).replace(/^\w/, (c) => c.toUpperCase())}Axis${group && !/primary/i.test(group) ? group : ''}`
        ] =
          o.bag[
            `~${String(type).replace(/^\w/, (c) => c.toUpperCase())}Axis${group && !/primary/i.test(group) ? group : ''}`
          ] || {}),
      }),
  },
});
bag('ChartAxis', {
  defaults: {
    Visible: true,
    Maximum: '',
    Minimum: '',
    MajorUnit: '',
    MinorUnit: '',
    DisplayUnit: 'None',
    NumberFormat: 'General',
    LinkNumberFormat: true,
  },
  methods: {
    SetCategoryNames: (o, [r]) => {
      live(r);
      o.bag.categoryNames = addr(r.sheet, r.q);
    },
    SetCustomDisplayUnit: (o, [v]) => {
      o.bag.customDisplayUnit = v;
    },
    SetCrossesAt: (o, [v]) => {
      o.bag.crossesAt = v;
    },
    SetPositionAt: (o, [v]) => {
      o.bag.positionAt = v;
    },
  },
});
bag('ChartAxisTitle', {
  defaults: { Visible: false, Text: 'Axis Title' },
  methods: {
    SetFormula: (o, [f]) => {
      o.bag.formula = f;
    },
  },
});
const mkS = (o, s) =>
  s ? new Obj('ChartSeries', { sheet: o.sheet, ch: o.ch, s, bag: s.bag }) : null;
def('ChartSeriesCollection', {
  props: { Count: (o) => o.ch.series.length },
  items: (o) => o.ch.series.map((s) => mkS(o, s)),
  methods: {
    GetCount: (o) => o.ch.series.length,
    GetItemAt: (o, [i]) => mkS(o, o.ch.series[i]) || fail('InvalidArgument'),
    Add: (o, [name, i]) => {
      o.sheet.guard(null, 'objects');
      const s = { name: name || `Series${o.ch.series.length + 1}`, q: null, bag: {} };
      o.ch.series.splice(i ?? o.ch.series.length, 0, s);
      return mkS(o, s);
    },
  },
});
bag('ChartSeries', {
  defaults: {
    ChartType: (o) => o.ch.type,
    HasDataLabels: false,
    Filtered: false,
    Smooth: false,
    AxisGroup: 'Primary',
    GapWidth: 150,
    Overlap: 0,
    MarkerStyle: 'Automatic',
    MarkerSize: 5,
    PlotOrder: (o) => o.ch.series.indexOf(o.s) + 1,
    ShowShadow: false,
    VaryByCategories: false,
    InvertIfNegative: false,
    DoughnutHoleSize: 50,
    Explosion: 0,
    FirstSliceAngle: 0,
  },
  props: {
    Name: [
      (o) => o.s.name,
      (o, v) => {
        o.sheet.guard(null, 'objects');
        o.s.name = v;
      },
    ],
  },
  navs: {
    Trendlines: (o) => new Obj('ChartTrendlineCollection', { sheet: o.sheet, s: o.s }),
    Points: (o) => new Obj('ChartPointsCollection', { sheet: o.sheet, s: o.s, ch: o.ch }),
  },
  methods: {
    Delete: (o) => {
      o.ch.series.splice(o.ch.series.indexOf(o.s), 1);
    },
    SetValues: (o, [r]) => {
      live(r);
      o.s.q = { ...r.q };
      o.s.values = addr(r.sheet, r.q);
    },
    SetXAxisValues: (o, [r]) => {
      live(r);
      o.s.x = addr(r.sheet, r.q);
    },
    SetBubbleSizes: (o, [r]) => {
      live(r);
      o.s.bubble = addr(r.sheet, r.q);
    },
    GetDimensionDataSourceType: () => 'LocalRange',
    GetDimensionDataSourceString: (o, [d]) =>
      (/categor|x/i.test(d) ? o.s.x : o.s.values) || (o.s.q ? addr(o.ch.sourceSheet, o.s.q) : ''),
    GetDimensionValues: (o) => {
      const out = [];
      if (o.s.q)
        for (let r = o.s.q.r1; r <= o.s.q.r2; r++)
          for (let c = o.s.q.c1; c <= o.s.q.c2; c++)
            out.push(String(outValue(o.ch.sourceSheet.value(r, c))));
      return out;
    },
  },
});
const pts = (o) => (o.s.q ? (o.s.q.r2 - o.s.q.r1 + 1) * (o.s.q.c2 - o.s.q.c1 + 1) : 0);
const mkP = (o, i) =>
  i >= 0 && i < pts(o)
    ? new Obj('ChartPoint', {
        sheet: o.sheet,
        i,
        s: o.s,
        ch: o.ch,
        bag: ((o.s.points = o.s.points || {})[i] = o.s.points[i] || {}),
      })
    : null;
def('ChartPointsCollection', {
  props: { Count: (o) => pts(o) },
  items: (o) => Array.from({ length: pts(o) }, (_, i) => mkP(o, i)),
  methods: { GetCount: (o) => pts(o), GetItemAt: (o, [i]) => mkP(o, i) || fail('InvalidArgument') },
});
bag('ChartPoint', {
  props: {
    Value: (o) =>
      outValue(
        o.ch.sourceSheet.value(
          o.s.q.r1 + (o.s.q.c1 === o.s.q.c2 ? o.i : 0),
          o.s.q.c1 + (o.s.q.c1 === o.s.q.c2 ? 0 : o.i),
        ),
      ),
  },
});

const mkT = (o, t) =>
  t ? new Obj('ChartTrendline', { sheet: o.sheet, s: o.s, tl: t, bag: t.bag }) : null;
const tls = (o) => (o.s.trendlines = o.s.trendlines || []);
def('ChartTrendlineCollection', {
  items: (o) => tls(o).map((t) => mkT(o, t)),
  indexer: (o, i) => mkT(o, tls(o)[i]),
  methods: {
    GetCount: (o) => tls(o).length,
    Add: (o, [type]) => {
      o.sheet.guard(null, 'objects');
      const t = { id: tls(o).length, bag: { Type: type || 'Linear' } };
      tls(o).push(t);
      return mkT(o, t);
    },
  },
});
bag('ChartTrendline', {
  id: (o) => ['_Id', tls(o).indexOf(o.tl)],
  defaults: {
    Name: '',
    ShowEquation: false,
    ShowRSquared: false,
    PolynomialOrder: 2,
    MovingAveragePeriod: 2,
    ForwardPeriod: 0,
    BackwardPeriod: 0,
    Intercept: '',
  },
  methods: {
    Delete: (o) => {
      tls(o).splice(tls(o).indexOf(o.tl), 1);
    },
  },
});
bag('ChartLegendEntry', { defaults: { Visible: true } });
def('ChartLegendEntryCollection', {
  items: () => [],
  methods: {
    GetCount: () => 0,
    GetItemAt: (o, [i]) =>
      new Obj('ChartLegendEntry', { sheet: o.sheet, bag: (o.bag[i] = o.bag[i] || {}) }),
  },
});
TYPES.ChartLegend.navs.LegendEntries = (o) =>
  new Obj('ChartLegendEntryCollection', {
    sheet: o.sheet,
    bag: (o.bag.entries = o.bag.entries || {}),
  });

// ---- shapes: remembered only ----
const mkSh = (o, x) => (x ? new Obj('Shape', { sheet: o.sheet, x, bag: x.bag }) : null);
const findSh = (o, k) =>
  mkSh(
    o,
    o.sheet.shapes.find((s) => s.id === k || s.name.toLowerCase() === String(k).toLowerCase()),
  );
const addSh = (type, extra) => (o, a) => {
  o.sheet.guard(null, 'objects');
  const n = o.sheet.shapes.length + 1;
  const x = {
    id: `{${randomUUID().toUpperCase()}}`,
    name: `${type} ${n}`,
    bag: { Type: type, Left: 0, Top: 0, Width: 72, Height: 72, ...extra(a) },
  };
  o.sheet.shapes.push(x);
  return mkSh(o, x);
};
def('ShapeCollection', {
  items: (o) => o.sheet.shapes.map((x) => mkSh(o, x)),
  indexer: (o, k) => findSh(o, k),
  methods: {
    GetCount: (o) => o.sheet.shapes.length,
    GetItem: (o, [k]) => findSh(o, k) || fail('ItemNotFound'),
    GetItemAt: (o, [i]) => mkSh(o, o.sheet.shapes[i]) || fail('InvalidArgument'),
    GetItemOrNullObject: (o, [k]) => findSh(o, k),
    AddGeometricShape: addSh('GeometricShape', ([t]) => ({ GeometricShapeType: t })),
    AddTextBox: addSh('TextBox', ([t]) => ({ '~TextFrame': { '~TextRange': { Text: t || '' } } })),
    AddImage: addSh('Image', ([b]) => {
      if (typeof b !== 'string' || !b) fail('InvalidArgument');
      return { imageBytes: b.length };
    }),
    AddLine: addSh('Line', ([a, b, c, d]) => ({ Left: a, Top: b, Width: c - a, Height: d - b })),
  },
});
bag('Shape', {
  id: (o) => ['Id', o.x.id],
  defaults: {
    Visible: true,
    Rotation: 0,
    AltTextDescription: '',
    AltTextTitle: '',
    LockAspectRatio: false,
    Placement: 'TwoCell',
    Level: 0,
    ZOrderPosition: (o) => o.sheet.shapes.indexOf(o.x),
    ConnectionSiteCount: 0,
    DisplayName: (o) => o.x.name,
  },
  props: {
    Id: (o) => o.x.id,
    Name: [
      (o) => o.x.name,
      (o, v) => {
        o.sheet.guard(null, 'objects');
        o.x.name = v;
      },
    ],
  },
  methods: {
    Delete: (o) => {
      o.sheet.guard(null, 'objects');
      o.sheet.shapes = o.sheet.shapes.filter((x) => x !== o.x);
    },
    SetZOrder: () => {},
    IncrementLeft: (o, [n]) => {
      o.bag.Left += n;
    },
    IncrementTop: (o, [n]) => {
      o.bag.Top += n;
    },
  },
});
