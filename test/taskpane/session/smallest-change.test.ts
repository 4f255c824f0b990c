import { listItems } from '../../../src/taskpane/session/list-items.ts';
import type { PaneState } from '../../../src/taskpane/session/state.ts';
import type { SmallestChangeView } from '../../../src/taskpane/view/findings-view.ts';
import { viewOf } from '../../../src/taskpane/view/show/pane-view.ts';
import type { Language } from '../../../src/rules/index.ts';
import { ledgerCells } from './ledger-grid.ts';
import { pretendPane } from './pretend-pane.ts';

/** What stands under 最少改哪里 of the first finding of a rule: at once, and when it is worked out. */
async function changeOf(rule: string, language: Language) {
  const pane = pretendPane(ledgerCells([{}, { opinions: '' }]), { language });
  await pane.quiet();
  pane.dispatch({ kind: 'check', sheetOnly: false });
  const { result } = await pane.quiet();
  const item = [...listItems(result?.run).byId.values()].find((each) => each.rule === rule);
  pane.dispatch({ kind: 'openFinding', finding: item?.id ?? '' });
  const first = shown(pane.state())?.none;
  const isOpen = () => (pane.state().explained?.change ?? null) === null;
  for (let turn = 0; turn < 200 && isOpen(); turn += 1) await pane.quiet();
  const change = shown(pane.state());
  return {
    first,
    ways: change?.ways.map(({ text, cell }) => [text, cell]),
    none: change?.none,
    hasNote: change?.note !== null,
  };
}

function shown(state: PaneState): SmallestChangeView | null {
  const { page } = viewOf(state);
  return page.kind === 'findings' ? (page.detail?.change ?? null) : null;
}

const TOLD = {
  'zh-CN': {
    first: '正在逐个试改、重新判断…',
    ways: [['若“充分听取意见”在 2024-03-01 至 2025-07-01 之间，这一条就不再报出。', '稳评台账!E4']],
    none: null,
    hasNote: true,
  },
  'en-US': {
    first: 'Trying changes and judging anew…',
    ways: [
      [
        'If “Opinions heard” were between 2024-03-01 and 2025-07-01, this would no longer be reported.',
        '稳评台账!E4',
      ],
    ],
    none: null,
    hasNote: true,
  },
} as const;

test.each(['zh-CN', 'en-US'] as const)(
  'a finding that is opened tells what would clear it: %s',
  async (language) => {
    expect(await changeOf('RA-STEP-opinions', language)).toEqual(TOLD[language]);
  },
);
