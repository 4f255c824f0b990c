import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { trouble, type Trouble } from '../trouble.ts';

export interface WorkbookFiles {
  /** In the order in which they were named; those of a folder by name. */
  readonly files: readonly string[];
  /** More than one was named, or a folder, whatever it holds today. */
  readonly several: boolean;
  readonly troubles: readonly Trouble[];
}

/** The workbooks that were named: a file as it is, a folder as all workbooks in it. */
export async function findWorkbooks(operands: readonly string[]): Promise<WorkbookFiles> {
  const found = await Promise.all(operands.map(findEach));
  return {
    files: [...new Set(found.flatMap(({ files }) => files))],
    several: operands.length > 1 || found.some(({ several }) => several),
    troubles: found.flatMap(({ troubles }) => troubles),
  };
}

async function findEach(operand: string): Promise<WorkbookFiles> {
  try {
    if (!(await stat(operand)).isDirectory())
      return { files: [operand], several: false, troubles: [] };
    const names = (await readdir(operand)).filter(isWorkbookName).sort();
    const troubles = names.length === 0 ? [trouble('emptyFolder', { file: operand })] : [];
    return { files: names.map((name) => path.join(operand, name)), several: true, troubles };
  } catch (error) {
    return { files: [], several: false, troubles: [readingTrouble(error, operand)] };
  }
}

/** Excel puts a lock file ~$name beside a workbook that is open. */
function isWorkbookName(name: string): boolean {
  return /\.xls[xm]$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.');
}

export function readingTrouble(error: unknown, file: string): Trouble {
  const code = errorCode(error);
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  return missing ? trouble('noSuchFile', { file }) : trouble('notReadable', { file });
}

export function errorCode(error: unknown): string {
  const coded = typeof error === 'object' && error !== null && 'code' in error;
  return coded ? String(error.code) : '';
}
