// Runs one RichApi request (ObjectPaths + Actions) against the object model.
import { ExcelError, UnsupportedError } from './errors.mjs';
import { TYPES, makeRoot, makeTopLevel, Obj, UNSUPPORTED } from './om/registry.mjs';
import './om/index.mjs';
import { classInfo } from './metadata.mjs';

const PATH = {
  root: 1,
  create: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
};
const camel = (s) => (s ? s[0].toLowerCase() + s.slice(1) : s);

export function executeBatch(session, body, inject) {
  const paths = body.ObjectPaths || {};
  const memo = new Map();
  const results = [];
  const traceIds = [];
  const calls = [];
  const members = [];
  const ctx = {
    session,
    wb: session.workbook,
    live: session.workbook.liveRanges,
    note: (w) => session.noteUnsupported(w),
  };
  let index = 0,
    current = null;

  const where = (loc) => {
    current = loc;
  };
  const touch = (m) => {
    members.push(m);
  };

  function argsOf(info) {
    const ai = info && info.ArgumentInfo;
    const args = (ai && ai.Arguments) || [];
    const ids = ai && ai.ReferencedObjectPathIds;
    return args.map((a, i) => subst(a, ids ? ids[i] : 0));
  }
  function subst(a, id) {
    if (Array.isArray(id) && Array.isArray(a)) return a.map((x, j) => subst(x, id[j]));
    if (id) return resolve(id);
    return deep(a);
  }
  function deep(a) {
    if (a && typeof a === 'object') {
      if (!Array.isArray(a) && typeof a._ObjectPathId === 'number') return resolve(a._ObjectPathId);
      if (Array.isArray(a)) {
        for (let i = 0; i < a.length; i++) if (a[i] && typeof a[i] === 'object') a[i] = deep(a[i]);
        return a;
      }
      const o = {};
      for (const k of Object.keys(a)) o[k] = deep(a[k]);
      return o;
    }
    return a;
  }

  function unsupported(o, member, kind) {
    const known = classInfo(o.t);
    const what = `${o.t}.${camel(member)}${kind === 'm' ? '()' : ''}`;
    session.noteUnsupported(what, known ? undefined : 'class unknown');
    throw new UnsupportedError(what);
  }

  function resolve(id) {
    if (memo.has(id)) return memo.get(id);
    const p = paths[id];
    if (!p) throw new ExcelError('InvalidArgument', `no object path ${id}`);
    let v;
    switch (p.ObjectPathType) {
      case PATH.root:
        v = makeRoot(ctx);
        break;
      case PATH.nullObject:
        v = null;
        break;
      case PATH.create:
        v = makeTopLevel(ctx, p.Name);
        if (v === undefined) {
          session.noteUnsupported(`new ${p.Name}()`);
          throw new UnsupportedError(`new ${p.Name}()`);
        }
        break;
      case PATH.reference:
        v = session.refs.get(p.Name);
        if (!v) {
          where('Reference');
          throw new ExcelError(
            'InvalidReference',
            `The object reference ${p.Name} is no longer valid.`,
          );
        }
        break;
      default: {
        const parent = resolve(p.ParentObjectPathId);
        if (parent === null) {
          v = null;
          break;
        }
        const def = TYPES[parent.t];
        if (p.ObjectPathType === PATH.property) {
          where(`${parent.t}.${camel(p.Name)}`);
          const nav = def && def.navs && def.navs[p.Name];
          v = nav
            ? nav(parent, ctx)
            : def && def.navAny
              ? def.navAny(parent, p.Name, ctx)
              : undefined;
          if (v === undefined) unsupported(parent, p.Name);
        } else if (p.ObjectPathType === PATH.indexer) {
          where(`${parent.t}.getItem`);
          if (!def || !def.indexer) unsupported(parent, 'getItem', 'm');
          const a = argsOf(p);
          touch(`${parent.t}.getItem`);
          calls.push(`${parent.t}.getItem(${show(a)})`);
          v = def.indexer(parent, a[0], ctx);
          if (v === null || v === undefined) throw new ExcelError('ItemNotFound');
        } else {
          const a = argsOf(p);
          v = callMethod(parent, p.Name, a);
          if (v === undefined) v = null;
        }
      }
    }
    memo.set(id, v);
    if (v && (v.t === 'Range' || v.t === 'RangeAreas')) ctx.live.add(v);
    return v;
  }

  function callMethod(o, name, args) {
    where(`${o.t}.${camel(name)}`);
    const def = TYPES[o.t];
    let fn = def && def.methods && def.methods[name];
    if (!fn && def && def.methodAny) fn = (oo, aa, cc) => def.methodAny(oo, name, aa, cc);
    if (!fn) unsupported(o, name, 'm');
    if (name[0] !== '_') {
      touch(`${o.t}.${camel(name)}`);
      calls.push(`${label(o)}.${camel(name)}(${show(args)})`);
    }
    const r = fn(o, args, ctx);
    if (r === UNSUPPORTED) unsupported(o, name, 'm');
    return r;
  }

  function instantiateValue(o) {
    if (o === null) return null;
    const def = TYPES[o.t];
    const v = {};
    if (o.refId) v._ReferenceId = o.refId;
    if (def && def.id) {
      const [k, val] = def.id(o, ctx);
      v[k] = val;
    }
    return v;
  }

  function findProp(def, lower) {
    if (!def._lower) {
      def._lower = new Map();
      for (const k of Object.keys(def.props || {})) def._lower.set(k.toLowerCase(), k);
      def._navLower = new Map();
      for (const k of Object.keys(def.navs || {})) def._navLower.set(k.toLowerCase(), k);
    }
    return def._lower.get(lower);
  }

  function readProp(o, def, k) {
    where(`${o.t}.${camel(k)}`);
    const g = def.props[k];
    return typeof g === 'function' ? g(o, ctx) : g[0](o, ctx);
  }

  /** Query one object. names: list of paths ('format/fill/color'); empty or '*' means every scalar. */
  function query(o, names, top, skip) {
    if (o === null) return null;
    const def = TYPES[o.t];
    if (!def) {
      session.noteUnsupported(`load on ${o.t}`);
      throw new UnsupportedError(`load on ${o.t}`);
    }
    const groups = new Map();
    let all = !names || names.length === 0;
    for (const n of names || []) {
      const parts = String(n).split(/[/.]/).filter(Boolean);
      const head = parts[0];
      if (head === '*' || head === undefined) {
        all = true;
        continue;
      }
      if (!groups.has(head)) groups.set(head, []);
      groups.get(head).push(parts.slice(1).join('/'));
    }
    if (def.items) return queryCollection(o, def, all, groups, top, skip);
    const out = instantiateValue(o);
    if (all) {
      if (def.propAll) Object.assign(out, def.propAll(o, ctx));
      for (const k of Object.keys(def.props || {}))
        if (!(def.notInAll && def.notInAll.includes(k))) out[k] = readProp(o, def, k);
      const info = classInfo(o.t);
      if (info && !def.propAny) {
        const missing = info.scalars.filter((s) => s[0] !== '_' && !(def.props && s in def.props));
        if (missing.length && !def._warned) {
          def._warned = true;
          session.noteUnsupported(
            `load('*') of ${o.t} leaves out: ${missing.map(camel).join(', ')}`,
          );
        }
      }
    }
    for (const [head, rests] of groups) {
      const lower = head.toLowerCase();
      let k = findProp(def, lower);
      if (k !== undefined) {
        touch(`${o.t}.${camel(k)}`);
        out[k] = readProp(o, def, k);
        continue;
      }
      const nk = def._navLower && def._navLower.get(lower);
      if (nk !== undefined) {
        where(`${o.t}.${camel(nk)}`);
        const child = def.navs[nk](o, ctx);
        const sub = rests.filter(Boolean);
        out[nk] = query(child, sub.length === rests.length ? sub : [...sub, '*']);
        continue;
      }
      const info = classInfo(def.like || o.t);
      const real = info && info.scalars.find((s) => s.toLowerCase() === lower);
      const realNav = info && info.navs.find((s) => s.toLowerCase() === lower);
      if (real && def.propAny) {
        touch(`${o.t}.${camel(real)}`);
        out[real] = def.propAny(o, real, ctx);
        continue;
      }
      if (realNav && def.navAny) {
        out[realNav] = query(def.navAny(o, realNav, ctx), rests.filter(Boolean));
        continue;
      }
      if (real || realNav) unsupported(o, real || realNav);
      // Excel on the web ignores names it does not know in load(): the add-in then meets PropertyNotLoaded when it reads
      where(`${o.t}.${head}`);
      session.noteLoad(`${o.t}.${head}`);
      if (session.strictLoad)
        throw new ExcelError('InvalidArgument', `${o.t} has no property '${head}'.`);
    }
    return out;
  }

  function queryCollection(o, def, all, groups, top, skip) {
    const out = instantiateValue(o);
    const itemNames = all ? ['*'] : [];
    for (const [head, rests] of groups) {
      const k = findProp(def, head.toLowerCase());
      if (k !== undefined && k.toLowerCase() !== 'items') {
        touch(`${o.t}.${camel(k)}`);
        out[k] = readProp(o, def, k);
        continue;
      }
      for (const r of rests) itemNames.push(r ? head + '/' + r : head);
    }
    if (all) for (const k of Object.keys(def.props || {})) out[k] = readProp(o, def, k);
    if (itemNames.length) {
      let list = def.items(o, ctx);
      const s = skip || 0;
      const from = list.slice(s, top !== undefined && top !== null ? s + top : undefined);
      touch(`${o.t}.items`);
      out._Items = from.map((it, i) => {
        const v = query(it, itemNames);
        if (v && v.Id === undefined && v._Id === undefined) v._Index = s + i || undefined;
        return v;
      });
    }
    return out;
  }

  function setProp(o, name, value) {
    where(`${o.t}.${camel(name)}`);
    const def = TYPES[o.t];
    const p = def && def.props && def.props[name];
    if (Array.isArray(p) && p[1]) {
      touch(`${o.t}.${camel(name)}=`);
      calls.push(`${label(o)}.${camel(name)} = ${show([value])}`);
      const r = p[1](o, value, ctx);
      if (r === UNSUPPORTED) unsupported(o, name);
      return;
    }
    if (def && def.setAny) {
      touch(`${o.t}.${camel(name)}=`);
      calls.push(`${label(o)}.${camel(name)} = ${show([value])}`);
      def.setAny(o, name, value, ctx);
      return;
    }
    if (p) throw new ExcelError('InvalidArgument', `${o.t}.${camel(name)} is read-only.`);
    unsupported(o, name);
  }

  function camelAll(v) {
    if (Array.isArray(v)) return v.map(camelAll);
    if (v && typeof v === 'object') {
      const o = {};
      for (const k of Object.keys(v)) {
        if (k === '_Items') {
          o.items = v[k].map(camelAll);
          continue;
        }
        o[/^_/.test(k) ? k : camel(k)] =
          k[0] === '_' || typeof v[k] !== 'object' ? v[k] : camelAll(v[k]);
      }
      return o;
    }
    return v;
  }

  function runAction(a) {
    switch (a.ActionType) {
      case 1:
        return instantiateValue(resolve(a.ObjectPathId));
      case 2:
      case 7: {
        const o = resolve(a.ObjectPathId);
        const q = a.QueryInfo || {};
        if (o !== null)
          calls.push(
            `${label(o)}.load(${[...(q.Select || []), ...(q.Expand || [])].join(',') || '*'})`,
          );
        const v = query(o, [...(q.Select || []), ...(q.Expand || [])], q.Top, q.Skip);
        return a.ActionType === 7 ? camelAll(v) : v;
      }
      case 3: {
        const o = resolve(a.ObjectPathId);
        const args = argsOf(a);
        if (o === null) return { _IsNull: true };
        const r = callMethod(o, a.Name, args);
        if (r instanceof Obj) return instantiateValue(r);
        return r === undefined ? null : r;
      }
      case 4: {
        const o = resolve(a.ObjectPathId);
        const args = argsOf(a);
        if (o !== null) setProp(o, a.Name, args[0]);
        return null;
      }
      case 5:
        traceIds.push(a.Id);
        return null;
      case 9: {
        const o = resolve(a.ObjectPathId);
        if (o !== null)
          for (const k of Object.keys(a.ObjectState || {}))
            setProp(o, k[0].toUpperCase() + k.slice(1), deep(a.ObjectState[k]));
        return null;
      }
      default:
        session.noteUnsupported(`action type ${a.ActionType}`);
        throw new UnsupportedError(`action type ${a.ActionType}`);
    }
  }

  let error = null;
  ctx.wb.beginBatch(session);
  try {
    for (index = 0; index < body.Actions.length; index++) {
      const a = body.Actions[index];
      if (
        inject &&
        (inject.kind === undefined || inject.kind === 'error') &&
        index >= (inject.afterActions || 0)
      ) {
        throw new ExcelError(
          inject.code || 'GeneralException',
          inject.message,
          inject.location || 'injected',
        );
      }
      current = null;
      const v = runAction(a);
      results.push({ ActionId: a.Id, Value: v === undefined ? null : v });
    }
    if (
      inject &&
      (inject.kind === undefined || inject.kind === 'error') &&
      (inject.afterActions || 0) >= body.Actions.length
    ) {
      throw new ExcelError(
        inject.code || 'GeneralException',
        inject.message,
        inject.location || 'injected',
      );
    }
  } catch (e) {
    if (e instanceof ExcelError) error = e;
    else {
      console.error('[excel-host] internal error in the fake host (not the add-in):', e);
      session.record({ kind: 'HOST-BUG', message: String((e && e.stack) || e) });
      error = new ExcelError('GeneralException', `excel-host internal error: ${e && e.message}`);
    }
  } finally {
    ctx.wb.endBatch(session);
  }
  const out = { Results: results, TraceIds: traceIds };
  if (error) {
    out.Error = {
      Code: error.code,
      Message: error.message,
      Location: error.location || current || undefined,
      HttpStatusCode: error.http,
      ActionIndex: index,
      TraceIds: traceIds,
    };
  }
  // ranges that nobody tracks any more need no adjusting
  for (const r of memo.values())
    if (r && (r.t === 'Range' || r.t === 'RangeAreas') && !r.refId && !r.event) ctx.live.delete(r);
  return { body: out, calls, members };
}

function label(o) {
  return o && o.name ? o.name() : o.t;
}
function show(args) {
  return args
    .map((a) => {
      if (a === undefined || a === null) return String(a);
      if (a instanceof Obj) return label(a);
      if (Array.isArray(a))
        return Array.isArray(a[0]) ? `[${a.length}x${a[0].length}]` : `[${a.length}]`;
      const s = JSON.stringify(a);
      return s.length > 60 ? s.slice(0, 57) + '…' : s;
    })
    .join(', ');
}
