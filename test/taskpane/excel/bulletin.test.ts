import { bulletinWords } from '../../../src/rules/words/bulletin-words.ts';
import { partWords } from '../../../src/taskpane/words/part-words.ts';
import { saidWords } from '../../../src/taskpane/words/said-words.ts';
import type { HostWorkbook } from '../../excel-host/src/index.mjs';
import { HEADER, recordLine, SHEET } from '../../workbook/office/made-ledger.ts';
import { facesForTests } from './face.ts';

const openFace = facesForTests();
const { common, bulletin: words, dialogs, settings } = partWords['zh-CN'];
const said = saidWords['zh-CN'];

/** The tenth of last month: the pane proposes the month that is over. */
const LAST_MONTH = (() => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 10));
})();
const NAME = `预警通报-${LAST_MONTH.toISOString().slice(0, 7)}`;
const FILED = LAST_MONTH.getTime() / 86_400_000 + 25_569;

/** Six matters; three were filed last month. */
function filedBook(): HostWorkbook {
  const records = [0, 1, 2, 3, 4, 5].map((index) => [
    ...recordLine({}, index),
    index < 3 ? FILED + index : '',
  ]);
  return {
    sheets: [
      {
        name: SHEET,
        values: [['社会稳定风险评估台账'], [...HEADER, '备案日期'], ...records],
        merges: ['A1:H1'],
        numberFormats: { 'D3:E99': 'yyyy-mm-dd', 'G3:H99': 'yyyy-mm-dd' },
      },
    ],
  };
}

test('a bulletin is made, followed to a cell, written, written again, and cleared away', async () => {
  const face = await openFace(filedBook(), { language: 'zh-CN', colorScheme: 'light' });
  const { host, frame } = face;
  const before = host.json();
  const barriers: unknown[] = [];
  await face.says(said.sureness(8, 8));
  await face.tab(common.tabs.bulletin);
  await face.choose(
    words.period,
    bulletinWords['zh-CN'].month(LAST_MONTH.getUTCFullYear(), LAST_MONTH.getUTCMonth() + 1),
  );
  await face.press(words.make);
  await frame.getByRole('button', { name: words.write }).waitFor();
  await frame.locator('[role="img"][aria-busy="false"] svg').first().waitFor();
  barriers.push(...(await face.barriers()));

  await face.press('本期备案 3');
  await face.says(words.records(3));
  barriers.push(...(await face.barriers()));
  await face.press(`A-2 ${said.countedAt(SHEET, 4)}`);
  await face.eventually(() => host.selected(), `${SHEET}!H4`);
  await face.press(words.back);

  await face.press(words.write);
  await face.says(said.reports.whole.publish);
  const written = host.json();
  const sheet = written.sheets.find(({ name }) => name === NAME);
  expect((sheet?.['charts'] as readonly unknown[]).length).toBeGreaterThan(0);
  await face.press(common.dismiss);
  await face.press(words.write);
  await face.says(said.reports.whole.publish);
  expect(host.json()).toEqual(written);

  await face.tab(common.tabs.settings);
  await face.press(settings.clearButton);
  await face.press(dialogs.clear.clear);
  await face.says(said.reports.whole.clear);
  expect([host.json().sheets, face.trouble(), barriers]).toEqual([before.sheets, [], []]);
}, 90_000);
