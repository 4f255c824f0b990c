import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { UncheckedCauseView } from '../../view/check-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { Section } from '../common/Section.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  causes: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cause: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: '3px 0',
  },
  count: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

interface UncheckedCausesProps {
  readonly causes: readonly UncheckedCauseView[];
  readonly actions: Pick<PaneActions, 'showOutcome'>;
}

/** Why some rules could not be judged: unchecked is not clear. */
export function UncheckedCauses({ causes, actions }: UncheckedCausesProps) {
  const styles = useStyles();
  const { check } = useWords();
  const link = (
    <Link
      as="button"
      style={{ fontSize: 'inherit' }}
      onClick={() => {
        actions.showOutcome('unchecked');
      }}
    >
      {check.showUnchecked}
    </Link>
  );
  return (
    <Section title={check.unchecked} aside={link}>
      <ul className={styles.causes}>
        {causes.map(({ id, text, count }) => (
          <li key={id} className={styles.cause}>
            <span>{wholeDates(text)}</span>
            <span className={styles.count}>{count}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
