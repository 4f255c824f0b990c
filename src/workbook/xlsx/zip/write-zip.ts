import { deflateSync } from 'fflate';

import { crc32 } from './crc32.ts';
import { deflateFast } from './deflate/deflate-fast.ts';
import * as zip from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** Parts from this size on are packed fast: with fflate they were more than half the time of a large write. */
const LARGE = 1024 * 1024;
/** For the others size counts more. */
const LEVEL = 6;

/** New entries bear the first day that zip knows, so that the same input gives the same bytes. */
const FIRST_DAY = 0x00210000;

/** Part name → its new bytes, or null where it goes. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>;

/** Entries that do not change keep their packed bytes and their place; new ones come last, in the order given. */
export function changedEntries(
  entries: readonly ZipEntry[],
  changes: PartChanges,
): readonly ZipEntry[] {
  const changed: ZipEntry[] = [];
  const names = new Set<string>();
  for (const entry of entries) {
    const change = changes.get(entry.name);
    names.add(entry.name);
    if (change === undefined) changed.push(entry);
    else if (change !== null) changed.push({ ...entry, ...pack(change) });
  }
  for (const [name, bytes] of changes) {
    if (bytes !== null && !names.has(name)) changed.push(newEntry(name, bytes));
  }
  return changed;
}

function pack(bytes: Uint8Array) {
  const packed = bytes.length < LARGE ? deflateSync(bytes, { level: LEVEL }) : deflateFast(bytes);
  return { method: zip.DEFLATED, crc: crc32(bytes), size: bytes.length, packed };
}

function newEntry(name: string, bytes: Uint8Array): ZipEntry {
  const none = new Uint8Array();
  return {
    name,
    nameBytes: new TextEncoder().encode(name),
    flags: zip.FLAG_UTF8,
    time: FIRST_DAY,
    madeBy: 20,
    internalAttributes: 0,
    externalAttributes: 0,
    extra: none,
    localExtra: none,
    comment: none,
    ...pack(bytes),
  };
}

/** The zip file of the entries, in their order. */
export function writeZip(entries: readonly ZipEntry[], comment: Uint8Array): Uint8Array {
  const length = entries.reduce((sum, entry) => sum + localSize(entry) + directorySize(entry), 22);
  const bytes = new Uint8Array(length + comment.length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    at = putLocal(bytes, view, at, entry);
  }
  const directory = at;
  entries.forEach((entry, index) => {
    at = putDirectory(bytes, view, at, entry, offsets[index] ?? 0);
  });
  view.setUint32(at, zip.DIRECTORY_END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  view.setUint16(at + 20, comment.length, true);
  bytes.set(comment, at + 22);
  return bytes;
}

function localSize(entry: ZipEntry): number {
  return 30 + entry.nameBytes.length + entry.localExtra.length + entry.packed.length;
}

function directorySize(entry: ZipEntry): number {
  return 46 + entry.nameBytes.length + entry.extra.length + entry.comment.length;
}

function putLocal(bytes: Uint8Array, view: DataView, at: number, entry: ZipEntry): number {
  view.setUint32(at, zip.LOCAL_HEADER, true);
  putShared(view, at + 4, entry);
  bytes.set(entry.nameBytes, at + 30);
  view.setUint16(at + 28, entry.localExtra.length, true);
  bytes.set(entry.localExtra, at + 30 + entry.nameBytes.length);
  bytes.set(entry.packed, at + localSize(entry) - entry.packed.length);
  return at + localSize(entry);
}

function putDirectory(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  entry: ZipEntry,
  offset: number,
): number {
  view.setUint32(at, zip.DIRECTORY_HEADER, true);
  view.setUint16(at + 4, entry.madeBy, true);
  putShared(view, at + 6, entry);
  view.setUint16(at + 30, entry.extra.length, true);
  view.setUint16(at + 32, entry.comment.length, true);
  view.setUint16(at + 36, entry.internalAttributes, true);
  view.setUint32(at + 38, entry.externalAttributes, true);
  view.setUint32(at + 42, offset, true);
  bytes.set(entry.nameBytes, at + 46);
  bytes.set(entry.extra, at + 46 + entry.nameBytes.length);
  bytes.set(entry.comment, at + 46 + entry.nameBytes.length + entry.extra.length);
  return at + directorySize(entry);
}

/** From `version needed` to the name's length both headers are the same. */
function putShared(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & ~zip.FLAG_SIZES_FOLLOW, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
