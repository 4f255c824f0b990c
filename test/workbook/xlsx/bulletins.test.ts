import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import {
  applyBulletin,
  applyPlan,
  blankWorkbook,
  clearResults,
} from '../../../src/workbook/xlsx/index.ts';
import { type HandBulletin, handBulletin } from '../hand-bulletin.ts';
import { handPlan } from '../hand-plan.ts';
import { opened, rowsOf } from '../opened.ts';
import { partDiff, sameParts } from '../part-diff.ts';
import { STRICT_MAIN, tinyWorkbook } from '../tiny-workbook.ts';
import { unlockedTorture } from '../torture-book.ts';

const results = handPlan(
  { sheet: '封面 表', headerRow: 2, lastRow: 12, marked: 3, firstColumn: 10 },
  { sheet: '数据', headerRow: 1, lastRow: 6, marked: 2, firstColumn: 8 },
);
const torture = unlockedTorture('torture.xlsx');

type Change = (bytes: Uint8Array) => Uint8Array;
const check: Change = (bytes) => applyPlan(opened(bytes), results);
const bulletin =
  (hand: HandBulletin = {}): Change =>
  (bytes) =>
    applyBulletin(opened(bytes), handBulletin(hand));
const after = (bytes: Uint8Array, ...changes: readonly Change[]) =>
  changes.reduce((each, change) => change(each), bytes);

const xmlOf = (bytes: Uint8Array, part: string) =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
const sheetNames = (bytes: Uint8Array) =>
  opened(bytes).contents.workbook.sheets.map(({ name }) => name);
const bulletinNames = (bytes: Uint8Array) =>
  opened(bytes).ownGrids.bulletins.map(({ sheet }) => sheet);
const withPart = (bytes: Uint8Array, part: string, edit: (xml: string) => string) =>
  zipSync({ ...unzipSync(bytes), [part]: strToU8(edit(xmlOf(bytes, part))) });

const may = bulletin({ period: '2025-05' });
const june = bulletin();
const fewer = bulletin({ charts: 1, filed: [1, 2, 3] });
const quality = bulletin({ bulletin: 'case-quality', name: '预警通报-2025-06·质量' });

describe('taking off', () => {
  const orders: Readonly<Record<string, readonly Change[]>> = {
    'a bulletin alone': [june],
    'two months': [may, june],
    'two kinds in a month': [june, quality],
    'a month written anew with fewer charts': [june, fewer],
    'a month written anew with more charts': [fewer, june],
    'results, then a bulletin': [check, june],
    'a bulletin, then results': [june, check],
    'everything in turns': [may, check, june, check, fewer, quality, check],
  };
  test.each(Object.entries(orders))('%s gives back every part, byte for byte', (_, changes) => {
    const cleared = clearResults(after(torture, ...changes));
    expect([cleared.found, cleared.faults]).toEqual([true, []]);
    expect(sameParts(torture, cleared.bytes)).toBe(true);
  });

  test('leaves what somebody wrote meanwhile, and nothing of ours', () => {
    const edited = withPart(after(torture, check, june), 'xl/worksheets/sheet3.xml', (xml) =>
      xml.replace('</sheetData>', '<row r="99"><c r="A99"><v>7</v></c></row></sheetData>'),
    );
    const { bytes } = clearResults(after(edited, may, check));
    const { changed, added, lost } = partDiff(torture, bytes);
    expect([added, lost, changed.filter((part) => part !== 'xl/styles.xml')]).toEqual([
      [],
      [],
      ['xl/worksheets/sheet3.xml'],
    ]);
  });

  test('a workbook without styles loses those that it got', () => {
    const bare = tinyWorkbook({ sheets: { 台账: '<sheetData/>' }, styles: null });
    expect(sameParts(bare, clearResults(after(bare, june)).bytes)).toBe(true);
  });
});

describe('writing again', () => {
  test.each([
    ['a bulletin alone', [june], june],
    ['beside results', [check, may, june], june],
    ['results beside bulletins', [june, check, may, check], check],
  ] as const)('%s: the same plan gives the same bytes', (_, changes, again) => {
    const once = after(torture, ...changes);
    expect(Buffer.compare(after(once, again), once)).toBe(0);
  });

  test('a bulletin keeps its place and its parts; results leave it as it is', () => {
    const before = after(torture, june, may);
    const rewritten = after(before, fewer);
    expect(sheetNames(rewritten)).toEqual(sheetNames(before));
    const { changed, added, lost } = partDiff(before, rewritten);
    expect([added, lost]).toEqual([[], ['xl/charts/chart3.xml']]);
    expect(changed).not.toContain('xl/worksheets/sheet9.xml');
    expect(changed).not.toContain('xl/workbook.xml');
    const checked = partDiff(rewritten, after(rewritten, check, check));
    expect(checked.changed.filter((part) => /drawing|chart|sheet[789]/.test(part))).toEqual([
      // The journal.
      'xl/worksheets/sheet8.xml',
    ]);
  });

  test('neither a check nor a bulletin adds the same styles twice', () => {
    const once = after(torture, june, check);
    expect(xmlOf(after(once, may, check, june, check), 'xl/styles.xml')).toBe(
      xmlOf(once, 'xl/styles.xml'),
    );
  });
});

test('nothing of the user’s changes: neither cells nor charts, drawings, names or looks', () => {
  const before = opened(torture);
  const bytes = after(torture, june);
  const { changed, lost, losses } = partDiff(torture, bytes);
  expect([lost, losses]).toEqual([[], []]);
  expect(changed).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/workbook.xml',
    'xl/styles.xml',
  ]);
  expect(opened(bytes).grids.map(rowsOf)).toEqual(before.grids.map(rowsOf));
  expect([bulletinNames(bytes), opened(bytes).warnings]).toEqual([['预警通报-2025-06'], []]);
});

describe('what is written', () => {
  const bytes = after(torture, june);
  const sheet = xmlOf(bytes, 'xl/worksheets/sheet7.xml');

  test('a page set-up for A4: area, breaks, a scale that the columns go onto', () => {
    expect(sheet).toContain('paperSize="9" orientation="portrait" scale="100"');
    expect(sheet).toContain('<brk id="24" max="16383" man="1"/>');
    expect(sheet).not.toContain('fitToPage');
    expect(xmlOf(bytes, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="6">'预警通报-2025-06'!$A$1:$E$60</definedName>`,
    );
  });

  test('charts with titles, axes, and their figures beside the cells', () => {
    const columns = xmlOf(bytes, 'xl/charts/chart2.xml');
    const lines = xmlOf(bytes, 'xl/charts/chart3.xml');
    const texts = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text);
    const points = (xml: string) =>
      [...xml.matchAll(/<c:pt idx="(\d)"><c:v>([^<]*)/g)].map(([, at, value]) => `${at} ${value}`);
    expect(texts(columns)).toEqual(['各区县应备案与备案率', '区县', '件、%']);
    expect(points(columns)).toContain('1 西“城”区 &amp; 其他');
    expect(columns).toContain(`<c:f>'预警通报-2025-06'!$B$4:$B$6</c:f>`);
    expect(columns).toContain('<c:formatCode>#,##0.0"%"</c:formatCode>');
    // Of May nothing is known: a gap, not zero.
    expect(points(lines)).toEqual([
      '0 平安指数',
      '0 2025-04',
      '1 2025-05',
      '2 2025-06',
      '0 90.5',
      '2 92.5',
    ]);
    expect(xmlOf(bytes, 'xl/drawings/drawing2.xml').match(/name="图-[^"]*"/g)).toEqual([
      'name="图-应备案"',
      'name="图-平安指数"',
    ]);
  });

  test('in a strict workbook everything is in its namespaces', () => {
    const strict = tinyWorkbook({ sheets: { 台账: '<sheetData/>' }, strict: true });
    const parts = unzipSync(after(strict, june));
    const ours = Object.keys(parts).filter((part) => /chart|drawing|sheet2/.test(part));
    expect(ours).toHaveLength(6);
    for (const part of ours.filter((each) => !each.endsWith('.rels'))) {
      expect(strFromU8(parts[part] ?? new Uint8Array())).not.toContain('2006');
    }
    expect(strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain(STRICT_MAIN);
  });
});

describe('known again', () => {
  const bytes = after(torture, june);

  test('under another name, by its title; a copy and a namesake are the user’s', () => {
    const renamed = withPart(bytes, 'xl/workbook.xml', (xml) =>
      xml.replaceAll('预警通报-2025-06', '六月通报'),
    );
    expect(bulletinNames(renamed)).toEqual(['六月通报']);
    const namesake = withPart(torture, 'xl/workbook.xml', (xml) =>
      xml.replaceAll('name="数据"', 'name="预警通报-2025-06"'),
    );
    expect(bulletinNames(namesake)).toEqual([]);
  });

  test('where only the hidden name is left, nothing is touched', () => {
    const foreign = withPart(
      withPart(bytes, 'xl/workbook.xml', (xml) => xml.replaceAll('预警通报-2025-06', '别人的')),
      'xl/worksheets/sheet7.xml',
      (xml) => xml.replace('六月份稳评工作预警通报', '别人的表'),
    );
    const cleared = clearResults(foreign);
    expect(cleared.faults.map(({ code }) => code)).toEqual(['ownNameOnly']);
    expect(sheetNames(cleared.bytes)).toContain('别人的');
  });
});

test('many files make a workbook of a bulletin alone, and clearing leaves a blank one', () => {
  const plan = handBulletin();
  const bytes = applyBulletin(opened(blankWorkbook(plan)), plan);
  expect([sheetNames(bytes), bulletinNames(bytes)]).toEqual([
    ['预警通报-2025-06', '_LR1'],
    ['预警通报-2025-06'],
  ]);
  expect(Buffer.compare(applyBulletin(opened(bytes), plan), bytes)).toBe(0);
  expect(sheetNames(clearResults(bytes).bytes)).toEqual(['Sheet1']);
});
