import { makeStyles, tokens } from '@fluentui/react-components';
import type { SmallestChangeView } from '../../view/findings-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { CellLink } from '../common/CellLink.tsx';
import { Fold } from '../common/Fold.tsx';
import { Section } from '../common/Section.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  box: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  line: { margin: 0 },
  ways: { margin: 0, paddingInlineStart: '16px' },
  note: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground3 },
});

interface SmallestChangeProps {
  readonly change: SmallestChangeView;
  readonly actions: Pick<PaneActions, 'goToCell'>;
}

/** More ways than these stand folded. */
const SHOWN = 2;

/** The least that would clear the finding. */
export function SmallestChange({ change, actions }: SmallestChangeProps) {
  const { ways, none, note } = change;
  const [first, others] = [ways.slice(0, SHOWN), ways.slice(SHOWN)];
  const styles = useStyles();
  const { findings } = useWords();
  return (
    <Section title={findings.change}>
      <div className={styles.box}>
        {none === null ? null : <p className={styles.line}>{wholeDates(none)}</p>}
        {ways.length > 1 ? <p className={styles.line}>{findings.anyOf}</p> : null}
        <Ways ways={first} actions={actions} />
        {others.length === 0 ? null : (
          <Fold label={findings.moreWays(others.length)}>
            <Ways ways={others} actions={actions} />
          </Fold>
        )}
        {note === null ? null : <p className={styles.note}>{wholeDates(note)}</p>}
      </div>
    </Section>
  );
}

interface WaysProps extends Pick<SmallestChangeProps, 'actions'> {
  readonly ways: SmallestChangeView['ways'];
}

function Ways({ ways, actions }: WaysProps) {
  const styles = useStyles();
  if (ways.length === 0) return null;
  return (
    <ul className={styles.ways}>
      {ways.map(({ id, text, cell }) => (
        <li key={id}>
          {wholeDates(text)} {cell === null ? null : <CellLink cell={cell} actions={actions} />}
        </li>
      ))}
    </ul>
  );
}
