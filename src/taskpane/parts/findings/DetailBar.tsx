import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, ChevronLeftRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { FindingDetailView } from '../../view/findings-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    padding: '4px 8px 4px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  position: {
    marginInlineStart: 'auto',
    marginInlineEnd: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface DetailBarProps {
  readonly detail: FindingDetailView;
  readonly actions: Pick<PaneActions, 'closeFinding' | 'openFinding'>;
}

/** Back to the list, and on to the neighbours. */
export function DetailBar({ detail: { position, previous, next }, actions }: DetailBarProps) {
  const styles = useStyles();
  const { findings } = useWords();
  const neighbour = (id: string | null, label: string, icon: ReactElement) => (
    <Button
      appearance="subtle"
      size="small"
      icon={icon}
      aria-label={label}
      disabledFocusable={id === null}
      onClick={() => {
        if (id !== null) actions.openFinding(id);
      }}
    />
  );
  return (
    <div className={styles.bar}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronLeftRegular />}
        onClick={actions.closeFinding}
      >
        {findings.back}
      </Button>
      <span className={styles.position}>{position}</span>
      {neighbour(previous, findings.previous, <ArrowUpRegular />)}
      {neighbour(next, findings.next, <ArrowDownRegular />)}
    </div>
  );
}
