import {
  grantWaiver,
  parseDay,
  readWaivers,
  type Waivers,
  type WritePlan,
  writtenWaivers,
} from '../../../src/rules/index.ts';
import type { WorkbookCells } from '../../../src/workbook/workbook.ts';
import { checkCells } from './check-cells.ts';
import { type Excel, excelForTests } from './excel.ts';
import { DEFECTS, ledgerBook, MARCH, SHEET } from './made-ledger.ts';

const openExcel = excelForTests();

/** Waives the finding of the missing opinions in row 4, and says what to write. */
async function grant(cells: WorkbookCells, row = 4) {
  const waivers = readWaivers(cells.ownGrids.waivers);
  const { run } = await checkCells(cells);
  const ledger = run.ledgers.find(({ findings }) => findings.length > 0);
  const finding = ledger?.findings.find(
    ({ subject, waiver }) => !waiver && subject.kind === 'record' && subject.record.row === row,
  );
  const approvedOn = parseDay('2025-06-01');
  if (!ledger || !finding || approvedOn === undefined) throw new Error('nothing to waive');
  const request = {
    reason: '事由',
    approver: '王主任',
    basis: '会议纪要',
    approvedOn,
    until: null,
  };
  const granting = grantWaiver(waivers, finding, ledger, request, 'zh-CN');
  if (granting.kind === 'faults') throw new Error(JSON.stringify(granting.faults));
  const { plan } = await checkCells(cells, undefined, { waivers: granting.waivers });
  return { waivers: granting.waivers, plan };
}

async function rowsOn({ read }: Excel) {
  const { waivers } = readWaivers((await read()).ownGrids.waivers);
  return waivers.map(({ row, approver, reason }) => [row, approver, reason]);
}

const codesOf = ({ faults }: { readonly faults: readonly { readonly code: string }[] }) =>
  faults.map(({ code }) => code);

test('a waiver is granted, its mark goes, the row stays through checks, and all can be taken off', async () => {
  const excel = await openExcel(ledgerBook(DEFECTS));
  const { host, read, write, check, clear } = excel;
  const before = host.json();
  await check();
  expect(Object.keys(host.lit(SHEET, 'A3:G5')).sort()).toEqual(['E4', 'E5']);
  const { plan } = await grant(await read());
  expect(await write(plan)).toEqual({ kind: 'whole', faults: [] });
  expect(Object.keys(host.lit(SHEET, 'A3:G5'))).toEqual(['E5']);
  expect(host.values('豁免', 'A1:B1')[0]?.[0]).toBe('豁免');
  await check();
  expect(await rowsOn(excel)).toEqual([[4, '王主任', '事由']]);

  const kept = await clear();
  expect([kept.kind, codesOf(kept)]).toEqual(['partly', ['waiversKept']]);
  expect(await rowsOn(excel)).toHaveLength(1);
  expect(await clear({ withWaivers: true })).toEqual({ kind: 'whole', faults: [] });
  expect(host.json()).toEqual(before);
});

test('an empty 豁免 goes with the results', async () => {
  const excel = await openExcel(ledgerBook(DEFECTS));
  const { host, read, write, clear } = excel;
  const before = host.json();
  const { plan } = await checkCells(await read(), undefined, { startWaivers: true });
  await write(plan);
  expect(host.json().sheets.map(({ name }) => name)).toContain('豁免');
  expect(await clear()).toEqual({ kind: 'whole', faults: [] });
  expect(host.json()).toEqual(before);
});

describe('a further waiver', () => {
  async function withOne() {
    const excel = await openExcel(ledgerBook(DEFECTS));
    const { plan } = await grant(await excel.read());
    await excel.write(plan);
    excel.host.edit('豁免', 'F4', '手工改过的事由');
    excel.host.resetCounters();
    return { ...excel, before: plan };
  }

  test('only adds its row, whole or while somebody types, and twice is once', async () => {
    const { before, ...excel } = await withOne();
    const { plan } = await grant(await excel.read(), 5);
    for (const than of [before, undefined, undefined]) {
      expect(await excel.write(plan, than)).toEqual({ kind: 'whole', faults: [] });
      expect(await rowsOn(excel)).toEqual([
        [4, '王主任', '手工改过的事由'],
        [5, '王主任', '事由'],
      ]);
    }
  });

  test('does not cover what a colleague wrote there meanwhile', async () => {
    const { before, ...excel } = await withOne();
    const { plan } = await grant(await excel.read(), 5);
    excel.host.edit('豁免', 'B5', 'A-9', { by: 'coauthor' });
    for (const than of [before, undefined]) {
      expect(codesOf(await excel.write(plan, than))).toEqual(['waiverNotWritten']);
      expect(excel.host.cell('豁免', 'B5').value).toBe('A-9');
    }
  });

  test('of a plan that was to make the sheet does not cover one that a colleague has made', async () => {
    const excel = await openExcel(ledgerBook(DEFECTS));
    const { plan } = await grant(await excel.read());
    await excel.write(plan);
    excel.host.edit('豁免', 'F4', '手工改过的事由');
    expect(codesOf(await excel.write(plan))).toEqual(['waiverNotWritten']);
    expect(await rowsOn(excel)).toEqual([[4, '王主任', '手工改过的事由']]);
  });
});

test('while somebody types, the sheet that a plan made is left alone', async () => {
  const excel = await openExcel(ledgerBook(DEFECTS));
  const cells = await excel.read();
  const { plan, waivers } = await grant(cells);
  await excel.write(plan);
  const later = await replanned(excel, cells, plan, waivers);
  excel.host.resetCounters();
  expect(await excel.write(later, plan)).toEqual({ kind: 'whole', faults: [] });
  expect(excel.host.counters.syncs).toBeLessThanOrEqual(3);
  expect(await rowsOn(excel)).toHaveLength(1);
});

async function replanned(excel: Excel, cells: WorkbookCells, plan: WritePlan, waivers: Waivers) {
  excel.host.edit(SHEET, 'E5', MARCH + 3);
  const now = await excel.readRows(cells, [{ sheet: SHEET, first: 5, last: 5 }]);
  const written = writtenWaivers(waivers, plan, 'zh-CN');
  return (await checkCells(now, undefined, { waivers: written })).plan;
}

test('making 豁免 may break off anywhere: the next write finishes it', async () => {
  const excel = await openExcel(ledgerBook(DEFECTS));
  const { host, write, clear } = excel;
  const { plan } = await grant(await excel.read());
  host.resetCounters();
  await write(plan);
  const { syncs } = host.counters;
  await clear({ withWaivers: true });
  const clean = host.json();
  for (const afterActions of [0, 3, 8, 15, 25, 40, 60, 80]) {
    host.resetCounters();
    host.failSync({ atSync: syncs, code: 'GeneralException', afterActions });
    const report = await write(plan);
    if (report.kind !== 'whole') {
      const again = await write(plan);
      // Where it got as far as its name, the row is there; otherwise it is made now.
      expect([[], ['waiverNotWritten']]).toContainEqual(codesOf(again));
    }
    expect(await rowsOn(excel)).toEqual([[4, '王主任', '事由']]);
    await clear({ withWaivers: true });
    expect(host.json()).toEqual(clean);
  }
}, 120_000);

test('what people type on 豁免 is told like an edit of a ledger, and read row by row', async () => {
  const excel = await openExcel(ledgerBook(DEFECTS));
  const { host, call, readRows } = excel;
  const { plan } = await grant(await excel.read());
  await excel.write(plan);
  const cells = await excel.read();
  await call('watch');
  host.edit('豁免', 'J4', '2025-01-01');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const rows = { sheet: '豁免', first: 4, last: 4 };
  expect(await call('told')).toEqual([{ kind: 'rows', ...rows, by: 'user', certain: true }]);
  const now = await readRows(cells, [rows]);
  const [waiver] = readWaivers(now.ownGrids.waivers).waivers;
  expect(waiver?.until).toBe(parseDay('2025-01-01'));
  await call('stopWatching');
});
