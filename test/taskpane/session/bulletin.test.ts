import { ribbonCommands } from '../../../src/taskpane/commands/ribbon-commands.ts';
import type { BulletinView } from '../../../src/taskpane/view/bulletin-view.ts';
import { viewOf } from '../../../src/taskpane/view/show/pane-view.ts';
import type { PaneState } from '../../../src/taskpane/session/state.ts';
import type { WorkbookCells } from '../../../src/workbook/workbook.ts';
import { actionsOf } from '../../../src/taskpane/session/pane-actions-of.ts';
import { saidWords } from '../../../src/taskpane/words/said-words.ts';
import { MARCH } from '../../workbook/office/made-ledger.ts';
import { ledgerCells } from './ledger-grid.ts';
import { pretendPane } from './pretend-pane.ts';

/** 2025-06-10; the pane stands at 2025-07-01. */
const JUNE = MARCH + 466;

/** Two matters that were filed in June, and one in May. */
function filedCells(): WorkbookCells {
  const cells = ledgerCells([{}, {}, {}]);
  const more = ['', '备案日期', JUNE, JUNE + 3, JUNE - 20];
  const grids = cells.grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map(({ row, cells: line }, index) => {
      const said = more[index];
      return { row, cells: [...line, typeof said === 'number' ? { serial: said } : said] };
    }),
  }));
  return { ...cells, grids };
}

function bulletinIn(state: PaneState): BulletinView {
  const { page } = viewOf(state);
  if (page.kind !== 'bulletin') throw new Error(`${page.kind} is open`);
  return page;
}

/** A pane whose tab is open. */
async function openedPane(cells = filedCells()) {
  const pane = pretendPane(cells);
  await pane.quiet();
  pane.dispatch({ kind: 'openTab', tab: 'bulletin' });
  return pane;
}

const filedIn = (view: BulletinView) =>
  view.made?.groups[0]?.figures.find(({ title }) => title === '本期备案');

test('without a word it is the last month that is over, read and made from the workbook as it is now', async () => {
  const pane = await openedPane();
  const before = bulletinIn(pane.state());
  pane.dispatch({ kind: 'makeBulletin' });
  const view = bulletinIn(await pane.quiet());
  expect([before.period.selected, before.made, before.canMake]).toEqual(['2025-06', null, true]);
  expect([view.made?.title, filedIn(view)?.value, view.made?.canWrite, pane.asked]).toEqual([
    '稳评工作预警通报（2025年6月）',
    '2',
    true,
    ['read', 'read'],
  ]);
});

test('another month is another bulletin: what was made before is not shown under its name', async () => {
  const pane = await openedPane();
  pane.dispatch({ kind: 'makeBulletin' });
  await pane.quiet();
  pane.dispatch({ kind: 'choosePeriod', period: '2025-05' });
  expect(bulletinIn(pane.state()).made).toBeNull();
  pane.dispatch({ kind: 'makeBulletin' });
  expect(filedIn(bulletinIn(await pane.quiet()))?.value).toBe('1');
});

test('it can be stopped: what was made before stands', async () => {
  const pane = await openedPane();
  pane.dispatch({ kind: 'makeBulletin' });
  const busy = bulletinIn(pane.state());
  pane.dispatch({ kind: 'cancel' });
  const stopped = bulletinIn(await pane.quiet());
  expect([busy.canMake, busy.progress?.canCancel, stopped.made, stopped.canMake]).toEqual([
    false,
    true,
    null,
    true,
  ]);
});

test('written, said, and written again under the same name', async () => {
  const pane = await openedPane();
  pane.dispatch({ kind: 'writeBulletin' });
  pane.dispatch({ kind: 'makeBulletin' });
  await pane.quiet();
  for (let times = 0; times < 2; times += 1) {
    pane.dispatch({ kind: 'writeBulletin' });
    await pane.quiet();
  }
  const [message] = viewOf(pane.state()).messages;
  expect([pane.asked.slice(2), message?.title]).toEqual([
    ['write bulletin 预警通报-2025-06', 'write bulletin 预警通报-2025-06'],
    '通报已写入工作表',
  ]);
});

test('a sheet of that name that is somebody’s own is left alone', async () => {
  const cells = { ...filedCells(), otherSheetNames: ['预警通报-2025-06'] };
  const pane = await openedPane(cells);
  pane.dispatch({ kind: 'makeBulletin' });
  await pane.quiet();
  pane.dispatch({ kind: 'writeBulletin' });
  await pane.quiet();
  expect(pane.asked.at(-1)).not.toBe('write bulletin 预警通报-2025-06');
});

test('what could not be written is said, and the bulletin stays', async () => {
  const pane = await openedPane();
  pane.dispatch({ kind: 'makeBulletin' });
  await pane.quiet();
  const fault = { code: 'accessDenied', data: {}, place: {} };
  pane.answers.report = { kind: 'untouched', faults: [fault] };
  pane.dispatch({ kind: 'writeBulletin' });
  const state = await pane.quiet();
  expect([
    viewOf(state).messages.map(({ title }) => title),
    bulletinIn(state).made === null,
  ]).toEqual([['通报没有写成'], false]);
});

test('a figure leads to its records, and a record to its cell', async () => {
  const pane = await openedPane();
  pane.dispatch({ kind: 'makeBulletin' });
  const actions = actionsOf(pane.dispatch);
  actions.openFigure(filedIn(bulletinIn(await pane.quiet()))?.id ?? '');
  const { opened } = bulletinIn(pane.state());
  const records = opened?.records ?? [];
  expect([opened?.title, records.map(({ name, mark }) => [name, mark])]).toEqual([
    '全部 · 本期备案',
    [
      ['A-1', 'counted'],
      ['A-2', 'counted'],
    ],
  ]);
  actions.goToCell(records[1]?.cell ?? '');
  actions.closeFigure();
  await pane.quiet();
  expect([pane.asked.at(-1), bulletinIn(pane.state()).opened]).toEqual(['show 稳评台账!H4', null]);
});

test('the button of the ribbon opens the tab and makes the bulletin, even while the pane is at work', async () => {
  const pane = pretendPane(filedCells());
  ribbonCommands(actionsOf(pane.dispatch)).bulletin();
  const state = await pane.quiet();
  expect([state.tab, filedIn(bulletinIn(state))?.value]).toEqual(['bulletin', '2']);
});

test('a workbook without a ledger that has a bulletin says so', async () => {
  const pane = await openedPane({ ...filedCells(), grids: [] });
  pane.dispatch({ kind: 'makeBulletin' });
  const { obstacle, canMake, made } = bulletinIn(await pane.quiet());
  expect([obstacle, canMake, made, pane.asked]).toEqual([
    '这个工作簿里没有可以生成通报的台账：制度里写了通报的台账才能生成',
    false,
    null,
    ['read'],
  ]);
});

/** A bulletin was made; then something happens, and the pane comes to rest. */
async function after(happens: (pane: Awaited<ReturnType<typeof openedPane>>) => void) {
  const pane = await openedPane();
  pane.dispatch({ kind: 'makeBulletin' });
  await pane.quiet();
  happens(pane);
  const view = bulletinIn(await pane.quiet());
  pane.dispatch({ kind: 'makeBulletin' });
  return [view.made?.stale ?? null, bulletinIn(await pane.quiet()).made?.stale];
}

const EDIT = { kind: 'rows', sheet: '稳评台账', first: 3, last: 3, by: 'user' } as const;
const { stale } = saidWords['zh-CN'];

test.each<[string, Parameters<typeof after>[0], string | null]>([
  ['nothing happened', () => undefined, null],
  [
    'a cell was edited',
    ({ change }) => {
      change([{ ...EDIT, certain: true }]);
    },
    stale.cells,
  ],
  [
    'a row may have been touched',
    ({ change }) => {
      change([{ ...EDIT, certain: false }]);
    },
    null,
  ],
  [
    'another sheet came',
    ({ change }) => {
      change([{ kind: 'sheets', by: 'user' }]);
    },
    stale.cells,
  ],
  [
    'a check has found other cells',
    (pane) => {
      pane.answers.cells = ledgerCells([{}, {}]);
      pane.dispatch({ kind: 'check', sheetOnly: false });
    },
    stale.cells,
  ],
  [
    'a check has found the same',
    ({ dispatch }) => {
      dispatch({ kind: 'check', sheetOnly: false });
    },
    null,
  ],
  [
    'a rule was switched off',
    ({ dispatch }) => {
      dispatch({ kind: 'switchRule', rule: 'RA-GATE-decision', on: false });
    },
    stale.policies,
  ],
])('is it out of date? %s; made again it is not', async (_, happens, expected) => {
  expect(await after(happens)).toEqual([expected, null]);
});
