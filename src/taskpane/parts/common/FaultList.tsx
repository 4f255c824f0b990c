import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { PaneActions } from '../../view/pane-actions.ts';
import type { FaultView } from '../../view/shared-views.ts';
import { wholeDates } from './whole-dates.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: {
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  place: { fontWeight: tokens.fontWeightSemibold },
  repair: { color: tokens.colorNeutralForeground3 },
});

interface FaultListProps {
  readonly faults: readonly FaultView[];
  readonly actions: Pick<PaneActions, 'goToPlace'>;
}

/** What is wrong with an input, where, and how to mend it. */
export function FaultList({ faults, actions }: FaultListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {faults.map((fault) => (
        <li key={fault.id} className={styles.item}>
          <FaultPlace fault={fault} actions={actions} />
          <div>{wholeDates(fault.sentence)}</div>
          <div className={styles.repair}>{wholeDates(fault.repair)}</div>
        </li>
      ))}
    </ul>
  );
}

function FaultPlace({
  fault: { id, place, leadsToCell },
  actions,
}: {
  readonly fault: FaultView;
  readonly actions: FaultListProps['actions'];
}) {
  const styles = useStyles();
  if (place === null) return null;
  if (!leadsToCell) return <div className={styles.place}>{wholeDates(place)}</div>;
  return (
    <Link
      as="button"
      className={styles.place}
      style={{ fontSize: 'inherit' }}
      onClick={() => {
        actions.goToPlace(id);
      }}
    >
      {wholeDates(place)}
    </Link>
  );
}
