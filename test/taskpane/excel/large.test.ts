import type { HostValue } from '../../excel-host/src/index.mjs';
import {
  HEADER,
  ledgerSheet,
  MISSING,
  recordLine,
  SHEET,
} from '../../workbook/office/made-ledger.ts';
import { panesForTests } from './pane.ts';

const openPane = panesForTests();

function largeBook(records: number) {
  const notes = Array.from({ length: 23 }, (_, index) => `附记${index + 1}`);
  const lines = Array.from({ length: records }, (_, index): HostValue[] => [
    ...recordLine(index % 10 === 9 ? { opinions: '' } : {}, index),
    ...notes.map(() => '已按规定办理'),
  ]);
  const values = [['社会稳定风险评估台账'], [...HEADER, ...notes], ...lines];
  const last = records + 2;
  const numberFormats = { [`D3:E${last}`]: 'yyyy-mm-dd', [`G3:G${last}`]: 'yyyy-mm-dd' };
  return { sheets: [ledgerSheet([], { values, merges: [], numberFormats })] };
}

test('20,000 records: checked, listed and checked again after an edit, and the page is never blocked', async () => {
  const pane = await openPane(largeBook(20_000));
  const { host } = pane;
  const opening = await pane.blocked();
  host.resetCounters();
  const before = Date.now();
  await pane.act('checkAll');
  const took = Date.now() - before;
  const checking = await pane.blocked();
  const { syncs } = host.counters;
  await pane.act('openTab', 'findings');
  await pane.act('setGroupBy', 'rule');
  const listing = await pane.blocked();
  host.edit(SHEET, 'E12', 45360);
  const edited = Date.now();
  await host.frame.waitForTimeout(600);
  await pane.settled();
  const live = await pane.blocked();
  console.log({ took, syncs, opening, checking, listing, live, liveTook: Date.now() - edited });
  expect(host.lit(SHEET, 'E10:E22')).toEqual({ E22: MISSING });
}, 180_000);
