import { makeStyles, tokens } from '@fluentui/react-components';
import type { Level } from '../../../rules/index.ts';
import { levelColour } from '../frame/theme.ts';
import { useWords } from '../frame/words-context.tsx';
import { LevelShape } from './LevelShape.tsx';

const useStyles = makeStyles({
  tag: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: '1px 7px 1px 6px',
    borderRadius: tokens.borderRadiusCircular,
    border: '1px solid transparent',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
});

interface LevelTagProps {
  readonly level: Level;
  /** Where the colour has a word of its own. */
  readonly text?: string;
}

/** A colour: shape, word and tint. */
export function LevelTag({ level, text }: LevelTagProps) {
  const styles = useStyles();
  const { common } = useWords();
  const style = { color: levelColour(level, 'text'), backgroundColor: levelColour(level, 'back') };
  return (
    <span className={styles.tag} style={style}>
      <LevelShape level={level} />
      {text ?? common.levels[level]}
    </span>
  );
}
