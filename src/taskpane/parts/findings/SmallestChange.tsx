import { makeStyles, tokens } from '@fluentui/react-components';
import type { SmallestChangeView } from '../../view/findings-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { CellLink } from '../common/CellLink.tsx';
import { Section } from '../common/Section.tsx';
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
});

interface SmallestChangeProps {
  readonly change: SmallestChangeView;
  readonly actions: Pick<PaneActions, 'goToCell'>;
}

/** The least that would clear the finding. */
export function SmallestChange({ change: { ways, none }, actions }: SmallestChangeProps) {
  const styles = useStyles();
  const { findings } = useWords();
  return (
    <Section title={findings.change}>
      <div className={styles.box}>
        {none === null ? null : <p className={styles.line}>{none}</p>}
        {ways.length > 1 ? <p className={styles.line}>{findings.anyOf}</p> : null}
        <ul className={styles.ways}>
          {ways.map(({ id, text, cell }) => (
            <li key={id}>
              {text} {cell === null ? null : <CellLink cell={cell} actions={actions} />}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
