import { Button } from '@fluentui/react-components';
import type { ConfirmDialogView } from '../../view/dialog-views.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { wholeDates } from '../common/whole-dates.tsx';
import { DialogFrame } from './DialogFrame.tsx';

interface ConfirmDialogProps {
  readonly view: ConfirmDialogView;
  readonly actions: Pick<PaneActions, 'confirm' | 'closeDialog'>;
}

/** Asks before something that cannot be taken back; then the way out is the plain choice. */
export function ConfirmDialog({ view, actions }: ConfirmDialogProps) {
  const { id, title, lines, confirm, isDangerous } = view;
  const button = (
    <Button
      appearance={isDangerous ? 'secondary' : 'primary'}
      onClick={() => {
        actions.confirm(id);
      }}
    >
      {confirm}
    </Button>
  );
  return (
    <DialogFrame title={title} onClose={actions.closeDialog} buttons={button}>
      {lines.map((line) => (
        <div key={line}>{wholeDates(line)}</div>
      ))}
    </DialogFrame>
  );
}
