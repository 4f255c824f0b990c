import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  grantWaiver,
  NO_WAIVERS,
  parseDay,
  readWaivers,
  type Waivers,
  type WritePlan,
} from '../../../src/rules/index.ts';
import { applyPlan, clearResults, openWorkbook } from '../../../src/workbook/xlsx/index.ts';
import { checkCells } from '../office/check-cells.ts';
import { opened } from '../opened.ts';
import { partDiff } from '../part-diff.ts';

const SAMPLE = new Uint8Array(readFileSync('seeds/ledgers/risk-assessment-2025.xlsx'));

/** Checks a file and waives its first findings, `grants` of them, beside what 豁免 holds already. */
async function check(bytes: Uint8Array, grants: number, startWaivers = false) {
  const workbook = opened(bytes);
  const before = readWaivers(workbook.ownGrids.waivers);
  const { run } = await checkCells(workbook, undefined, { waivers: before });
  let waivers = before;
  for (const finding of open(run).slice(0, grants)) waivers = granted(waivers, finding, run);
  const checked = await checkCells(workbook, undefined, { waivers, startWaivers });
  return { plan: checked.plan, bytes: applyPlan(workbook, checked.plan), run: checked.run };
}

type Run = Awaited<ReturnType<typeof checkCells>>['run'];
type Found = Run['ledgers'][number]['findings'][number];

function open({ ledgers }: Run): readonly Found[] {
  return ledgers.flatMap(({ findings }) =>
    findings.filter(({ waiver, subject }) => !waiver && subject.kind === 'record'),
  );
}

function granted(waivers: Waivers, finding: Found, run: Run): Waivers {
  const ledger = run.ledgers.find(({ findings }) => findings.includes(finding));
  const approvedOn = parseDay('2025-06-01');
  if (!ledger || approvedOn === undefined) throw new Error('no such finding');
  const said = { reason: '省里统一安排', approver: '王主任', basis: '皖稳办〔2025〕3号' };
  const request = { ...said, approvedOn, until: null };
  const granting = grantWaiver(waivers, finding, ledger, request, 'zh-CN');
  if (granting.kind === 'faults') throw new Error(JSON.stringify(granting.faults));
  return granting.waivers;
}

const waiversIn = (bytes: Uint8Array) =>
  readWaivers(opened(bytes).ownGrids.waivers).waivers.map(({ row, approver }) => [row, approver]);
const codesOf = (faults: readonly { readonly code: string }[]) => faults.map(({ code }) => code);

function sheetNames(bytes: Uint8Array): readonly string[] {
  const { contents } = opened(bytes);
  return contents.workbook.sheets.map(({ name }) => name);
}

/** The part of 豁免, with something done to it as if a person had. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const { sheets } = opened(bytes).contents;
  const part = sheets.find(({ entry }) => entry.name === '豁免')?.part ?? '';
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

test('a granted waiver stands on 豁免, is counted apart, and holds in the next check', async () => {
  const first = await check(SAMPLE, 2);
  expect(sheetNames(first.bytes).filter((name) => name.startsWith('豁'))).toEqual(['豁免']);
  expect(waiversIn(first.bytes)).toEqual([
    [4, '王主任'],
    [5, '王主任'],
  ]);
  const { run, plan } = await check(first.bytes, 0);
  const findings = run.ledgers.flatMap((each) => each.findings);
  expect([findings.filter(({ waiver }) => waiver?.live).length, run.waivers]).toEqual([
    2,
    { faults: [], notices: [] },
  ]);
  expect(textsOf(plan).filter((text) => text.includes('其中已豁免'))).toHaveLength(1);
  expect(textsOf(plan)).toContain('已豁免的问题');
});

function textsOf({ ownSheets }: WritePlan): readonly string[] {
  const cells = ownSheets.find(({ role }) => role === 'results')?.cells ?? [];
  return cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
}

test('checking again leaves 豁免 as it is, byte for byte, and a new waiver only adds its row', async () => {
  const { bytes } = await check(SAMPLE, 1);
  const typed = edited(bytes, (xml) =>
    xml.replace('省里统一安排', '县里另有安排').replace('<sheetData>', '<sheetData><!-- 手工 -->'),
  );
  const again = await check(typed, 0);
  const part = (file: Uint8Array) => {
    const found = opened(file).contents.sheets.find(({ entry }) => entry.name === '豁免');
    return strFromU8(found?.content.bytes ?? new Uint8Array());
  };
  expect(part(again.bytes)).toBe(part(typed));
  const more = await check(again.bytes, 1);
  expect(waiversIn(more.bytes)).toHaveLength(2);
  const rows = /<row r="5">.*?<\/row>/u;
  expect(part(more.bytes).replace(rows, '')).toBe(part(typed));
});

test('the same plan twice adds a row once', async () => {
  const { bytes } = await check(SAMPLE, 1);
  const { plan, bytes: once } = await check(bytes, 1);
  expect(waiversIn(applyPlan(opened(once), plan))).toEqual(waiversIn(once));
});

describe('clearing', () => {
  test('keeps what people wrote and says so; with the waivers nothing is left behind', async () => {
    const { bytes } = await check((await check(SAMPLE, 1)).bytes, 1);
    const kept = clearResults(bytes);
    expect([codesOf(kept.faults), waiversIn(kept.bytes).length]).toEqual([['waiversKept'], 2]);
    expect(sheetNames(kept.bytes)).toEqual([...sheetNames(SAMPLE), '豁免']);
    // What is left is found again, and not as something to clear.
    const twice = clearResults(kept.bytes);
    expect([codesOf(twice.faults), twice.found]).toEqual([['waiversKept'], false]);
    for (const file of [bytes, kept.bytes]) {
      const { bytes: gone, faults } = clearResults(file, { withWaivers: true });
      const { changed, added, lost } = partDiff(SAMPLE, gone);
      expect([faults, changed, added, lost]).toEqual([[], [], [], []]);
    }
  });

  test('takes an empty 豁免 off, byte for byte', async () => {
    const { bytes } = await check(SAMPLE, 0, true);
    expect(sheetNames(bytes)).toContain('豁免');
    const { bytes: gone, faults } = clearResults(bytes);
    const { changed, added, lost } = partDiff(SAMPLE, gone);
    expect([faults, changed, added, lost]).toEqual([[], [], [], []]);
  });

  test('knows 豁免 under another name, and leaves a sheet of that name that is the user’s', async () => {
    const { bytes } = await check(SAMPLE, 1);
    const parts = unzipSync(bytes);
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const renamed = zipSync({
      ...parts,
      'xl/workbook.xml': strToU8(workbook.replaceAll('豁免', '经批准不办的')),
    });
    expect(waiversIn(renamed)).toHaveLength(1);
    const theirs = strFromU8(unzipSync(SAMPLE)['xl/workbook.xml'] ?? new Uint8Array());
    const own = zipSync({
      ...unzipSync(SAMPLE),
      'xl/workbook.xml': strToU8(theirs.replaceAll('填写说明', '豁免')),
    });
    expect([openWorkbook(own).kind, readWaivers(opened(own).ownGrids.waivers)]).toEqual([
      'workbook',
      NO_WAIVERS,
    ]);
    expect(sheetNames((await check(own, 1)).bytes)).toContain('豁免2');
  });
});
