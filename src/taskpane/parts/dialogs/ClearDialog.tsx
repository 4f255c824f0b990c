import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ClearDialogView } from '../../view/dialog-views.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { Section } from '../common/Section.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';
import { DialogFrame } from './DialogFrame.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: '16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface ClearDialogProps {
  readonly view: ClearDialogView;
  readonly actions: Pick<PaneActions, 'setKeepWaivers' | 'clear' | 'closeDialog'>;
}

/** Says what will go and what stays before anything is taken off. */
export function ClearDialog({ view, actions }: ClearDialogProps) {
  const {
    dialogs: { clear: words },
  } = useWords();
  const button = (
    <Button appearance="primary" disabledFocusable={view.isClearing} onClick={actions.clear}>
      {view.isClearing ? words.clearing : words.clear}
    </Button>
  );
  return (
    <DialogFrame title={words.title} onClose={actions.closeDialog} buttons={button}>
      <Lines title={words.goes} lines={view.goes} />
      <Lines title={words.stays} lines={view.stays} />
      {view.waivers === null ? null : (
        <Section title={words.waivers(view.waivers)}>
          <RadioGroup
            aria-label={words.waivers(view.waivers)}
            disabled={view.isClearing}
            value={view.keepsWaivers ? 'keep' : 'remove'}
            onChange={(_event, { value }) => {
              actions.setKeepWaivers(value === 'keep' ? 'keep' : 'remove');
            }}
          >
            <Radio value="keep" label={words.keep} />
            <Radio value="remove" label={words.remove} />
          </RadioGroup>
        </Section>
      )}
    </DialogFrame>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{wholeDates(line)}</li>
        ))}
      </ul>
    </Section>
  );
}
