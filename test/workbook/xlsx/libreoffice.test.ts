import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';

import { applyPlan } from '../../../src/workbook/xlsx/index.ts';
import { handPlan } from '../hand-plan.ts';
import { gridNamed, opened, rowsOf } from '../opened.ts';

const PROGRAM = 'soffice';

/** Another program's word that the file is sound: it opens what we wrote, and finds everything in it. */
function hasLibreOffice(): boolean {
  try {
    execFileSync(PROGRAM, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function resaved(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-rules-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    execFileSync(
      PROGRAM,
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'in.xlsx'),
      ],
      { stdio: 'ignore', timeout: 110_000 },
    );
    return new Uint8Array(readFileSync(join(folder, 'out', 'in.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const testHere = hasLibreOffice() ? test : test.skip;
const why = hasLibreOffice() ? '' : 'not run (LibreOffice is not installed): ';

testHere(
  `${why}LibreOffice opens the output, and finds our cells, marks, sheets and names in it`,
  () => {
    const original = readFileSync(new URL('../../torture/torture.xlsx', import.meta.url));
    const plan = handPlan(
      { sheet: '封面 表', headerRow: 2, lastRow: 9, marked: 1, firstColumn: 10 },
      { sheet: '数据', headerRow: 1, lastRow: 6, marked: 2, firstColumn: 8 },
    );
    const before = opened(new Uint8Array(original));
    const bytes = resaved(applyPlan(before, plan));
    const after = opened(bytes);
    expect(after.own.columns).toHaveLength(8);
    expect(Object.keys(after.ownGrids)).toEqual(['results', 'runs', 'bulletins']);
    expect(rowsOf(gridNamed(after, '数据'))).toEqual(rowsOf(gridNamed(before, '数据')));
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<conditionalFormatting sqref="B2:B6">.*LR1/);
    expect(sheet).toMatch(/<conditionalFormatting sqref="I2:I6">.*LR1/);
    const results = strFromU8(parts['xl/worksheets/sheet7.xml'] ?? new Uint8Array());
    expect(results).toContain('<hyperlink ref="B4" location="&apos;封面 表&apos;!A2"');
    expect(results).toContain('<autoFilter ref="A3:E5">');
  },
  120_000,
);
