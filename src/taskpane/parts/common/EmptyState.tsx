import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ErrorCircleRegular,
  FilterRegular,
  TableSearchRegular,
} from '@fluentui/react-icons';
import type { EmptyView } from '../../view/findings-view.ts';
import { wholeDates } from './whole-dates.tsx';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  picture: { fontSize: '32px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  text: { margin: 0, maxWidth: '36em', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
});

interface EmptyStateProps extends Omit<EmptyView, 'button'> {
  readonly button?: EmptyView['button'];
  readonly onPress?: (button: string) => void;
}

/** Nothing to show: why, and what to do. */
export function EmptyState({ kind, title, text, button, onPress }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.state} role="status">
      <div className={styles.picture}>
        <Picture kind={kind} />
      </div>
      <p className={styles.title}>{wholeDates(title)}</p>
      {text === '' ? null : <p className={styles.text}>{wholeDates(text)}</p>}
      {button ? (
        <Button
          appearance={kind === 'notChecked' ? 'primary' : 'secondary'}
          onClick={() => onPress?.(button.id)}
        >
          {button.label}
        </Button>
      ) : null}
    </div>
  );
}

function Picture({ kind }: Pick<EmptyView, 'kind'>) {
  switch (kind) {
    case 'notChecked':
      return <TableSearchRegular />;
    case 'clear':
      return <CheckmarkCircleRegular />;
    case 'filteredAway':
      return <FilterRegular />;
    case 'failed':
      return <ErrorCircleRegular />;
    case 'loading':
      return <Spinner size="small" />;
  }
}
