import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import type { PaneActions } from '../../view/pane-actions.ts';
import type { RulesView } from '../../view/rules-view.ts';
import { PageBody } from '../common/PageBody.tsx';
import { useWords } from '../frame/words-context.tsx';
import { Imported } from './Imported.tsx';
import { ImportButton } from './ImportButton.tsx';
import { PolicyCard } from './PolicyCard.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  search: { maxWidth: 'none', width: '100%' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  unsaved: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '6px',
    padding: '6px 10px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  policies: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
});

interface RulesPageProps {
  readonly view: RulesView;
  readonly actions: PaneActions;
}

/** 规则: the policies in force, their rules, and a file handed in. */
export function RulesPage({ view, actions }: RulesPageProps) {
  const styles = useStyles();
  const { rules } = useWords();
  return (
    <PageBody>
      <div className={styles.head}>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label={rules.search}
          placeholder={rules.searchHint}
          value={view.text}
          onChange={(_event, { value }) => {
            actions.setRulesText(value);
          }}
        />
        <p className={styles.note} role="status">
          {view.policies.length === 0 ? rules.noMatch : view.summary}
        </p>
        {view.unsaved === null ? null : <Unsaved view={view} actions={actions} />}
        <ImportButton onFile={actions.importPolicy} />
        {view.imported === null ? null : <Imported imported={view.imported} actions={actions} />}
      </div>
      <ul className={styles.policies}>
        {view.policies.map((policy) => (
          <li key={policy.id}>
            <PolicyCard policy={policy} actions={actions} />
          </li>
        ))}
      </ul>
    </PageBody>
  );
}

function Unsaved({ view, actions }: RulesPageProps) {
  const styles = useStyles();
  const { common } = useWords();
  return (
    <div className={styles.unsaved} role="status">
      <span>{view.unsaved}</span>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={view.isSaving}
        onClick={actions.saveRules}
      >
        {view.isSaving ? common.saving : common.save}
      </Button>
    </div>
  );
}
