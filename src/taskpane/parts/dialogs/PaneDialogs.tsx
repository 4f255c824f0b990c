import type { PaneActions } from '../../view/pane-actions.ts';
import type { DialogView } from '../../view/view-model.ts';
import { ClearDialog } from './ClearDialog.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { MappingDialog } from './MappingDialog.tsx';
import { WaiverDialog } from './WaiverDialog.tsx';

interface PaneDialogsProps {
  readonly dialog: DialogView | null;
  readonly actions: PaneActions;
}

/** The dialog that is open, if any. */
export function PaneDialogs({ dialog, actions }: PaneDialogsProps) {
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'mapping':
      return <MappingDialog view={dialog} actions={actions} />;
    case 'waiver':
      return <WaiverDialog view={dialog} actions={actions} />;
    case 'clear':
      return <ClearDialog view={dialog} actions={actions} />;
    case 'confirm':
      return <ConfirmDialog view={dialog} actions={actions} />;
  }
}
