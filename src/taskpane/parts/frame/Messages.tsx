import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { PaneActions } from '../../view/pane-actions.ts';
import type { MessageView } from '../../view/view-model.ts';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from './words-context.tsx';

const useStyles = makeStyles({
  messages: { flexShrink: 0, maxHeight: '40%', overflowY: 'auto' },
  message: { minWidth: 0, borderRadius: 0, borderLeftStyle: 'none', borderRightStyle: 'none' },
  body: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  line: { margin: 0 },
});

interface MessagesProps {
  readonly messages: readonly MessageView[];
  readonly actions: Pick<PaneActions, 'pressMessage' | 'dismissMessage'>;
}

/** What was done and what could not be done, above every tab; read out as it comes. */
export function Messages({ messages, actions }: MessagesProps) {
  const styles = useStyles();
  const { common } = useWords();
  return (
    <div className={styles.messages} role="log" aria-label={common.messages} aria-live="polite">
      {messages.map((message) => (
        <Message key={message.id} message={message} actions={actions} />
      ))}
    </div>
  );
}

function Message({
  message: { id, tone, title, lines, buttons, canDismiss },
  actions,
}: {
  readonly message: MessageView;
  readonly actions: MessagesProps['actions'];
}) {
  const styles = useStyles();
  const { common } = useWords();
  const dismiss = (
    <Button
      appearance="transparent"
      size="small"
      aria-label={common.dismiss}
      icon={<DismissRegular />}
      onClick={() => {
        actions.dismissMessage(id);
      }}
    />
  );
  return (
    <MessageBar intent={tone} layout="multiline" className={styles.message}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{wholeDates(title)}</MessageBarTitle>
        {lines.map((line) => (
          <p key={line} className={styles.line}>
            {wholeDates(line)}
          </p>
        ))}
      </MessageBarBody>
      <MessageBarActions {...(canDismiss ? { containerAction: dismiss } : {})}>
        {buttons.map((button) => (
          <Button
            key={button.id}
            size="small"
            onClick={() => {
              actions.pressMessage(id, button.id);
            }}
          >
            {button.label}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}
