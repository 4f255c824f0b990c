import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';

import { applyBulletin, applyPlan } from '../../../src/workbook/xlsx/index.ts';
import { handBulletin } from '../hand-bulletin.ts';
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
  `${why}LibreOffice opens the output, and finds our cells, marks, sheets, names and charts in it`,
  () => {
    const original = readFileSync(new URL('../../torture/torture.xlsx', import.meta.url));
    const plan = handPlan(
      { sheet: '封面 表', headerRow: 2, lastRow: 9, marked: 1, firstColumn: 10 },
      { sheet: '数据', headerRow: 1, lastRow: 6, marked: 2, firstColumn: 8 },
    );
    const before = opened(new Uint8Array(original));
    const withResults = opened(applyPlan(before, plan));
    const bytes = resaved(applyBulletin(withResults, handBulletin()));
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
    expect(after.ownGrids.bulletins.map((grid) => grid.sheet)).toEqual(['预警通报-2025-06']);
    expect(chartsIn(parts)).toEqual([
      ['barChart', '各区县应备案与备案率 区县 件、%', '12 7 30 80.5 81.5 82.5'],
      ['lineChart', '平安指数逐月走势 月份 分', '90.5 92.5'],
    ]);
  },
  120_000,
);

/** Kind, titles and figures of our charts as LibreOffice understood them. */
function chartsIn(parts: Readonly<Record<string, Uint8Array>>): readonly (readonly string[])[] {
  const all = (xml: string, pattern: RegExp) =>
    [...xml.matchAll(pattern)].map(([, found]) => found);
  return Object.keys(parts)
    .filter((name) => /charts\/chart\d+\.xml$/.test(name))
    .map((name) => strFromU8(parts[name] ?? new Uint8Array()))
    .filter((xml) => xml.includes('预警通报'))
    .map((xml) => [
      /<c:(barChart|lineChart)>/.exec(xml)?.[1] ?? '',
      all(xml, /<a:t>([^<]*)/g).join(' '),
      all(xml, /<c:numCache>(.*?)<\/c:numCache>/gs)
        .flatMap((cache) => all(cache ?? '', /<c:v>([^<]*)/g))
        .join(' '),
    ])
    .sort();
}
