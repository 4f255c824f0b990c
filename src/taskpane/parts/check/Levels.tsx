import { makeStyles, tokens } from '@fluentui/react-components';
import type { LevelCountView } from '../../view/check-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { LevelShape } from '../common/LevelShape.tsx';
import { Section } from '../common/Section.tsx';
import { levelColour } from '../frame/theme.ts';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  levels: { margin: 0, padding: 0, listStyleType: 'none' },
  level: {
    display: 'grid',
    gridTemplateColumns: '12px auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: '5px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  track: { height: '6px', borderRadius: '3px', backgroundColor: tokens.colorNeutralBackground4 },
  // High contrast takes backgrounds away: the bar is drawn all the same, in the colour of the text.
  bar: {
    display: 'block',
    height: '100%',
    borderRadius: '3px',
    minWidth: '2px',
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'CanvasText !important',
    },
  },
  number: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

interface LevelsProps {
  readonly levels: readonly LevelCountView[];
  readonly actions: Pick<PaneActions, 'showLevel'>;
}

/** Records by colour: shape, word, share and number; each leads to the list. */
export function Levels({ levels, actions }: LevelsProps) {
  const styles = useStyles();
  const { check, common } = useWords();
  return (
    <Section title={check.levels}>
      <ul className={styles.levels}>
        {levels.map(({ level, count, share }) => (
          <li key={level}>
            <button
              type="button"
              className={styles.level}
              onClick={() => {
                actions.showLevel(level);
              }}
            >
              <LevelShape level={level} />
              <span>{common.levels[level]}</span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.bar} style={barStyle(level, share)} />
              </span>
              <span className={styles.number}>{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const barStyle = (level: LevelCountView['level'], share: number) => ({
  width: `${share * 100}%`,
  minWidth: share === 0 ? 0 : undefined,
  backgroundColor: levelColour(level, 'shape'),
});
