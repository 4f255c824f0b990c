// Conditional formats and data validation.
import { randomUUID } from 'node:crypto';
import { def, Obj, UNSUPPORTED } from './registry.mjs';
import { bag } from './helpers.mjs';
import { ExcelError, fail } from '../errors.mjs';
import { rect, intersect, subtract, sameRect, toA1 } from '../refs.mjs';
import { mkRange, mkAreas, addr, live } from './range.mjs';
import { parseColor } from '../model.mjs';

const KINDS = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];
const NAV = {
  Custom: 'Custom',
  DataBar: 'DataBar',
  ColorScale: 'ColorScale',
  IconSet: 'IconSet',
  TopBottom: 'TopBottom',
  Preset: 'PresetCriteria',
  TextComparison: 'ContainsText',
  CellValue: 'CellValue',
};
const hits = (o) =>
  o.sheet.cfs.filter((f) => f.areas.some((a) => o.areas.some((b) => intersect(a, b))));
const mk = (o, f) =>
  f ? new Obj('ConditionalFormat', { sheet: o.sheet, f, areas: o.areas }) : null;
// "id: The priority of the conditional format in the current ConditionalFormatCollection": a position, not an identity.
// https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat#excel-excel-conditionalformat-id-member
const position = (o) => String(hits(o).indexOf(gone(o)));
const at = (o, id) => mk(o, hits(o)[/^\d+$/.test(id) ? Number(id) : -1]);
const renumber = (s) =>
  s.cfs.forEach((f, i) => {
    f.priority = i;
  });
const gone = (o) => {
  if (!o.sheet.cfs.includes(o.f)) throw new ExcelError('ItemNotFound');
  return o.f;
};
const guard = (s, areas) => {
  for (const a of areas) s.guard(a, 'format');
};
def('ConditionalFormatCollection', {
  items: (o) => {
    if (o.sheet.brokenFormats) throw new ExcelError('GeneralException');
    return hits(o).map((f) => mk(o, f));
  },
  indexer: at,
  methods: {
    GetCount: (o) => hits(o).length,
    GetItemAt: (o, [i]) => mk(o, hits(o)[i]) || fail('InvalidArgument'),
    GetItemOrNullObject: (o, [id]) => at(o, id),
    Add: (o, [type], ctx) => {
      guard(o.sheet, o.areas);
      const t =
        KINDS.find((k) => k.toLowerCase() === String(type).toLowerCase()) ||
        fail('InvalidArgument');
      const f = {
        id: `{${randomUUID().toUpperCase()}}`,
        type: t,
        areas: o.areas.map((a) => ({ ...a })),
        stopIfTrue: false,
        data: {},
      };
      o.sheet.cfs.unshift(f); // a new rule goes to the top, as in Excel
      renumber(o.sheet);
      ctx.wb.isDirty = true;
      return mk(o, f);
    },
    ClearAll: (o) => {
      guard(o.sheet, o.areas);
      for (const b of o.areas) o.sheet.cutRegions(o.sheet.cfs, b);
      renumber(o.sheet);
    },
  },
});
const sub = (kind, cls) => (o) => {
  if (gone(o).type !== kind) throw new ExcelError('InvalidOperation');
  return new Obj(cls, { sheet: o.sheet, f: o.f, bag: o.f.data });
};
const subNull = (kind, cls) => (o) =>
  gone(o).type === kind ? new Obj(cls, { sheet: o.sheet, f: o.f, bag: o.f.data }) : null;
const CLS = {
  Custom: 'CustomConditionalFormat',
  DataBar: 'DataBarConditionalFormat',
  ColorScale: 'ColorScaleConditionalFormat',
  IconSet: 'IconSetConditionalFormat',
  TopBottom: 'TopBottomConditionalFormat',
  Preset: 'PresetCriteriaConditionalFormat',
  TextComparison: 'TextConditionalFormat',
  CellValue: 'CellValueConditionalFormat',
};
def('ConditionalFormat', {
  id: (o) => ['Id', position(o)],
  props: {
    Id: position,
    Type: (o) => gone(o).type,
    StopIfTrue: [
      (o) => gone(o).stopIfTrue,
      (o, v) => {
        if (typeof v !== 'boolean') fail('InvalidArgument');
        gone(o).stopIfTrue = v;
      },
    ],
    Priority: [
      (o) => gone(o).priority,
      (o, v) => {
        const f = gone(o);
        if (!Number.isInteger(v)) fail('InvalidArgument');
        guard(o.sheet, f.areas);
        const l = o.sheet.cfs;
        l.splice(l.indexOf(f), 1);
        // "Use a negative priority to begin from the back. Priorities greater than the bounds will get and set to the
        // maximum (or minimum if negative) priority."
        // https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat#excel-excel-conditionalformat-priority-member
        const wanted = v < 0 ? Math.max(0, l.length + 1 + v) : Math.min(v, l.length);
        l.splice(wanted, 0, f);
        renumber(o.sheet);
      },
    ],
  },
  navs: Object.fromEntries(
    Object.entries(NAV).flatMap(([n, kind]) => [
      [n, sub(kind, CLS[n])],
      [n + 'OrNullObject', subNull(kind, CLS[n])],
    ]),
  ),
  methods: {
    Delete: (o) => {
      const f = gone(o);
      guard(o.sheet, f.areas);
      o.sheet.cfs.splice(o.sheet.cfs.indexOf(f), 1);
      renumber(o.sheet);
    },
    GetRange: (o) => {
      const f = gone(o);
      if (f.areas.length !== 1) throw new ExcelError('InvalidOperation');
      return mkRange(o.sheet, f.areas[0]);
    },
    GetRangeOrNullObject: (o) => {
      const f = gone(o);
      return f.areas.length === 1 ? mkRange(o.sheet, f.areas[0]) : null;
    },
    GetRanges: (o) => mkAreas(o.sheet, gone(o).areas),
  },
});
const fmt = {
  Format: (o) =>
    new Obj('ConditionalRangeFormat', { sheet: o.sheet, bag: (o.bag.Format = o.bag.Format || {}) }),
};
const ruleProp = (check) => ({
  Rule: [
    (o) => o.bag.Rule ?? null,
    (o, v) => {
      guard(o.sheet, o.f.areas);
      if (!v || typeof v !== 'object') fail('InvalidArgument');
      check(v, o);
      o.bag.Rule = v;
    },
  ],
});
const formula = (s, o, allowPlain) => {
  if (typeof s === 'number' && allowPlain) return;
  if (typeof s !== 'string' || s === '') fail('InvalidArgument');
  if (s[0] === '=') {
    if (o.sheet.wb.calc.check(s, o.sheet, o.f.areas[0].r1, o.f.areas[0].c1))
      fail('InvalidArgument');
  } else if (!allowPlain) fail('InvalidArgument');
};
def('CustomConditionalFormat', {
  navs: {
    ...fmt,
    Rule: (o) =>
      new Obj('ConditionalFormatRule', {
        sheet: o.sheet,
        f: o.f,
        bag: (o.bag.Rule = o.bag.Rule || { Formula: '' }),
      }),
  },
});
const setRule = (o, v) => {
  guard(o.sheet, o.f.areas);
  formula(v, o, false);
  o.bag.Formula = v;
};
def('ConditionalFormatRule', {
  props: {
    Formula: [(o) => o.bag.Formula, setRule],
    FormulaLocal: [(o) => o.bag.Formula, setRule],
    FormulaR1C1: [(o) => o.bag.Formula, () => UNSUPPORTED],
  },
});
const OPS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];
def('CellValueConditionalFormat', {
  navs: fmt,
  props: ruleProp((v, o) => {
    if (!OPS.some((x) => x.toLowerCase() === String(v.operator).toLowerCase()))
      fail('InvalidArgument');
    formula(v.formula1, o, true);
    if (/between/i.test(v.operator)) formula(v.formula2, o, true);
  }),
});
def('TextConditionalFormat', {
  navs: fmt,
  props: ruleProp((v) => {
    if (
      !/^(contains|notcontains|beginswith|endswith)$/i.test(v.operator) ||
      typeof v.text !== 'string'
    )
      fail('InvalidArgument');
  }),
});
def('PresetCriteriaConditionalFormat', {
  navs: fmt,
  props: ruleProp((v) => {
    if (!v.criterion) fail('InvalidArgument');
  }),
});
def('TopBottomConditionalFormat', {
  navs: fmt,
  props: ruleProp((v) => {
    if (typeof v.rank !== 'number' || !v.type) fail('InvalidArgument');
  }),
});
def('ColorScaleConditionalFormat', {
  props: {
    ThreeColorScale: (o) => !!(o.bag.Criteria && o.bag.Criteria.midpoint),
    Criteria: [
      (o) => o.bag.Criteria ?? null,
      (o, v) => {
        guard(o.sheet, o.f.areas);
        if (!v || !v.minimum || !v.maximum) fail('InvalidArgument');
        o.bag.Criteria = v;
      },
    ],
  },
});
bag('DataBarConditionalFormat', {
  defaults: {
    ShowDataBarOnly: false,
    BarDirection: 'Context',
    AxisFormat: 'Automatic',
    AxisColor: '#000000',
    LowerBoundRule: { type: 'Automatic' },
    UpperBoundRule: { type: 'Automatic' },
  },
});
bag('IconSetConditionalFormat', {
  defaults: {
    ReverseIconOrder: false,
    ShowIconOnly: false,
    Style: 'ThreeTrafficLights1',
    Criteria: null,
  },
});
const color = (k) => [
  (o) => o.bag[k] ?? '',
  (o, v) => {
    o.sheet.guard(null, 'format');
    o.bag[k] = v === '' || v === null ? '' : parseColor(v);
  },
];
const plain = (k, d) => [
  (o) => (k in o.bag ? o.bag[k] : d),
  (o, v) => {
    o.sheet.guard(null, 'format');
    o.bag[k] = v;
  },
];
const kid = (cls, k) => (o) => new Obj(cls, { sheet: o.sheet, bag: (o.bag[k] = o.bag[k] || {}) });
def('ConditionalRangeFormat', {
  props: { NumberFormat: plain('NumberFormat', null) },
  navs: {
    Fill: kid('ConditionalRangeFill', 'Fill'),
    Font: kid('ConditionalRangeFont', 'Font'),
    Borders: kid('ConditionalRangeBorderCollection', 'Borders'),
  },
});
def('ConditionalRangeFill', {
  props: { Color: color('Color') },
  methods: {
    Clear: (o) => {
      delete o.bag.Color;
    },
  },
});
def('ConditionalRangeFont', {
  props: {
    Color: color('Color'),
    Bold: plain('Bold', null),
    Italic: plain('Italic', null),
    Underline: plain('Underline', null),
    Strikethrough: plain('Strikethrough', null),
  },
  methods: {
    Clear: (o) => {
      for (const k of Object.keys(o.bag)) delete o.bag[k];
    },
  },
});
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const side = (o, s) =>
  new Obj('ConditionalRangeBorder', { sheet: o.sheet, side: s, bag: (o.bag[s] = o.bag[s] || {}) });
def('ConditionalRangeBorderCollection', {
  props: { Count: () => 4 },
  items: (o) => SIDES.map((s) => side(o, s)),
  navs: {
    Top: (o) => side(o, 'EdgeTop'),
    Bottom: (o) => side(o, 'EdgeBottom'),
    Left: (o) => side(o, 'EdgeLeft'),
    Right: (o) => side(o, 'EdgeRight'),
  },
  indexer: (o, k) =>
    side(
      o,
      SIDES.find((s) => s.toLowerCase() === String(k).toLowerCase()) || fail('InvalidArgument'),
    ),
  methods: { GetItemAt: (o, [i]) => side(o, SIDES[i] || fail('InvalidArgument')) },
});
def('ConditionalRangeBorder', {
  props: { SideIndex: (o) => o.side, Style: plain('Style', 'None'), Color: color('Color') },
});

// ---- data validation ----
const RULES = ['wholeNumber', 'decimal', 'list', 'date', 'time', 'textLength', 'custom'];
const TYPE = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const over = (o) =>
  o.sheet.dvs.filter((d) => d.areas.some((a) => o.areas.some((b) => intersect(a, b))));
/** The one validation that covers the whole object, 'none', or 'mixed'. */
function state(o) {
  const l = over(o);
  if (!l.length) return 'none';
  const all =
    l.length === 1 &&
    o.areas.every((b) => {
      let rest = [b];
      for (const a of l[0].areas) rest = rest.flatMap((x) => subtract(x, a));
      return !rest.length;
    });
  return all ? l[0] : 'mixed';
}
const part = (k, none) => (o) => {
  const s = state(o);
  return s === 'none' ? none : s === 'mixed' ? null : (s[k] ?? none);
};
function target(o) {
  for (const a of o.areas) o.sheet.guard(a, 'format');
  const s = state(o);
  if (
    s !== 'none' &&
    s !== 'mixed' &&
    s.areas.length === o.areas.length &&
    s.areas.every((a, i) => sameRect(a, o.areas[i]))
  )
    return s;
  const base = s === 'none' || s === 'mixed' ? {} : s;
  for (const b of o.areas) o.sheet.cutRegions(o.sheet.dvs, b);
  const d = {
    areas: o.areas.map((a) => ({ ...a })),
    rule: base.rule,
    prompt: base.prompt,
    errorAlert: base.errorAlert,
    ignoreBlanks: base.ignoreBlanks ?? true,
  };
  o.sheet.dvs.push(d);
  return d;
}
const refText = (x) =>
  x instanceof Obj
    ? (live(x), `=${addr(x.sheet, x.q).replace(/![^!]*$/, '!')}${toA1(x.q, true)}`)
    : x;
def('DataValidation', {
  props: {
    Type: (o) => {
      const s = state(o);
      return s === 'none'
        ? 'None'
        : s === 'mixed'
          ? 'Inconsistent'
          : s.rule
            ? TYPE[Object.keys(s.rule)[0]]
            : 'None';
    },
    Rule: [
      part('rule', {}),
      (o, v) => {
        const keys =
          v && typeof v === 'object'
            ? Object.keys(v).filter((k) => v[k] !== undefined && v[k] !== null)
            : [];
        if (keys.length !== 1 || !RULES.includes(keys[0])) fail('InvalidArgument');
        const r = { ...v[keys[0]] };
        if (keys[0] === 'list') {
          if (typeof r.inCellDropDown !== 'boolean') fail('InvalidArgument');
          r.source = refText(r.source);
          if (
            typeof r.source !== 'string' ||
            r.source === '' ||
            (r.source[0] !== '=' && r.source.length > 255)
          )
            fail('InvalidArgument');
        } else if (keys[0] === 'custom') {
          if (typeof r.formula !== 'string' || r.formula === '') fail('InvalidArgument');
        } else {
          if (!OPS.some((x) => x.toLowerCase() === String(r.operator).toLowerCase()))
            fail('InvalidArgument');
          for (const k of ['formula1', 'formula2']) r[k] = refText(r[k]);
          if (
            r.formula1 === undefined ||
            r.formula1 === null ||
            r.formula1 === '' ||
            (/between/i.test(r.operator) &&
              (r.formula2 === undefined || r.formula2 === null || r.formula2 === ''))
          )
            fail('InvalidArgument');
        }
        const d = target(o);
        d.rule = { [keys[0]]: r };
      },
    ],
    Prompt: [
      part('prompt', { message: '', showPrompt: true, title: '' }),
      (o, v) => {
        if (
          !v ||
          typeof v.message !== 'string' ||
          v.message.length > 255 ||
          String(v.title || '').length > 32
        )
          fail('InvalidArgument');
        target(o).prompt = v;
      },
    ],
    ErrorAlert: [
      part('errorAlert', { message: '', showAlert: true, style: 'Stop', title: '' }),
      (o, v) => {
        if (!v || String(v.message || '').length > 255 || String(v.title || '').length > 32)
          fail('InvalidArgument');
        target(o).errorAlert = v;
      },
    ],
    IgnoreBlanks: [
      part('ignoreBlanks', true),
      (o, v) => {
        target(o).ignoreBlanks = !!v;
      },
    ],
    Valid: (o, ctx) => {
      const b = bad(o, ctx);
      return b === null ? null : !b.length;
    },
  },
  methods: {
    Clear: (o) => {
      for (const a of o.areas) {
        o.sheet.guard(a, 'format');
        o.sheet.cutRegions(o.sheet.dvs, a);
      }
    },
    GetInvalidCells: (o, a, ctx) => {
      const b = bad(o, ctx);
      if (!b || !b.length) throw new ExcelError('ItemNotFound');
      return mkAreas(o.sheet, b);
    },
    GetInvalidCellsOrNullObject: (o, a, ctx) => {
      const b = bad(o, ctx);
      return b && b.length ? mkAreas(o.sheet, b) : null;
    },
  },
});
function bad(o, ctx) {
  const s = state(o);
  if (s === 'none') return [];
  const out = [];
  for (const d of over(o)) {
    if (!d.rule) continue;
    const kind = Object.keys(d.rule)[0],
      r = d.rule[kind];
    const val = (f) => {
      if (typeof f === 'number') return f;
      if (typeof f !== 'string') return f;
      if (f[0] !== '=') return isNaN(f) ? f : Number(f);
      const ref = ctx.wb.resolveRef(f, o.sheet);
      if (ref) return ref.sheet.value(ref.q.r1, ref.q.c1);
      try {
        return ctx.wb.calc.fromParser(
          ctx.wb.calc.parser.parse(ctx.wb.calc.prepare(f, o.sheet, 0), {
            sheet: o.sheet.name,
            row: 1,
            col: 1,
          }),
        );
      } catch {
        return null;
      }
    };
    let list = null;
    if (kind === 'list') {
      if (r.source[0] === '=') {
        const ref = ctx.wb.resolveRef(r.source, o.sheet);
        if (!ref) continue;
        list = [];
        ref.sheet.each(ref.q, (x, rr, c) => list.push(ref.sheet.text(rr, c)));
      } else list = r.source.split(',').map((x) => x.trim());
    }
    if (kind === 'custom') {
      ctx.note('DataValidation.valid for custom formulas');
      continue;
    }
    const cmp = {
      equalto: (a, b) => a === b,
      notequalto: (a, b) => a !== b,
      greaterthan: (a, b) => a > b,
      lessthan: (a, b) => a < b,
      greaterthanorequal: (a, b) => a >= b,
      lessthanorequal: (a, b) => a <= b,
      between: (a, b, c) => a >= b && a <= c,
      notbetween: (a, b, c) => a < b || a > c,
    };
    for (const area of d.areas)
      for (const b of o.areas) {
        const z = intersect(area, b);
        if (!z) continue;
        o.sheet.each(z, (x, rr, c) => {
          const v = o.sheet.value(rr, c);
          if (v === '') {
            if (!d.ignoreBlanks) out.push(rect(rr, c, rr, c));
            return;
          }
          let ok;
          if (kind === 'list')
            ok = list.some(
              (t) => t.toLowerCase() === o.sheet.text(rr, c).toLowerCase() || t === String(v),
            );
          else {
            const n = kind === 'textLength' ? o.sheet.text(rr, c).length : v;
            ok =
              typeof n === 'number' &&
              (kind !== 'wholeNumber' || Number.isInteger(n)) &&
              cmp[String(r.operator).toLowerCase()](n, val(r.formula1), val(r.formula2));
          }
          if (!ok) out.push(rect(rr, c, rr, c));
        });
      }
  }
  return out;
}
