import { def, Obj, TYPES } from './registry.mjs';
import { classInfo } from '../metadata.mjs';
import { fail } from '../errors.mjs';

/** Adds _Register…/_Unregister… methods. map: { Name: event type }, target: (o) => target id */
export function withEvents(spec, map, target) {
  spec.methods = spec.methods || {};
  for (const [name, type] of Object.entries(map)) {
    for (const [prefix, on] of [
      ['_Register', true],
      ['_Unregister', false],
    ]) {
      const fn = (o, a, ctx) => {
        const ts = [].concat(target(o));
        for (const t of ts) ctx.session.register(type, t, on);
      };
      spec.methods[`${prefix}${name}Event`] = fn;
      spec.methods[`${prefix}Event${name}`] = fn;
    }
  }
  return spec;
}

/** A property bag: accepts and remembers every scalar that office.js declares for the class. No semantics. */
export function bag(
  name,
  { defaults = {}, navs = {}, methods = {}, props = {}, checks = {}, id, like } = {},
) {
  const info = classInfo(like || name) || { scalars: [], writable: [], navs: [], navClass: {} };
  const guard = (o) => {
    if (o.sheet) o.sheet.guard(null, 'objects');
  };
  return def(name, {
    id,
    props,
    navs,
    like,
    propAny: (o, k) =>
      k in o.bag
        ? o.bag[k]
        : k in defaults
          ? typeof defaults[k] === 'function'
            ? defaults[k](o)
            : defaults[k]
          : null,
    propAll: (o) =>
      Object.fromEntries(
        info.scalars
          .filter((k) => k[0] !== '_')
          .map((k) => [
            k,
            k in o.bag
              ? o.bag[k]
              : k in defaults
                ? typeof defaults[k] === 'function'
                  ? defaults[k](o)
                  : defaults[k]
                : null,
          ]),
      ),
    setAny: (o, k, v) => {
      guard(o);
      if (info.scalars.includes(k) && !info.writable.includes(k))
        fail('InvalidArgument', `${name}.${k} is read-only.`);
      if (checks[k] && !checks[k](v)) fail('InvalidArgument');
      o.bag[k] = v;
      o.touched = true;
    },
    navAny: (o, k) => {
      const cls = info.navClass[k];
      if (!cls) return undefined;
      if (!TYPES[cls]) bag(cls);
      if (!TYPES[cls].propAny) return undefined;
      const child = (o.bag['~' + k] = o.bag['~' + k] || {});
      return new Obj(cls, { bag: child, sheet: o.sheet, parent: o });
    },
    methods: {
      Clear: (o) => {
        guard(o);
        for (const k of Object.keys(o.bag)) delete o.bag[k];
        o.bag.cleared = true;
      },
      SetSolidColor: (o, [c]) => {
        guard(o);
        o.bag.solidColor = c;
        delete o.bag.cleared;
      },
      ...methods,
    },
  });
}
