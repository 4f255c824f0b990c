import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readingTrouble } from '../files/workbook-files.ts';
import type { PolicyText } from '../../shipped/shipped.ts';
import { trouble, type Trouble } from '../trouble.ts';

export interface PolicyTexts {
  readonly texts: readonly PolicyText[];
  readonly troubles: readonly Trouble[];
}

/** The text of each policy file that was named; a folder stands for the .json files in it. */
export async function readPolicyFiles(operands: readonly string[]): Promise<PolicyTexts> {
  const read = await Promise.all(operands.map(readEach));
  return {
    texts: read.flatMap(({ texts }) => texts),
    troubles: read.flatMap(({ troubles }) => troubles),
  };
}

async function readEach(operand: string): Promise<PolicyTexts> {
  try {
    if (!(await stat(operand)).isDirectory()) return await readText(operand);
    const names = (await readdir(operand)).filter((name) => /\.json$/i.test(name)).sort();
    if (names.length === 0) return failed(trouble('noPoliciesInFolder', { file: operand }));
    return await readPolicyFiles(names.map((name) => path.join(operand, name)));
  } catch (error) {
    return failed(readingTrouble(error, operand));
  }
}

async function readText(file: string): Promise<PolicyTexts> {
  const bytes = await readFile(file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { texts: [{ file, text }], troubles: [] };
  } catch {
    return failed(trouble('notUtf8', { file }));
  }
}

function failed(...troubles: readonly Trouble[]): PolicyTexts {
  return { texts: [], troubles };
}
