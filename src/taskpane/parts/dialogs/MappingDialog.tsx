import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MappingView } from '../../view/mapping-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { ChoiceSelect } from '../common/ChoiceSelect.tsx';
import { FaultList } from '../common/FaultList.tsx';
import { Fold } from '../common/Fold.tsx';
import { Section } from '../common/Section.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import { HeaderRows } from './HeaderRows.tsx';
import { MappedColumn } from './MappedColumn.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  reset: { alignSelf: 'flex-start' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface MappingDialogProps {
  readonly view: MappingView;
  readonly actions: PaneActions;
}

/** How a ledger was understood, and what a person says of it. */
export function MappingDialog({ view, actions }: MappingDialogProps) {
  const styles = useStyles();
  const {
    dialogs: { mapping: words },
  } = useWords();
  return (
    <DialogFrame
      title={view.title}
      onClose={actions.closeDialog}
      buttons={<SaveButton view={view} actions={actions} />}
    >
      <Section title={words.kind}>
        <ChoiceSelect
          label={words.kind}
          choice={view.kindOfLedger}
          onChoose={actions.correctKind}
        />
      </Section>
      <HeaderRows header={view.header} actions={actions} />
      {view.faults.length === 0 ? null : (
        <Section title={words.faults}>
          <FaultList faults={view.faults} actions={actions} />
        </Section>
      )}
      <Section title={words.columns} aside={view.changed ?? undefined}>
        <ul className={styles.list}>
          {view.columns.map((column) => (
            <MappedColumn
              key={column.column}
              column={column}
              fields={view.fields}
              actions={actions}
            />
          ))}
        </ul>
      </Section>
      <Lines label={words.missing(view.missing.length)} lines={view.missing} />
      <Lines
        label={words.setAside(view.setAside.length)}
        lines={view.setAside.map(({ rows, reason }) => `${rows} · ${reason}`)}
      />
      <Reset view={view} actions={actions} />
      <p className={styles.note}>{words.remembered}</p>
    </DialogFrame>
  );
}

/** Within what scrolls: beside the other buttons it would take the room of what is asked. */
function Reset({ view, actions }: MappingDialogProps) {
  const styles = useStyles();
  const { dialogs } = useWords();
  if (!view.canReset) return null;
  return (
    <Button className={styles.reset} size="small" onClick={actions.resetMapping}>
      {dialogs.mapping.reset}
    </Button>
  );
}

function SaveButton({ view, actions }: MappingDialogProps) {
  const { common } = useWords();
  const canSave = view.changed !== null && view.header.fault === null && !view.isSaving;
  return (
    <Button appearance="primary" disabledFocusable={!canSave} onClick={actions.saveMapping}>
      {view.isSaving ? common.saving : common.save}
    </Button>
  );
}

/** What may be long, and is looked up only now and then. */
function Lines({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <Fold label={label}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{wholeDates(line)}</li>
        ))}
      </ul>
    </Fold>
  );
}
