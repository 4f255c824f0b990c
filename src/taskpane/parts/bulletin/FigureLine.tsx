import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { FigureView } from '../../view/bulletin-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { wholeDates } from '../common/whole-dates.tsx';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: {
    textAlign: 'end',
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  more: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3 },
});

interface FigureLineProps {
  readonly figure: FigureView;
  readonly actions: Pick<PaneActions, 'openFigure'>;
}

/** A figure, what it was before, what it leaves out; it leads to its records. */
export function FigureLine({ figure, actions }: FigureLineProps) {
  const styles = useStyles();
  const { id, title, value, change, note, canOpen } = figure;
  const more = [change, note].filter((each) => each !== null);
  return (
    <li className={styles.line}>
      <span>{wholeDates(title)}</span>
      {canOpen ? (
        <Link
          as="button"
          className={styles.value}
          aria-label={`${title} ${value}`}
          onClick={() => {
            actions.openFigure(id);
          }}
        >
          {value}
        </Link>
      ) : (
        <span className={styles.value}>{value}</span>
      )}
      {more.length === 0 ? null : (
        <span className={styles.more}>{wholeDates(more.join(' · '))}</span>
      )}
    </li>
  );
}
