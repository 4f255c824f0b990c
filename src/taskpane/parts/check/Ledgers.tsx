import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { LedgersView } from '../../view/check-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { EmptyState } from '../common/EmptyState.tsx';
import { Fold } from '../common/Fold.tsx';
import { Section } from '../common/Section.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';
import { LedgerCard } from './LedgerCard.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  other: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  reason: { color: tokens.colorNeutralForeground3 },
});

interface LedgersProps {
  readonly view: LedgersView;
  readonly actions: PaneActions;
}

/** Which ledgers were recognised, and which sheets hold none and why. */
export function Ledgers({ view, actions }: LedgersProps) {
  const styles = useStyles();
  const { check } = useWords();
  return (
    <Section title={check.ledgers}>
      {view.isReading ? <EmptyState kind="loading" title={check.reading} text="" /> : null}
      {!view.isReading && view.ledgers.length === 0 ? (
        <EmptyState kind="failed" {...check.noLedgers} />
      ) : null}
      <ul className={styles.list}>
        {view.ledgers.map((ledger) => (
          <li key={ledger.id}>
            <LedgerCard ledger={ledger} actions={actions} />
          </li>
        ))}
      </ul>
      {view.others.length === 0 ? null : <Others others={view.others} actions={actions} />}
    </Section>
  );
}

function Others({
  others,
  actions,
}: {
  readonly others: LedgersView['others'];
  readonly actions: PaneActions;
}) {
  const styles = useStyles();
  const { check } = useWords();
  return (
    <Fold label={check.others(others.length)}>
      <ul className={styles.list}>
        {others.map(({ sheet, reason }) => (
          <li key={sheet} className={styles.other}>
            <span>
              {wholeDates(sheet)} <span className={styles.reason}>{wholeDates(reason)}</span>
            </span>
            <Link
              as="button"
              style={{ fontSize: 'inherit', whiteSpace: 'nowrap' }}
              aria-label={check.setSheetByHand(sheet)}
              onClick={() => {
                actions.openSheetMapping(sheet);
              }}
            >
              {check.setByHand}
            </Link>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
