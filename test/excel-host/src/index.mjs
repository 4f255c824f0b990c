// startHost(): real office.js in headless Chromium, inside a page that plays Excel on the web.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { launchChromium } from './chromium.mjs';
import { HOST_HTML, HOST_ORIGIN, HOST_PATH } from './host-page.mjs';
import { OFFICE_JS_DIST } from './metadata.mjs';
import { Session } from './session.mjs';
import { Workbook } from './model.mjs';
import { loadXlsx, saveXlsx, loadJson } from './xlsx.mjs';
import { parseA1, splitSheet, toA1 } from './refs.mjs';
import { gridHtml } from './grid.mjs';
import { litCells } from './lit.mjs';
import { userActs } from './acts.mjs';
import { outValue } from './values.mjs';

export { loadJson, loadXlsx, saveXlsx, userActs };

/** What the office.js of the npm package implements (its newest ExcelApi call is 1.15). Override with `requirements`. */
const DEFAULT_REQUIREMENTS = {
  ExcelApi: 1.15,
  ExcelApiOnline: 1.1,
  DelayForCellEdit: 1.1,
  DialogApi: 1.2,
  DialogOrigin: 1.1,
  SharedRuntime: 1.1,
  RibbonApi: 1.1,
  AddinCommands: 1.3,
  Settings: 1.1,
  CustomXmlParts: 1.1,
  DocumentEvents: 1.1,
  BindingEvents: 1.1,
  MatrixBindings: 1.1,
  MatrixCoercion: 1.1,
  TableBindings: 1.1,
  TableCoercion: 1.1,
  TextBindings: 1.1,
  TextCoercion: 1.1,
  Selection: 1.1,
  File: 1.1,
  IdentityAPI: 1.3,
};
const DEFAULT_SANDBOX =
  'allow-downloads allow-forms allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts allow-storage-access-by-user-activation';
const MIME = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  map: 'application/json',
};
const isLocal = (u) => /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(u.hostname);

async function loadWorkbook(source, options) {
  if (source instanceof Workbook) return source;
  if (!source) {
    const wb = new Workbook(options);
    wb.addSheet('Sheet1');
    wb.isDirty = false;
    return wb;
  }
  if (typeof source === 'string' && /\.json$/i.test(source))
    return loadJson(JSON.parse(fs.readFileSync(source, 'utf8')), options);
  if (typeof source === 'string' || Buffer.isBuffer(source)) return loadXlsx(source, options);
  return loadJson(source, options);
}

/**
 * @param {object} o
 *   taskpaneUrl   where the task pane lives (http(s)://localhost:… as your dev server has it)
 *   workbook      path of an .xlsx or .json, a Buffer, a JSON object, or a Workbook; default: one empty sheet
 *   locale        display language, default en-US      latencyMs   added to each sync
 *   mapOrigins    {'https://addin.contoso.test': 'http://localhost:3000'}: serve the pane under an https origin
 *   readOnly      open in viewing mode                  settings    document settings of the add-in, as an object
 */
export async function startHost(o) {
  const locale = o.locale || 'en-US';
  const workbook = await loadWorkbook(o.workbook, {
    locale,
    readOnly: o.readOnly,
    name: o.workbookName,
  });
  if (o.settings) for (const [k, v] of Object.entries(o.settings)) workbook.settings.set(k, v);
  const own = !o.browser;
  const browser =
    o.browser ||
    (await launchChromium({
      executablePath: o.executablePath,
      headless: o.headless !== false,
      args: o.chromiumArgs,
    }));
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: o.viewport || { width: 1280, height: 860 },
    locale,
    timezoneId: o.timezoneId,
    acceptDownloads: true,
    colorScheme: o.colorScheme,
    reducedMotion: o.reducedMotion,
    ...(o.contextOptions || {}),
  });
  const net = { blocked: [], officeJs: [] };
  const allow = o.allowHosts || [];
  await context.route(
    (u) => !isLocal(u) && u.protocol !== 'data:' && u.protocol !== 'blob:',
    async (route) => {
      const u = new URL(route.request().url());
      if (u.origin === HOST_ORIGIN && u.pathname === HOST_PATH)
        return route.fulfill({ contentType: 'text/html', body: HOST_HTML });
      const m =
        /^appsforoffice\.(microsoft|officeapps\.live)\.com$|^appsforoffice\.edog\.officeapps\.live\.com$/.test(
          u.hostname,
        ) && /^\/lib\/(?:1|1\.1|beta|1\.1-preview)\/hosted\/(.+)$/i.exec(u.pathname);
      if (m) {
        // files on the CDN are lower-case; the npm package has the same names
        const rel = decodeURIComponent(m[1]);
        const file = [rel, rel.toLowerCase()]
          .map((f) => path.join(OFFICE_JS_DIST, f))
          .find((f) => f.startsWith(OFFICE_JS_DIST) && fs.existsSync(f) && fs.statSync(f).isFile());
        net.officeJs.push({ url: u.href, served: !!file });
        if (file)
          return route.fulfill({
            contentType: MIME[file.split('.').pop()] || 'application/octet-stream',
            headers: { 'access-control-allow-origin': '*' },
            body: fs.readFileSync(file),
          });
        return route.fulfill({ status: 404, body: 'not in the npm package' });
      }
      const to = o.mapOrigins && o.mapOrigins[u.origin];
      if (to) {
        try {
          const res = await route.fetch({
            url: to.replace(/\/$/, '') + u.pathname + u.search,
            maxRedirects: 0,
          });
          return await route.fulfill({ response: res });
        } catch (e) {
          net.blocked.push(`${u.href} -> ${to}: ${e.message.split('\n')[0]}`);
          return route.abort();
        }
      }
      if (o.onRequest) {
        const r = await o.onRequest(route, u);
        if (r) return;
      }
      if (allow.some((h) => u.hostname === h || u.origin === h)) return route.continue();
      net.blocked.push(`${route.request().method()} ${u.href}`);
      return route.abort('blockedbyclient');
    },
  );
  if (o.onContext) await o.onContext(context);

  const panes = [];
  const sessions = new Map();
  const server = http.createServer((q, r) => {
    const session = sessions.get(q.url.slice(1));
    const done = (code, text) => {
      r.writeHead(code, {
        'access-control-allow-origin': HOST_ORIGIN,
        'content-type': 'text/plain; charset=utf-8',
      });
      r.end(text);
    };
    if (!session || q.method !== 'POST' || q.headers.origin !== HOST_ORIGIN) return done(404, '');
    const parts = [];
    q.on('data', (d) => parts.push(d));
    q.on('end', () =>
      session.handleXdm(Buffer.concat(parts).toString('utf8')).then(
        (t) => done(200, t || ''),
        (e) => {
          console.error('[excel-host]', e);
          done(500, '');
        },
      ),
    );
  });
  await new Promise((r) => server.listen(0, '127.0.0.1', r));
  async function openPane(p) {
    const session = new Session(workbook, {
      requirements: { ...DEFAULT_REQUIREMENTS, ...(p.requirements || {}) },
      ...p,
      locale: p.locale || locale,
    });
    workbook.calc.onUnknown = (f, cell, sheet, why) => {
      session.record({ kind: 'formula-not-evaluated', formula: f, cell, sheet, why });
    };
    const page = await context.newPage();
    const consoleLog = [],
      pageErrors = [];
    page.on('console', (m) => {
      consoleLog.push({ type: m.type(), text: m.text(), url: m.location().url });
      if (p.echoConsole) console.log(`[pane ${m.type()}]`, m.text());
    });
    page.on('pageerror', (e) => {
      pageErrors.push(String((e && e.stack) || e));
      if (p.echoConsole) console.log('[pane error]', e);
    });
    const dialogs = [];
    page.on('dialog', (d) => {
      dialogs.push(`${d.type()}: ${d.message()}`);
      d.dismiss().catch(() => {});
    });
    await page.exposeFunction('__hostToNode', (text) => session.handleXdm(text));
    session.post = (text) => {
      page.evaluate((t) => window.__hostPost(t), text).catch(() => {});
    };
    await page.goto(HOST_ORIGIN + HOST_PATH);
    const u = new URL(p.taskpaneUrl);
    const info = ['Excel', 'Web', '16.01', session.locale, session.correlationId, '', '', '0'].join(
      '$',
    );
    if (!u.searchParams.has('_host_Info')) u.search += `${u.search ? '&' : '?'}_host_Info=${info}`;
    const windowName = JSON.stringify({
      baseFrameName: `_xdm_${session.appId}`,
      hostInfo: info,
      xdmInfo: `${session.conversationId}|${session.appId}|${HOST_ORIGIN}`,
      serializerVersion: 1,
      flights: '[]',
    });
    sessions.set(session.conversationId, session);
    const opened = {
      endpoint: `http://127.0.0.1:${server.address().port}/${session.conversationId}`,
      url: u.href,
      windowName,
      conversationId: session.conversationId,
      width: p.paneWidth || 350,
      sandbox: p.sandbox === undefined ? DEFAULT_SANDBOX : p.sandbox,
      allow: p.allow,
    };
    await page.evaluate((a) => window.__hostOpen(a), opened);
    const handle = await page.waitForSelector('iframe#pane');
    const frame = await handle.contentFrame();
    const refresh = async () => {
      await page.evaluate((h) => window.__hostGrid(h), gridHtml(workbook));
    };
    const pane = {
      session,
      page,
      frame,
      consoleLog,
      pageErrors,
      dialogs,
      refresh,
      get counters() {
        return session.counters;
      },
      get log() {
        return session.log;
      },
      get unsupported() {
        return session.unsupported;
      },
      resetCounters: () => session.resetCounters(),
      /** Waits until Office.onReady has been answered (the add-in asked for its context). */
      async waitForOffice(timeout = 20000) {
        await frame.waitForFunction(
          () => typeof Office !== 'undefined' && Office.context && Office.context.document,
          null,
          { timeout },
        );
      },
      /** Waits until no request came for `quiet` ms. */
      async idle(quiet = 300, timeout = 30000) {
        const t0 = Date.now(),
          tick = () => session.counters.requests + session.counters.xdmCalls;
        let n = -1,
          since = Date.now();
        while (Date.now() - t0 < timeout) {
          if (tick() !== n || session.inFlight > 0 || session.pendingEvents.length) {
            n = tick();
            since = Date.now();
          } else if (Date.now() - since >= quiet) {
            // a busy machine: let the pane's own queue run before believing in silence
            const open = await page.evaluate(() => window.__pending).catch(() => 0);
            await pane.frame
              .evaluate(() => new Promise((r) => setTimeout(() => setTimeout(r, 15), 15)))
              .catch(() => {});
            if (open) {
              n = -1;
              continue;
            }
            if (tick() === n && !(session.inFlight > 0)) return;
          }
          await new Promise((r) => setTimeout(r, 25));
        }
        throw new Error('excel-host: the add-in did not become idle');
      },
      /** fail({atSync: 3, code: 'GeneralException', message, afterActions}) | fail({atSync, kind: 'ooe', ooe: 5012}) | fail({atSync, kind: 'drop'}); without atSync: the next sync. */
      failSync(f) {
        session.failures.push(f.atSync === undefined ? { ...f, nextMatch: true } : { ...f });
      },
      async screenshot(file, opts) {
        await refresh();
        return page.screenshot({ path: file, ...opts });
      },
      /** Closes and reopens the task pane, as the user does (same add-in instance, page state lost). */
      async reload() {
        session.registrations.clear();
        session.xdmEvents.clear();
        session.pendingEvents.length = 0;
        await page.evaluate((a) => window.__hostOpen(a), opened);
        pane.frame = await (await page.waitForSelector('iframe#pane')).contentFrame();
        if (panes[0] === pane && host) host.frame = pane.frame;
        return pane.frame;
      },
      async close() {
        session.dispose();
        sessions.delete(session.conversationId);
        await page.close();
      },
    };
    panes.push(pane);
    return pane;
  }

  let host = null;
  const first = await openPane({ ...o });
  const where = (sheet, address) => {
    const [sn, a] = splitSheet(String(address));
    const s =
      sheet && typeof sheet === 'object'
        ? sheet
        : workbook.sheet(sheet ?? sn ?? workbook.active().name);
    if (!s) throw new Error(`excel-host: no sheet '${sheet ?? sn}'`);
    const q = parseA1(a);
    if (!q) throw new Error(`excel-host: bad address '${address}'`);
    return [s, q];
  };
  const by = (who, fn) => workbook.as(who || 'user', fn);
  host = {
    workbook,
    context,
    browser,
    net,
    panes,
    openPane,
    ...userActs(workbook),
    /**
     * A pick from a validation list: the cell changes, and no event tells of it (known and open:
     * https://github.com/OfficeDev/office-js/issues/3888, https://github.com/OfficeDev/office-js/issues/4066).
     */
    pick(sheet, address, value) {
      const [s, q] = where(sheet, address);
      s.put(q.r1, q.c1, value);
      s.dirty();
    },
    /** Protects the workbook's structure: no sheet can be added, deleted, renamed or moved. */
    protectStructure(on = true) {
      workbook.protection = on ? { password: 'secret' } : null;
    },
    /** A conditional format that the user makes: it stands first. */
    addFormat(sheet, { areas, formula, fill }) {
      const s = workbook.sheet(sheet);
      s.cfs.unshift({
        id: `{CF-user-${s.cfs.length + 1}}`,
        type: 'Custom',
        areas: areas.map(parseA1),
        stopIfTrue: false,
        data: { Rule: { Formula: formula }, Format: { Fill: { Color: fill } } },
      });
      s.cfs.forEach((f, i) => {
        f.priority = i;
      });
    },
    /**
     * Makes the conditional formats of a sheet unreadable: duplicates made in Excel's own dialog are, and reading them
     * throws (https://github.com/OfficeDev/office-js/issues/6835).
     */
    breakFormats(sheet) {
      workbook.sheet(sheet).brokenFormats = true;
    },
    /**
     * Makes a sheet one of macros: "This sheet type does not support this operation, since it is a Macro or Chart sheet."
     * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
     */
    makeMacroSheet(sheet) {
      workbook.sheet(sheet).macro = true;
    },
    /** Calculation on demand, as a user may have set it. */
    calculationMode(mode) {
      if (mode !== undefined) workbook.calculationMode = mode;
      return workbook.calculationMode;
    },
    /** Where formats of type Custom are true, evaluated: address -> colour of the first one that has a colour. */
    lit(sheet, within) {
      const [s, q] = where(sheet, within ?? 'A1:XFD1048576');
      return litCells(workbook, s, q);
    },
    clear(sheet, address, opts = {}) {
      const [s, q] = where(sheet, address);
      by(opts.by, () => {
        s.guard(q, 'edit');
        s.clear(q, opts.what || 'Contents');
        workbook.changed(s, q, 'RangeEdited');
      });
    },
    select(sheet, address) {
      const areas = String(address)
        .split(',')
        .map((a) => where(sheet, a));
      by('user', () =>
        workbook.select(
          areas[0][0],
          areas.map((x) => x[1]),
        ),
      );
    },
    /** What is selected, in Excel's own words: 稳评台账!E4. */
    selected() {
      const { sheet, areas } = workbook.selection;
      return `${sheet.name}!${areas.map((area) => toA1(area)).join(',')}`;
    },
    activate(sheet) {
      by('user', () => workbook.activate(workbook.sheet(sheet)));
    },
    addSheet(name, opts = {}) {
      return by(opts.by, () => workbook.addSheet(name));
    },
    deleteSheet(name, opts = {}) {
      by(opts.by, () => workbook.deleteSheet(workbook.sheet(name)));
    },
    /** Protects a sheet as its owner would; options as in Excel.WorksheetProtectionOptions. */
    protect(sheet, options = {}, password) {
      by('user', () => {
        workbook.sheet(sheet).protection = {
          options: {
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
            ...options,
          },
          password: password || null,
        };
        workbook.sheetEvent(24, workbook.sheet(sheet), { isProtected: true });
      });
    },
    unprotect(sheet) {
      workbook.sheet(sheet).protection = null;
    },
    setReadOnly(v = true) {
      workbook.readOnly = v;
    },
    cell(sheet, address) {
      const [s, q] = where(sheet, address);
      const x = s.cell(q.r1, q.c1);
      return {
        value: outValue(s.value(q.r1, q.c1)),
        formula: outValue(s.formula(q.r1, q.c1)),
        text: s.text(q.r1, q.c1),
        style: x ? x.s.p : s.defaultStyle(q.r1, q.c1).p,
        link: x && x.link,
      };
    },
    values(sheet, address) {
      const [s, q] = where(sheet, address);
      const out = [];
      for (let r = q.r1; r <= q.r2; r++) {
        const l = [];
        for (let c = q.c1; c <= q.c2; c++) l.push(outValue(s.value(r, c)));
        out.push(l);
      }
      return out;
    },
    json() {
      return workbook.toJSON();
    },
    saveXlsx(file) {
      return saveXlsx(workbook, file);
    },
    /** The user starts / stops typing in a cell (InvalidOperationInCellEditMode meanwhile). */
    cellEditMode(on = true) {
      for (const p of panes) p.session.setCellEdit(on);
    },
    setLatency(ms) {
      for (const p of panes) p.session.latencyMs = ms;
    },
    async close() {
      for (const p of panes) await p.close().catch(() => {});
      server.close();
      server.closeAllConnections?.();
      await context.close().catch(() => {});
      if (own) await browser.close().catch(() => {});
    },
  };
  // the first pane's things at top level, as the common case
  for (const k of [
    'session',
    'page',
    'frame',
    'consoleLog',
    'pageErrors',
    'dialogs',
    'refresh',
    'resetCounters',
    'waitForOffice',
    'idle',
    'failSync',
    'screenshot',
    'reload',
  ])
    host[k] = first[k];
  Object.defineProperties(host, {
    counters: { get: () => first.session.counters },
    log: { get: () => first.session.log },
    unsupported: { get: () => first.session.unsupported },
    badLoads: { get: () => first.session.badLoads },
  });
  return host;
}
