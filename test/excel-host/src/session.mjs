// One add-in instance: the XDM side (postMessage envelopes), the counters and the log.
import { randomUUID } from 'node:crypto';
import { executeBatch } from './engine.mjs';
import { HOST_ORIGIN } from './host-page.mjs';
import { mkRange } from './om/range.mjs';

const OOE = {
  invalidOrTimedOutSession: 5012,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  notSupported: 5000,
  internal: 5001,
  noCapability: 7000,
  cellEditMode: 5004,
};
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

const DISP = {
  64: 'getSelectedData',
  65: 'setSelectedData',
  75: 'loadSettings',
  76: 'saveSettings',
  77: 'getDocumentCopy',
  80: 'getDocumentCopyChunk',
  81: 'releaseDocumentCopy',
  82: 'navigateTo',
  86: 'getFileProperties',
  93: 'executeRichApiRequest',
  94: 'appCommandInvocationCompleted',
  97: 'closeContainer',
  98: 'getAccessToken',
  99: 'getAuthContext',
  102: 'openBrowserWindow',
};

export class Session {
  constructor(workbook, options = {}) {
    this.workbook = workbook;
    this.name = options.name || 'this add-in';
    this.locale = options.locale || 'en-US';
    this.dataLocale = options.dataLocale || this.locale;
    this.latencyMs = options.latencyMs || 0;
    this.readOnly = !!options.readOnly;
    this.requirements = options.requirements;
    this.docUrl =
      options.docUrl || 'https://contoso-my.sharepoint.com/personal/user/Documents/Book.xlsx';
    this.hostFullVersion = options.hostFullVersion || '16.0.17531.42303';
    this.reason = options.reason || 'documentOpened';
    this.eventDelayMs = options.eventDelayMs ?? 5;
    this.payloadLimit = options.payloadLimit ?? PAYLOAD_LIMIT;
    this.silentCellLimit = options.silentCellLimit || 0;
    this.authTokens = options.getAccessToken || null;
    this.author = options.author || { name: 'Test User', email: 'test.user@contoso.com' };
    this.strictUnsupported = options.strictUnsupported !== false;
    this.conversationId = randomUUID().replace(/-/g, '') + '_' + Date.now();
    this.appId = randomUUID();
    this.correlationId = randomUUID();
    this.post = null; // set by startHost: (text) => void
    this.onLog = options.onLog || null;
    this.log = [];
    this.unsupported = [];
    this.badLoads = [];
    this.strictLoad = !!options.strictLoad;
    this.cellEdit = false;
    this.editWaiters = [];
    this.failures = [];
    this.refs = new Map(); // tracked ranges: reference id -> server object
    this.eventRefs = new Map(); // ranges named in events
    this.nextRef = 1;
    this.registrations = new Map(); // 'type|target' -> count
    this.xdmEvents = new Map(); // event name -> {data, correlationId}
    this.enableEvents = true;
    this.queue = Promise.resolve();
    this.pendingEvents = [];
    this.flushTimer = null;
    this.resetCounters();
    workbook.sessions.add(this);
  }

  resetCounters() {
    this.counters = {
      syncs: 0,
      cleanupSyncs: 0,
      internalRequests: 0,
      requests: 0,
      actions: 0,
      bytesOut: 0,
      bytesIn: 0,
      maxRequestBytes: 0,
      maxResponseBytes: 0,
      errors: 0,
      unsupported: 0,
      injectedFailures: 0,
      events: 0,
      eventsDropped: 0,
      xdmCalls: 0,
      byMember: {},
      hostTimeMs: 0,
    };
  }

  record(entry) {
    entry.n = this.log.length + 1;
    entry.at = Date.now();
    this.log.push(entry);
    if (this.onLog) this.onLog(entry);
    return entry;
  }

  noteUnsupported(what, where) {
    const key = what + (where ? ' @ ' + where : '');
    this.counters.unsupported++;
    if (!this.unsupported.includes(key)) this.unsupported.push(key);
    this.record({ kind: 'UNSUPPORTED', what, where });
  }

  /** load() of a name that the class does not have: real Excel says nothing, this host says it loudly. */
  noteLoad(what) {
    if (!this.badLoads.includes(what)) {
      this.badLoads.push(what);
    }
    this.record({ kind: 'BAD-LOAD', what });
  }

  appContext() {
    return {
      _id: this.appId,
      _appName: 16,
      _appVersion: '16.0',
      _appMinorVersion: 0,
      _appUILocale: this.locale,
      _dataLocale: this.dataLocale,
      _docUrl: this.docUrl,
      _clientMode: this.readOnly ? 0 : 1,
      _reason: this.reason,
      _osfControlType: 1,
      _eToken: '',
      _correlationId: this.correlationId,
      _appInstanceId: this.appId,
      _requirementMatrix: JSON.stringify(this.requirements),
      _hostFullVersion: this.hostFullVersion,
      _hostCustomMessage: null,
      _clientWindowHeight: 900,
      _clientWindowWidth: 1400,
      _addinName: this.name,
      _appDomains: null,
      _dialogRequirementMatrix: JSON.stringify({ DialogApi: 1.2 }),
      _featureGates: {},
      _initialDisplayMode: 0,
      _wacHostEnvironment: '0',
      _isFromWacAutomation: false,
      _marketplaceType: '0',
      _settings: [...this.workbook.settings].map(([k, v]) => [k, JSON.stringify(v)]),
    };
  }

  envelope(m, errorCode, responseType, data) {
    return JSON.stringify({
      _messageType: 1,
      _actionName: m._actionName,
      _conversationId: m._conversationId,
      _correlationId: m._correlationId,
      _origin: HOST_ORIGIN,
      _data: data === undefined ? null : data,
      _errorCode: errorCode,
      _responseType: responseType,
      _serializerVersion: 1,
    });
  }

  /** A message of the iframe; resolves to the text to post back, or null for none. */
  async handleXdm(text) {
    const m = JSON.parse(text);
    this.counters.xdmCalls++;
    if (m._actionType === 1) {
      // registerEvent
      this.xdmEvents.set(m._actionName, { correlationId: m._correlationId, data: m._data });
      this.record({ kind: 'event.register', name: m._actionName, data: m._data });
      return this.envelope(m, 0, 0, { Version: 1, Error: 0 });
    }
    if (m._actionType === 2) {
      this.xdmEvents.delete(m._actionName);
      this.record({ kind: 'event.unregister', name: m._actionName });
      return this.envelope(m, 0, 0, { Version: 1, Error: 0 });
    }
    switch (m._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.record({ kind: 'appContext' });
        return this.envelope(m, 0, 0, this.appContext());
      case 'ContextActivationManager_notifyHost':
        this.record({ kind: 'notifyHost', data: m._data });
        return this.envelope(m, 0, 0, null);
      case 'ContextActivationManager_openWindowInHost':
        this.record({ kind: 'openWindow', data: m._data });
        return this.envelope(m, 0, 0, null);
      case 'executeMethod': {
        this.inFlight = (this.inFlight || 0) + 1;
        let data;
        try {
          data = await this.executeMethod(m._data || {}, text);
        } finally {
          this.inFlight--;
          this.lastAnswer = Date.now();
        }
        if (data === 'drop') return null;
        return this.envelope(m, 0, 0, data);
      }
      default:
        this.noteUnsupported(`XDM method ${m._actionName}`);
        return this.envelope(m, -2, 0, 'unsupported');
    }
  }

  async executeMethod(data, text) {
    const disp = data.DdaMethod && data.DdaMethod.DispatchId;
    const name = DISP[disp] || `dispid ${disp}`;
    switch (disp) {
      case 93:
        return this.enqueue(() => this.richApi(data));
      case 76: {
        const req = data.DdaSettingsMethod || data;
        const pairs = req.Properties || [];
        this.workbook.saveSettings(pairs, this);
        this.record({ kind: 'settings.saveAsync', keys: pairs.map((p) => p[0]) });
        return this.later({ Version: 1, Error: 0 });
      }
      case 75: {
        const list = [...this.workbook.settings].map(([k, v]) => ({
          Name: k,
          Value: JSON.stringify(v),
        }));
        this.record({ kind: 'settings.refreshAsync' });
        return this.later({ Version: 1, Error: 0, Properties: { Settings: list } });
      }
      case 64: {
        const rows = this.workbook.selectionValues();
        const q = data.DdaGetBindingData || data;
        this.record({ kind: 'getSelectedData', coercion: q.CoerceType });
        const type = q.CoerceType;
        if (type === 'text' || type === 0)
          return this.later({
            Version: 1,
            Error: 0,
            Data: rows.map((r) => r.join('\t')).join('\r\n'),
          });
        return this.later({
          Version: 1,
          Error: 0,
          Data: type === 'table' ? { Headers: [], Rows: rows } : rows,
        });
      }
      case 65: {
        const q = data.DdaSetBindingData || data;
        this.record({ kind: 'setSelectedData', coercion: q.CoerceType });
        try {
          const v = q.Data;
          const rows = Array.isArray(v)
            ? v.map((l) => (Array.isArray(l) ? l : [l]))
            : v && v.Rows
              ? [...(v.Headers || []), ...v.Rows]
              : [[v]];
          this.workbook.as(this, () => this.workbook.writeSelection(rows));
          return this.later({ Version: 1, Error: 0 });
        } catch (e) {
          return this.later({ Version: 1, Error: e.code === 'AccessDenied' ? 5002 : 2002 });
        }
      }
      case 77: {
        if (data[0] !== 1) {
          this.noteUnsupported('document.getFileAsync of other than Compressed');
          return { Version: 1, Error: OOE.notSupported };
        }
        const { saveXlsx } = await import('./xlsx.mjs');
        this.file = { bytes: await saveXlsx(this.workbook), slice: data[1] || 4194304 };
        this.record({ kind: 'getFileAsync', bytes: this.file.bytes.length });
        return this.later({ Version: 1, Error: 0, 0: 1, 1: this.file.bytes.length });
      }
      case 80: {
        if (!this.file) return { Version: 1, Error: 5001 };
        const part = [
          ...this.file.bytes.subarray(data[3] * this.file.slice, (data[3] + 1) * this.file.slice),
        ];
        return this.later({ Version: 1, Error: 0, 0: part, 1: part.length });
      }
      case 81:
        this.file = null;
        return { Version: 1, Error: 0 };
      case 86:
        this.record({ kind: 'getFileProperties' });
        return this.later({ Version: 1, Error: 0, 0: { 1: this.docUrl } });
      case 94:
      case 97:
        this.record({ kind: name });
        return { Version: 1, Error: 0 };
      case 98:
        this.record({ kind: name, data });
        if (this.authTokens)
          return this.later({
            Version: 1,
            Error: 0,
            0: await this.authTokens(data),
            AccessToken: await this.authTokens(data),
          });
        return this.later({ Version: 1, Error: 13000 });
      default:
        this.noteUnsupported(`Office.js common API ${name}`);
        return { Version: 1, Error: OOE.notSupported };
    }
  }

  later(v) {
    return this.latencyMs ? new Promise((r) => setTimeout(() => r(v), this.latencyMs)) : v;
  }

  enqueue(fn) {
    const run = this.queue.then(fn, fn);
    this.queue = run.catch(() => {});
    return run;
  }

  setCellEdit(on) {
    this.cellEdit = on;
    if (!on) for (const r of this.editWaiters.splice(0)) r();
  }

  takeFailure(n) {
    const i = this.failures.findIndex((f) => f.atSync === n || f.nextMatch);
    if (i < 0) return null;
    const f = this.failures[i];
    f.times = (f.times ?? 1) - 1;
    if (f.times <= 0) this.failures.splice(i, 1);
    else if (f.atSync !== undefined) f.atSync = n + 1;
    this.counters.injectedFailures++;
    return f;
  }

  /** RichApi request: data.ArrayData = [customData, method, path, headers, body, permission, flags, ...] */
  async richApi(data) {
    const arr = data.ArrayData;
    const path = arr[2],
      bodyText = typeof arr[4] === 'string' ? arr[4] : arr[4].join('');
    const reqBytes = Buffer.byteLength(bodyText);
    const c = this.counters;
    c.requests++;
    let body;
    try {
      body = JSON.parse(bodyText);
    } catch {
      body = null;
    }
    const cleanup =
      !!body &&
      body.Actions.length > 0 &&
      body.Actions.every(
        (a) => a.ActionType === 1 || (a.ActionType === 3 && a.Name === '_RemoveReference'),
      ) &&
      body.Actions.some((a) => a.Name === '_RemoveReference');
    // office.js talks to a few services of its own (ribbon, runtime state): not syncs of the add-in
    const paths = body ? Object.values(body.ObjectPaths || {}) : [];
    const internal =
      paths.some((p) => p.ObjectPathType === 2 && /^Microsoft\./.test(p.Name)) &&
      !paths.some((p) => p.ObjectPathType === 1);
    if (cleanup) c.cleanupSyncs++;
    else if (internal) c.internalRequests++;
    else c.syncs++;
    const n = cleanup || internal ? 0 : c.syncs;
    c.bytesOut += reqBytes;
    c.maxRequestBytes = Math.max(c.maxRequestBytes, reqBytes);
    if (this.latencyMs) await new Promise((r) => setTimeout(r, this.latencyMs));
    const entry = {
      kind: cleanup ? 'cleanup' : internal ? 'internal' : 'sync',
      sync: n,
      requestBytes: reqBytes,
      flags: arr[6],
      actions: body ? body.Actions.length : 0,
    };
    if (!/ProcessQuery/i.test(path) || !body) {
      this.noteUnsupported(`RichApi path ${arr[1]} ${path}`);
      return { Version: 1, Error: OOE.notSupported };
    }
    if (this.payloadLimit && reqBytes > this.payloadLimit) {
      entry.error = { code: 'RequestPayloadSizeLimitExceeded' };
      c.errors++;
      this.record(entry);
      return { Version: 1, Error: OOE.requestTooLarge };
    }
    // the user is typing in a cell: requests fail, unless the add-in asked to wait (Excel.run({delayForCellEdit: true}, ...))
    if (this.cellEdit && !cleanup && !internal) {
      if (arr[6] & 64) {
        entry.delayed = true;
        await new Promise((r) => this.editWaiters.push(r));
      } else {
        entry.error = { code: 'InvalidOperationInCellEditMode' };
        c.errors++;
        this.record(entry);
        return { Version: 1, Error: OOE.cellEditMode };
      }
    }
    const inject = cleanup || internal ? null : this.takeFailure(n);
    if (inject) {
      entry.injected = { ...inject };
      if (inject.kind === 'drop') {
        this.record(entry);
        return 'drop';
      }
      if (inject.kind === 'ooe' || (inject.ooe && inject.kind !== 'after')) {
        entry.error = { ooe: inject.ooe };
        c.errors++;
        this.record(entry);
        return { Version: 1, Error: inject.ooe };
      }
    }
    // reading an .xlsx is asynchronous, a batch is not: do it beforehand
    for (const a of body.Actions) {
      if (a.Name !== 'InsertWorksheetsFromBase64') continue;
      const b64 = a.ArgumentInfo.Arguments[0];
      const { loadXlsx } = await import('./xlsx.mjs');
      this.preloaded = this.preloaded || new Map();
      try {
        this.preloaded.set(
          b64,
          await loadXlsx(Buffer.from(b64, 'base64'), { locale: this.workbook.locale }),
        );
      } catch {
        /* not a workbook: InvalidArgument later */
      }
    }
    const t0 = performance.now();
    const result = executeBatch(this, body, inject);
    entry.hostMs = Math.round((performance.now() - t0) * 10) / 10;
    c.hostTimeMs += entry.hostMs;
    // the batch is done, but its answer is lost on the way back
    if (inject && inject.kind === 'after') {
      entry.error = { ooe: inject.ooe ?? OOE.invalidOrTimedOutSession };
      c.errors++;
      this.record(entry);
      this.flushEvents();
      return { Version: 1, Error: inject.ooe ?? OOE.invalidOrTimedOutSession };
    }
    const respText = JSON.stringify(result.body);
    const respBytes = Buffer.byteLength(respText);
    c.actions += body.Actions.length;
    c.bytesIn += respBytes;
    c.maxResponseBytes = Math.max(c.maxResponseBytes, respBytes);
    entry.responseBytes = respBytes;
    entry.calls = result.calls;
    for (const m of result.members) c.byMember[m] = (c.byMember[m] || 0) + 1;
    if (result.body.Error) {
      c.errors++;
      entry.error = {
        code: result.body.Error.Code,
        message: result.body.Error.Message,
        location: result.body.Error.Location,
        action: result.body.Error.ActionIndex,
      };
    }
    this.record(entry);
    this.flushEvents();
    if (this.payloadLimit && respBytes > this.payloadLimit) {
      entry.error = { code: 'ResponsePayloadSizeLimitExceeded' };
      c.errors++;
      return { Version: 1, Error: OOE.responseTooLarge };
    }
    return { Version: 1, Error: 0, Data: [200, ['CONTENT-TYPE', 'application/json'], respText] };
  }

  // ---- events towards the add-in ----
  eventRef(sheet, q) {
    const id = `evt-${this.workbook.nextRefId++}`;
    const o = mkRange(sheet, q);
    o.event = true;
    this.eventRefs.set(id, o);
    this.workbook.liveRanges.add(o);
    if (this.eventRefs.size > 2000) {
      const k = this.eventRefs.keys().next().value;
      this.workbook.liveRanges.delete(this.eventRefs.get(k));
      this.eventRefs.delete(k);
    }
    return id;
  }
  isRegistered(type, target) {
    return (this.registrations.get(type + '|' + target) || 0) > 0;
  }
  register(type, target, on) {
    const k = type + '|' + target;
    this.registrations.set(k, Math.max(0, (this.registrations.get(k) || 0) + (on ? 1 : -1)));
  }
  /** Queue one RichApi event; delivered shortly after the current response. */
  queueEvent(type, target, args) {
    if (!this.isRegistered(type, target)) return;
    if (!this.enableEvents) {
      this.counters.eventsDropped++;
      return;
    }
    this.pendingEvents.push([
      65536,
      type,
      target,
      JSON.stringify(args),
      this.counters.events + this.pendingEvents.length + 1,
      false,
    ]);
    this.scheduleFlush();
  }
  scheduleFlush() {
    if (this.flushTimer) return;
    this.flushTimer = setTimeout(() => {
      this.flushTimer = null;
      this.flushEvents(true);
    }, this.eventDelayMs);
  }
  flushEvents(now) {
    if (!this.pendingEvents.length) return;
    if (!now) return this.scheduleFlush();
    const list = this.pendingEvents.splice(0);
    this.counters.events += list.length;
    this.record({
      kind: 'events',
      events: list.map((e) => ({ type: e[1], target: e[2], args: JSON.parse(e[3]) })),
    });
    this.sendXdmEvent('richApiMessage', { ArrayData: list });
  }
  sendXdmEvent(name, data) {
    const r = this.xdmEvents.get(name);
    if (!r) return false;
    if (this.post)
      this.post(
        JSON.stringify({
          _messageType: 1,
          _actionName: name,
          _conversationId: this.conversationId,
          _correlationId: r.correlationId,
          _origin: HOST_ORIGIN,
          _data: data,
          _errorCode: 0,
          _responseType: 1,
          _serializerVersion: 1,
        }),
      );
    return true;
  }

  dispose() {
    this.workbook.sessions.delete(this);
    clearTimeout(this.flushTimer);
  }
}
