// How Excel reads what is typed into a cell, and how it shows a value.
import SSF from 'ssf';

export class ErrVal {
  constructor(code) {
    this.code = code;
  }
  toString() {
    return this.code;
  }
  toJSON() {
    return this.code;
  }
}
const ERRORS = [
  '#N/A',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#GETTING_DATA',
];
export const asError = (s) =>
  ERRORS.includes(String(s).toUpperCase()) ? new ErrVal(String(s).toUpperCase()) : null;

const DAY = 86400000;
function serial(y, m, d, h = 0, mi = 0, s = 0) {
  let n = Date.UTC(y, m - 1, d) / DAY + 25569;
  if (n < 61) n -= 1; // Lotus leap-year: serials before 1 March 1900
  return n + (h * 3600 + mi * 60 + s) / 86400;
}
export function dateToSerial(date) {
  return serial(
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds() + date.getUTCMilliseconds() / 1000,
  );
}
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const valid = (y, m, d) =>
  m >= 1 &&
  m <= 12 &&
  d >= 1 &&
  d <= new Date(Date.UTC(y, m, 0)).getUTCDate() &&
  y >= 1900 &&
  y <= 9999;
const year2 = (y) => (y.length <= 2 ? (+y < 30 ? 2000 + +y : 1900 + +y) : +y);

const ORDER = { 'en-US': 'mdy', 'ja-JP': 'ymd', 'zh-CN': 'ymd', 'ko-KR': 'ymd', 'sv-SE': 'ymd' };
export function localeInfo(locale) {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const get = (t, dflt) => (parts.find((p) => p.type === t) || { value: dflt }).value;
  let order = ORDER[locale];
  if (!order) {
    try {
      order = new Intl.DateTimeFormat(locale)
        .formatToParts(new Date(2024, 2, 25))
        .filter((p) => 'year month day'.includes(p.type))
        .map((p) => p.type[0])
        .join('');
    } catch {
      order = 'mdy';
    }
  }
  const ds =
    (
      new Intl.DateTimeFormat(locale)
        .formatToParts(new Date(2024, 2, 25))
        .find((p) => p.type === 'literal') || { value: '/' }
    ).value.trim() || '/';
  return { decimal: get('decimal', '.'), group: get('group', ','), order, dateSep: ds };
}

function parseTime(t) {
  const m = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?\s*(am|pm|a|p)?$/i.exec(t);
  if (!m) return null;
  let h = +m[1];
  if (m[5]) {
    if (h > 12) return null;
    h = (h % 12) + (/^p/i.test(m[5]) ? 12 : 0);
  }
  if (+m[2] > 59 || (m[3] && +m[3] > 59)) return null;
  return {
    v: (h * 3600 + +m[2] * 60 + (+m[3] || 0)) / 86400,
    nf: m[5] ? (m[3] ? 'h:mm:ss AM/PM' : 'h:mm AM/PM') : m[3] ? 'h:mm:ss' : 'h:mm',
  };
}
function parseDate(t, loc) {
  let m;
  if ((m = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(t)))
    return valid(+m[1], +m[2], +m[3]) ? { v: serial(+m[1], +m[2], +m[3]), nf: 'm/d/yyyy' } : null;
  if ((m = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(t))) {
    if (m[2] === '.' && loc.dateSep !== '.') return null;
    const y = year2(m[4]);
    const [mo, d] =
      loc.order.indexOf('d') < loc.order.indexOf('m') ? [+m[3], +m[1]] : [+m[1], +m[3]];
    return valid(y, mo, d) ? { v: serial(y, mo, d), nf: 'm/d/yyyy' } : null;
  }
  const now = new Date();
  if ((m = /^(\d{1,2})[-/](\d{1,2})$/.exec(t))) {
    const [mo, d] =
      loc.order.indexOf('d') < loc.order.indexOf('m') ? [+m[2], +m[1]] : [+m[1], +m[2]];
    return valid(now.getFullYear(), mo, d)
      ? { v: serial(now.getFullYear(), mo, d), nf: 'd-mmm' }
      : null;
  }
  if ((m = /^(\d{1,2})[- ]([a-z]{3,9})(?:[- ](\d{4}|\d{2}))?$/i.exec(t))) {
    const mo = MONTHS.indexOf(m[2].slice(0, 3).toLowerCase()) + 1;
    if (!mo) return null;
    const y = m[3] ? year2(m[3]) : now.getFullYear();
    return valid(y, mo, +m[1])
      ? { v: serial(y, mo, +m[1]), nf: m[3] ? 'd-mmm-yy' : 'd-mmm' }
      : null;
  }
  if ((m = /^([a-z]{3,9})[- ](\d{1,2}),? (\d{4})$/i.exec(t))) {
    const mo = MONTHS.indexOf(m[1].slice(0, 3).toLowerCase()) + 1;
    return mo && valid(+m[3], mo, +m[2]) ? { v: serial(+m[3], mo, +m[2]), nf: 'd-mmm-yy' } : null;
  }
  if ((m = /^([a-z]{3,9})[- ](\d{4}|\d{2})$/i.exec(t))) {
    const mo = MONTHS.indexOf(m[1].slice(0, 3).toLowerCase()) + 1;
    return mo ? { v: serial(year2(m[2]), mo, 1), nf: 'mmm-yy' } : null;
  }
  return null;
}

/** What Excel makes of a typed string. -> {v, nf?, quote?} ; nf = the format Excel applies to a General cell. */
export function parseInput(s, nf, loc) {
  if (s === '') return { v: '' };
  if (nf === '@') return { v: s };
  if (s[0] === "'") return { v: s.slice(1), quote: true };
  const t = s.trim();
  if (t === '') return { v: s };
  if (/^true$/i.test(t)) return { v: true };
  if (/^false$/i.test(t)) return { v: false };
  const er = t[0] === '#' ? asError(t) : null;
  if (er) return { v: er };
  // numbers
  const D = loc.decimal === '.' ? '\\.' : loc.decimal,
    G = loc.group.trim() === '' ? '[\\u00a0\\u202f ]' : '\\' + loc.group;
  let u = t,
    neg = false,
    nfx;
  const par = /^\((.+)\)$/.exec(u);
  if (par) {
    u = par[1];
    neg = true;
  }
  if (/^[-+]/.test(u) && !par) {
    if (u[0] === '-') neg = true;
    u = u.slice(1).trim();
  }
  let cur = '';
  const cm = /^([$€£¥])\s*(.+)$/.exec(u);
  if (cm) {
    cur = cm[1];
    u = cm[2];
  }
  let pct = false;
  if (/%$/.test(u)) {
    pct = true;
    u = u.slice(0, -1).trim();
  }
  const plain = new RegExp(`^(?:\\d+(?:${D}\\d*)?|${D}\\d+)(?:[eE][-+]?\\d+)?$`);
  const grouped = new RegExp(`^\\d{1,3}(?:${G}\\d{3})+(?:${D}\\d*)?$`);
  if (plain.test(u) || grouped.test(u)) {
    const isG = !plain.test(u);
    let n = Number((isG ? u.replace(new RegExp(G, 'g'), '') : u).replace(loc.decimal, '.'));
    if (Number.isFinite(n)) {
      const dec = u.includes(loc.decimal);
      if (pct) {
        n /= 100;
        nfx = dec ? '0.00%' : '0%';
      } else if (cur) nfx = `${cur}#,##0${dec ? '.00' : ''}`;
      else if (isG) nfx = dec ? '#,##0.00' : '#,##0';
      else if (/e/i.test(u)) nfx = '0.00E+00';
      n = Number(n.toPrecision(15));
      return { v: neg ? -n : n, nf: nfx };
    }
  }
  let m;
  if ((m = /^(\d+) (\d{1,2})\/(\d{1,2})$/.exec(t)) && +m[3])
    return { v: +m[1] + +m[2] / +m[3], nf: '# ?/?' };
  const dt = parseDate(t, loc);
  if (dt) return dt;
  const tm = parseTime(t);
  if (tm) return tm;
  if (
    (m =
      /^(\S+(?: [a-z]{3,9} \d{2,4})?)[ T](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m?)?)$/i.exec(
        t,
      ))
  ) {
    const a = parseDate(m[1], loc),
      b = parseTime(m[2]);
    if (a && b) return { v: a.v + b.v, nf: 'm/d/yyyy h:mm' };
  }
  return { v: s };
}

export function validFormat(nf) {
  if (typeof nf !== 'string') return false;
  if (nf.length > 255) return false;
  try {
    SSF.format(nf, 1234.5);
    return true;
  } catch {
    return false;
  }
}
export function formatText(v, nf) {
  if (v === '' || v === undefined || v === null) return '';
  if (v instanceof ErrVal) return v.code;
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
  if (typeof v === 'string' && (nf === 'General' || nf === '@')) return v;
  if (typeof v === 'number' && nf === 'General' && Number.isInteger(v) && v > -1e10 && v < 1e10)
    return String(v);
  try {
    if (typeof v === 'string') return nf && nf !== 'General' && nf !== '@' ? SSF.format(nf, v) : v;
    return SSF.format(nf || 'General', v);
  } catch {
    return typeof v === 'number' ? '########' : String(v);
  }
}
export function valueType(v) {
  if (v === '' || v === undefined) return 'Empty';
  if (v instanceof ErrVal) return 'Error';
  return typeof v === 'number' ? 'Double' : typeof v === 'boolean' ? 'Boolean' : 'String';
}
export const outValue = (v) =>
  v instanceof ErrVal ? v.code : v === undefined || v === null ? '' : v;
export const isDateFormat = (nf) => {
  try {
    return SSF.is_date(nf);
  } catch {
    return false;
  }
};
