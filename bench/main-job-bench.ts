import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { read, utils, write, type WorkBook } from '@e965/xlsx';

/**
 * The main job as a user runs it: the built command line reads a ledger of 30,000 records, checks the shipped policies,
 * and writes the workbook with its results; beside it, in the same run, @e965/xlsx only reads and writes the same file.
 * Compare the ratio, not the seconds. Run: npm run build && npx tsx bench/main-job-bench.ts
 */
const RECORDS = 30_000;
const RUNS = 5;
const FOLDER = 'out/bench';
const LEDGER = `${FOLDER}/ledger.xlsx`;
const RESULT = `${FOLDER}/result.xlsx`;
const HEADER = { first: 2, last: 4 };
const SAMPLE = { first: 5, last: 21 };
const ITEM_NO = 2;
/** Name, risk points, measures, report number: texts that no two records share. */
const OWN_TEXTS = new Set([3, 24, 25, 27]);

mkdirSync(FOLDER, { recursive: true });
writeFileSync(LEDGER, largeLedger());

const ours = median(() => {
  rmSync(RESULT, { force: true });
  checkAndWrite();
});
const theirs = median(() => {
  const book = read(readFileSync(LEDGER), { cellFormula: true, cellStyles: true });
  write(book, { type: 'buffer', compression: true });
});
console.log(`check --write of ${RECORDS} records: median of ${RUNS} runs ${ours.toFixed(2)} s`);
console.log(`@e965/xlsx, reading and writing alone: ${theirs.toFixed(2)} s`);
console.log(`ratio ${(ours / theirs).toFixed(2)}`);

function checkAndWrite(): void {
  const words = ['dist/ledger-rules.cjs', 'check', LEDGER, '--as-of', '2025-06-30'];
  try {
    execFileSync(process.execPath, [...words, '--write', RESULT], { stdio: 'ignore' });
  } catch (error) {
    // 1 says that there are findings; anything else is a failure.
    if (!(error instanceof Error) || !('status' in error) || error.status !== 1) throw error;
  }
}

/** The records of the two samples over and over, one in ten with defects, each with a number and texts of its own. */
function largeLedger(): Uint8Array {
  const clean = sampleSheet('seeds/ledgers/risk-assessment-2025-clean.xlsx');
  const defective = sampleSheet('seeds/ledgers/risk-assessment-2025.xlsx');
  const records = Array.from({ length: RECORDS }, (_, index) => {
    const { body } = index % 10 === 0 ? defective : clean;
    const record = body[Math.floor(index / 10) % body.length] ?? [];
    return record.map((value, column) => ownValue(value, column, index));
  });
  const out = utils.aoa_to_sheet([...clean.header, ...records], {
    UTC: true,
    dateNF: 'yyyy-mm-dd',
  });
  out['!merges'] = clean.headerMerges;
  const book: WorkBook = utils.book_new();
  utils.book_append_sheet(book, out, '台账');
  return write(book, { type: 'buffer', compression: true }) as Uint8Array;
}

function sampleSheet(file: string) {
  const sample = read(readFileSync(file), { cellDates: true, UTC: true });
  const sheet = sample.Sheets[sample.SheetNames[0] ?? ''] ?? {};
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null });
  const headerMerges = (sheet['!merges'] ?? [])
    .filter(({ s, e }) => s.r >= HEADER.first && e.r <= HEADER.last)
    .map(({ s, e }) => ({
      s: { r: s.r - HEADER.first, c: s.c },
      e: { r: e.r - HEADER.first, c: e.c },
    }));
  return {
    header: rows.slice(HEADER.first, HEADER.last + 1),
    body: rows.slice(SAMPLE.first, SAMPLE.last + 1),
    headerMerges,
  };
}

function ownValue(value: unknown, column: number, index: number): unknown {
  if (column === 0) return index + 1;
  if (column === ITEM_NO) return `XJ-${String(index + 1).padStart(5, '0')}`;
  return typeof value === 'string' && OWN_TEXTS.has(column) ? `${value} ${index + 1}` : value;
}

/** Wall seconds. */
function median(work: () => void): number {
  const seconds = Array.from({ length: RUNS }, () => {
    const before = performance.now();
    work();
    return (performance.now() - before) / 1000;
  });
  return seconds.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}
