import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { GroupView } from '../../view/bulletin-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { Fold } from '../common/Fold.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { FigureLine } from './FigureLine.tsx';
import { GroupColour } from './GroupColour.tsx';

const useStyles = makeStyles({
  head: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 6px' },
  inner: { paddingInlineStart: tokens.spacingHorizontalL },
  figures: { margin: 0, padding: 0, listStyleType: 'none' },
  reasons: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  relief: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface GroupProps {
  readonly group: GroupView;
  readonly actions: Pick<PaneActions, 'openFigure'>;
}

/** A unit, a department or a person: its colour at a glance, its figures inside. */
export function GroupFold({ group, actions }: GroupProps) {
  const styles = useStyles();
  return (
    <li className={mergeClasses(group.depth > 1 && styles.inner)}>
      <Fold
        label={
          <span className={styles.head}>
            <span>{wholeDates(group.name)}</span>
            <GroupColour group={group} />
          </span>
        }
      >
        <GroupFigures group={group} actions={actions} />
      </Fold>
    </li>
  );
}

/** Why it has its colour, what would lower it, and every figure. */
export function GroupFigures({ group: { reasons, relief, figures }, actions }: GroupProps) {
  const styles = useStyles();
  return (
    <div>
      {reasons.length === 0 ? null : (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{wholeDates(reason)}</li>
          ))}
        </ul>
      )}
      {relief === null ? null : <p className={styles.relief}>{wholeDates(relief)}</p>}
      <ul className={styles.figures}>
        {figures.map((figure) => (
          <FigureLine key={figure.id} figure={figure} actions={actions} />
        ))}
      </ul>
    </div>
  );
}
