import { loadJson, userActs } from '../../excel-host/src/index.mjs';
import { TYPED_OVER, RECORDS } from '../typed-over.ts';
import { excelForTests } from './excel.ts';
import { ledgerBook, MARCH, SHEET } from './made-ledger.ts';

/** What a person puts in the place of a result stays, when results are taken off and when they are written anew. */
const openExcel = excelForTests();
const BOOK = ledgerBook(RECORDS);

// The file adapter judges by the same means and tries all of them.
const some = TYPED_OVER.filter((_, index) => index % 3 === 0 || index > 11);

test.each(some)('$what: stays, checked anew and cleared, and is said', async (typed) => {
  const { act, cells } = typed;
  const without = loadJson(BOOK);
  act(userActs(without));
  const { host, check, clear } = await openExcel(BOOK);
  await check();
  act(host);
  expect(told(await check())).toEqual(cells);
  expect(told(await clear())).toEqual(cells);
  const [left, never] = [host.json().sheets[0], without.toJSON().sheets[0]];
  expect({ ...left, id: undefined }).toEqual({ ...never, id: undefined });
});

test('what is written while somebody types goes around it', async () => {
  const { host, read, readRows, write, plan } = await openExcel(BOOK);
  const cells = await read();
  const before = await plan(cells);
  await write(before);
  host.edit(SHEET, 'L4', '已核');
  host.edit(SHEET, 'I4', '黄');
  host.edit(SHEET, 'K3', '无');
  host.edit(SHEET, 'E3', '');
  host.edit(SHEET, 'E4', MARCH + 5);
  host.resetCounters();
  const after = await plan(await readRows(cells, [{ sheet: SHEET, first: 3, last: 4 }]));
  const report = await write(after, before);
  expect([told(report), host.counters.syncs]).toEqual([['I4', 'K3', 'L4'], 3]);
  expect(host.values(SHEET, 'I3:L4')).toEqual([
    ['橙', expect.stringMatching(/^1\/7/), '无', expect.stringContaining('充分听取意见')],
    ['黄', '2/7', '', '已核'],
  ]);
});

type Report = { readonly faults: readonly { code: string; place: { cell?: string } }[] };

function told({ faults }: Report): readonly string[] {
  return faults
    .map(({ code, place }) => (code === 'typedInOwnColumn' ? String(place.cell) : code))
    .sort();
}
