import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { trouble, type Trouble } from '../trouble.ts';
import type { World } from '../world.ts';
import { errorCode } from './workbook-files.ts';

/**
 * Files that appear whole, all together, or not at all: each is written beside its place under a name of its own, and
 * only when everything has succeeded are they moved into place.
 */
export interface StagedFiles {
  stage(file: string, bytes: Uint8Array): Promise<readonly Trouble[]>;
  commit(): Promise<readonly Trouble[]>;
  /** Takes away what was staged and not committed, and the folders that were made for it. */
  discard(): Promise<void>;
}

export function stageFiles(world: World): StagedFiles {
  const staged = new Map<string, string>();
  const made: string[] = [];
  let release: (() => void) | undefined;
  let discarded = false;
  const discard = async (): Promise<void> => {
    discarded = true;
    for (const temporary of staged.values()) await rm(temporary, { force: true });
    // A folder that holds something by now stays.
    for (const folder of made) await rmdir(folder).catch(() => undefined);
    staged.clear();
    release?.();
  };
  return {
    discard,
    async stage(file, bytes) {
      if (discarded) return [];
      const folder = path.dirname(file);
      const temporary = path.join(folder, `.${path.basename(file)}.${randomUUID()}.tmp`);
      // Until something is staged there is nothing to tidy up, and a stop may come at once.
      release ??= world.onInterrupt(discard);
      return attempt(file, async () => {
        const first = await mkdir(folder, { recursive: true });
        if (first !== undefined) made.push(...foldersDownTo(first, folder));
        staged.set(file, temporary);
        await writeThrough(temporary, bytes);
      });
    },
    async commit() {
      const troubles: Trouble[] = [];
      for (const [file, temporary] of staged) {
        const failed = await attempt(file, () => rename(temporary, file));
        if (failed.length === 0) staged.delete(file);
        troubles.push(...failed);
      }
      return troubles;
    },
  };
}

/** The folders that were made, the deepest first. */
function foldersDownTo(first: string, folder: string): readonly string[] {
  const deepest = path.resolve(folder);
  const top = path.resolve(first);
  return deepest === top ? [deepest] : [deepest, ...foldersDownTo(top, path.dirname(deepest))];
}

/** On the disk, not only in its cache, before the name is changed. */
async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows says so where another program holds the file. */
const BUSY = ['EBUSY', 'EPERM', 'EACCES'];

async function attempt(file: string, action: () => Promise<void>): Promise<readonly Trouble[]> {
  try {
    await action();
    return [];
  } catch (error) {
    const busy = process.platform === 'win32' && BUSY.includes(errorCode(error));
    return [trouble(busy ? 'fileBusy' : 'notWritable', { file })];
  }
}
