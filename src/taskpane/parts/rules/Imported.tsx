import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { PaneActions } from '../../view/pane-actions.ts';
import type { ImportedView } from '../../view/rules-view.ts';
import { FaultList } from '../common/FaultList.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  box: {
    padding: '8px 4px 8px 12px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: '6px', marginBottom: '6px' },
  text: { flexGrow: 1 },
  file: { margin: 0, color: tokens.colorNeutralForeground3 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

interface ImportedProps {
  readonly imported: ImportedView;
  readonly actions: Pick<PaneActions, 'dismissImport' | 'goToPlace'>;
}

/** What became of a policy file: taken or refused, with its faults by line. */
export function Imported({ imported, actions }: ImportedProps) {
  const styles = useStyles();
  const { common, rules } = useWords();
  const { file, state, title, faults } = imported;
  return (
    <div className={styles.box} role="region" aria-label={file}>
      <div className={styles.head}>
        <div className={styles.text} role="status">
          <p className={styles.title}>
            {rules.importedStates[state]} · {wholeDates(title)}
          </p>
          <p className={styles.file}>{wholeDates(file)}</p>
        </div>
        {state === 'reading' ? (
          <Spinner size="tiny" />
        ) : (
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={common.dismiss}
            onClick={actions.dismissImport}
          />
        )}
      </div>
      <FaultList faults={faults} actions={actions} />
    </div>
  );
}
