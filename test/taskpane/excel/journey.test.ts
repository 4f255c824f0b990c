import {
  DEFECTS,
  ledgerBook,
  MARCH,
  MISSING,
  ORDER,
  SHEET,
} from '../../workbook/office/made-ledger.ts';
import { panesForTests } from './pane.ts';

const openPane = panesForTests();

test('on opening, check, fill in, see the mark go, clear: the workbook is as it was', async () => {
  const pane = await openPane(ledgerBook(DEFECTS));
  const { host } = pane;
  const before = host.json();
  expect((await pane.page('check')).freshness.state).toBe('none');
  await pane.act('checkAll');
  expect([await pane.messages(), host.lit(SHEET, 'A3:G5')]).toEqual([
    [],
    { E4: MISSING, E5: ORDER },
  ]);
  host.edit(SHEET, 'E4', MARCH + 2);
  await host.frame.waitForTimeout(1_000);
  await pane.settled();
  expect([host.lit(SHEET, 'A3:G5'), host.cell(SHEET, 'I4').text]).toEqual([{ E5: ORDER }, '']);
  host.edit(SHEET, 'E4', '');
  await host.frame.waitForTimeout(1_000);
  await pane.settled();
  await pane.act('askClear');
  await pane.act('clear');
  expect(host.json()).toEqual(before);
}, 60_000);
