import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const LOCK = '<workbookProtection lockStructure="1"/>';

/** A torture workbook as it is, but that sheets may be added: a locked one is left alone, and shows nothing of the writer. */
export function unlockedTorture(file: string): Uint8Array {
  const bytes = new Uint8Array(readFileSync(new URL(`../torture/${file}`, import.meta.url)));
  const parts = unzipSync(bytes);
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  if (!workbook.includes(LOCK)) throw new Error(`${file} is not locked`);
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook.replace(LOCK, '')) });
}
