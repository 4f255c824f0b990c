import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  InfoRegular,
  WarningRegular,
  ErrorCircleRegular,
} from '@fluentui/react-icons';
import type { FreshnessView } from '../../view/check-view.ts';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  alert: {
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { flexShrink: 0, marginTop: '1px', fontSize: '16px', lineHeight: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const ICONS = {
  none: InfoRegular,
  fresh: CheckmarkCircleRegular,
  stale: WarningRegular,
  partial: ErrorCircleRegular,
} as const;

/** Whether the results that stand in the workbook may be relied on. */
export function Freshness({ freshness: { state, title, lines } }: { freshness: FreshnessView }) {
  const styles = useStyles();
  const { check } = useWords();
  const Icon = ICONS[state];
  const isAlert = state === 'stale' || state === 'partial';
  return (
    <div
      role="status"
      aria-label={check.freshness}
      className={mergeClasses(styles.banner, isAlert && styles.alert)}
    >
      <span className={styles.icon}>
        <Icon />
      </span>
      <div>
        <p className={styles.title}>{wholeDates(title)}</p>
        {lines.map((line) => (
          <p key={line} className={styles.line}>
            {wholeDates(line)}
          </p>
        ))}
      </div>
    </div>
  );
}
