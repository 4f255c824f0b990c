import { readdirSync, readFileSync } from 'node:fs';
import type { CheckRun, LedgerRun } from '../../../src/rules/check/check-run.ts';
import { check } from '../../../src/rules/check/check.ts';
import { calendar, clauseIds, shippedTexts } from '../../../src/shipped/shipped.ts';
import { assembleLedgers } from '../../../src/rules/ledger/assemble-ledgers.ts';
import { cellOf } from '../../../src/rules/ledger/cell-of.ts';
import type { Grid } from '../../../src/rules/ledger/grid.ts';
import { readLedgers } from '../../../src/rules/ledger/read-ledgers.ts';
import { readPolicy } from '../../../src/rules/policy/read-policy.ts';
import { planResults } from '../../../src/rules/results/plan-results.ts';
import type { WritePlan } from '../../../src/rules/results/write-plan.ts';
import { resultsWords } from '../../../src/rules/words/results-words.ts';
import { openWorkbook } from '../../../src/workbook/xlsx/index.ts';
import { formulaBook, litCells, shown } from '../../formula-sheet.ts';
import { context, dayOn } from './made-run.ts';

const policies = shippedTexts.map(({ text, file }) => {
  const read = readPolicy(text, file, clauseIds);
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return read.compiled;
});

/** A clean sample of a system has no cell to light; those for bulletins are recounted, and light nothing new. */
const books = readdirSync('seeds/ledgers', { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.xlsx') && !/systems.*-clean|^bulletins/.test(name))
  .sort();

async function checked(name: string): Promise<{ run: CheckRun; grids: readonly Grid[] }> {
  const opening = openWorkbook(readFileSync(`seeds/ledgers/${name}`));
  if (opening.kind === 'faults') throw new Error(JSON.stringify(opening.faults));
  const { grids } = opening.workbook;
  const declared = policies.map(({ policy }) => policy);
  const ledgers = assembleLedgers(readLedgers(grids, declared), declared);
  return { run: await check(ledgers, policies, dayOn('2025-06-30'), calendar), grids };
}

/** "sheet!D5 missing" for every cell that a finding marks or that can't be read. */
function cellsToMark({ ledger, findings }: LedgerRun): readonly string[] {
  const marks = findings.flatMap(({ subject, fields, rule }) => {
    if (subject.kind !== 'record') return [];
    const { reading: index, position, sheet } = subject.record;
    const reading = ledger.readings[index];
    if (reading === undefined) return [];
    const cells = fields.map((field) => cellOf(reading, field, position));
    return cells.filter((cell) => cell !== '').map((cell) => `${sheet}!${cell} ${rule.token}`);
  });
  const unreadable = ledger.readings.flatMap((reading) =>
    [...reading.values].flatMap(([field, values]) =>
      values.flatMap((value, position) =>
        value.kind === 'unreadable'
          ? [`${reading.sheet}!${cellOf(reading, field, position)} unreadable`]
          : [],
      ),
    ),
  );
  return [...new Set([...marks, ...unreadable])];
}

/** Rows of records that nothing tells apart: they are marked on 校验结果 only. */
function rowsWithoutMarks(plan: WritePlan): ReadonlySet<string> {
  const { notUnique, errorInKey } = resultsWords['zh-CN'];
  const rows = plan.ledgerSheets.flatMap(({ sheet, cells }) =>
    cells.flatMap(({ row, content, look }) => {
      const text = content.kind === 'formula' ? content.shown : '';
      const told = content.kind === 'text' ? content.text : text;
      return look === 'level' && [notUnique, errorInKey].includes(String(told))
        ? [`${sheet}!${String(row)}`]
        : [];
    }),
  );
  return new Set(rows);
}

const MARKS = ['missing', 'order', 'value', 'unreadable'];
const isMark = (cell: string) => MARKS.some((look) => cell.endsWith(` ${look}`));

test.each(books)('in %s exactly the cells of the findings are lit', async (name) => {
  const { run, grids } = await checked(name);
  const plan = planResults(run, grids, context);
  const book = formulaBook(grids, plan);
  const without = rowsWithoutMarks(plan);
  const expected = run.ledgers
    .flatMap(cellsToMark)
    .filter((cell) => !without.has(cell.replace(/![A-Z]+(\d+) .*/, '!$1')));
  const lit = plan.ledgerSheets.flatMap(({ sheet }) =>
    litCells(book, sheet)
      .filter(isMark)
      .map((cell) => `${sheet}!${cell}`),
  );
  expect([...lit].sort()).toEqual([...expected].sort());
  expect(lit.length > 0 || name.includes('clean')).toBe(true);
  const head = plan.ownSheets[0]?.name ?? '';
  expect(shown(book, head, 'A5')).toBe(resultsWords['zh-CN'].unchanged);
});
