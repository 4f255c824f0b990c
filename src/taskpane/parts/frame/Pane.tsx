import { FluentProvider, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PaneActions } from '../../view/pane-actions.ts';
import type { PaneView } from '../../view/view-model.ts';
import { PaneDialogs } from '../dialogs/PaneDialogs.tsx';
import { Messages } from './Messages.tsx';
import { Page } from './Page.tsx';
import { paneTheme } from './theme.ts';
import { useWords, WordsProvider } from './words-context.tsx';

const useStyles = makeStyles({
  root: { height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    boxSizing: 'border-box',
    overflow: 'hidden',
    // On a very low pane (or at a great zoom) nothing may be squeezed out of sight: all of it scrolls.
    '@media (max-height: 420px)': { height: 'auto', minHeight: '100vh', overflow: 'visible' },
  },
  // Excel shows the name above the pane already; those who listen need it here.
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  tabs: {
    flexShrink: 0,
    flexWrap: 'wrap',
    padding: '2px 4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: '6px 4px',
    '& .fui-Tab__content': { fontSize: tokens.fontSizeBase200 },
    // Room kept for bold letters makes the English tabs wrap; the list's own switch for it reaches the page as an attribute.
    '& .fui-Tab__content--reserved-space': { display: 'none' },
  },
  count: {
    marginInlineStart: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    '@media (max-height: 420px)': { overflowY: 'visible' },
  },
});

interface PaneProps {
  readonly view: PaneView;
  readonly actions: PaneActions;
}

/** The whole pane: what the view model says, and nothing else. */
export function Pane({ view, actions }: PaneProps) {
  const styles = useStyles();
  const { theme: shade, language } = view;
  const theme = useMemo(() => paneTheme(shade, language), [shade, language]);
  return (
    <WordsProvider language={language}>
      <FluentProvider
        theme={theme}
        lang={language}
        className={styles.root}
        style={{ colorScheme: shade }}
      >
        <main className={styles.pane}>
          <Title />
          <Tabs view={view} actions={actions} />
          <Messages messages={view.messages} actions={actions} />
          <div
            className={styles.page}
            role="tabpanel"
            id="ledger-rules-page"
            aria-labelledby={tabId(view.activeTab)}
          >
            <Page page={view.page} actions={actions} />
          </div>
        </main>
        <PaneDialogs dialog={view.dialog} actions={actions} />
      </FluentProvider>
    </WordsProvider>
  );
}

function Title() {
  const styles = useStyles();
  const { common } = useWords();
  return <h1 className={styles.unseen}>{common.pane}</h1>;
}

const tabId = (tab: string) => `ledger-rules-tab-${tab}`;

function Tabs({ view, actions }: PaneProps) {
  const styles = useStyles();
  const { common } = useWords();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={common.tabList}
      selectedValue={view.activeTab}
      onTabSelect={(_event, { value }) => {
        const tab = view.tabs.find(({ id }) => id === value);
        if (tab) actions.openTab(tab.id);
      }}
    >
      {view.tabs.map(({ id, count }) => (
        <Tab
          key={id}
          id={tabId(id)}
          value={id}
          className={styles.tab}
          aria-controls={id === view.activeTab ? 'ledger-rules-page' : undefined}
        >
          {common.tabs[id]}
          {count === null ? null : <span className={styles.count}>{count}</span>}
        </Tab>
      ))}
    </TabList>
  );
}
