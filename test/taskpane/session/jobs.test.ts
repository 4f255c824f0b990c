import { listItems } from '../../../src/taskpane/session/list-items.ts';
import type { PaneState } from '../../../src/taskpane/session/state.ts';
import { viewOf } from '../../../src/taskpane/view/show/pane-view.ts';
import type { WaiverFieldId } from '../../../src/taskpane/view/dialog-views.ts';
import type { WorkbookChange } from '../../../src/workbook/workbook.ts';
import { SHEET } from '../../workbook/office/made-ledger.ts';
import { ledgerCells } from './ledger-grid.ts';
import { pretendPane } from './pretend-pane.ts';

const CHECK = { kind: 'check', sheetOnly: false } as const;

/** Rules that fired, by record; and whether the pane has something to say. */
function seen({ result, messages }: PaneState) {
  const findings = result?.run.ledgers.flatMap((each) => each.findings) ?? [];
  return [
    findings.map(({ rule, subject }) => [
      rule.id,
      subject.kind === 'record' ? subject.record.key : null,
    ]),
    messages.map(({ about }) => about.kind),
  ];
}

function freshnessShown(state: PaneState): string {
  const { page } = viewOf({ ...state, tab: 'check' });
  return page.kind === 'check' ? page.freshness.state : page.kind;
}

const MISSING = ['RA-STEP-opinions', 'A-2'];

const rows = (first: number, more: Partial<WorkbookChange> = {}): WorkbookChange => ({
  kind: 'rows',
  sheet: SHEET,
  first,
  last: first,
  by: 'user',
  certain: true,
  ...more,
});

test('on opening the workbook is looked at and nothing is written', async () => {
  const pane = pretendPane();
  const { looked, result } = await pane.quiet();
  expect([looked?.freshness.kind, looked?.reading.ledgers.length, result, pane.asked]).toEqual([
    'neverChecked',
    1,
    null,
    ['read'],
  ]);
});

test('a check reads, judges and writes', async () => {
  const pane = pretendPane();
  await pane.quiet();
  pane.dispatch(CHECK);
  const state = await pane.quiet();
  expect([pane.asked, state.looked?.freshness.kind]).toEqual([['read', 'read', 'write'], 'fresh']);
  expect(seen(state)).toEqual([expect.arrayContaining([MISSING]), []]);
});

test('no check begins before the one before it is over, nor as of what is no day', async () => {
  const pane = pretendPane();
  await pane.quiet();
  pane.dispatch(CHECK);
  pane.dispatch(CHECK);
  await pane.quiet();
  pane.dispatch({ kind: 'setAsOf', day: '2025-6' });
  pane.dispatch(CHECK);
  await pane.quiet();
  expect(pane.asked).toEqual(['read', 'read', 'write']);
});

test('what is pressed while the pane re-checks of its own accord is done as soon as that is over', async () => {
  const pane = pretendPane();
  await pane.quiet();
  pane.dispatch(CHECK);
  await pane.quiet();
  pane.change([rows(4)]);
  pane.dispatch({ kind: 'clear' });
  const { result } = await pane.quiet();
  expect([pane.asked, result]).toEqual([
    ['read', 'read', 'write', 'readRows 4-4', 'write what differs', 'clear', 'read'],
    null,
  ]);
});

test('a check that is cancelled shows what it has judged, says so and writes nothing', async () => {
  const pane = pretendPane();
  await pane.quiet();
  pane.dispatch(CHECK);
  pane.dispatch({ kind: 'cancel' });
  const { result, messages } = await pane.quiet();
  expect([result?.run.partial, messages.map(({ about }) => about.kind), pane.asked]).toEqual([
    true,
    ['partial'],
    ['read', 'read'],
  ]);
});

test('what cannot be read or not be written whole is said, and the next check takes it back', async () => {
  const pane = pretendPane();
  await pane.quiet();
  const fault = { code: 'accessDenied', data: {}, place: {} };
  pane.answers.reading = { kind: 'faults', faults: [fault] };
  pane.dispatch(CHECK);
  expect((await pane.quiet()).messages.map(({ about }) => about)).toEqual([
    { kind: 'faults', of: 'check', faults: [fault] },
  ]);
  pane.answers.reading = null;
  pane.answers.report = { kind: 'unfinished', faults: [fault] };
  pane.dispatch(CHECK);
  expect((await pane.quiet()).messages.map(({ about }) => about.kind)).toEqual(['report']);
  pane.answers.report = { kind: 'whole', faults: [] };
  pane.dispatch(CHECK);
  expect((await pane.quiet()).messages).toEqual([]);
});

test.each<[string, readonly WorkbookChange[], readonly string[]]>([
  ['a row that was edited', [rows(4)], ['readRows 4-4', 'write what differs']],
  [
    'rows that were sorted',
    [{ kind: 'sheet', sheet: SHEET, by: 'user' }],
    ['read', 'write what differs'],
  ],
  ['more rows than are read singly', [rows(3, { last: 900 })], ['read', 'write what differs']],
  ['a colleague’s edit is not written', [rows(4, { by: 'coauthor' })], ['readRows 4-4']],
  [
    'both at once are',
    [rows(4, { by: 'coauthor' }), rows(3)],
    ['readRows 4-4,3-3', 'write what differs'],
  ],
])('live: %s', async (_, changes, asked) => {
  const pane = pretendPane();
  await pane.quiet();
  pane.dispatch(CHECK);
  await pane.quiet();
  pane.asked.length = 0;
  pane.answers.cells = ledgerCells([{}, {}]);
  pane.change(changes);
  const state = await pane.quiet();
  expect(pane.asked).toEqual(asked);
  expect(seen(state)[0]).not.toContainEqual(MISSING);
});

test('live: results that stand half-written keep saying so, and are no colleague’s', async () => {
  const pane = pretendPane();
  await pane.quiet();
  const fault = { code: 'accessDenied', data: {}, place: {} };
  pane.answers.report = { kind: 'unfinished', faults: [fault] };
  pane.dispatch(CHECK);
  await pane.quiet();
  pane.change([rows(4)]);
  const { messages } = await pane.quiet();
  expect([pane.asked.slice(3), messages.map(({ about }) => about.kind)]).toEqual([
    ['readRows 4-4'],
    ['report'],
  ]);
});

test('live: a look at a row in which nothing changed writes nothing', async () => {
  const pane = pretendPane();
  await pane.quiet();
  pane.dispatch(CHECK);
  await pane.quiet();
  pane.asked.length = 0;
  pane.change([rows(4, { certain: false })]);
  await pane.quiet();
  expect(pane.asked).toEqual(['readRows 4-4']);
});

test('live: nothing happens before the first check, nor where it is switched off', async () => {
  const pane = pretendPane();
  await pane.quiet();
  pane.change([rows(4)]);
  await pane.quiet();
  pane.dispatch(CHECK);
  await pane.quiet();
  pane.dispatch({ kind: 'setLive', live: false });
  pane.change([rows(4)]);
  await pane.quiet();
  expect(pane.asked.filter((each) => !each.startsWith('keep'))).toEqual(['read', 'read', 'write']);
});

test('live: what changed while it was off makes the results stale, and is checked when it is switched on', async () => {
  const pane = pretendPane();
  await pane.quiet();
  pane.dispatch(CHECK);
  await pane.quiet();
  pane.dispatch({ kind: 'setLive', live: false });
  pane.asked.length = 0;
  pane.change([rows(5, { certain: false })]);
  const looked = freshnessShown(await pane.quiet());
  pane.answers.cells = ledgerCells([{}, {}]);
  pane.change([rows(4)]);
  const stale = await pane.quiet();
  pane.dispatch({ kind: 'setLive', live: true });
  const checked = await pane.quiet();
  expect([looked, freshnessShown(stale), freshnessShown(checked)]).toEqual([
    'fresh',
    'stale',
    'fresh',
  ]);
  expect(pane.asked.filter((each) => !each.startsWith('keep'))).toEqual([
    'readRows 5-5,4-4',
    'write what differs',
  ]);
  expect([seen(stale)[0], seen(checked)[0]]).toEqual([
    expect.arrayContaining([MISSING]),
    expect.not.arrayContaining([MISSING]),
  ]);
});

test('of a great many changes while it was off only that there were some is kept', async () => {
  const pane = pretendPane(undefined, { live: false });
  await pane.quiet();
  pane.dispatch(CHECK);
  await pane.quiet();
  for (let edit = 0; edit < 300; edit += 1) pane.change([rows(3)]);
  expect(pane.state().changes.length).toBeLessThanOrEqual(100);
  pane.asked.length = 0;
  pane.dispatch({ kind: 'setLive', live: true });
  await pane.quiet();
  expect(pane.asked.slice(1)).toEqual(['read', 'write what differs']);
});

test('live: a check that could not be written leaves the results stale', async () => {
  const pane = pretendPane();
  await pane.quiet();
  pane.dispatch(CHECK);
  await pane.quiet();
  pane.answers.report = { kind: 'untouched', faults: [{ code: 'busy', data: {}, place: {} }] };
  pane.change([rows(4)]);
  expect(freshnessShown(await pane.quiet())).toBe('stale');
});

test('live: what was granted in this session holds when a row is read anew', async () => {
  const pane = pretendPane();
  await pane.quiet();
  pane.dispatch(CHECK);
  const checked = await pane.quiet();
  const [finding = ''] = listItems(checked.result?.run).byKind.finding.map(({ id }) => id);
  pane.dispatch({ kind: 'openWaiver', finding });
  const said = { reason: '省里统一安排', approver: '王主任', basis: '皖稳办1号', expiry: '长期' };
  for (const [field, value] of Object.entries(said) as [WaiverFieldId, string][]) {
    pane.dispatch({ kind: 'editWaiver', field, value });
  }
  pane.dispatch({ kind: 'grantWaiver' });
  const granted = await pane.quiet();
  // An adapter lays the rows over the cells that it is given.
  pane.answers.cells = granted.result?.cells ?? pane.answers.cells;
  pane.change([rows(3)]);
  const edited = await pane.quiet();
  const waived = [checked, granted, edited].map(
    ({ result }) => listItems(result?.run).byKind.waived.length,
  );
  expect([waived, pane.asked.at(-2)]).toEqual([[0, 1, 1], 'readRows 3-3']);
});

test('clearing takes everything off and looks anew', async () => {
  const pane = pretendPane();
  await pane.quiet();
  pane.dispatch(CHECK);
  await pane.quiet();
  pane.dispatch({ kind: 'askClear' });
  pane.dispatch({ kind: 'clear' });
  const { result, dialog, messages } = await pane.quiet();
  expect([result, dialog, messages.map(({ about }) => about.kind)]).toEqual([
    null,
    null,
    ['report'],
  ]);
  expect(pane.asked).toEqual(['read', 'read', 'write', 'clear', 'read']);
});
