import { Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { AsOfView } from '../../view/check-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0, flexBasis: '110px', '& input': { minWidth: 0 } },
  today: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface AsOfDayProps {
  readonly asOf: AsOfView;
  readonly isDisabled: boolean;
  readonly actions: Pick<PaneActions, 'setAsOf' | 'setAsOfToday'>;
}

/** The day to which time limits are counted. */
export function AsOfDay({ asOf: { value, isToday, fault }, isDisabled, actions }: AsOfDayProps) {
  const styles = useStyles();
  const { check } = useWords();
  const trouble = fault === null ? {} : { validationMessage: wholeDates(fault) };
  return (
    <Field
      className={styles.field}
      label={check.asOf}
      hint={check.asOfHint}
      size="small"
      {...trouble}
    >
      <div className={styles.row}>
        <Input
          className={styles.input}
          type="date"
          size="medium"
          aria-label={check.asOf}
          value={value}
          disabled={isDisabled}
          onChange={(_event, { value: day }) => {
            actions.setAsOf(day);
          }}
        />
        {isToday ? (
          <span className={styles.today}>{check.isToday}</span>
        ) : (
          <Link as="button" disabled={isDisabled} onClick={actions.setAsOfToday}>
            {check.today}
          </Link>
        )}
      </div>
    </Field>
  );
}
