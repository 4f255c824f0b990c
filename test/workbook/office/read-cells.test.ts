import fs from 'node:fs';
import { checkCells } from './check-cells.ts';
import { excelForTests } from './excel.ts';

const openExcel = excelForTests();

test('all', async () => {
  const excel = await openExcel(fs.readFileSync('seeds/ledgers/risk-assessment-2025.xlsx'));
  const { host } = excel;
  const before = host.json();
  const cells = await excel.read();
  console.log('read', host.counters.syncs, cells.warnings);
  const { plan } = await checkCells(cells);
  console.log(
    plan.ledgerSheets.map((s) => [s.sheet, s.cells.length, s.formats.length]),
    plan.names.length,
    plan.ownSheets.map((s) => [s.name, s.cells.length, s.links.length]),
  );
  const report = await excel.write(plan);
  console.log('write', host.counters.syncs, JSON.stringify(report));
  console.log(host.log.filter((e) => e.error).map((e) => [e.error, e.calls?.slice(-3)]));
  console.log(
    host.json().sheets.map((s) => [s.name, s.usedRange, s.conditionalFormats.length]),
    host.json().names.length,
  );
  const cleared = await excel.clear();
  console.log('clear', host.counters.syncs, JSON.stringify(cleared));
  console.log(host.log.filter((e) => e.error).map((e) => [e.error, e.calls?.slice(-3)]));
  expect(host.json()).toEqual(before);
  expect([host.unsupported, host.badLoads, host.pageErrors]).toEqual([[], [], []]);
});
