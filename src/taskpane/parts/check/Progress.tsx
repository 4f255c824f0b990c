import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ProgressView } from '../../view/check-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  // In high contrast Fluent's ground and bar are nearly the same colour; told with Fluent's own words, to take its place.
  bar: {
    '@media screen and (forced-colors: active)': {
      boxSizing: 'border-box',
      height: '8px',
      border: '1px solid CanvasText',
      backgroundColor: 'Canvas',
    },
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
});

interface ProgressProps {
  readonly progress: ProgressView;
  readonly actions: Pick<PaneActions, 'cancel'>;
}

/** How far a check is, and the way to stop it. */
export function Progress({ progress, actions }: ProgressProps) {
  const styles = useStyles();
  const { check } = useWords();
  const { text, share, canCancel, isCancelling } = progress;
  return (
    <div className={styles.progress}>
      <p className={styles.text}>{wholeDates(text)}</p>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        aria-label={check.progress}
        aria-valuetext={text}
        {...(share === null ? {} : { value: share })}
      />
      <Button disabledFocusable={!canCancel || isCancelling} onClick={actions.cancel}>
        {isCancelling ? check.cancelling : check.cancel}
      </Button>
    </div>
  );
}
