// What the installed office.js itself says about its classes: read (never copied) from the npm package at start,
// used to tell "a real member this host lacks" from "no such member", and for the coverage report.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
export const OFFICE_JS_DIST = path.join(
  path.dirname(require.resolve('@microsoft/office-js/package.json')),
  'dist',
);
let classes = null;

export function metadata() {
  if (classes) return classes;
  classes = new Map();
  const src = fs.readFileSync(path.join(OFFICE_JS_DIST, 'excel-web-16.00.debug.js'), 'utf8');
  const re =
    /var _type(\w+) = "(\w+)";\s*\n\s*var \1 = \(function \(_super\) \{([\s\S]*?)\n {4}\}\(OfficeExtension\.ClientObject\)\);/g;
  for (let m; (m = re.exec(src));) {
    const [, , name, body] = m;
    const arr = (p) => {
      const r = new RegExp(
        'prototype, "' + p + '", \\{\\s*get: function \\(\\) \\{\\s*return (\\[[^\\]]*\\])',
      ).exec(body);
      return r ? JSON.parse(r[1]) : [];
    };
    const info = {
      scalars: arr('_scalarPropertyOriginalNames'),
      writable: [],
      navs: [],
      navClass: {},
      methods: new Set(),
      events: [],
      indexer: false,
    };
    const upd = arr('_scalarPropertyUpdateable');
    info.writable = info.scalars.filter((_, i) => upd[i]);
    for (const x of body.matchAll(/_createPropertyObject\((?:Excel\.)?(\w+), this, "(\w+)"/g)) {
      info.navs.push(x[2]);
      info.navClass[x[2]] = x[1];
    }
    for (const x of body.matchAll(/_createMethodObject\((?:Excel\.)?\w+, this, "(\w+)"/g))
      info.methods.add(x[1]);
    for (const x of body.matchAll(/_invokeMethod\(this, "(\w+)"/g)) info.methods.add(x[1]);
    if (/_createIndexerObject\(/.test(body)) info.indexer = true;
    for (const x of body.matchAll(
      /EventHandlers\(this\.context, this, "(\w+)", \{\s*eventType: ([\w.]+)/g,
    ))
      info.events.push([x[1], x[2]]);
    if (
      !classes.has(name) ||
      classes.get(name).scalars.length < info.scalars.length ||
      name !== 'Comment'
    )
      classes.set(name, info);
  }
  return classes;
}
export const classInfo = (name) => metadata().get(name);
