import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { PaneActions } from '../../view/pane-actions.ts';
import type { RuleView } from '../../view/rules-view.ts';
import { Fold } from '../common/Fold.tsx';
import { KindTag } from '../common/KindTag.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { Clauses } from '../findings/Clauses.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  rule: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  text: { flexGrow: 1, minWidth: 0 },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 6px',
    marginTop: '2px',
    color: tokens.colorNeutralForeground3,
  },
  note: { margin: '2px 0 0', color: tokens.colorNeutralForeground3 },
  switch: { margin: '-6px -8px -6px 0', flexShrink: 0 },
});

interface RuleLineProps {
  readonly policy: string;
  readonly rule: RuleView;
  readonly actions: Pick<PaneActions, 'switchRule'>;
}

/** A rule: what it asks, how weighty it is, its clauses, and whether this workbook uses it. */
export function RuleLine({ policy, rule, actions }: RuleLineProps) {
  const styles = useStyles();
  const { rules: words } = useWords();
  const { id, title, severity, clauses, isOn, note, count } = rule;
  return (
    <li className={styles.rule}>
      <div className={styles.head}>
        <div className={styles.text}>
          <div>{wholeDates(title)}</div>
          <div className={styles.meta}>
            <KindTag kind={severity} />
            <span>{id}</span>
            {count === null ? null : <span>{count}</span>}
          </div>
        </div>
        <Switch
          className={styles.switch}
          checked={isOn}
          aria-label={words.switchRule(`${id} ${title}`)}
          onChange={(_event, { checked }) => {
            actions.switchRule(policy, id, checked ? 'on' : 'off');
          }}
        />
      </div>
      {note === null ? null : <p className={styles.note}>{wholeDates(note)}</p>}
      {clauses.length === 0 ? null : (
        <Fold
          label={clauses.map((clause) => clause.id).join('、')}
          name={words.clausesOf(`${id} ${clauses.map((clause) => clause.id).join('、')}`)}
        >
          <Clauses clauses={clauses} />
        </Fold>
      )}
    </li>
  );
}
