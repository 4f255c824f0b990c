import { listItems } from '../../session/list-items.ts';
import type { PaneState } from '../../session/state.ts';
import { n } from '../../words/count.ts';
import type { PageView, PaneView, TabId, TabView } from '../view-model.ts';
import { showCheck } from './show-check.ts';
import { showDialog } from './show-dialogs.ts';
import { showFindings } from './show-findings.ts';
import { showMessages } from './show-messages.ts';
import { showRules } from './show-rules.ts';
import { showSettings } from './show-settings.ts';

/** The tabs in their order; a page each. */
const PAGES: Partial<Record<TabId, (state: PaneState) => PageView>> = {
  check: (state) => showFirst(state),
  findings: (state) => ({ kind: 'findings', ...showFindings(state) }),
  rules: (state) => ({ kind: 'rules', ...showRules(state) }),
  settings: (state) => ({ kind: 'settings', ...showSettings(state) }),
};
const showFirst = (state: PaneState): PageView => ({ kind: 'check', ...showCheck(state) });
const TABS: readonly TabId[] = ['check', 'findings', 'rules', 'settings'];

/** Everything that the pane shows in a state. Pure: what is large is made once and kept as long as its state is. */
export function viewOf(state: PaneState): PaneView {
  // A tab that has no page yet leads to the first one.
  const activeTab = PAGES[state.tab] === undefined ? 'check' : state.tab;
  const page = PAGES[activeTab] ?? showFirst;
  return {
    language: state.preferences.language,
    theme: state.theme,
    tabs: TABS.map((id): TabView => ({
      id,
      count: id === 'findings' ? findingCount(state) : null,
    })),
    activeTab,
    messages: showMessages(state),
    page: page(state),
    dialog: showDialog(state),
  };
}

function findingCount({ result }: PaneState): string | null {
  if (result === null) return null;
  return n(listItems(result.run).items.filter(({ kind }) => kind === 'finding').length);
}
