// A plain picture of the active sheet, for screenshots and headed runs.
import { colName, rect } from './refs.mjs';
import { sget } from './model.mjs';
const esc = (t) =>
  String(t).replace(
    /[&<>"]/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c],
  );
export function gridHtml(wb, maxRows = 60, maxCols = 20) {
  const s = wb.active();
  if (!s) return '';
  const u = s.usedRange(false) || rect(0, 0, 9, 5);
  const R = Math.min(Math.max(u.r2 + 2, 10), maxRows),
    C = Math.min(Math.max(u.c2 + 2, 6), maxCols);
  let h = `<div id="tabs">${wb.sheets
    .filter((x) => x.visibility === 'Visible')
    .map((x) => (x === s ? `<b>${esc(x.name)}</b>` : `<span>${esc(x.name)}</span>`))
    .join('')}</div><table class="sheet"><tr><th></th>`;
  for (let c = 0; c < C; c++) if (!s.colMeta.get(c)?.hidden) h += `<th>${colName(c)}</th>`;
  h += '</tr>';
  for (let r = 0; r < R; r++) {
    if (s.rowMeta.get(r)?.hidden) continue;
    h += `<tr><th>${r + 1}</th>`;
    for (let c = 0; c < C; c++) {
      if (s.colMeta.get(c)?.hidden) continue;
      const m = s.mergeAt(r, c);
      if (m && (m.r1 !== r || m.c1 !== c)) continue;
      const st = s.style(r, c),
        css = [];
      if (sget(st, 'fill')) css.push(`background:${sget(st, 'fill')}`);
      if (sget(st, 'bold')) css.push('font-weight:600');
      if (sget(st, 'fontColor') !== '#000000') css.push(`color:${sget(st, 'fontColor')}`);
      if (typeof s.value(r, c) === 'number') css.push('text-align:right');
      h += `<td${m ? ` rowspan="${m.r2 - m.r1 + 1}" colspan="${m.c2 - m.c1 + 1}"` : ''}${css.length ? ` style="${css.join(';')}"` : ''}>${esc(s.text(r, c))}</td>`;
    }
    h += '</tr>';
  }
  return h + '</table>';
}
