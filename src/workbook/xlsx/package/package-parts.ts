import { refuse } from '../refusal.ts';
import { decodePart } from '../xml/xml-text.ts';
import { readXmlTree, type XmlElement } from '../xml/xml-tree.ts';
import { LARGEST_PACKAGE } from '../zip/limits.ts';
import { type Inflate, unpack } from '../zip/unpack.ts';
import type { Zip } from '../zip/zip.ts';

/** The parts of a workbook file by name, without leading slash. Each is unpacked once, when it is asked for. */
export interface PackageParts {
  readonly zip: Zip;
  /** The name as it stands in the zip file: part names are equal whatever their case. */
  find(name: string): string | undefined;
  bytes(name: string): Uint8Array;
  text(name: string): string;
  tree(name: string): XmlElement;
}

export function packageParts(zip: Zip, inflate: Inflate): PackageParts {
  const names = new Map<string, string>();
  for (const { name } of zip.entries) names.set(partKey(name), name);
  const unpacked = new Map<string, Uint8Array>();
  let total = 0;
  const parts: PackageParts = {
    zip,
    find: (name) => names.get(partKey(name)),
    bytes(name) {
      const entry = zip.byName.get(parts.find(name) ?? name);
      if (!entry) return refuse('partMissing', { part: name });
      const known = unpacked.get(entry.name);
      if (known) return known;
      total += entry.size;
      if (total > LARGEST_PACKAGE) refuse('zipBomb', { part: name });
      const bytes = unpack(entry, inflate);
      unpacked.set(entry.name, bytes);
      return bytes;
    },
    text: (name) => decodePart(parts.bytes(name), name),
    tree: (name) => readXmlTree(parts.text(name), name),
  };
  return parts;
}

function partKey(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}
