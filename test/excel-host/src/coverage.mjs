// Which members of the installed office.js this host answers. Run: npm run coverage [-- ClassName …]
import { metadata } from './metadata.mjs';
import { TYPES } from './om/registry.mjs';
import './om/index.mjs';

const lower = (s) => s[0].toLowerCase() + s.slice(1);
export function coverage() {
  const out = [];
  for (const [name, info] of metadata()) {
    const t = TYPES[name];
    const want = [
      ...info.scalars.filter((s) => s[0] !== '_').map((s) => ['p', s]),
      ...info.navs.filter((s) => s[0] !== '_').map((s) => ['n', s]),
      ...[...info.methods].filter((s) => s[0] !== '_').map((s) => ['m', s]),
      ...(info.indexer ? [['i', 'GetItem']] : []),
    ];
    const missing = [],
      readonly = [];
    for (const [k, s] of want) {
      const has =
        t &&
        (k === 'p'
          ? (t.props && s in t.props) || t.propAny
          : k === 'n'
            ? (t.navs && s in t.navs) || t.navAny
            : k === 'i'
              ? t.indexer
              : t.methods && s in t.methods);
      if (!has) missing.push(lower(s) + (k === 'm' || k === 'i' ? '()' : ''));
      else if (
        k === 'p' &&
        info.writable.includes(s) &&
        !t.setAny &&
        !(Array.isArray(t.props[s]) && t.props[s][1])
      )
        readonly.push(lower(s));
    }
    const events = info.events.map(([e]) => 'on' + e);
    out.push({
      name,
      known: !!t,
      bag: !!(t && t.propAny),
      total: want.length,
      missing,
      readonly,
      events,
    });
  }
  return out.sort((a, b) => a.name.localeCompare(b.name));
}
if (import.meta.url === `file://${process.argv[1]}`) {
  const only = process.argv.slice(2);
  const list = coverage().filter((c) => !only.length || only.includes(c.name));
  for (const c of list.filter((x) => x.known))
    console.log(
      `${c.bag ? '~' : ' '} ${c.name.padEnd(36)} ${String(c.total - c.missing.length).padStart(3)}/${String(c.total).padEnd(3)}${c.missing.length ? '  lacks ' + c.missing.join(', ') : ''}${c.readonly.length ? '  read-only here: ' + c.readonly.join(', ') : ''}`,
    );
  if (!only.length)
    console.log(
      `\nclasses not answered at all: ${list
        .filter((x) => !x.known)
        .map((x) => x.name)
        .join(', ')}\n\n~ = property bag: values are accepted and remembered, without effect`,
    );
}
