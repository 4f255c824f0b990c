import {
  DEFECTS,
  ledgerBook,
  MARCH,
  MISSING,
  ORDER,
  recordLine,
  SHEET,
} from '../../workbook/office/made-ledger.ts';
import { type Pane, panesForTests } from './pane.ts';

const openPane = panesForTests();

/** Until what was typed has been checked again. */
async function quiet(pane: Pane): Promise<void> {
  await pane.host.frame.waitForTimeout(700);
  await pane.settled();
  await pane.host.idle(100);
}

async function checkedPane(): Promise<Pane> {
  const pane = await openPane(ledgerBook(DEFECTS));
  await pane.act('checkAll');
  return pane;
}

const issues = ({ host }: Pane, row: number) => host.cell(SHEET, `L${row}`).text;

test('an edit brings and takes marks, columns and lines of the list within a second of a pause', async () => {
  const pane = await checkedPane();
  const { host } = pane;
  host.edit(SHEET, 'E3', '');
  const edited = Date.now();
  while (Object.keys(host.lit(SHEET, 'E3')).length === 0) await host.frame.waitForTimeout(20);
  const took = Date.now() - edited;
  await quiet(pane);
  expect([host.lit(SHEET, 'A3:G5'), issues(pane, 3).includes('充分听取意见')]).toEqual([
    { E3: MISSING, E4: MISSING, E5: ORDER },
    true,
  ]);
  expect(took).toBeLessThan(1_500);
  expect((await pane.view()).tabs[1]?.count).toBe('3');
});

test('our own writes do not begin another check', async () => {
  const pane = await checkedPane();
  await quiet(pane);
  const { syncs } = pane.host.counters;
  await pane.host.frame.waitForTimeout(1_500);
  expect(pane.host.counters.syncs).toBe(syncs);
});

test('sorting, inserting, deleting and pasting many rows are followed', async () => {
  const pane = await checkedPane();
  const { host } = pane;
  host.sort(SHEET, 'A3:M5', [{ key: 0, ascending: false }]);
  await quiet(pane);
  expect(host.lit(SHEET, 'A3:G5')).toEqual({ E3: ORDER, E4: MISSING });
  host.insertRows(SHEET, 3);
  await quiet(pane);
  expect(host.lit(SHEET, 'A3:G6')).toEqual({ E4: ORDER, E5: MISSING });
  host.deleteRows(SHEET, 3);
  await quiet(pane);
  expect(host.lit(SHEET, 'A3:G6')).toEqual({ E3: ORDER, E4: MISSING });
  const pasted = Array.from({ length: 500 }, (_, index) =>
    recordLine({ opinions: index === 499 ? '' : MARCH + 5 }, index + 3),
  );
  host.edit(SHEET, 'A6:G505', pasted);
  await quiet(pane);
  expect(host.lit(SHEET, 'A3:G505')).toEqual({ E3: ORDER, E4: MISSING, E505: MISSING });
}, 60_000);

test('a pick from a list that fires no event is checked when the selection moves on', async () => {
  const pane = await checkedPane();
  const { host } = pane;
  host.select(SHEET, 'E4');
  host.pick(SHEET, 'E4', '2024-03-08');
  await quiet(pane);
  host.select(SHEET, 'E5');
  await quiet(pane);
  expect([host.lit(SHEET, 'A3:G5'), issues(pane, 4)]).toEqual([{ E5: ORDER }, '']);
});

test('where it is switched off nothing is checked until somebody asks', async () => {
  const pane = await checkedPane();
  const { host } = pane;
  await pane.act('setLive', 'off');
  host.edit(SHEET, 'E3', '');
  await quiet(pane);
  expect(host.lit(SHEET, 'E3')).toEqual({});
  await pane.act('checkAll');
  expect(host.lit(SHEET, 'E3')).toEqual({ E3: MISSING });
});

test('a workbook that was checked is fresh when it is opened, stale when cells have changed, and left alone', async () => {
  const pane = await checkedPane();
  const { host } = pane;
  const bytes = await host.saveXlsx();
  const again = await openPane(bytes);
  expect((await again.page('check')).freshness.state).toBe('fresh');
  host.edit(SHEET, 'E3', '');
  host.edit(SHEET, 'F4', '低');
  await quiet(pane);
  await pane.act('setLive', 'off');
  host.edit(SHEET, 'E4:E5', [[MARCH + 5], [MARCH + 5]]);
  await quiet(pane);
  const stale = await openPane(await host.saveXlsx());
  const { freshness } = await stale.page('check');
  expect([freshness.state, freshness.lines[0]]).toEqual([
    'stale',
    expect.stringContaining('有 2 条记录改动过'),
  ]);
}, 60_000);

/**
 * Documented: what add-ins write is on the user's own undo list (excel-add-ins-undo-capabilities.md), and an undo changes
 * cells like any edit of the user: events come of it (excel-add-ins-events.md), without the trigger source of an add-in.
 */
test('undo: of an edit it is followed; of what we wrote it begins no check, and the next one mends it', async () => {
  const pane = await checkedPane();
  const { host } = pane;
  host.edit(SHEET, 'E3', '');
  await quiet(pane);
  host.edit(SHEET, 'E3', MARCH + 5);
  await quiet(pane);
  expect([host.lit(SHEET, 'E3'), issues(pane, 3)]).toEqual([{}, '']);
  const written = host.values(SHEET, 'I4:M4');
  const { syncs } = host.counters;
  host.edit(SHEET, 'I4:M4', [['', '', '', '', '']]);
  await quiet(pane);
  expect(host.counters.syncs).toBe(syncs);
  await pane.act('checkAll');
  expect(host.values(SHEET, 'I4:M4')).toEqual(written);
});
