import { listItems } from '../../session/list-items.ts';
import type { PaneState } from '../../session/state.ts';
import { n } from '../../words/count.ts';
import type { PageView, PaneView, TabId, TabView } from '../view-model.ts';
import { showBulletin } from './show-bulletin.ts';
import { showCheck } from './show-check.ts';
import { showDialog } from './show-dialogs.ts';
import { showFindings } from './show-findings.ts';
import { showMessages } from './show-messages.ts';
import { showRules } from './show-rules.ts';
import { showSettings } from './show-settings.ts';

/** The tabs in their order; a page each. */
const PAGES: Readonly<Record<TabId, (state: PaneState) => PageView>> = {
  check: (state) => ({ kind: 'check', ...showCheck(state) }),
  findings: (state) => ({ kind: 'findings', ...showFindings(state) }),
  bulletin: (state) => ({ kind: 'bulletin', ...showBulletin(state) }),
  rules: (state) => ({ kind: 'rules', ...showRules(state) }),
  settings: (state) => ({ kind: 'settings', ...showSettings(state) }),
};
const TABS = Object.keys(PAGES) as readonly TabId[];

/** Everything that the pane shows in a state. Pure: what is large is made once and kept as long as its state is. */
export function viewOf(state: PaneState): PaneView {
  return {
    language: state.preferences.language,
    theme: state.theme,
    tabs: TABS.map((id): TabView => ({
      id,
      count: id === 'findings' ? findingCount(state) : null,
    })),
    activeTab: state.tab,
    messages: showMessages(state),
    page: PAGES[state.tab](state),
    dialog: showDialog(state),
  };
}

function findingCount({ result }: PaneState): string | null {
  if (result === null) return null;
  return n(listItems(result.run).byKind.finding.length);
}
