import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Two workbook files compared part by part, with a real XML parser. */
export interface PartDiff {
  /** In the order of the file. */
  readonly identical: readonly string[];
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly lost: readonly string[];
  /** `part element` and `part element@attribute` of which the second file has fewer. */
  readonly losses: readonly string[];
}

export function partDiff(before: Uint8Array, after: Uint8Array): PartDiff {
  const one = unzipSync(before);
  const other = unzipSync(after);
  const names = Object.keys(one);
  const shared = names.filter((name) => name in other);
  const changed = shared.filter((name) => !sameBytes(one[name], other[name]));
  return {
    identical: shared.filter((name) => !changed.includes(name)),
    changed,
    added: Object.keys(other).filter((name) => !(name in one)),
    lost: names.filter((name) => !(name in other)),
    losses: changed.flatMap((name) => losses(name, one[name], other[name])),
  };
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return Buffer.compare(one ?? new Uint8Array(), other ?? new Uint8Array()) === 0;
}

function losses(part: string, before: Uint8Array | undefined, after: Uint8Array | undefined) {
  const one = contentCounts(before);
  const other = contentCounts(after);
  return [...one]
    .filter(([what, count]) => (other.get(what) ?? 0) < count)
    .map(([what]) => `${part} ${what}`);
}

/** How often each element, each attribute with its value, and each text stands in a part. */
function contentCounts(bytes: Uint8Array | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const name = `{${tag.uri}}${tag.local}`;
    open.push(name);
    count(name);
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      const isCount = local === 'count' || (tag.local === 'dimension' && local === 'ref');
      count(`${name}@{${uri}}${local}${isCount ? '' : `=${value}`}`);
    }
  });
  parser.on('text', (text) => count(`${open.at(-1) ?? ''} "${text}"`));
  parser.on('closetag', () => open.pop());
  parser.write(new TextDecoder().decode(bytes)).close();
  return counts;
}

/** Names, bytes and order of all parts are the same. */
export function sameParts(before: Uint8Array, after: Uint8Array): boolean {
  const { changed, added, lost } = partDiff(before, after);
  const order = (bytes: Uint8Array) => Object.keys(unzipSync(bytes)).join('\n');
  return changed.length + added.length + lost.length === 0 && order(before) === order(after);
}
