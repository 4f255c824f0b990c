import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  surface: {
    width: 'calc(100vw - 16px)',
    maxWidth: '480px',
    padding: '16px',
    boxSizing: 'border-box',
    // Else the calendar of a day field is dark on dark.
    colorScheme: 'var(--pane-shade)',
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: '2px',
    margin: '-2px',
    overflowWrap: 'anywhere',
  },
  actions: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    gridColumnStart: 1,
    justifySelf: 'stretch',
    // Side by side as far as they go: in a column they would take the room of what is asked.
    '@media screen and (max-width: 480px)': {
      flexDirection: 'row',
      justifyContent: 'flex-end',
      gridColumnStart: 1,
      '& > button': { width: 'auto' },
    },
  },
});

interface DialogFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** What the dialog does; the way out is there already. */
  readonly buttons: ReactNode;
}

/** A dialog over the pane; Escape leaves it without doing anything. */
export function DialogFrame({ title, onClose, children, buttons }: DialogFrameProps) {
  const styles = useStyles();
  const { common } = useWords();
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>{wholeDates(title)}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions className={styles.actions}>
            <Button onClick={onClose}>{common.cancel}</Button>
            {buttons}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
