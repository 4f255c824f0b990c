import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckView, RunView } from '../../view/check-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';
import { AsOfDay } from './AsOfDay.tsx';
import { Freshness } from './Freshness.tsx';
import { Progress } from './Progress.tsx';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface RunPanelProps {
  readonly view: CheckView;
  readonly actions: PaneActions;
}

/** As of which day, run, stop, and how fresh what stands there is. */
export function RunPanel({ view: { freshness, asOf, run }, actions }: RunPanelProps) {
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      <Freshness freshness={freshness} />
      <AsOfDay asOf={asOf} isDisabled={run.progress !== null} actions={actions} />
      {run.progress === null ? (
        <RunButtons run={run} actions={actions} />
      ) : (
        <Progress progress={run.progress} actions={actions} />
      )}
    </div>
  );
}

function RunButtons({ run, actions }: { readonly run: RunView; readonly actions: PaneActions }) {
  const styles = useStyles();
  const { check } = useWords();
  return (
    <>
      <div className={styles.buttons}>
        <Button
          className={styles.main}
          appearance="primary"
          disabledFocusable={!run.canCheckSheet}
          onClick={actions.checkSheet}
        >
          {check.checkSheet}
        </Button>
        <Button
          className={styles.main}
          disabledFocusable={!run.canCheckAll}
          onClick={actions.checkAll}
        >
          {check.checkAll}
        </Button>
      </div>
      {run.obstacle === null && run.sheet === null ? null : (
        <p className={styles.note}>
          {wholeDates(run.obstacle ?? check.sheetToCheck(run.sheet ?? ''))}
        </p>
      )}
    </>
  );
}
