import { refuse } from '../refusal.ts';
import { MOST_ENTRIES } from './limits.ts';
import { refuseNotAZip } from './not-a-zip.ts';
import { readZip64Extra, type Zip64Sizes, withoutZip64 } from './zip64.ts';
import type { Zip, ZipEntry } from './zip.ts';
import * as zip from './zip.ts';

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  readonly comment: Uint8Array;
}

/** Reads the directory of a zip file. No part is unpacked, none is copied. */
export function readZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuseNotAZip(bytes);
  const directory = findDirectory(bytes, view);
  const entries: ZipEntry[] = [];
  const byName = new Map<string, ZipEntry>();
  const places: [from: number, to: number][] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    const { entry, place, next } = readEntry(bytes, view, at, directory.end);
    if (byName.has(entry.name)) refuse('zipDamaged', { part: entry.name });
    entries.push(entry);
    byName.set(entry.name, entry);
    places.push(place);
    at = next;
  }
  refuseOverlaps(places, directory.start);
  return { entries, byName, comment: directory.comment };
}

function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== zip.DIRECTORY_END) continue;
    const commentLength = view.getUint16(at + 20, true);
    if (at + 22 + commentLength <= bytes.length) {
      return directoryAt(view, at, bytes.subarray(at + 22, at + 22 + commentLength));
    }
  }
  return refuse('zipTruncated');
}

function directoryAt(view: DataView, at: number, comment: Uint8Array): Directory {
  let count = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let start = view.getUint32(at + 16, true);
  let end = at;
  if (at >= 20 && view.getUint32(at - 20, true) === zip.DIRECTORY_END_64_LOCATOR) {
    const at64 = Number(view.getBigUint64(at - 12, true));
    if (at64 + 56 > at || view.getUint32(at64, true) !== zip.DIRECTORY_END_64) {
      refuse('zipDamaged', { part: '' });
    }
    count = Number(view.getBigUint64(at64 + 32, true));
    size = Number(view.getBigUint64(at64 + 40, true));
    start = Number(view.getBigUint64(at64 + 48, true));
    end = at64;
  }
  if (count > MOST_ENTRIES) refuse('zipBomb', { part: '' });
  if (start + size > end) refuse('zipTruncated');
  return { count, start, end, comment };
}

interface ReadEntry {
  readonly entry: ZipEntry;
  readonly place: [from: number, to: number];
  readonly next: number;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, end: number): ReadEntry {
  if (at + 46 > end || view.getUint32(at, true) !== zip.DIRECTORY_HEADER) {
    refuse('zipDamaged', { part: '' });
  }
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) refuse('zipDamaged', { part: '' });
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  const name = readName(nameBytes);
  const extra = bytes.subarray(nameEnd, extraEnd);
  const sizes = readZip64Extra(extra, {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  const flags = view.getUint16(at + 8, true);
  if (flags & zip.FLAG_ENCRYPTED) refuse('zipEntryEncrypted', { part: name });
  const data = locateData(bytes, view, sizes, name);
  const localExtraLength = view.getUint16(sizes.offset + 28, true);
  const entry: ZipEntry = {
    name,
    nameBytes,
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    packed: bytes.subarray(data, data + sizes.packedSize),
    madeBy: view.getUint16(at + 4, true),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
    extra: withoutZip64(extra),
    localExtra: withoutZip64(bytes.subarray(data - localExtraLength, data)),
    comment: bytes.subarray(extraEnd, next),
  };
  return { entry, place: [sizes.offset, data + sizes.packedSize], next };
}

/** A name that climbs out of the package has no business in a workbook. */
function readName(bytes: Uint8Array): string {
  const name = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (name.split(/[/\\]/).includes('..') || name.includes('\0')) {
    refuse('zipPath', { part: name });
  }
  return name;
}

function locateData(bytes: Uint8Array, view: DataView, sizes: Zip64Sizes, name: string): number {
  const { offset, packedSize } = sizes;
  if (offset + 30 > bytes.length) refuse('zipTruncated');
  if (view.getUint32(offset, true) !== zip.LOCAL_HEADER) refuse('zipDamaged', { part: name });
  const data = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (data + packedSize > bytes.length) refuse('zipTruncated');
  return data;
}

/** Entries that share their bytes are the trick of a bomb. */
function refuseOverlaps(places: [from: number, to: number][], directoryStart: number): void {
  places.sort((one, other) => one[0] - other[0]);
  let reached = 0;
  for (const [from, to] of places) {
    if (from < reached || to > directoryStart) refuse('zipDamaged', { part: '' });
    reached = to;
  }
}
