import { readFile } from 'node:fs/promises';
import { openWorkbook } from '../../workbook/xlsx/index.ts';
import { trouble, type Trouble } from '../trouble.ts';

/**
 * An earlier result may be replaced by a new one; a file that somebody else made may not, however it came to have the
 * name that was given.
 */
export async function foreignTroubles(out: string, bytes: Uint8Array): Promise<readonly Trouble[]> {
  let there: Uint8Array;
  try {
    there = await readFile(out);
  } catch {
    return [];
  }
  const replaceable = there.length === 0 || Buffer.compare(there, bytes) === 0 || isOurs(there);
  return replaceable ? [] : [trouble('outIsForeign', { file: out })];
}

function isOurs(bytes: Uint8Array): boolean {
  const opening = openWorkbook(bytes);
  return opening.kind === 'workbook' && opening.workbook.own.found;
}
