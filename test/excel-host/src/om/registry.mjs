// The table of server-side classes. A class is { id, props, navs, methods, items, indexer, ... }.
//   props:   { Name: getter | [getter, setter] }        scalars, by their wire (Pascal case) name
//   navs:    { Name: (obj, ctx) => Obj | null }          navigation properties
//   methods: { Name: (obj, args, ctx) => Obj | value }   null = a null object
//   items:   (obj, ctx) => Obj[]                         makes the class a collection
//   indexer: (obj, key, ctx) => Obj | null               getItem(key)
//   id:      (obj) => ['Id', value]                      what Instantiate answers, so that office.js can re-find the object
//   propAny / setAny / navAny: for property bags (charts, page layout, ...)
export const UNSUPPORTED = Symbol('unsupported');
export const TYPES = {};
export class Obj {
  constructor(t, d) {
    this.t = t;
    Object.assign(this, d);
  }
  name() {
    return this.t;
  }
}
export const def = (name, spec) => {
  TYPES[name] = spec;
  return spec;
};
let root = null;
const top = new Map();
export const setRoot = (fn) => {
  root = fn;
};
export const makeRoot = (ctx) => root(ctx);
export const setTopLevel = (name, fn) => top.set(name, fn);
export const makeTopLevel = (ctx, name) => (top.has(name) ? top.get(name)(ctx) : undefined);
