import { MARCH, MISSING, SHEET } from '../../workbook/office/made-ledger.ts';
import { wideBook } from '../../workbook/office/wide-book.ts';
import { type Pane, panesForTests } from './pane.ts';

const openPane = panesForTests();

/** With what the pane asks because sheets of ours have come. */
async function syncsOfCheck({ host, act }: Pane): Promise<number> {
  host.resetCounters();
  await act('checkAll');
  await host.idle(200);
  return host.counters.syncs;
}

test('20,000 records take 12 syncs each time, are listed, and checked again after an edit', async () => {
  const pane = await openPane(wideBook(20_000));
  const { host } = pane;
  expect([await syncsOfCheck(pane), await syncsOfCheck(pane)]).toEqual([12, 12]);
  await pane.act('openTab', 'findings');
  await pane.act('setGroupBy', 'rule');
  const { list, filters } = await pane.page('findings');
  expect([list.groups.map(({ rows }) => rows.length), filters.summary]).toEqual([
    [2_000],
    '共 2,000 条',
  ]);
  host.edit(SHEET, 'E12', MARCH + 8);
  await host.frame.waitForTimeout(600);
  await pane.settled();
  expect(host.lit(SHEET, 'E10:E22')).toEqual({ E22: MISSING });
}, 180_000);
