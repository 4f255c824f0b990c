import { makeStyles, tokens } from '@fluentui/react-components';
import type { GroupView } from '../../view/bulletin-view.ts';
import { LevelTag } from '../common/LevelTag.tsx';

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The colour of a group, or why it has none. */
export function GroupColour({
  group: { colour, colourText },
}: {
  readonly group: Pick<GroupView, 'colour' | 'colourText'>;
}) {
  const styles = useStyles();
  if (colour !== null) return <LevelTag level={colour} text={colourText} />;
  return <span className={styles.none}>{colourText}</span>;
}
