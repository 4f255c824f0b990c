import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs a test in a folder of its own. */
export async function inFolder(
  test: (at: (name: string) => string, names: () => readonly string[]) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-rules-'));
  try {
    await test(
      (name) => path.join(folder, name),
      () => readdirSync(folder).sort(),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function put(file: string, text = 'x'): string {
  writeFileSync(file, text);
  return file;
}
