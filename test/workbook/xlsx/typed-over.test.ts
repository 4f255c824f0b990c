import { applyPlan, clearResults } from '../../../src/workbook/xlsx/index.ts';
import {
  type HostJson,
  loadJson,
  loadXlsx,
  saveXlsx,
  type UserActs,
  userActs,
} from '../../excel-host/src/index.mjs';
import { checkCells } from '../office/check-cells.ts';
import { ledgerBook, SHEET } from '../office/made-ledger.ts';
import { opened } from '../opened.ts';
import { RECORDS, TYPED_OVER } from '../typed-over.ts';

/** What a person puts in the place of a result stays, when results are taken off and when they are written anew. */
const original = await saved(ledgerBook(RECORDS));
const checkedOnce = await checked(original);

test.each(TYPED_OVER)('$what: stays when all else goes, and is said', async ({ act, cells }) => {
  const cleared = clearResults(await edited(checkedOnce, act));
  expect(told(cleared.faults)).toEqual(cells);
  expect(await seen(cleared.bytes)).toEqual(await seen(await edited(original, act)));
});

// Some of them: each takes a second.
const some = TYPED_OVER.filter((_, index) => index % 4 === 0);

test.each(some)('$what: stays when the ledger is checked anew', async ({ act, cells }) => {
  const again = await checked(await edited(checkedOnce, act));
  expect(told(opened(again).warnings)).toEqual(cells);
  const cleared = clearResults(again);
  expect(told(cleared.faults)).toEqual(cells);
  expect(await seen(cleared.bytes)).toEqual(await seen(await edited(original, act)));
  // Once it is moved away, the result stands in its place again.
  const bare = (excel: UserActs) => {
    for (const cell of cells) excel.edit(SHEET, cell, '');
  };
  const moved = await checked(await edited(again, bare));
  expect(told(opened(moved).warnings)).toEqual([]);
  const never = await checked(await edited(await edited(original, act), bare));
  expect((await seen(moved))[0]).toEqual((await seen(never))[0]);
});

async function saved(workbook: Parameters<typeof loadJson>[0]): Promise<Uint8Array> {
  return new Uint8Array(await saveXlsx(loadJson(workbook)));
}

async function checked(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = opened(bytes);
  return applyPlan(workbook, (await checkCells(workbook)).plan);
}

async function edited(bytes: Uint8Array, act: (excel: UserActs) => void): Promise<Uint8Array> {
  const workbook = await loadXlsx(Buffer.from(bytes));
  act(userActs(workbook));
  return new Uint8Array(await saveXlsx(workbook));
}

function told(faults: ReturnType<typeof clearResults>['faults']): readonly string[] {
  return faults
    .map(({ code, place }) => (code === 'typedInOwnColumn' ? String(place.cell) : code))
    .sort();
}

/** Contents: where a look stands beneath ours is told by other tests. */
async function seen(bytes: Uint8Array): Promise<readonly unknown[]> {
  const { sheets, names }: HostJson = (await loadXlsx(Buffer.from(bytes))).toJSON();
  const contents = sheets.map(({ name, usedRange, cells, conditionalFormats }) => [
    name,
    usedRange,
    Object.entries(cells).map(([place, { v, f }]) => [place, f ?? v]),
    conditionalFormats,
  ]);
  return [...contents, names];
}
