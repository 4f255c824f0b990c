// Proves the host with a task pane of its own: real office.js, no Excel.
import path from 'node:path';
import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { startHost, loadXlsx } from '../src/index.mjs';
import { serve } from './serve.mjs';

const PANE = fileURLToPath(new URL('pane', import.meta.url));
const DATA = {
  sheets: [
    {
      name: 'Data',
      values: [
        ['Name', 'Qty', 'Price', 'Total'],
        ['Apple', 3, 1.5, '=B2*C2'],
        ['Pear', 4, 2, '=B3*C3'],
        ['Fig', 0, 10, '=B4*C4'],
      ],
    },
    { name: 'Empty', values: [] },
  ],
};

let host, web, browser, failed;
const groups = new Map();
const group = (name, options, run) => groups.set(name, { options, run });
const js = (body) => host.frame.evaluate((b) => window.run(b), body);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
function check(what, got, want) {
  const ok = typeof want === 'function' ? !!want(got) : same(got, want);
  if (!ok) failed.push({ what, got, want: typeof want === 'function' ? want.toString() : want });
}
const ok = async (what, body, want) => {
  const r = await js(body);
  check(what, r.ok !== undefined ? r.ok : r, want);
};
const err = async (what, body, code) => {
  const r = await js(body);
  check(what, r.error ? r.error.code : r, code);
};

export const groupNames = () => [...groups.keys()];

/** Runs one group; what did not come out as told. */
export async function runGroup(name, given) {
  browser = given;
  failed = [];
  web ??= await serve(PANE);
  const { options, run } = groups.get(name);
  const resolved = typeof options === 'function' ? options(web) : options;
  host = await startHost({
    taskpaneUrl: web.url,
    workbook: structuredClone(DATA),
    browser,
    ...resolved,
  });
  try {
    await host.frame.waitForFunction(() => window.ready, null, { timeout: 20000 });
    await run();
  } finally {
    await host.close();
  }
  return failed;
}

export function stopSelftest() {
  web?.close();
  web = undefined;
}

group('protocol', { locale: 'en-US', settings: { colour: 'blue' } }, async () => {
  check(
    'Office.onReady: host Excel, platform OfficeOnline',
    await host.frame.evaluate(() => [ready.host, ready.platform]),
    ['Excel', 'OfficeOnline'],
  );
  check(
    'office.js came unmodified from the npm package',
    host.net.officeJs
      .filter((x) => x.served)
      .map((x) => x.url.split('/').pop())
      .slice(0, 2),
    ['office.js', 'excel-web-16.00.js'],
  );
  check(
    'contexts',
    await host.frame.evaluate(() => [
      Office.context.displayLanguage,
      Office.context.contentLanguage,
      Office.context.host,
      Office.context.diagnostics.platform,
      Office.context.requirements.isSetSupported('ExcelApi', '1.9'),
      Office.context.requirements.isSetSupported('ExcelApi', '1.99'),
    ]),
    ['en-US', 'en-US', 'Excel', 'OfficeOnline', true, false],
  );
  await ok(
    'read values',
    `const r = context.workbook.worksheets.getItem('Data').getUsedRange(); r.load('values,formulas,address,rowCount'); await context.sync(); return [r.address, r.rowCount, r.values[1], r.formulas[1]]`,
    ['Data!A1:D4', 4, ['Apple', 3, 1.5, 4.5], ['Apple', 3, 1.5, '=B2*C2']],
  );
  await ok(
    'write values, read back',
    `const r = context.workbook.worksheets.getItem('Data').getRange('F1:G2'); r.values = [['x', 1], [true, '=SUM(B2:B4)']]; r.load('values,valueTypes'); await context.sync(); return [r.values, r.valueTypes]`,
    [
      [
        ['x', 1],
        [true, 7],
      ],
      [
        ['String', 'Double'],
        ['Boolean', 'Double'],
      ],
    ],
  );
  check('the workbook in Node has it', host.values('Data', 'F1:G2'), [
    ['x', 1],
    [true, 7],
  ]);
  await err(
    'a read before load throws PropertyNotLoaded',
    `const r = context.workbook.worksheets.getItem('Data').getRange('A1'); await context.sync(); return r.values`,
    'PropertyNotLoaded',
  );
  await err(
    'dimension mismatch',
    `context.workbook.worksheets.getItem('Data').getRange('A1:B2').values = [[1, 2, 3]]; await context.sync()`,
    'InvalidArgument',
  );
  await err(
    'unknown sheet',
    `context.workbook.worksheets.getItem('Nope').getRange('A1').load('values'); await context.sync()`,
    'ItemNotFound',
  );
  await ok(
    'OrNullObject',
    `const s = context.workbook.worksheets.getItemOrNullObject('Nope'); const r = s.getRange('A1'); r.load('values'); s.delete(); await context.sync(); return [s.isNullObject, r.isNullObject]`,
    [true, true],
  );
  await err(
    'a range used in another Excel.run without tracking',
    `let r; await Excel.run(async (c) => { r = c.workbook.worksheets.getItem('Data').getRange('A1'); await c.sync(); }); r.load('values'); await r.context.sync()`,
    'InvalidObjectPath',
  );
  await ok(
    'error detail names the statement',
    `try { context.workbook.worksheets.getItem('Data').getRange('A1:ZZZZ9'); await context.sync(); } catch (e) { return [e.code, e.debugInfo.errorLocation, e.debugInfo.statement.includes('getRange')] }`,
    ['InvalidArgument', 'Worksheet.getRange', true],
  );
  await ok(
    'document settings',
    `const g = Office.context.document.settings.get('colour'); Office.context.document.settings.set('size', { a: 1 }); const st = await new Promise((r) => Office.context.document.settings.saveAsync((x) => r(x.status))); const s = context.workbook.settings.getItem('size'); s.load('value'); await context.sync(); return [g, st, s.value]`,
    ['blue', 'succeeded', { a: 1 }],
  );
  await ok(
    'bulk write is cut by office.js into chunks',
    `const v = []; for (let i = 0; i < 2000; i++) v.push([i, 'r' + i]); const r = context.workbook.worksheets.getItem('Empty').getRange('A1:B2000'); r.values = v; r.load('address'); await context.sync(); const t = context.workbook.worksheets.getItem('Empty').getRange('A2000:B2000'); t.load('values'); await context.sync(); return t.values`,
    [[1999, 'r1999']],
  );
  await ok(
    'retrieve unbounded range: cell properties are null',
    `const r = context.workbook.worksheets.getItem('Data').getRange('A:B'); r.load('values,address,columnCount'); await context.sync(); return [r.values, r.address, r.columnCount]`,
    [null, 'Data!A:B', 2],
  );
  const before = host.counters.syncs;
  await ok(
    'one sync is one request',
    `context.workbook.worksheets.getItem('Data').getRange('A1').load('values'); await context.sync()`,
    null,
  );
  check('syncs counted (run + final)', host.counters.syncs - before, 1);
  await host.idle();
  check('cleanup requests counted apart', host.counters.cleanupSyncs > 0, true);
  check('bytes counted', host.counters.bytesOut > 1000 && host.counters.bytesIn > 1000, true);
  check(
    'calls logged',
    host.log.some((e) => e.calls && e.calls.some((c) => c.includes('values = [2x2]'))),
    true,
  );
  check('nothing unsupported so far', host.unsupported, []);
  check('no page errors', host.pageErrors, []);
});

group('typing rules', {}, async () => {
  await ok(
    'strings are typed in',
    `const s = context.workbook.worksheets.getItem('Empty'); const r = s.getRange('A1:H1'); r.values = [['00123', '12%', '1/2/2024', "'00123", 'TRUE', '1,234.5', '#N/A', '3-4']]; r.load('values,text,numberFormat'); await context.sync(); return [r.values[0].slice(0, 7), r.text[0].slice(0, 7), r.numberFormat[0]]`,
    [
      [123, 0.12, 45293, '00123', true, 1234.5, '#N/A'],
      ['123', '12%', '1/2/2024', '00123', 'TRUE', '1,234.50', '#N/A'],
      ['General', '0%', 'm/d/yyyy', 'General', 'General', '#,##0.00', 'General', 'd-mmm'],
    ],
  );
  await ok(
    'text format keeps zeros and formulas',
    `const r = context.workbook.worksheets.getItem('Empty').getRange('A3:B3'); r.numberFormat = [['@', '@']]; r.values = [['00123', '=1+1']]; r.load('values'); await context.sync(); return r.values`,
    [['00123', '=1+1']],
  );
  await err(
    'a formula Excel refuses',
    `context.workbook.worksheets.getItem('Empty').getRange('A4').formulas = [['=SUM(1;2)']]; await context.sync()`,
    'InvalidArgument',
  );
  await ok(
    'unknown function gives #NAME?, division #DIV/0!',
    `const r = context.workbook.worksheets.getItem('Empty').getRange('A5:C5'); r.formulas = [['=NOSUCH(1)', '=1/0', '=IFERROR(1/0,"x")']]; r.load('values'); await context.sync(); return r.values`,
    [['#NAME?', '#DIV/0!', 'x']],
  );
  await ok(
    'null leaves a cell alone, "" empties it',
    `const s = context.workbook.worksheets.getItem('Data'); const r = s.getRange('A2:B2'); r.values = [[null, '']]; r.load('values'); await context.sync(); return r.values`,
    [['Apple', '']],
  );
  await ok(
    'scalar fills the range',
    `const r = context.workbook.worksheets.getItem('Empty').getRange('D8:E9'); r.values = 7; r.load('values'); await context.sync(); return r.values`,
    [
      [7, 7],
      [7, 7],
    ],
  );
  await ok(
    'functions',
    `const s = context.workbook.worksheets.getItem('Data'); const r = s.getRange('H1:H8'); r.formulas = [['=COUNTIFS(B2:B4,">0")'], ['=XLOOKUP("Pear",A2:A4,C2:C4,"-")'], ['=MAX(C2:C4)'], ['=SUMIFS(C2:C4,A2:A4,"p*")'], ['=VLOOKUP("Fig",A2:C4,3,FALSE)'], ['=TEXTJOIN(", ",TRUE,A2:A4)'], ['=INDEX(A2:A4,MATCH(2,C2:C4,0))'], ['=COUNTA(A:A)']]; r.load('values'); await context.sync(); return r.values.map((x) => x[0])`,
    [1, 2, 10, 2, 10, 'Apple, Pear, Fig', 'Pear', 4],
  );
});

group('sheets', {}, async () => {
  await ok(
    'add, rename, position, list',
    `const w = context.workbook.worksheets; const a = w.add('New'); a.load('id,name,position'); await context.sync(); a.name = 'Renamed'; a.position = 0; w.load('items/name,items/visibility'); await context.sync(); return [a.position, w.items.map((s) => s.name)]`,
    [0, ['Renamed', 'Data', 'Empty']],
  );
  for (const [n, code] of [
    ['x'.repeat(32), 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ["'q", 'InvalidArgument'],
    ['DATA', 'ItemAlreadyExists'],
    ['History', 'InvalidArgument'],
  ])
    await err(
      `name '${n}'`,
      `context.workbook.worksheets.add(${JSON.stringify(n)}); await context.sync()`,
      code,
    );
  await ok(
    'default name',
    `const s = context.workbook.worksheets.add(); s.load('name'); await context.sync(); return s.name`,
    'Sheet4',
  );
  await ok(
    'rename rewrites formulas',
    `const w = context.workbook.worksheets; w.getItem('Empty').getRange('A1').formulas = [['=Data!B3']]; w.getItem('Data').name = 'My Data'; const r = w.getItem('Empty').getRange('A1'); r.load('formulas,values'); await context.sync(); return [r.formulas[0][0], r.values[0][0]]`,
    ["='My Data'!B3", 4],
  );
  await ok(
    'hide, getCount(visibleOnly), activate hidden fails',
    `const w = context.workbook.worksheets; w.getItem('Empty').visibility = 'Hidden'; const n = w.getCount(true), m = w.getCount(); await context.sync(); try { w.getItem('Empty').activate(); await context.sync(); } catch (e) { return [n.value, m.value, e.code] }`,
    [3, 4, 'InvalidOperation'],
  );
  await ok(
    'delete; the last visible sheet stays',
    `const w = context.workbook.worksheets; w.getItem('Renamed').delete(); w.getItem('Sheet4').delete(); await context.sync(); try { w.getItem('My Data').delete(); await context.sync(); } catch (e) { return e.code }`,
    'InvalidOperation',
  );
  await ok(
    'getUsedRangeOrNullObject of an empty sheet',
    `const s = context.workbook.worksheets.add('E2'); const a = s.getUsedRangeOrNullObject(), b = s.getUsedRange(); b.load('address'); await context.sync(); s.getRange('C3').format.fill.color = 'red'; const c = s.getUsedRangeOrNullObject(true), d = s.getUsedRangeOrNullObject(); d.load('address'); await context.sync(); return [a.isNullObject, b.address, c.isNullObject, d.address]`,
    [true, "'E2'!A1", true, "'E2'!C3"],
  );
  await ok(
    'copy',
    `const c = context.workbook.worksheets.getItem('My Data').copy('End'); c.load('name'); const r = c.getRange('D2'); r.load('formulas'); await context.sync(); return [c.name, r.formulas[0][0]]`,
    ['My Data (2)', '=B2*C2'],
  );
  await ok(
    'freeze panes, tab colour, page layout',
    `const s = context.workbook.worksheets.getItem('My Data'); s.freezePanes.freezeRows(1); const l = s.freezePanes.getLocationOrNullObject(); l.load('address'); s.tabColor = '#FF0000'; s.pageLayout.orientation = 'Landscape'; s.pageLayout.setPrintTitleRows('$1:$1'); s.load('tabColor'); s.pageLayout.load('orientation'); await context.sync(); return [l.address, s.tabColor, s.pageLayout.orientation]`,
    ["'My Data'!1:1", '#FF0000', 'Landscape'],
  );
  check('unsupported', host.unsupported, []);
});

group('ranges', {}, async () => {
  await ok(
    'navigation',
    `const s = context.workbook.worksheets.getItem('Data'); const R = { cell: s.getCell(1, 2), idx: s.getRangeByIndexes(0, 0, 2, 3), res: s.getRange('A1').getResizedRange(2, 1), off: s.getRange('A1').getOffsetRange(1, 1), row: s.getRange('B2').getEntireRow(), col: s.getRange('B2:C3').getEntireColumn(), inter: s.getRange('A1:C3').getIntersection('B2:D9'), last: s.getUsedRange().getLastRow(), lc: s.getUsedRange().getLastCell(), lcol: s.getUsedRange().getLastColumn(), abv: s.getRange('A3').getRowsAbove(2), bel: s.getRange('A3').getRowsBelow(2), aft: s.getRange('A1').getColumnsAfter(1), bound: s.getRange('A1').getBoundingRect('C5'), reg: s.getRange('B2').getSurroundingRegion(), edge: s.getRange('A1').getRangeEdge('Down'), ext: s.getRange('A1').getExtendedRange('Right'), all: s.getRange() }; for (const k in R) R[k].load('address'); await context.sync(); return Object.values(R).map((r) => r.address.replace('Data!', ''))`,
    [
      'C2',
      'A1:C2',
      'A1:B3',
      'B2',
      '2:2',
      'B:C',
      'B2:C3',
      'A4:D4',
      'D4',
      'D1:D4',
      'A1:A2',
      'A4:A5',
      'B1',
      'A1:C5',
      'A1:D4',
      'A4',
      'A1:D1',
      '1:1048576',
    ],
  );
  await ok(
    'no intersection',
    `const n = context.workbook.worksheets.getItem('Data').getRange('A1').getIntersectionOrNullObject('C3'); await context.sync(); return n.isNullObject`,
    true,
  );
  await err(
    'off the sheet',
    `context.workbook.worksheets.getItem('Data').getRange('A1').getOffsetRange(-1, 0); await context.sync()`,
    'InvalidArgument',
  );
  await err(
    'getRange does not take a list',
    `context.workbook.worksheets.getItem('Data').getRange('A1,B2'); await context.sync()`,
    'InvalidArgument',
  );
  await ok(
    'insert shifts formulas and tracked ranges',
    `const s = context.workbook.worksheets.getItem('Data'); const t = s.getRange('A4:D4'); t.load('address'); await context.sync(); s.getRange('2:2').insert('Down'); t.load('address,formulas'); await context.sync(); const out = [t.address, t.formulas[0][3]]; s.getRange('2:2').delete('Up'); t.load('address'); await context.sync(); return [...out, t.address]`,
    ['Data!A5:D5', '=B5*C5', 'Data!A4:D4'],
  );
  await ok(
    'formats',
    `const r = context.workbook.worksheets.getItem('Data').getRange('A1:D1'); r.format.fill.color = '#FFFF00'; r.format.font.bold = true; r.format.font.color = 'blue'; r.format.horizontalAlignment = 'Center'; r.format.wrapText = true; r.format.borders.getItem('EdgeBottom').style = 'Continuous'; r.format.columnWidth = 90; r.format.rowHeight = 30; await context.sync(); r.load('format/fill/color,format/font/bold,format/font/color,format/horizontalAlignment,format/columnWidth,format/rowHeight,format/wrapText'); const b = r.format.borders.getItem('EdgeBottom'); b.load('style,weight'); await context.sync(); return [r.format.fill.color, r.format.font.bold, r.format.font.color, r.format.horizontalAlignment, r.format.columnWidth, r.format.rowHeight, b.style, b.weight]`,
    ['#FFFF00', true, '#0000FF', 'Center', 90, 30, 'Continuous', 'Thin'],
  );
  await ok(
    'mixed formats',
    `const r = context.workbook.worksheets.getItem('Data').getRange('A1:D2'); r.load('format/fill/color,format/font/bold'); await context.sync(); return [r.format.fill.color, r.format.font.bold]`,
    ['', null],
  );
  await err(
    'bad colour',
    `context.workbook.worksheets.getItem('Data').getRange('A1').format.fill.color = 'notacolour'; await context.sync()`,
    'InvalidArgument',
  );
  await ok(
    'set() with nested properties',
    `const r = context.workbook.worksheets.getItem('Data').getRange('A6'); r.set({ values: [['set']], format: { font: { italic: true }, fill: { color: '#00FF00' } } }); r.load('values,format/font/italic'); await context.sync(); return [r.values[0][0], r.format.font.italic]`,
    ['set', true],
  );
  await ok(
    'merge, unmerge, clear',
    `const s = context.workbook.worksheets.getItem('Empty'); const r = s.getRange('A1:B2'); r.values = [['a', 'b'], ['c', 'd']]; r.merge(); r.load('values'); await context.sync(); const v = r.values; r.unmerge(); r.clear('Contents'); const u = s.getUsedRangeOrNullObject(true); await context.sync(); return [v, u.isNullObject]`,
    [
      [
        ['a', ''],
        ['', ''],
      ],
      true,
    ],
  );
  await ok(
    'hyperlink',
    `const r = context.workbook.worksheets.getItem('Data').getRange('F1'); r.hyperlink = { documentReference: 'Empty!A1', textToDisplay: 'go', screenTip: 'tip' }; r.load('hyperlink,values'); await context.sync(); return [r.values[0][0], r.hyperlink.documentReference, r.hyperlink.screenTip]`,
    ['go', 'Empty!A1', 'tip'],
  );
  await ok(
    'sort, copyFrom, removeDuplicates, find, replaceAll',
    `const s = context.workbook.worksheets.getItem('Empty'); s.getRange('A1:B4').values = [['b', 2], ['a', 1], ['c', 3], ['a', 9]]; s.getRange('A1:B4').sort.apply([{ key: 0, ascending: true }, { key: 1, ascending: false }]); s.getRange('D1').copyFrom('A1:B4'); const d = s.getRange('D1:E4').removeDuplicates([0], false); d.load('removed'); const f = s.getRange('A:B').find('c', { completeMatch: true }); f.load('address'); const n = s.replaceAll('b', 'B', { matchCase: true }); const x = s.getRange('A1:B4'), y = s.getRange('D1:E3'); x.load('values'); y.load('values'); await context.sync(); return [x.values, y.values, d.removed, f.address, n.value]`,
    [
      [
        ['a', 9],
        ['a', 1],
        ['B', 2],
        ['c', 3],
      ],
      [
        ['a', 9],
        ['B', 2],
        ['c', 3],
      ],
      1,
      'Empty!A4',
      2,
    ],
  );
  await ok(
    'RangeAreas',
    `const s = context.workbook.worksheets.getItem('Data'); const a = s.getRanges('A1:A2, C3,D:D'); a.format.fill.color = '#112233'; a.load('address,areaCount'); a.areas.load('items/address'); await context.sync(); return [a.address, a.areaCount, a.areas.items.length]`,
    ['Data!A1:A2,Data!C3,Data!D:D', 3, 3],
  );
  await err(
    'RangeAreas: more than 8192 characters',
    `context.workbook.worksheets.getItem('Data').getRanges(Array.from({ length: 2000 }, (_, i) => 'A' + (i * 2 + 1)).join(',')); await context.sync()`,
    'InvalidArgument',
  );
  await ok(
    'special cells',
    `const s = context.workbook.worksheets.getItem('Data'); const f = s.getUsedRange().getSpecialCellsOrNullObject('Formulas'); f.load('address'); await context.sync(); return f.address`,
    'Data!D2:D4',
  );
  await ok(
    'getCellProperties / setCellProperties',
    `const s = context.workbook.worksheets.getItem('Empty'); const r = s.getRange('A1:B1'); r.setCellProperties([[{ format: { fill: { color: '#010203' } } }, { format: { font: { bold: true } } }]]); const p = r.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } }); await context.sync(); return p.value[0]`,
    [
      { address: 'Empty!A1', format: { fill: { color: '#010203' }, font: { bold: false } } },
      { address: 'Empty!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
    ],
  );
  await ok(
    'autofit, hidden rows',
    `const s = context.workbook.worksheets.getItem('Data'); s.getUsedRange().format.autofitColumns(); const r = s.getRange('2:3'); r.rowHidden = true; r.load('rowHidden'); const v = s.getRange('A1:A4').getVisibleView(); v.load('values,rowCount'); await context.sync(); return [r.rowHidden, v.values, v.rowCount]`,
    [true, [['Name'], ['Fig']], 2],
  );
  await err(
    'load of a property that does not exist is ignored, reading fails',
    `const w = context.workbook.worksheets; w.load(['items/name']); await context.sync(); return w.items[0].name`,
    'PropertyNotLoaded',
  );
  check('... but the host tells', host.badLoads, ['Worksheet.items']);
  check('unsupported', host.unsupported, []);
  await ok(
    'precedents, dependents',
    `const s = context.workbook.worksheets.getItem('Data'); const p = s.getRange('D2').getDirectPrecedents(), d = s.getRange('B2').getDependents(); p.load('addresses'); d.load('addresses'); s.showGridlines = false; s.load('showGridlines'); await context.sync(); return [p.addresses, d.addresses, s.showGridlines]`,
    [['Data!B2,Data!C2'], ['Data!D2'], false],
  );
  await ok(
    'autoFill, workbook.functions',
    `const s = context.workbook.worksheets.getItem('Empty'); s.getRange('G1:H2').formulas = [[1, '=G1*2'], [3, '=G2*2']]; s.getRange('G1:H2').autoFill('G1:H4', 'FillDefault'); const r = s.getRange('G1:H4'); r.load('values,formulas'); const f = context.workbook.functions.sum(s.getRange('G1:G4'), 100); f.load('value'); await context.sync(); return [r.values.map((x) => x[0]), r.formulas[3][1], f.value]`,
    [[1, 3, 5, 7], '=G4*2', 116],
  );
  check('unsupported', host.unsupported, []);
  await err(
    'a member this host lacks is loud',
    `context.workbook.worksheets.getItem('Data').getRange('A1').flashFill(); await context.sync()`,
    'NotImplemented',
  );
  check('... and listed', host.unsupported, ['Range.flashFill()']);
});

group('tables', {}, async () => {
  await ok(
    'add, columns, rows, ranges',
    `const s = context.workbook.worksheets.getItem('Data'); const t = s.tables.add('A1:D4', true); t.name = 'Fruit'; t.style = 'TableStyleLight9'; t.load('id,name,style,showFilterButton'); t.columns.load('items/name,items/id'); t.rows.load('count'); const h = t.getHeaderRowRange(), b = t.getDataBodyRange(); h.load('values'); b.load('address'); await context.sync(); return [t.name, t.style, t.showFilterButton, t.columns.items.map((c) => c.name), t.rows.count, h.values, b.address]`,
    [
      'Fruit',
      'TableStyleLight9',
      true,
      ['Name', 'Qty', 'Price', 'Total'],
      3,
      [['Name', 'Qty', 'Price', 'Total']],
      'Data!A2:D4',
    ],
  );
  await err(
    'tables must not overlap',
    `context.workbook.worksheets.getItem('Data').tables.add('C3:F9', true); await context.sync()`,
    'InvalidArgument',
  );
  await ok(
    'headers become unique strings',
    `const s = context.workbook.worksheets.getItem('Empty'); s.getRange('A1:D2').values = [['a', 'a', 2024, ''], [1, 2, 3, 4]]; const t = s.tables.add('A1:D2', true); const h = t.getHeaderRowRange(); h.load('values'); await context.sync(); return h.values[0]`,
    ['a', 'a2', '2024', 'Column4'],
  );
  await ok(
    'rows.add, columns.add, column by name',
    `const t = context.workbook.tables.getItem('Fruit'); t.rows.add(null, [['Kiwi', 9, 1, 9], ['Plum', 8, 1, 8]]); t.columns.add(null, [['Note'], ['n1'], ['n2'], ['n3'], ['n4'], ['n5']]); const c = t.columns.getItem('Note').getDataBodyRange(); c.load('values,address'); const r = t.getRange(); r.load('address'); await context.sync(); return [r.address, c.address, c.values.length]`,
    ['Data!A1:E6', 'Data!E2:E6', 5],
  );
  await ok(
    'filter hides rows; structured references calculate',
    `const t = context.workbook.tables.getItem('Fruit'); t.columns.getItem('Name').filter.applyValuesFilter(['Kiwi', 'Plum']); const v = t.getDataBodyRange().getVisibleView(); v.load('rowCount'); const s = context.workbook.worksheets.getItem('Data'); s.getRange('H1').formulas = [['=SUM(Fruit[Qty])']]; const q = s.getRange('H1'); q.load('values'); await context.sync(); t.clearFilters(); await context.sync(); return [v.rowCount, q.values[0][0]]`,
    [2, 24],
  );
  await ok(
    'totals row, delete row, resize, convertToRange',
    `const t = context.workbook.tables.getItem('Fruit'); t.showTotals = true; const tr = t.getTotalRowRange(); tr.load('values'); t.rows.getItemAt(0).delete(); await context.sync(); t.showTotals = false; const r = t.getRange(); r.load('address'); const c = t.convertToRange(); c.load('address'); await context.sync(); const n = context.workbook.tables.getItemOrNullObject('Fruit'); await context.sync(); return [tr.values[0][0], r.address, n.isNullObject]`,
    ['Total', 'Data!A1:E5', true],
  );
  await err(
    'bad table name',
    `context.workbook.tables.getItemAt(0).name = 'has space'; await context.sync()`,
    'InvalidArgument',
  );
  check('unsupported', host.unsupported, []);
});

group('rules', {}, async () => {
  await ok(
    'conditional formats',
    `const r = context.workbook.worksheets.getItem('Data').getRange('B2:B4'); const a = r.conditionalFormats.add('Custom'); a.custom.rule.formula = '=$B2>3'; a.custom.format.fill.color = '#FF0000'; const b = r.conditionalFormats.add('CellValue'); b.cellValue.format.font.color = 'green'; b.cellValue.rule = { formula1: '=0', operator: 'EqualTo' }; r.conditionalFormats.load('items/type,items/priority,items/id'); await context.sync(); const l = r.conditionalFormats.items.map((x) => [x.type, x.priority]); const c = r.conditionalFormats.getItemAt(1); c.custom.rule.load('formula'); const ra = c.getRanges(); ra.load('address'); await context.sync(); const f = [c.custom.rule.formula, ra.address]; c.delete(); const n = r.conditionalFormats.getCount(); await context.sync(); return [l, f, n.value]`,
    (x) =>
      x &&
      x[0] &&
      same(x[0], [
        ['CellValue', 0],
        ['Custom', 1],
      ]) &&
      x[1][0] === '=$B2>3' &&
      x[2] === 1,
  );
  await err(
    'bad rule formula',
    `const c = context.workbook.worksheets.getItem('Data').getRange('B2').conditionalFormats.add('Custom'); c.custom.rule.formula = '=SUM('; await context.sync()`,
    'InvalidArgument',
  );
  await ok(
    'data validation',
    `const s = context.workbook.worksheets.getItem('Data'); const r = s.getRange('F2:F9'); r.dataValidation.rule = { list: { inCellDropDown: true, source: s.getRange('A2:A4') } }; r.dataValidation.prompt = { message: 'pick', showPrompt: true, title: 't' }; s.getRange('F2:F3').values = [['Pear'], ['Nope']]; r.dataValidation.load('type,rule,valid'); const inv = r.dataValidation.getInvalidCellsOrNullObject(); inv.load('address'); const w = s.getRange('F1:F3').dataValidation; w.load('type'); await context.sync(); return [r.dataValidation.type, r.dataValidation.rule.list.source, r.dataValidation.valid, inv.address, w.type]`,
    ['List', '=Data!$A$2:$A$4', false, 'Data!F3', 'Inconsistent'],
  );
  await ok(
    'names',
    `const w = context.workbook; w.names.add('Qty', w.worksheets.getItem('Data').getRange('B2:B4'), 'c'); w.names.add('Rate', 0.2); const n = w.names.getItem('Qty'); n.load('formula,type,value,scope,comment'); const r = n.getRange(); r.load('address'); w.worksheets.getItem('Data').getRange('H1').formulas = [['=SUM(Qty)']]; const h = w.worksheets.getItem('Data').getRange('H1'); h.load('values'); const q = w.names.getItem('Rate'); q.load('type,value'); await context.sync(); return [n.formula, n.type, n.value, r.address, h.values[0][0], q.type, q.value]`,
    ['=Data!$B$2:$B$4', 'Range', 'Data!$B$2:$B$4', 'Data!B2:B4', 7, 'Double', 0.2],
  );
  await ok(
    'comments',
    `const c = context.workbook.comments.add('Data!A2', 'hello'); c.replies.add('re'); c.load('id,content,authorName'); const l = c.getLocation(); l.load('address'); c.replies.load('items/content'); const k = context.workbook.comments.getItemByCell('Data!A2'); k.load('id'); await context.sync(); return [c.content, c.authorName, l.address, c.replies.items[0].content, k.id === c.id]`,
    ['hello', 'Test User', 'Data!A2', 're', true],
  );
  await ok(
    'charts',
    `const s = context.workbook.worksheets.getItem('Data'); const c = s.charts.add('ColumnClustered', s.getRange('A1:B4'), 'Auto'); c.name = 'C1'; c.title.text = 'T'; c.legend.position = 'Bottom'; c.setPosition('F2', 'K12'); c.axes.valueAxis.title.text = 'V'; c.series.load('items/name'); c.load('name,left,chartType'); c.title.load('text'); await context.sync(); c.series.getItemAt(0).format.fill.setSolidColor('#123456'); await context.sync(); return [c.name, c.left, c.chartType, c.title.text, c.series.items.map((x) => x.name)]`,
    ['C1', 240, 'ColumnClustered', 'T', ['Qty']],
  );
  await ok(
    'custom XML parts',
    `const p = context.workbook.customXmlParts.add('<r xmlns="urn:x"><a>1</a></r>'); p.load('id,namespaceUri'); await context.sync(); const o = context.workbook.customXmlParts.getByNamespace('urn:x').getOnlyItemOrNullObject(); const x = o.getXml(); await context.sync(); o.setXml('<r xmlns="urn:x"><a>2</a></r>'); const y = o.getXml(); await context.sync(); return [p.namespaceUri, x.value, y.value]`,
    ['urn:x', '<r xmlns="urn:x"><a>1</a></r>', '<r xmlns="urn:x"><a>2</a></r>'],
  );
  await err(
    'malformed XML',
    `context.workbook.customXmlParts.add('<r><a></r>'); await context.sync()`,
    'InvalidArgument',
  );
  await ok(
    'settings, properties, custom properties',
    `const w = context.workbook; w.settings.add('k', [1, 2]); w.properties.custom.add('p', 'v'); w.worksheets.getItem('Data').customProperties.add('wp', 'wv'); const a = w.settings.getItemOrNullObject('k'), b = w.properties.custom.getItem('p'), c = w.worksheets.getItem('Data').customProperties.getItemOrNullObject('wp'), d = w.settings.getItemOrNullObject('none'); a.load('value'); b.load('value'); c.load('value'); await context.sync(); return [a.value, b.value, c.value, d.isNullObject]`,
    [[1, 2], 'v', 'wv', true],
  );
  await ok(
    'application',
    `const a = context.workbook.application; a.suspendScreenUpdatingUntilNextSync(); a.suspendApiCalculationUntilNextSync(); a.calculationMode = 'Manual'; const s = context.workbook.worksheets.getItem('Data'); s.getRange('J1').formulas = [['=B2']]; const r = s.getRange('J1'); r.load('values'); await context.sync(); s.getRange('B2').values = [[50]]; r.load('values'); await context.sync(); const stale = r.values[0][0]; a.calculate('Full'); r.load('values'); a.load('calculationMode'); await context.sync(); return [stale, r.values[0][0], a.calculationMode]`,
    [3, 50, 'Manual'],
  );
  await ok(
    'sheet protection: AccessDenied, unlocked cells stay writable',
    `const s = context.workbook.worksheets.getItem('Data'); s.getRange('B2').format.protection.locked = false; s.protection.protect({ allowFormatCells: false }, 'pw'); s.protection.load('protected'); await context.sync(); s.getRange('B2').values = [[5]]; await context.sync(); const codes = []; for (const f of [() => { s.getRange('A2').values = [['x']]; }, () => { s.getRange('A2').format.fill.color = 'red'; }, () => { s.getRange('2:2').insert('Down'); }, () => { s.tables.add('A1:D4', true); }, () => { s.protection.unprotect('bad'); }]) { try { f(); await context.sync(); codes.push('ok'); } catch (e) { codes.push(e.code); } } s.protection.unprotect('pw'); s.getRange('A2').values = [['x']]; await context.sync(); return [s.protection.protected, codes]`,
    [true, ['AccessDenied', 'AccessDenied', 'AccessDenied', 'AccessDenied', 'InvalidArgument']],
  );
  check('unsupported', host.unsupported, []);
});

group('events', {}, async () => {
  await ok(
    'register',
    `window.events = []; const w = context.workbook.worksheets, s = w.getItem('Data'); const log = (n) => async (e) => { window.events.push([n, e]); }; s.tables.add('A1:D4', true).name = 'Fruit'; w.onChanged.add(log('any')); s.onChanged.add(log('sheet')); context.workbook.tables.getItem('Fruit').onChanged.add(log('table')); s.onSelectionChanged.add(log('sel')); w.onActivated.add(log('act')); w.onAdded.add(log('added')); w.onDeleted.add(log('deleted')); w.onNameChanged.add(log('name')); context.workbook.onSelectionChanged.add(log('wbsel')); context.workbook.comments.onAdded.add(log('comment')); await context.sync(); window.handler = s.onChanged.add(log('gone')); await context.sync(); window.handler.remove(); await window.handler.context.sync()`,
    null,
  );
  const ev = async (n) => {
    await new Promise((r) => setTimeout(r, 120));
    const l = await host.frame.evaluate(() => {
      const x = window.events.map(([k, e]) => [
        k,
        {
          changeType: e.changeType,
          address: e.address,
          source: e.source,
          trigger: e.triggerSource,
          details: e.details && [e.details.valueBefore, e.details.valueAfter],
          type: e.type,
        },
      ]);
      window.events = [];
      return x;
    });
    return n ? l.filter((x) => x[0] === n).map((x) => x[1]) : l;
  };
  host.edit('Data', 'B2', 77);
  let l = await ev();
  check('a user edit reaches three handlers', l.map((x) => x[0]).sort(), ['any', 'sheet', 'table']);
  check('its details', l[0][1], {
    changeType: 'RangeEdited',
    address: 'B2',
    source: 'Local',
    trigger: 'Unknown',
    details: [3, 77],
    type: 'WorksheetChanged',
  });
  host.edit('Data', 'B2:B3', [[1], [2]], { by: 'coauthor' });
  l = await ev('sheet');
  check(
    'a co-author edit is Remote',
    [l[0].source, l[0].address, l[0].details === undefined || l[0].details === null],
    ['Remote', 'B2:B3', true],
  );
  await ok(
    'own write',
    `context.workbook.worksheets.getItem('Data').getRange('C2').values = [[9]]; await context.sync()`,
    null,
  );
  l = await ev('sheet');
  check(
    'own write comes back as ThisLocalAddin',
    [l.length, l[0] && l[0].source, l[0] && l[0].trigger],
    [1, 'Local', 'ThisLocalAddin'],
  );
  await ok(
    'enableEvents = false',
    `context.runtime.enableEvents = false; context.workbook.worksheets.getItem('Data').getRange('C2').values = [[10]]; await context.sync(); context.runtime.enableEvents = true; await context.sync()`,
    null,
  );
  check('no event meanwhile', (await ev()).length, 0);
  host.insertRows('Data', 2, 1, { by: 'coauthor' });
  l = await ev('sheet');
  check('row insertion', [l[0].changeType, l[0].address], ['RowInserted', '2:2']);
  host.select('Data', 'A3:B4');
  l = await ev();
  check(
    'selection',
    l.filter((x) => x[0] === 'sel' || x[0] === 'wbsel').map((x) => [x[0], x[1].address]),
    (x) => x.some((y) => y[0] === 'sel' && y[1] === 'A3:B4') && x.some((y) => y[0] === 'wbsel'),
  );
  await ok(
    'getSelectedRange',
    `const r = context.workbook.getSelectedRange(); r.load('address'); await context.sync(); return r.address`,
    'Data!A3:B4',
  );
  host.activate('Empty');
  host.addSheet('Third', { by: 'coauthor' });
  host.renameSheet('Third', 'Fourth');
  host.deleteSheet('Fourth');
  check(
    'sheet events',
    (await ev()).map((x) => x[0]).filter((n) => n !== 'wbsel'),
    ['act', 'added', 'name', 'deleted'],
  );
  await ok(
    'getRange of an event argument',
    `const p = new Promise((res) => { window.once = res; }); const s = context.workbook.worksheets.getItem('Data'); s.onChanged.add(async (e) => { await Excel.run(async (c) => { const r = e.getRange(c); r.load('values,address'); await c.sync(); window.once && window.once([r.address, r.values]); }); }); await context.sync(); s.getRange('A9').values = [['z']]; await context.sync(); return await p`,
    ['Data!A9', [['z']]],
  );
});

group('trouble', { latencyMs: 60 }, async () => {
  const t = Date.now();
  await ok(
    'latency',
    `for (let i = 0; i < 3; i++) { context.workbook.load('name'); await context.sync(); } return context.workbook.name`,
    'Book.xlsx',
  );
  check('each sync waited', Date.now() - t >= 180, true);
  host.setLatency(0);
  host.failSync({ code: 'GeneralException', message: 'injected' });
  await err(
    'injected failure',
    `context.workbook.load('name'); await context.sync()`,
    'GeneralException',
  );
  host.failSync({ kind: 'ooe', ooe: 5012 });
  await err(
    'lost session',
    `context.workbook.load('name'); await context.sync()`,
    'InvalidOrTimedOutSession',
  );
  host.cellEditMode(true);
  await err(
    'cell edit mode',
    `context.workbook.load('name'); await context.sync()`,
    'InvalidOperationInCellEditMode',
  );
  const waiting = host.frame.evaluate(() =>
    Excel.run({ delayForCellEdit: true }, async (c) => {
      c.workbook.load('name');
      await c.sync();
      return 'waited';
    }),
  );
  await new Promise((r) => setTimeout(r, 300));
  host.cellEditMode(false);
  check('delayForCellEdit waits', await waiting, 'waited');
  host.failSync({ code: 'AccessDenied', afterActions: 6 });
  await err(
    'failure half way through a batch',
    `const s = context.workbook.worksheets.getItem('Empty'); s.getRange('A1').values = [[1]]; s.getRange('A2').values = [[2]]; s.getRange('A3').values = [[3]]; await context.sync()`,
    'AccessDenied',
  );
  check('what came before the failure was applied', host.cell('Empty', 'A3').value, '');
  await err(
    'request over 5 MB',
    `const big = 'x'.repeat(30000); const v = []; for (let i = 0; i < 200; i++) v.push([big]); context.workbook.worksheets.getItem('Empty').getRange('A1:A200').values = v; await context.sync()`,
    'RequestPayloadSizeLimitExceeded',
  );
  await err(
    'response over 5 MB',
    `const s = context.workbook.worksheets.getItem('Empty'); const big = 'x'.repeat(30000); for (let k = 0; k < 2; k++) { const v = []; for (let i = 0; i < 100; i++) v.push([big]); s.getRange('A' + (1 + k * 100) + ':A' + (k * 100 + 100)).values = v; await context.sync(); } const r = s.getRange('A1:A200'); r.load('values'); await context.sync()`,
    'ResponsePayloadSizeLimitExceeded',
  );
  host.protect('Data', { allowSort: true });
  await err(
    'sheet protected by its owner',
    `context.workbook.worksheets.getItem('Data').getRange('A1').values = [['x']]; await context.sync()`,
    'AccessDenied',
  );
  host.unprotect('Data');
  host.setReadOnly(true);
  await err(
    'read-only workbook',
    `context.workbook.worksheets.getItem('Data').getRange('A1').values = [['x']]; await context.sync()`,
    'AccessDenied',
  );
  await err(
    'read-only workbook: no new sheet',
    `context.workbook.worksheets.add('Z'); await context.sync()`,
    'AccessDenied',
  );
  check('failures counted', host.counters.injectedFailures, 3);
});

group(
  'common API',
  (server) => ({
    taskpaneUrl: 'https://pane.contoso.test/index.html',
    mapOrigins: { 'https://pane.contoso.test': server.url },
  }),
  async () => {
    host.edit('Data', 'F1:G1', [['a', 'b']]);
    host.select('Data', 'A1:B2');
    check(
      'getSelectedDataAsync matrix',
      await host.frame.evaluate(
        () =>
          new Promise((r) =>
            Office.context.document.getSelectedDataAsync(Office.CoercionType.Matrix, (x) =>
              r([x.status, x.value, x.error && x.error.message]),
            ),
          ),
      ),
      [
        'succeeded',
        [
          ['Name', 'Qty'],
          ['Apple', 3],
        ],
        null,
      ],
    );
    check(
      'getSelectedDataAsync text',
      await host.frame.evaluate(
        () =>
          new Promise((r) =>
            Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, (x) =>
              r([x.status, x.value]),
            ),
          ),
      ),
      ['succeeded', 'Name\tQty\r\nApple\t3'],
    );
    check(
      'setSelectedDataAsync',
      await host.frame.evaluate(
        () =>
          new Promise((r) =>
            Office.context.document.setSelectedDataAsync(
              [
                ['x', 'y'],
                ['z', 5],
              ],
              (x) => r(x.status + (x.error ? x.error.message : '')),
            ),
          ),
      ),
      'succeeded',
    );
    check('... wrote', host.values('Data', 'A1:B2'), [
      ['x', 'y'],
      ['z', 5],
    ]);
    check(
      'document selection event',
      await host.frame.evaluate(
        () =>
          new Promise((r) => {
            Office.context.document.addHandlerAsync(
              Office.EventType.DocumentSelectionChanged,
              () => {
                window.docsel = true;
              },
              (x) => r(x.status),
            );
          }),
      ),
      'succeeded',
    );
    host.select('Data', 'C3');
    check(
      '... fires',
      await host.frame
        .waitForFunction(() => window.docsel, null, { timeout: 3000 })
        .then(
          () => true,
          () => false,
        ),
      true,
    );
    check(
      'getFilePropertiesAsync',
      await host.frame.evaluate(
        () =>
          new Promise((r) =>
            Office.context.document.getFilePropertiesAsync((x) =>
              r(x.status + (x.value ? typeof x.value.url : '')),
            ),
          ),
      ),
      'succeededstring',
    );
    check(
      'getFileAsync gives the .xlsx',
      await host.frame.evaluate(
        () =>
          new Promise((r) =>
            Office.context.document.getFileAsync(Office.FileType.Compressed, (x) => {
              if (!x.value) return r(x.error.message);
              x.value.getSliceAsync(0, (s) =>
                r([
                  s.status,
                  x.value.size === s.value.data.length,
                  String.fromCharCode(...s.value.data.slice(0, 2)),
                ]),
              );
            }),
          ),
      ),
      ['succeeded', true, 'PK'],
    );
    const popup = host.context.waitForEvent('page', { timeout: 8000 });
    check(
      'displayDialogAsync opens',
      await host.frame.evaluate(
        () =>
          new Promise((r) =>
            Office.context.ui.displayDialogAsync(
              location.origin + '/dialog.html',
              { height: 30, width: 30, promptBeforeOpen: false },
              (x) => {
                if (x.value)
                  x.value.addEventHandler(Office.EventType.DialogMessageReceived, (m) => {
                    window.fromDialog = m.message;
                    x.value.close();
                  });
                r(x.status + (x.error ? ' ' + x.error.code : ''));
              },
            ),
          ),
      ),
      'succeeded',
    );
    const dlg = await popup.catch(() => null);
    check('the dialog page', !!dlg, true);
    check(
      'messageParent reaches the pane',
      await host.frame
        .waitForFunction(() => window.fromDialog, null, { timeout: 15000 })
        .then(
          (h) => h.jsonValue(),
          (e) => String(e),
        ),
      'hello from the dialog',
    );
    check('unsupported', host.unsupported, []);
  },
);

group('reload', { settings: { a: 1 } }, async () => {
  await ok(
    'write',
    `context.workbook.worksheets.getItem('Data').getRange('A2').values = [['Fig']]; await context.sync()`,
    null,
  );
  await host.reload();
  await host.frame.waitForFunction(() => window.ready, null, { timeout: 20000 });
  await ok(
    'the workbook stays, the pane starts anew',
    `const r = context.workbook.worksheets.getItem('Data').getRange('A2'); r.load('values'); await context.sync(); return [r.values[0][0], Office.context.document.settings.get('a')]`,
    ['Fig', 1],
  );
});

group('two add-ins on one workbook', {}, async () => {
  const second = await host.openPane({
    taskpaneUrl: web.url,
    name: 'colleague',
    author: { name: 'Colleague', email: 'c@x' },
  });
  await second.frame.waitForFunction(() => window.ready);
  await ok(
    'listen',
    `window.events = []; context.workbook.worksheets.onChanged.add(async (e) => { window.events.push([e.source, e.address, e.triggerSource]); }); await context.sync()`,
    null,
  );
  await second.frame.evaluate(() =>
    window.run(
      `context.workbook.worksheets.getItem('Data').getRange('A2').values = [['Cherry']]; await context.sync()`,
    ),
  );
  await new Promise((r) => setTimeout(r, 200));
  check("the colleague's write is Remote", await host.frame.evaluate(() => window.events), [
    ['Remote', 'A2', 'Unknown'],
  ]);
});

// What this host adds to the one that it began as; the pages are named where it is done.
group(
  'documented limits',
  {
    silentCellLimit: 100,
    workbook: {
      date1904: true,
      sheets: [
        {
          name: 'Data',
          values: [['a', 'b']],
          cells: { A1: { v: 'a', s: { bold: true, fill: '#FF0000' } } },
          merges: Array.from({ length: 600 }, (_, i) => `C${2 * i + 1}:C${2 * i + 2}`),
          conditionalFormats: [
            { areas: ['A1:A9'], formula: '=$A1="a"', fill: '#00FF00' },
            { areas: ['A1:A9'], formula: '=$A1="b"', fill: '#0000FF' },
          ],
        },
      ],
    },
  },
  async () => {
    await ok(
      'the id of a conditional format is its place',
      `const l = context.workbook.worksheets.getItem('Data').getRange().conditionalFormats; l.load('items/id'); await context.sync(); const a = l.add('Custom'); a.custom.rule.formula = '=TRUE'; l.load('items/id,items/type'); await context.sync(); const f = l.getItem('1'); f.custom.rule.load('formula'); await context.sync(); return [l.items.map((x) => x.id), f.custom.rule.formula]`,
      [['0', '1', '2'], '=$A1="a"'],
    );
    await ok(
      'a priority below zero counts from the end, one above the bounds is the last',
      `const l = context.workbook.worksheets.getItem('Data').getRange().conditionalFormats; l.getItemAt(0).priority = -1; await context.sync(); l.getItemAt(0).priority = 99; const f = [0, 1, 2].map((i) => l.getItemAt(i).custom.rule); f.forEach((x) => x.load('formula')); await context.sync(); return f.map((x) => x.formula)`,
      ['=$A1="b"', '=TRUE', '=$A1="a"'],
    );
    await err(
      'more than 512 merged areas fail',
      `context.workbook.worksheets.getItem('Data').getRange('C1:C1200').getMergedAreasOrNullObject().load('address'); await context.sync()`,
      'GeneralException',
    );
    await ok(
      '512 of them do not',
      `const m = context.workbook.worksheets.getItem('Data').getRange('C1:C1024').getMergedAreasOrNullObject(); m.load('areaCount'); await context.sync(); return m.areaCount`,
      512,
    );
    await ok(
      'above a limit values may be null',
      `const r = context.workbook.worksheets.getItem('Data').getRange('A1:B51'); r.load('values'); await context.sync(); return r.values`,
      null,
    );
    await ok(
      '1904-01-01 is day 0 of a workbook of that date system',
      `const d = context.workbook.functions.date(1904, 1, 1); d.load('value'); await context.sync(); return d.value`,
      0,
    );
    await ok(
      'the style Normal takes looks off and leaves the rest',
      `const r = context.workbook.worksheets.getItem('Data').getRange('A1'); r.style = 'Normal'; r.load('values,format/font/bold,format/fill/tintAndShade'); await context.sync(); return [r.values[0][0], r.format.font.bold, r.format.fill.tintAndShade]`,
      ['a', false, null],
    );
    check('evaluated: where a format is true', Object.keys(host.lit('Data', 'A1:A2')).sort(), [
      'A1',
      'A2',
    ]);
    host.pick('Data', 'B1', 'picked');
    check('a pick changes the cell and fires nothing', host.cell('Data', 'B1').value, 'picked');
  },
);

group('xlsx', {}, async () => {
  await ok(
    'fill',
    `const s = context.workbook.worksheets.getItem('Data'); const t = s.tables.add('A1:D4', true); t.name = 'Fruit'; s.getRange('A2:D2').format.fill.color = '#FF0000'; s.getRange('C2:C4').numberFormat = [['0.00'], ['0.00'], ['0.00']]; s.getRange('F1:G2').merge(); s.getRange('H2:H5').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b,c' } }; const c = s.getRange('B2:B4').conditionalFormats.add('Custom'); c.custom.rule.formula = '=B2>3'; c.custom.format.fill.color = '#00FF00'; context.workbook.names.add('Qty', s.getRange('B2:B4')); s.freezePanes.freezeRows(1); context.workbook.worksheets.getItem('Empty').visibility = 'Hidden'; s.getRange('K1').hyperlink = { address: 'https://example.com', textToDisplay: 'ex' }; s.getRange('L1').values = [['1/2/2024']]; await context.sync()`,
    null,
  );
  const file = path.join(os.tmpdir(), `excel-host-${process.pid}.xlsx`);
  await host.saveXlsx(file);
  const wb = await loadXlsx(file);
  fs.unlinkSync(file);
  const j = wb.toJSON(),
    d = j.sheets[0];
  check(
    'values and formulas',
    [d.cells.A2.v, d.cells.D2.f, d.cells.D2.v, d.cells.L1.v],
    ['Apple', '=B2*C2', 4.5, 45293],
  );
  check('fill, number format', [d.cells.A2.s.fill, d.cells.C3.s.nf], ['#FF0000', '0.00']);
  check(
    'table, merge, freeze, link',
    [
      d.tables.map((t) => [t.name, t.address, t.columns]),
      d.merges,
      d.freeze,
      d.cells.K1.link.address,
    ],
    [
      [['Fruit', 'A1:D4', ['Name', 'Qty', 'Price', 'Total']]],
      ['F1:G2'],
      { rows: 1, columns: 0 },
      'https://example.com',
    ],
  );
  check(
    'validation, conditional format, name, hidden sheet',
    [
      d.dataValidation[0].rule.list.source,
      d.conditionalFormats[0].data.Rule.Formula,
      j.names[0].formula,
      j.sheets[1].visibility,
    ],
    ['a,b,c', '=B2>3', '=Data!$B$2:$B$4', 'Hidden'],
  );
});

group('locale', { locale: 'de-DE' }, async () => {
  await ok(
    'German',
    `const r = context.workbook.worksheets.getItem('Empty').getRange('A1:B1'); r.values = [['1,5', '1.2.2024']]; r.load('values'); const a = context.workbook.application; a.load('decimalSeparator'); await context.sync(); return [Office.context.displayLanguage, r.values[0], a.decimalSeparator]`,
    ['de-DE', [1.5, 45323], ','],
  );
});
