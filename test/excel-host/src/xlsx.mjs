// Workbook <-> .xlsx (through exceljs) and <-> JSON.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { withCharts } from './chart-parts.mjs';
import { Workbook, styleFrom, NORMAL, styleWith } from './model.mjs';
import { parseA1, rect, toA1 } from './refs.mjs';
import { ErrVal, dateToSerial } from './values.mjs';

/** exceljs finds comments only under the names that Excel gives them, and fails over those of other programs. */
function withoutStrangeComments(bytes) {
  const parts = unzipSync(bytes);
  for (const [name, data] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/_rels\/[^/]+\.rels$/.test(name)) continue;
    const xml = strFromU8(data);
    if (!/Target="\/xl\/comments\//.test(xml)) continue;
    parts[name] = strToU8(
      xml.replace(/<Relationship\b[^>]*\/(?:comments|vmlDrawing)"[^>]*\/>/g, ''),
    );
  }
  return Buffer.from(zipSync(parts, { level: 0 }));
}

const namespaceOf = (xml) => /xmlns(?::[\w.-]+)?\s*=\s*["']([^"']*)["']/.exec(xml)?.[1] ?? '';

/** {sheets:[{name, values:[[..]] | cells:{A1: v|{v,f,nf,s}}, tables:[{address,name,hasHeaders}], merges:[..], visibility, protection, numberFormats:{'A:A':'@'}}], names:[{name, formula}], settings:{}, activeSheet} */
export function loadJson(j, options = {}) {
  const wb = new Workbook({ name: j.name, date1904: j.date1904, ...options });
  const ro = wb.readOnly;
  wb.readOnly = false;
  wb.as('user', () => {
    const list = Array.isArray(j.sheets)
      ? j.sheets
      : Object.entries(j.sheets || { Sheet1: [] }).map(([name, values]) =>
          Array.isArray(values) ? { name, values } : { name, ...values },
        );
    for (const d of list) wb.addSheet(d.name);
    for (const d of list) {
      const s = wb.sheet(d.name);
      const raw = (r, c, v) => {
        if (v === null || v === undefined || v === '') return;
        const x = s.ensure(r, c);
        if (typeof v === 'string' && v.length > 1 && v[0] === '=') {
          x.f = v;
          s.fcells.add(x);
        } else x.v = v;
      };
      for (const [a, nf] of Object.entries(d.numberFormats || {}))
        s.applyStyle(parseA1(a), 'nf', nf);
      (d.values || []).forEach((l, r) => l.forEach((v, c) => raw(r, c, v)));
      for (const [a, o] of Object.entries(d.cells || {})) {
        const q = parseA1(a);
        if (o && typeof o === 'object') {
          const x = s.ensure(q.r1, q.c1);
          if (o.f !== undefined) {
            x.f = o.f;
            s.fcells.add(x);
          } else if (o.v !== undefined) x.v = o.v && o.v.error ? new ErrVal(o.v.error) : o.v;
          if (o.s) x.s = styleFrom(o.s);
          if (o.nf) x.s = styleWith(x.s, 'nf', o.nf);
          if (o.link) x.link = o.link;
        } else raw(q.r1, q.c1, o);
      }
      for (const m of d.merges || []) s.merges.push(parseA1(m));
      for (const t of d.tables || []) {
        const n = wb.addTable(s, parseA1(t.address), t.hasHeaders !== false, {
          name: t.name,
          loaded: t.hasHeaders !== false,
        });
        if (t.style) n.style = t.style;
      }
      for (const v of d.dataValidation || [])
        s.dvs.push({
          ignoreBlanks: true,
          ...v,
          areas: [].concat(v.areas || v.address).map(parseA1),
        });
      for (const f of d.conditionalFormats || [])
        s.cfs.push({
          id: `{CF-${s.cfs.length + 1}-${s.id}}`,
          type: 'Custom',
          areas: f.areas.map(parseA1),
          stopIfTrue: !!f.stopIfTrue,
          data: {
            Rule: { Formula: f.formula },
            ...(f.fill ? { Format: { Fill: { Color: f.fill } } } : {}),
          },
        });
      s.cfs.forEach((f, i) => {
        f.priority = i;
      });
      for (const [a, m] of Object.entries(d.columns || {})) {
        const q = parseA1(`${a}:${a}`);
        for (let c = q.c1; c <= q.c2; c++)
          Object.assign(s.col(c), { w: m.width, hidden: m.hidden || undefined });
      }
      for (const [a, m] of Object.entries(d.rows || {}))
        Object.assign(s.row(Number(a) - 1), { h: m.height, hidden: m.hidden || undefined });
      if (d.autoFilter) {
        const q = parseA1(d.autoFilter);
        s.autoFilter = { q, criteria: Array(q.c2 - q.c1 + 1).fill(null) };
      }
      if (d.freeze) s.freeze = d.freeze;
      if (d.visibility) s.visibility = d.visibility;
      if (d.protection || d.protected)
        s.protection = {
          options: {
            selectionMode: 'Normal',
            ...(typeof d.protection === 'object' ? d.protection : {}),
          },
          password: null,
        };
    }
    for (const n of j.names || []) {
      const item = wb.addName(n.name, n.formula, n.comment, n.scope ? wb.sheet(n.scope) : null);
      if (n.visible === false) item.visible = false;
    }
    for (const xml of j.customXmlParts || [])
      wb.customXml.push({ id: `{${randomUUID().toUpperCase()}}`, xml, ns: namespaceOf(xml) });
    for (const [k, v] of Object.entries(j.settings || {})) wb.settings.set(k, v);
    const a = wb.sheet(j.activeSheet || '') || wb.sheets.find((x) => x.visibility === 'Visible');
    wb.activeId = null;
    wb.activate(a, true);
  });
  wb.readOnly = ro;
  wb.isDirty = false;
  wb.changes = [];
  wb.calc.version = 0;
  return wb;
}

const argb = (c) =>
  c && c.argb
    ? '#' + c.argb.slice(-6).toUpperCase()
    : c && c.theme !== undefined
      ? themeColor(c)
      : null;
const THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
];
function themeColor(c) {
  const h = THEME[c.theme] || '000000',
    t = c.tint || 0;
  const ch = [0, 2, 4]
    .map((i) => parseInt(h.substr(i, 2), 16))
    .map((v) => Math.round(t < 0 ? v * (1 + t) : v + (255 - v) * t));
  return (
    '#' +
    ch
      .map((v) => v.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()
  );
}
const BST = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  hair: ['Continuous', 'Hairline'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  dashDotDot: ['DashDotDot', 'Thin'],
  double: ['Double', 'Thick'],
  mediumDashed: ['Dash', 'Medium'],
  mediumDashDot: ['DashDot', 'Medium'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};
const BREV = (s, w) =>
  Object.keys(BST).find((k) => BST[k][0] === s && BST[k][1] === w) ||
  (s === 'Double' ? 'double' : 'thin');
const cap = (s) => s[0].toUpperCase() + s.slice(1);
function readStyle(c, cache) {
  const key = c.style;
  if (cache.has(key)) return cache.get(key);
  const p = {},
    f = c.font,
    a = c.alignment,
    b = c.border,
    fl = c.fill,
    pr = c.protection;
  if (c.numFmt) p.nf = c.numFmt;
  if (f) {
    if (f.name) p.fontName = f.name;
    if (f.size) p.fontSize = f.size;
    if (f.bold) p.bold = true;
    if (f.italic) p.italic = true;
    if (f.strike) p.strike = true;
    if (f.underline)
      p.underline =
        f.underline === true || f.underline === 'single'
          ? 'Single'
          : f.underline === 'double'
            ? 'Double'
            : f.underline === 'none'
              ? 'None'
              : cap(f.underline);
    if (f.vertAlign) p[f.vertAlign === 'subscript' ? 'sub' : 'sup'] = true;
    const col = argb(f.color);
    if (col) p.fontColor = col;
  }
  if (a) {
    const H = {
        left: 'Left',
        center: 'Center',
        right: 'Right',
        fill: 'Fill',
        justify: 'Justify',
        centerContinuous: 'CenterAcrossSelection',
        distributed: 'Distributed',
      },
      V = {
        top: 'Top',
        middle: 'Center',
        bottom: 'Bottom',
        justify: 'Justify',
        distributed: 'Distributed',
      };
    if (H[a.horizontal]) p.hAlign = H[a.horizontal];
    if (V[a.vertical]) p.vAlign = V[a.vertical];
    if (a.wrapText) p.wrap = true;
    if (a.indent) p.indent = a.indent;
    if (typeof a.textRotation === 'number') p.orientation = a.textRotation;
    if (a.shrinkToFit) p.shrink = true;
  }
  if (fl && fl.type === 'pattern' && fl.pattern && fl.pattern !== 'none') {
    const col = argb(fl.fgColor);
    if (col) p.fill = col;
    if (fl.pattern !== 'solid') p.pattern = cap(fl.pattern);
  }
  if (b)
    for (const [k, n] of [
      ['top', 'bT'],
      ['bottom', 'bB'],
      ['left', 'bL'],
      ['right', 'bR'],
    ])
      if (b[k] && b[k].style && BST[b[k].style])
        p[n] = `${BST[b[k].style][0]}|${argb(b[k].color) || '#000000'}|${BST[b[k].style][1]}`;
  if (pr && pr.locked === false) p.locked = false;
  if (pr && pr.hidden) p.formulaHidden = true;
  const s = styleFrom(p);
  cache.set(key, s);
  return s;
}
function readValue(v) {
  if (v === null || v === undefined) return '';
  if (v instanceof Date) return dateToSerial(v);
  if (typeof v === 'object') {
    if (v.error) return new ErrVal(v.error);
    if (v.richText) return v.richText.map((t) => t.text).join('');
    if (v.text !== undefined && v.hyperlink !== undefined)
      return typeof v.text === 'object' && v.text && v.text.richText
        ? v.text.richText.map((t) => t.text).join('')
        : v.text;
    if ('result' in v) return readValue(v.result);
    if ('formula' in v || 'sharedFormula' in v) return '';
    return '';
  }
  return v;
}

export async function loadXlsx(file, options = {}) {
  const x = new ExcelJS.Workbook();
  try {
    const bytes = Buffer.isBuffer(file) ? file : fs.readFileSync(file);
    await x.xlsx.load(withoutStrangeComments(bytes));
  } catch (e) {
    throw new Error(
      `excel-host: exceljs cannot read ${typeof file === 'string' ? file : 'this workbook'} (${e.message}); it has limits, for instance namespace-prefixed XML`,
      { cause: e },
    );
  }
  const wb = new Workbook({
    name: typeof file === 'string' ? file.split('/').pop() : 'Book.xlsx',
    date1904: !!(x.properties && x.properties.date1904),
    ...options,
  });
  const ro = wb.readOnly;
  wb.readOnly = false;
  const cache = new Map();
  for (const xml of customXmlIn(typeof file === 'string' ? fs.readFileSync(file) : file)) {
    wb.customXml.push({ id: `{${randomUUID().toUpperCase()}}`, xml, ns: namespaceOf(xml) });
  }
  wb.as('user', () => {
    for (const w of x.worksheets) wb.addSheet(w.name);
    for (const w of x.worksheets) {
      const s = wb.sheet(w.name);
      s.visibility = { hidden: 'Hidden', veryHidden: 'VeryHidden' }[w.state] || 'Visible';
      w.eachRow({ includeEmpty: true }, (row, rn) => {
        if (row.height) s.row(rn - 1).h = row.height;
        if (row.hidden) s.row(rn - 1).hidden = true;
        row.eachCell({ includeEmpty: true }, (c, cn) => {
          const st = readStyle(c, cache);
          const merged = c.isMerged && c.master !== c;
          const f = merged ? undefined : c.formula;
          // exceljs leaves a result of 0 or FALSE out of the value of a formula
          const v = merged ? '' : readValue(f === undefined ? c.value : c.result);
          if (v === '' && f === undefined && st === NORMAL) return;
          const y = s.ensure(rn - 1, cn - 1);
          y.s = st;
          if (f !== undefined) {
            y.f = '=' + f;
            y.cached = v;
            s.fcells.add(y);
          } else y.v = v;
          if (!merged && c.value && typeof c.value === 'object' && c.value.hyperlink)
            y.link = {
              address: c.value.hyperlink,
              ...(c.value.tooltip ? { screenTip: c.value.tooltip } : {}),
            };
          if (!merged && c.note) {
            const text =
              typeof c.note === 'string'
                ? c.note
                : (c.note.texts || []).map((t) => t.text).join('');
            s.notes = s.notes || [];
            s.notes.push({ r: rn - 1, c: cn - 1, text });
          }
        });
      });
      for (const m of (w.model && w.model.merges) || []) {
        const q = parseA1(m);
        if (q) s.merges.push(q);
      }
      for (let i = 1; i <= (w.columnCount || 0) + 1; i++) {
        const col = w.getColumn(i);
        if (col && col.width) s.col(i - 1).w = Math.round((col.width * 7 + 5) * 0.75 * 100) / 100;
        if (col && col.hidden) s.col(i - 1).hidden = true;
      }
      const dv = (w.dataValidations && w.dataValidations.model) || {};
      const groups = new Map();
      for (const [a, d] of Object.entries(dv)) {
        const k = JSON.stringify(d);
        if (!groups.has(k)) groups.set(k, { d, areas: [] });
        for (const part of a.split(' ')) {
          const q = parseA1(part.replace(/^range:/, ''));
          if (q) groups.get(k).areas.push(q);
        }
      }
      for (const { d, areas } of groups.values()) {
        const r = readDv(d);
        if (r) s.dvs.push({ areas, ...r });
      }
      for (const cf of w.conditionalFormattings || []) {
        const areas = String(cf.ref)
          .split(' ')
          .map((a) => parseA1(a))
          .filter(Boolean);
        for (const r of cf.rules || []) {
          const T =
            {
              expression: 'Custom',
              cellIs: 'CellValue',
              colorScale: 'ColorScale',
              dataBar: 'DataBar',
              iconSet: 'IconSet',
              top10: 'TopBottom',
              containsText: 'ContainsText',
              aboveAverage: 'PresetCriteria',
            }[r.type] || 'Custom';
          const data = {};
          if (T === 'Custom') data.Rule = { Formula: '=' + ((r.formulae || [])[0] || '') };
          if (T === 'CellValue')
            data.Rule = {
              operator: cap(r.operator || 'equal').replace(/^Equal$/, 'EqualTo'),
              formula1: '=' + (r.formulae || [])[0],
              formula2: (r.formulae || [])[1] !== undefined ? '=' + r.formulae[1] : undefined,
            };
          if (r.style) {
            data.Format = {};
            const bg = r.style.fill && (argb(r.style.fill.bgColor) || argb(r.style.fill.fgColor));
            if (bg) data.Format.Fill = { Color: bg };
            const fc = r.style.font && argb(r.style.font.color);
            if (fc) data.Format.Font = { Color: fc, Bold: r.style.font.bold ?? null };
          }
          s.cfs.push({
            id: `{CF-${s.cfs.length + 1}-${w.id}}`,
            type: T,
            areas,
            stopIfTrue: !!r.stopIfTrue,
            order: r.priority || 0,
            data,
            loaded: r,
          });
        }
      }
      s.cfs
        .sort((a, b) => a.order - b.order)
        .forEach((f, i) => {
          f.priority = i;
        });
      const view = (w.views || [])[0];
      if (view && view.state === 'frozen' && (view.xSplit || view.ySplit))
        s.freeze = { rows: view.ySplit || 0, columns: view.xSplit || 0 };
      if (view && view.showGridLines === false) s.showGridlines = false;
      if (w.properties && w.properties.tabColor) s.tabColor = argb(w.properties.tabColor) || '';
      if (w.autoFilter) {
        const q = typeof w.autoFilter === 'string' ? parseA1(w.autoFilter) : null;
        if (q) s.autoFilter = { q, criteria: Array(q.c2 - q.c1 + 1).fill(null) };
      }
      const tables = w.tables ? Object.values(w.tables) : [];
      for (const t of tables) {
        const d = t.table || t.model || t;
        const ref = d.tableRef || d.ref;
        const q = parseA1(ref.includes(':') ? ref : `${ref}:${ref}`);
        if (!q) continue;
        const n = wb.addTable(s, q, d.headerRow !== false, {
          name: d.displayName || d.name,
          loaded: true,
        });
        n.showTotals = !!d.totalsRow;
        n.showHeaders = d.headerRow !== false;
        if (d.style) {
          n.style = d.style.theme || '';
          n.banded = d.style.showRowStripes !== false;
          n.firstCol = !!d.style.showFirstColumn;
          n.lastCol = !!d.style.showLastColumn;
          n.bandedCols = !!d.style.showColumnStripes;
        }
      }
      const sp = w.sheetProtection;
      if (sp && sp.sheet) {
        const ok = (k) => sp[k] === false;
        s.protection = {
          options: {
            allowAutoFilter: ok('autoFilter'),
            allowDeleteColumns: ok('deleteColumns'),
            allowDeleteRows: ok('deleteRows'),
            allowEditObjects: !sp.objects,
            allowEditScenarios: !sp.scenarios,
            allowFormatCells: ok('formatCells'),
            allowFormatColumns: ok('formatColumns'),
            allowFormatRows: ok('formatRows'),
            allowInsertColumns: ok('insertColumns'),
            allowInsertHyperlinks: ok('insertHyperlinks'),
            allowInsertRows: ok('insertRows'),
            allowPivotTables: ok('pivotTables'),
            allowSort: ok('sort'),
            selectionMode: 'Normal',
          },
          password: sp.hashValue ? '\0hashed' : null,
        };
      }
    }
    for (const d of (x.definedNames && x.definedNames.model) || []) {
      if (/^_xlnm\./.test(d.name) || !d.ranges || !d.ranges.length) continue;
      try {
        wb.addName(d.name, '=' + d.ranges.join(','), '');
      } catch {
        /* a name this model refuses */
      }
    }
    for (const k of ['title', 'subject', 'keywords', 'category', 'company', 'manager'])
      if (x[k]) wb.properties[k] = x[k];
    if (x.creator) wb.properties.author = x.creator;
    const v = (x.views || [])[0];
    const a = (v && x.worksheets[v.activeTab] && wb.sheet(x.worksheets[v.activeTab].name)) || null;
    wb.activeId = null;
    wb.activate(
      a && a.visibility === 'Visible'
        ? a
        : wb.sheets.find((s) => s.visibility === 'Visible') || wb.sheets[0],
      true,
    );
  });
  wb.readOnly = ro;
  wb.isDirty = false;
  wb.changes = [];
  wb.calc.version = 0;
  return wb;
}
const OPM = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};
function readDv(d) {
  const f = d.formulae || [];
  const F = (v) =>
    v === undefined
      ? undefined
      : v instanceof Date
        ? dateToSerial(v)
        : typeof v === 'number'
          ? v
          : /^-?\d+(\.\d+)?$/.test(v)
            ? Number(v)
            : '=' + v;
  const out = {
    ignoreBlanks: !!d.allowBlank,
    prompt: {
      showPrompt: !!d.showInputMessage,
      title: d.promptTitle || '',
      message: d.prompt || '',
    },
    errorAlert: {
      showAlert: !!d.showErrorMessage,
      style:
        { stop: 'Stop', warning: 'Warning', information: 'Information' }[d.errorStyle] || 'Stop',
      title: d.errorTitle || '',
      message: d.error || '',
    },
  };
  if (d.type === 'list') {
    const s = String(f[0] ?? '');
    out.rule = {
      list: { inCellDropDown: true, source: /^".*"$/s.test(s) ? s.slice(1, -1) : '=' + s },
    };
  } else if (d.type === 'custom') out.rule = { custom: { formula: '=' + f[0] } };
  else {
    const k = {
      whole: 'wholeNumber',
      decimal: 'decimal',
      date: 'date',
      time: 'time',
      textLength: 'textLength',
    }[d.type];
    if (!k) return null;
    out.rule = {
      [k]: { formula1: F(f[0]), formula2: F(f[1]), operator: OPM[d.operator || 'between'] },
    };
  }
  return out;
}

// ---- saving ----
function writeStyle(cell, p) {
  if (p.nf) cell.numFmt = p.nf;
  const C = (c) => ({ argb: 'FF' + c.slice(1) });
  const f = {};
  if (p.fontName) f.name = p.fontName;
  if (p.fontSize) f.size = p.fontSize;
  if (p.bold) f.bold = true;
  if (p.italic) f.italic = true;
  if (p.strike) f.strike = true;
  if (p.underline && p.underline !== 'None')
    f.underline = p.underline[0].toLowerCase() + p.underline.slice(1);
  if (p.fontColor) f.color = C(p.fontColor);
  if (p.sub) f.vertAlign = 'subscript';
  if (p.sup) f.vertAlign = 'superscript';
  if (Object.keys(f).length) cell.font = { name: 'Calibri', size: 11, ...f };
  if (p.fill) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: C(p.fill) };
  const a = {};
  if (p.hAlign)
    a.horizontal =
      { CenterAcrossSelection: 'centerContinuous' }[p.hAlign] || p.hAlign.toLowerCase();
  if (p.vAlign) a.vertical = p.vAlign === 'Center' ? 'middle' : p.vAlign.toLowerCase();
  if (p.wrap) a.wrapText = true;
  if (p.indent) a.indent = p.indent;
  if (p.orientation) a.textRotation = p.orientation;
  if (p.shrink) a.shrinkToFit = true;
  if (Object.keys(a).length) cell.alignment = a;
  const b = {};
  for (const [n, k] of [
    ['bT', 'top'],
    ['bB', 'bottom'],
    ['bL', 'left'],
    ['bR', 'right'],
  ])
    if (p[n]) {
      const [s, c, w] = p[n].split('|');
      b[k] = { style: BREV(s, w), color: C(c) };
    }
  if (Object.keys(b).length) cell.border = b;
  if (p.locked === false || p.formulaHidden)
    cell.protection = { locked: p.locked !== false, hidden: !!p.formulaHidden };
}
export async function saveXlsx(wb, file) {
  const x = new ExcelJS.Workbook();
  x.creator = wb.properties.author || 'excel-host';
  x.properties.date1904 = wb.date1904;
  for (const s of wb.sheets) {
    const w = x.addWorksheet(s.name, {
      state: { Hidden: 'hidden', VeryHidden: 'veryHidden' }[s.visibility] || 'visible',
      properties: s.tabColor ? { tabColor: { argb: 'FF' + s.tabColor.slice(1) } } : {},
      views: [
        {
          state: s.freeze ? 'frozen' : 'normal',
          xSplit: s.freeze ? s.freeze.columns : 0,
          ySplit: s.freeze ? s.freeze.rows : 0,
          showGridLines: s.showGridlines,
        },
      ],
    });
    for (const [c, m] of s.colMeta) {
      const col = w.getColumn(c + 1);
      if (m.w) col.width = Math.round(((m.w / 0.75 - 5) / 7) * 100) / 100;
      if (m.hidden) col.hidden = true;
      if (m.s) writeStyle(col, m.s.p);
    }
    for (const [r, m] of s.rowMeta) {
      const row = w.getRow(r + 1);
      if (m.h) row.height = m.h;
      if (m.hidden) row.hidden = true;
    }
    s.rows.forEach((line, r) => {
      if (!line) return;
      for (const k in line) {
        const y = line[k],
          c = +k;
        if (!y) continue;
        const cell = w.getCell(r + 1, c + 1);
        const out = (v) => (v instanceof ErrVal ? { error: v.code } : v);
        if (y.f !== undefined) {
          const v = s.value(r, c);
          cell.value = {
            formula: y.f.slice(1),
            result: v instanceof ErrVal ? { error: v.code } : v,
          };
        } else if (y.link && y.link.address)
          cell.value = {
            text: String(y.v instanceof ErrVal ? y.v.code : y.v),
            hyperlink: y.link.address,
            ...(y.link.screenTip ? { tooltip: y.link.screenTip } : {}),
          };
        else if (y.link && y.link.documentReference)
          cell.value = { text: String(y.v), hyperlink: '#' + y.link.documentReference };
        else if (y.v !== '') cell.value = out(y.v);
        if (y.s !== NORMAL) writeStyle(cell, y.s.p);
      }
    });
    for (const m of s.merges) w.mergeCells(m.r1 + 1, m.c1 + 1, m.r2 + 1, m.c2 + 1);
    for (const t of s.tables()) {
      const body = wb.bodyRect(t),
        rows = [];
      for (let r = body.r1; r <= body.r2; r++) {
        const l = [];
        for (let c = t.q.c1; c <= t.q.c2; c++) {
          const y = s.cell(r, c);
          const v = s.value(r, c);
          l.push(
            y && y.f !== undefined
              ? { formula: y.f.slice(1), result: v instanceof ErrVal ? { error: v.code } : v }
              : v instanceof ErrVal
                ? { error: v.code }
                : v === ''
                  ? null
                  : v,
          );
        }
        rows.push(l);
      }
      const tb = w.addTable({
        name: t.name,
        displayName: t.name,
        ref: toA1(rect(t.q.r1, t.q.c1, t.q.r1, t.q.c1)),
        headerRow: t.showHeaders,
        totalsRow: t.showTotals,
        style: {
          theme: t.style || undefined,
          showRowStripes: t.banded,
          showFirstColumn: t.firstCol,
          showLastColumn: t.lastCol,
          showColumnStripes: t.bandedCols,
        },
        columns: t.columns.map((c) => ({ name: c.name, filterButton: t.filterButton })),
        rows,
      });
      void tb;
    }
    for (const f of s.cfs) {
      const ref = f.areas.map((a) => toA1(a)).join(' ');
      const C = (c) => ({ argb: 'FF' + c.slice(1) });
      const style = {};
      const F = f.data.Format || {};
      if (F.Fill && F.Fill.Color)
        style.fill = { type: 'pattern', pattern: 'solid', bgColor: C(F.Fill.Color) };
      if (F.Font && (F.Font.Color || F.Font.Bold))
        style.font = {
          ...(F.Font.Color ? { color: C(F.Font.Color) } : {}),
          ...(F.Font.Bold ? { bold: true } : {}),
        };
      const strip = (v) => String(v).replace(/^=/, '');
      if (f.loaded)
        w.addConditionalFormatting({ ref, rules: [{ ...f.loaded, priority: f.priority + 1 }] });
      else if (f.type === 'Custom' && f.data.Rule)
        w.addConditionalFormatting({
          ref,
          rules: [
            {
              type: 'expression',
              priority: f.priority + 1,
              stopIfTrue: f.stopIfTrue,
              formulae: [strip(f.data.Rule.Formula)],
              style,
            },
          ],
        });
      else if (f.type === 'CellValue' && f.data.Rule)
        w.addConditionalFormatting({
          ref,
          rules: [
            {
              type: 'cellIs',
              priority: f.priority + 1,
              operator: Object.keys(OPM).find(
                (k) => OPM[k].toLowerCase() === String(f.data.Rule.operator).toLowerCase(),
              ),
              formulae: [f.data.Rule.formula1, f.data.Rule.formula2]
                .filter((v) => v !== undefined && v !== null && v !== '')
                .map(strip),
              style,
            },
          ],
        });
      else if (f.type === 'ContainsText' && f.data.Rule)
        w.addConditionalFormatting({
          ref,
          rules: [
            {
              type: 'containsText',
              operator: 'containsText',
              text: f.data.Rule.text,
              priority: f.priority + 1,
              style,
            },
          ],
        });
    }
    for (const d of s.dvs) {
      if (!d.rule) continue;
      const k = Object.keys(d.rule)[0],
        r = d.rule[k],
        strip = (v) => (typeof v === 'string' ? v.replace(/^=/, '') : v);
      const m = {
        type: { wholeNumber: 'whole' }[k] || k,
        allowBlank: d.ignoreBlanks,
        showErrorMessage: d.errorAlert ? d.errorAlert.showAlert !== false : true,
        errorStyle: d.errorAlert && d.errorAlert.style ? d.errorAlert.style.toLowerCase() : 'stop',
        errorTitle: d.errorAlert && d.errorAlert.title,
        error: d.errorAlert && d.errorAlert.message,
        showInputMessage: !!(d.prompt && d.prompt.showPrompt !== false && d.prompt.message),
        promptTitle: d.prompt && d.prompt.title,
        prompt: d.prompt && d.prompt.message,
      };
      if (k === 'list') m.formulae = [r.source[0] === '=' ? r.source.slice(1) : `"${r.source}"`];
      else if (k === 'custom') m.formulae = [strip(r.formula)];
      else {
        m.operator = Object.keys(OPM).find(
          (x) => OPM[x].toLowerCase() === String(r.operator).toLowerCase(),
        );
        m.formulae = [r.formula1, r.formula2]
          .filter((v) => v !== undefined && v !== null && v !== '')
          .map(strip);
      }
      for (const a of d.areas) w.dataValidations.add(toA1(a), m);
    }
    if (s.autoFilter) w.autoFilter = toA1(s.autoFilter.q);
    savePage(w, s);
    for (const c of wb.comments)
      if (c.sheet === s)
        w.getCell(c.r + 1, c.c + 1).note = [
          `${c.authorName}: ${c.content}`,
          ...c.replies.map((r) => `${r.authorName}: ${r.content}`),
        ].join('\n');
    if (s.protection)
      await w.protect(
        s.protection.password && s.protection.password[0] !== '\0' ? s.protection.password : '',
        {},
      );
  }
  for (const n of wb.names) {
    const t = n.formula.slice(1);
    if (/!/.test(t)) x.definedNames.add(t, n.name);
  }
  const i = wb.sheets.indexOf(wb.active());
  x.views = [
    { x: 0, y: 0, width: 20000, height: 12000, firstSheet: 0, activeTab: i, visibility: 'visible' },
  ];
  if (file) {
    await x.xlsx.writeFile(file);
    return file;
  }
  const charted = withCharts(await x.xlsx.writeBuffer(), wb.sheets, (address) => {
    const { c1, r1 } = parseA1(address);
    return [c1, r1];
  });
  return withCustomXml(withNotes(charted, wb.names), wb.customXml);
}

/** exceljs keeps neither a name's comment nor that it is hidden: ECMA-376 part 1, 18.2.5 (definedName). */
function withNotes(bytes, names) {
  const files = unzipSync(new Uint8Array(bytes));
  const escaped = (text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const notes = new Map(
    names
      .filter(({ scope }) => !scope)
      .map(({ name, comment, visible }) => [
        name,
        `${comment ? ` comment="${escaped(comment)}"` : ''}${visible === false ? ' hidden="1"' : ''}`,
      ]),
  );
  const xml = strFromU8(files['xl/workbook.xml']).replace(
    /<definedName name="([^"]*)"/g,
    (tag, name) => tag + (notes.get(name) ?? ''),
  );
  return zipSync({ ...files, 'xl/workbook.xml': strToU8(xml) });
}

/** What was set of the page; a break stands below the row before its cell. */
function savePage(w, { pageLayout: page, hBreaks = [] }) {
  if (page.PaperSize === 'A4') w.pageSetup.paperSize = 9;
  if (page.Orientation) w.pageSetup.orientation = page.Orientation.toLowerCase();
  if (page.Zoom?.scale) w.pageSetup.scale = page.Zoom.scale;
  if (page.Zoom?.horizontalFitToPages) {
    Object.assign(w.pageSetup, { fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  }
  if (page.printArea) w.pageSetup.printArea = page.printArea;
  for (const { q } of hBreaks) w.getRow(q.r1).addPageBreak();
}

/**
 * exceljs knows no custom XML parts. They stand in the package as ECMA-376 part 1, 15.2.5 (Custom XML Data Storage) and
 * 15.2.6 (its properties) have it: a part each, related to from the workbook part.
 */
function withCustomXml(bytes, parts) {
  if (parts.length === 0) return Buffer.from(bytes);
  const files = unzipSync(new Uint8Array(bytes));
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const add = (name, before, more) => {
    files[name] = strToU8(strFromU8(files[name]).replace(before, () => more + before));
  };
  for (const [at, { id, xml }] of parts.entries()) {
    const n = at + 1;
    files[`customXml/item${n}.xml`] = strToU8(xml);
    files[`customXml/itemProps${n}.xml`] = strToU8(
      `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
    );
    files[`customXml/_rels/item${n}.xml.rels`] = strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/customXmlProps" Target="itemProps${n}.xml"/></Relationships>`,
    );
    add(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      `<Relationship Id="rIdCustomXml${n}" Type="${relations}/customXml" Target="../customXml/item${n}.xml"/>`,
    );
    add(
      '[Content_Types].xml',
      '</Types>',
      `<Override PartName="/customXml/itemProps${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
    );
  }
  return Buffer.from(zipSync(files));
}

/** As Excel names them, in the order of their numbers. */
function customXmlIn(bytes) {
  const isItem = ({ name }) => /^customXml\/item\d+\.xml$/.test(name);
  const files = unzipSync(new Uint8Array(bytes), { filter: isItem });
  return Object.keys(files)
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map((name) => strFromU8(files[name]).replace(/^\uFEFF/, ''));
}
