import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { WaiverDialogView, WaiverFieldView } from '../../view/dialog-views.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';
import { DialogFrame } from './DialogFrame.tsx';

const useStyles = makeStyles({
  sentence: {
    margin: 0,
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface WaiverDialogProps {
  readonly view: WaiverDialogView;
  readonly actions: Pick<PaneActions, 'editWaiver' | 'grantWaiver' | 'closeDialog'>;
}

/** Reason, approver, basis, expiry: a waiver is somebody's signed decision. */
export function WaiverDialog({ view, actions }: WaiverDialogProps) {
  const styles = useStyles();
  const {
    dialogs: { waiver: words },
  } = useWords();
  const { sentence, fields, isSaving, fault } = view;
  const button = (
    <Button appearance="primary" disabledFocusable={isSaving} onClick={actions.grantWaiver}>
      {isSaving ? words.granting : words.grant}
    </Button>
  );
  return (
    <DialogFrame title={words.title} onClose={actions.closeDialog} buttons={button}>
      <p className={styles.sentence}>{wholeDates(sentence)}</p>
      {fault === null ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{wholeDates(fault)}</MessageBarBody>
        </MessageBar>
      )}
      {fields.map((field) => (
        <WaiverField key={field.id} field={field} isDisabled={isSaving} actions={actions} />
      ))}
      <p className={styles.note}>{words.lands}</p>
    </DialogFrame>
  );
}

interface WaiverFieldProps {
  readonly field: WaiverFieldView;
  readonly isDisabled: boolean;
  readonly actions: Pick<PaneActions, 'editWaiver'>;
}

function WaiverField({ field, isDisabled, actions }: WaiverFieldProps) {
  const { id, value, fault } = field;
  const {
    dialogs: { waiver: words },
  } = useWords();
  const { label, hint } = words.fields[id];
  const edit = (_event: unknown, data: { readonly value: string }) => {
    actions.editWaiver(id, data.value);
  };
  const told = fault === null ? { hint } : { validationMessage: wholeDates(fault) };
  if (id === 'expiry') return <Expiry field={field} isDisabled={isDisabled} actions={actions} />;
  return (
    <Field label={label} required {...told}>
      {id === 'reason' ? (
        <Textarea rows={2} value={value} disabled={isDisabled} onChange={edit} />
      ) : (
        <Input value={value} disabled={isDisabled} onChange={edit} />
      )}
    </Field>
  );
}

/** A day, or the word for none: said on purpose, never by leaving the day out. */
function Expiry({ field: { value, fault }, isDisabled, actions }: WaiverFieldProps) {
  const {
    dialogs: { waiver: words },
  } = useWords();
  const { label, hint } = words.fields.expiry;
  const isEndless = value === words.noEnd;
  const told = fault === null ? { hint } : { validationMessage: wholeDates(fault) };
  return (
    <div>
      <Field label={label} required={!isEndless} {...told}>
        <Input
          type="date"
          value={isEndless ? '' : value}
          disabled={isDisabled || isEndless}
          onChange={(_event, { value: day }) => {
            actions.editWaiver('expiry', day);
          }}
        />
      </Field>
      <Checkbox
        label={words.noEnd}
        checked={isEndless}
        disabled={isDisabled}
        onChange={(_event, { checked }) => {
          actions.editWaiver('expiry', checked === true ? words.noEnd : '');
        }}
      />
    </div>
  );
}
