import { viewOf } from '../../../src/taskpane/view/show/pane-view.ts';
import type { PageView } from '../../../src/taskpane/view/view-model.ts';
import { ledgerCells } from './ledger-grid.ts';
import { type PretendPane, pretendPane } from './pretend-pane.ts';

const MANY = 300;

async function checkedPane(): Promise<PretendPane> {
  const records = Array.from({ length: MANY }, (_, index) =>
    index === 0 ? { opinions: '看不清' } : {},
  );
  const pane = pretendPane(ledgerCells(records));
  await pane.quiet();
  pane.dispatch({ kind: 'check', sheetOnly: false });
  await pane.quiet();
  return pane;
}

function pageOf<Kind extends PageView['kind']>(pane: PretendPane, kind: Kind) {
  const { page } = viewOf(pane.state());
  if (page.kind !== kind) throw new Error(`${page.kind} is open`);
  return page as Extract<PageView, { readonly kind: Kind }>;
}

test('a column that is not there is one line for a rule, with the number of its records', async () => {
  const pane = await checkedPane();
  pane.dispatch({ kind: 'showOutcome', outcome: 'unchecked' });
  const { list, filters } = pageOf(pane, 'findings');
  const wide = list.groups.filter(({ title }) => title === `稳评台账 ${MANY} 条记录`);
  const own = list.groups.filter(({ title }) => title.includes('第 3 行'));
  const { run } = pane.state().result ?? { run: { ledgers: [] } };
  const unchecked = run.ledgers.reduce((sum, { outcomes }) => sum + outcomes.unchecked, 0);
  const lines = list.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  expect([wide.length, own.length, lines < MANY, filters.summary]).toEqual([
    1,
    1,
    true,
    `共 ${lines} 条 · 合 ${unchecked.toLocaleString('en-US')} 项检查`,
  ]);
  const [line = ''] = wide[0]?.rows ?? [];
  const { sentence, leadsToCell } = list.row(line);
  expect([sentence.includes('这一列，未能检查'), leadsToCell]).toEqual([true, false]);
});
