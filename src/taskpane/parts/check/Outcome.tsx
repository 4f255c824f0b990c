import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { OutcomeView } from '../../view/check-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { FaultList } from '../common/FaultList.tsx';
import { Section } from '../common/Section.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';
import { Levels } from './Levels.tsx';
import { OutcomeCounts } from './OutcomeCounts.tsx';
import { UncheckedCauses } from './UncheckedCauses.tsx';

const useStyles = makeStyles({
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface OutcomeProps {
  readonly outcome: OutcomeView;
  readonly actions: PaneActions;
}

/** What came of the check, adding up; by colour; what was left out and why. */
export function Outcome({ outcome, actions }: OutcomeProps) {
  const styles = useStyles();
  const { check } = useWords();
  return (
    <>
      <Section title={check.result}>
        <p className={styles.line}>{wholeDates(outcome.headline)}</p>
        <OutcomeCounts counts={outcome.counts} actions={actions} />
        {outcome.waived === null ? null : (
          <p className={styles.line}>
            {wholeDates(outcome.waived)}{' '}
            <Link
              as="button"
              inline
              style={{ fontSize: 'inherit' }}
              onClick={() => {
                actions.showOutcome('waived');
              }}
            >
              {check.showWaived}
            </Link>
          </p>
        )}
      </Section>
      <Levels levels={outcome.levels} actions={actions} />
      {outcome.unchecked.length === 0 ? null : (
        <UncheckedCauses causes={outcome.unchecked} actions={actions} />
      )}
      {outcome.faults.length === 0 ? null : (
        <Section title={check.faults}>
          <FaultList faults={outcome.faults} actions={actions} />
        </Section>
      )}
    </>
  );
}
