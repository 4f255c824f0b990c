import { stat } from 'node:fs/promises';
import path from 'node:path';
import { trouble, type Trouble } from '../trouble.ts';
import type { WorkbookFiles } from './workbook-files.ts';

export interface Destinations {
  /** Workbook → where its result goes. */
  readonly of: ReadonlyMap<string, string>;
  readonly troubles: readonly Trouble[];
}

/** Where the results go: for one workbook a file, for several a folder; never over a workbook that was named. */
export async function findDestinations(
  { files, several }: WorkbookFiles,
  write: string,
): Promise<Destinations> {
  const [first, ...others] = files;
  if (first === undefined) return { of: new Map(), troubles: [] };
  const placed =
    several || others.length > 0 ? await inFolder(files, write) : await asFile(first, write);
  if (placed.troubles.length > 0) return placed;
  return { of: placed.of, troubles: await overInputs(files, placed.of) };
}

/** Where what several workbooks come to together goes: one new workbook, and none of theirs. */
export async function jointTroubles(
  files: readonly string[],
  write: string,
): Promise<readonly Trouble[]> {
  const isFolder = /[\\/]$/.test(write) || (await isDirectory(write));
  const isWorkbook = path.extname(write).toLowerCase() === '.xlsx';
  if (isFolder || !isWorkbook) return [trouble('outNeedsWorkbook', { file: write })];
  return overInputs(files, new Map([['', write]]));
}

async function asFile(file: string, write: string): Promise<Destinations> {
  const isFolder = /[\\/]$/.test(write) || (await isDirectory(write));
  const out = isFolder ? path.join(write, path.basename(file)) : write;
  const wanted = path.extname(file);
  const sameKind = path.extname(out).toLowerCase() === wanted.toLowerCase();
  const troubles = sameKind ? [] : [trouble('outOfOtherKind', { file: out, wanted })];
  return { of: new Map([[file, out]]), troubles };
}

async function inFolder(files: readonly string[], write: string): Promise<Destinations> {
  const looksLikeFile = /\.xls[a-z]?$/i.test(write);
  if (!(await isDirectory(write)) && (looksLikeFile || (await exists(write)))) {
    return { of: new Map(), troubles: [trouble('outNeedsFolder', { file: write })] };
  }
  const of = new Map(files.map((file) => [file, path.join(write, path.basename(file))]));
  const names = files.map((file) => path.basename(file));
  // Windows and macOS take names that differ only in case for the same.
  const twice = names.filter(
    (name, index) =>
      names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== index,
  );
  return { of, troubles: [...new Set(twice)].map((name) => trouble('outNameTwice', { name })) };
}

async function overInputs(
  files: readonly string[],
  of: ReadonlyMap<string, string>,
): Promise<readonly Trouble[]> {
  const inputs = new Set(await Promise.all(files.map(identityOf)));
  const checked = await Promise.all(
    [...new Set(of.values())].map(async (out) => {
      const identity = await identityOf(out);
      return identity !== undefined && inputs.has(identity)
        ? [trouble('outOverInput', { file: out })]
        : [];
    }),
  );
  return checked.flat();
}

/** The file itself, whatever path, link or spelling leads to it. */
async function identityOf(file: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch {
    return undefined;
  }
}

async function exists(file: string): Promise<boolean> {
  return (await identityOf(file)) !== undefined;
}

async function isDirectory(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    return false;
  }
}
