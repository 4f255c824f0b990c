import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { OutcomeCountView } from '../../view/check-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  count: {
    flex: '1 1 auto',
    display: 'flex',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    marginLeft: '-1px',
  },
  face: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: '6px 7px',
    whiteSpace: 'nowrap',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
  },
  press: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  number: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  pressLabel: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
});

interface OutcomeCountsProps {
  readonly counts: readonly OutcomeCountView[];
  readonly actions: Pick<PaneActions, 'showOutcome'>;
}

/** The four outcomes side by side; those that want looking at lead to the list. */
export function OutcomeCounts({ counts, actions }: OutcomeCountsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.counts}>
      {counts.map((count) => (
        <li key={count.id} className={styles.count}>
          <Count count={count} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

function Count({
  count: { id, count },
  actions,
}: {
  readonly count: OutcomeCountView;
  readonly actions: OutcomeCountsProps['actions'];
}) {
  const styles = useStyles();
  const { check } = useWords();
  const number = <span className={styles.number}>{count}</span>;
  if (id === 'clear' || id === 'notInForce') {
    return (
      <span className={styles.face}>
        {number}
        <span className={styles.label}>{check.outcomes[id]}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={mergeClasses(styles.face, styles.press)}
      title={id === 'finding' ? check.showFindings : check.showUnchecked}
      onClick={() => {
        actions.showOutcome(id);
      }}
    >
      {number}
      <span className={mergeClasses(styles.label, styles.pressLabel)}>{check.outcomes[id]}</span>
    </button>
  );
}
