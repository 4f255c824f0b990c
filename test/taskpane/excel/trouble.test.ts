import type { HostJson, InjectedFailure } from '../../excel-host/src/index.mjs';
import {
  DEFECTS,
  HEADER,
  ledgerBook,
  ledgerSheet,
  MARCH,
  MISSING,
  ORDER,
  recordLine,
  SHEET,
} from '../../workbook/office/made-ledger.ts';
import { type Pane, panesForTests } from './pane.ts';

/** Whatever goes wrong, the pane says what state the workbook is in and how it is mended. */
const openPane = panesForTests();

/** As anybody sees it: without ids that only the host knows, and without the time of a check. */
function seen(json: HostJson): unknown {
  return JSON.parse(
    JSON.stringify(json, (key, value: unknown) => (key === 'id' ? 0 : value)).replace(
      /\d{4}-\d\d-\d\d \d\d:\d\d/g,
      'time',
    ),
  );
}

const titles = async (pane: Pane) => (await pane.messages()).map(([title]) => title);

const HALF = '写到一半中断了，工作簿里的结果不完整';
const UNTOUCHED = '没有写入工作簿，结果只在窗格里';

test('a check that breaks off at any sync is described, and the next one mends it', async () => {
  const pane = await openPane(ledgerBook(DEFECTS));
  const { host } = pane;
  const clean = seen(host.json());
  await pane.act('checkAll');
  const checked = seen(host.json());
  await pane.act('clear');
  host.resetCounters();
  await pane.act('checkAll');
  const { syncs } = host.counters;
  await pane.act('clear');
  const failures: InjectedFailure[] = [
    ...Array.from({ length: syncs }, (_, index) => ({ atSync: index + 1, code: 'AccessDenied' })),
    ...[3, 20, 60].map((afterActions) => ({
      atSync: syncs,
      code: 'GeneralException',
      afterActions,
    })),
    { atSync: syncs, kind: 'after' },
  ];
  const described: Record<string, number> = {};
  for (const failure of failures) {
    host.resetCounters();
    host.failSync(failure);
    await pane.act('checkAll');
    const now = seen(host.json());
    const said = await titles(pane);
    const [title = 'nothing'] = said;
    described[title] = (described[title] ?? 0) + 1;
    if (JSON.stringify(now) === JSON.stringify(clean)) {
      expect([failure, ['没有校验成', UNTOUCHED, HALF].includes(title)]).toEqual([failure, true]);
    } else if (JSON.stringify(now) !== JSON.stringify(checked)) {
      expect([failure, said]).toEqual([failure, [HALF]]);
      expect((await pane.messages())[0]?.[1]).toContain('再校验一次即可补齐');
    }
    await pane.act('checkAll');
    expect([await titles(pane), seen(host.json())]).toEqual([[], checked]);
    await pane.act('clear');
    expect(seen(host.json())).toEqual(clean);
  }
  // Where a write is hit depends on when names of new sheets are asked for; the adapter's own test hits each of them.
  expect(described['没有校验成']).toBeGreaterThan(0);
}, 120_000);

test('a clearing that breaks off is described, and the next one takes off the rest', async () => {
  const pane = await openPane(ledgerBook(DEFECTS));
  const { host } = pane;
  const clean = seen(host.json());
  await pane.act('checkAll');
  host.resetCounters();
  await pane.act('clear');
  const { syncs } = host.counters;
  for (let atSync = 1; atSync <= syncs; atSync += 1) {
    await pane.act('checkAll');
    host.resetCounters();
    host.failSync({ atSync, code: 'AccessDenied', afterActions: 5 });
    await pane.act('clear');
    if (JSON.stringify(seen(host.json())) !== JSON.stringify(clean)) {
      expect([atSync, (await titles(pane))[0]]).toEqual([
        atSync,
        expect.stringMatching(/清除到一半中断|没有清除成/),
      ]);
    }
    await pane.act('clear');
    expect([atSync, seen(host.json())]).toEqual([atSync, clean]);
  }
}, 120_000);

test('a protected sheet is left as it is; findings stand in the pane and on 校验结果', async () => {
  const pane = await openPane(ledgerBook(DEFECTS));
  const { host } = pane;
  host.protect(SHEET, {}, 'secret');
  const before = host.json();
  await pane.act('checkAll');
  expect(await titles(pane)).toEqual(['已写入，但有几处没有写成']);
  expect((await pane.messages())[0]?.[1]).toContain(`工作表“${SHEET}”受保护`);
  expect(host.json().sheets[0]).toEqual(before.sheets[0]);
  expect(host.cell('校验结果', 'A1').value).toBe('校验结果');
});

test('a workbook that is read-only is checked in the pane alone', async () => {
  const pane = await openPane(ledgerBook(DEFECTS), { readOnly: true });
  const before = pane.host.json();
  await pane.act('checkAll');
  expect(await titles(pane)).toEqual([UNTOUCHED]);
  expect((await pane.page('check')).outcome?.counts[0]?.count).not.toBe('0');
  expect(pane.host.json()).toEqual(before);
});

test('an answer above Excel’s limit is asked for in smaller parts', async () => {
  const long = '经研究认为该事项社会稳定风险总体可控'.repeat(60);
  const lines = Array.from({ length: 600 }, (_, index) => [
    ...recordLine(index === 9 ? { opinions: '' } : {}, index),
    long,
  ]);
  const sheet = ledgerSheet([], { values: [[...HEADER, '备注'], ...lines], merges: [] });
  const pane = await openPane({ sheets: [sheet] }, { payloadLimit: 700_000 });
  await pane.act('checkAll');
  const codes = pane.host.log.map(({ error }) => error?.code);
  expect(codes).toContain('ResponsePayloadSizeLimitExceeded');
  expect([await titles(pane), pane.host.lit(SHEET, 'E10:E14')]).toEqual([[], { E11: MISSING }]);
}, 60_000);

test('over a slow line a check can be cancelled before it writes', async () => {
  const pane = await openPane(ledgerBook(DEFECTS), { latencyMs: 300 });
  const before = pane.host.json();
  await pane.press('checkAll');
  await pane.host.frame.waitForTimeout(200);
  await pane.act('cancel');
  expect([await titles(pane), pane.host.json()]).toEqual([['没有校验成'], before]);
  await pane.act('checkAll');
  expect([await titles(pane), pane.host.lit(SHEET, 'A3:G5')]).toEqual([
    [],
    { E4: MISSING, E5: ORDER },
  ]);
}, 60_000);

test('a colleague’s edits while a check runs are judged when it is over, and not written by this pane', async () => {
  const pane = await openPane(ledgerBook(DEFECTS), { latencyMs: 100 });
  const { host } = pane;
  await pane.press('checkAll');
  await host.frame.waitForTimeout(150);
  host.edit(SHEET, 'E4', MARCH + 2, { by: 'coauthor' });
  await pane.settled();
  await host.frame.waitForTimeout(900);
  await pane.settled();
  const written = host.counters.syncs;
  host.edit(SHEET, 'E4', '', { by: 'coauthor' });
  await host.frame.waitForTimeout(900);
  await pane.settled();
  expect(await titles(pane)).toEqual(['其他人改动了台账']);
  // One request reads the row anew; nothing goes out.
  expect(host.counters.syncs - written).toBeLessThanOrEqual(2);
}, 60_000);

test('while a cell is edited the pane says that Excel waits, and goes on when it is over', async () => {
  const pane = await openPane(ledgerBook(DEFECTS));
  const { host } = pane;
  host.cellEditMode(true);
  await pane.press('checkAll');
  await host.frame.waitForTimeout(1_600);
  expect((await pane.page('check')).run.progress?.text).toContain('请按 Enter 或 Esc');
  host.cellEditMode(false);
  await pane.settled();
  expect([await titles(pane), host.lit(SHEET, 'E4')]).toEqual([[], { E4: MISSING }]);
}, 60_000);
