import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LedgerView } from '../../view/check-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flex: '1 1 110px', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  sureness: { margin: 0, color: tokens.colorNeutralForeground2 },
  doubtful: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  notices: { width: '100%', margin: 0, paddingInlineStart: '16px' },
});

interface LedgerCardProps {
  readonly ledger: LedgerView;
  readonly actions: Pick<PaneActions, 'openMapping'>;
}

/** A ledger: what and where it is, how surely it was recognised, what of it wants looking at. */
export function LedgerCard({ ledger, actions }: LedgerCardProps) {
  const styles = useStyles();
  const { check } = useWords();
  const { id, title, where, sureness, result, notices } = ledger;
  const isDoubtful = sureness.grade === 'unsure';
  return (
    <div className={styles.card}>
      <div className={styles.text}>
        <h3 className={styles.title}>{wholeDates(title)}</h3>
        <p className={styles.line}>{wholeDates(where)}</p>
        <p className={mergeClasses(styles.sureness, isDoubtful && styles.doubtful)}>
          {isDoubtful ? '! ' : ''}
          {check.sureness[sureness.grade]} · {sureness.text}
        </p>
        {result === null ? null : <p className={styles.line}>{wholeDates(result)}</p>}
      </div>
      <Button
        size="small"
        aria-label={check.openMapping(title)}
        onClick={() => {
          actions.openMapping(id);
        }}
      >
        {check.columns}
      </Button>
      {notices.length === 0 ? null : (
        <ul className={styles.notices}>
          {notices.map((notice) => (
            <li key={notice}>{wholeDates(notice)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
