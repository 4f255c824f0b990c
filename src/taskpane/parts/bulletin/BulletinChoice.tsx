import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { BulletinView } from '../../view/bulletin-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { Progress } from '../check/Progress.tsx';
import { ChoiceSelect } from '../common/ChoiceSelect.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface BulletinChoiceProps {
  readonly view: BulletinView;
  readonly actions: PaneActions;
}

/** Which bulletin of which period, and to make it. */
export function BulletinChoice({ view, actions }: BulletinChoiceProps) {
  const styles = useStyles();
  const { bulletin: words } = useWords();
  const { which, period, canMake, made, progress } = view;
  return (
    <div className={styles.panel}>
      {which.options.length === 0 ? null : (
        <div className={styles.choices}>
          <ChoiceSelect label={words.which} choice={which} onChoose={actions.chooseBulletin} />
          <ChoiceSelect label={words.period} choice={period} onChoose={actions.choosePeriod} />
        </div>
      )}
      {progress === null ? (
        <Button
          appearance={made === null ? 'primary' : 'secondary'}
          disabledFocusable={!canMake}
          onClick={actions.makeBulletin}
        >
          {made === null ? words.make : words.makeAgain}
        </Button>
      ) : (
        <Progress progress={progress} actions={actions} />
      )}
    </div>
  );
}
