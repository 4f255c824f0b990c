import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  tokens,
} from '@fluentui/react-components';
import type { Language } from '../../../rules/index.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import type { SettingsView } from '../../view/settings-view.ts';
import type { ChoiceView } from '../../view/shared-views.ts';
import { PageBody } from '../common/PageBody.tsx';
import { Section } from '../common/Section.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en-US'];

const useStyles = makeStyles({
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  about: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '2px 12px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0 },
  },
  field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  clear: { alignSelf: 'flex-start' },
});

interface SettingsPageProps {
  readonly view: SettingsView;
  readonly actions: PaneActions;
}

/** 设置: live checks, language, where results go, and taking them off. */
export function SettingsPage({ view, actions }: SettingsPageProps) {
  const styles = useStyles();
  const { settings: words } = useWords();
  return (
    <PageBody>
      <Field hint={view.live.obstacle ?? words.liveNote}>
        <Switch
          label={words.live}
          checked={view.live.isOn}
          disabled={view.live.obstacle !== null}
          onChange={(_event, { checked }) => {
            actions.setLive(checked ? 'on' : 'off');
          }}
        />
      </Field>
      <Choice title={words.resultsGo} choice={view.resultsGo} onChoose={actions.setResultsGo} />
      <Person person={view.person} actions={actions} />
      <Choice
        title={words.language}
        choice={view.language}
        onChoose={(id) => {
          const language = LANGUAGES.find((each) => each === id);
          if (language) actions.setLanguage(language);
        }}
      />
      <Section title={words.clear}>
        <p className={styles.note}>{words.clearNote}</p>
        <Button
          className={styles.clear}
          disabledFocusable={!view.canClear}
          onClick={actions.askClear}
        >
          {words.clearButton}
        </Button>
      </Section>
      <Section title={words.about}>
        <dl className={styles.about}>
          {view.about.flatMap(({ label, value }) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label} value`}>{wholeDates(value)}</dd>,
          ])}
        </dl>
      </Section>
    </PageBody>
  );
}

/** Who checks, as 校验记录 is to have it. */
function Person({
  person,
  actions,
}: Pick<SettingsView, 'person'> & { readonly actions: Pick<PaneActions, 'setPerson'> }) {
  const styles = useStyles();
  const { settings: words } = useWords();
  return (
    <Field className={styles.field} label={words.person} hint={words.personNote}>
      <Input
        className={styles.input}
        value={person}
        maxLength={40}
        autoComplete="name"
        onChange={(_event, { value }) => {
          actions.setPerson(value);
        }}
      />
    </Field>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly choice: ChoiceView;
  readonly onChoose: (id: string) => void;
}

function Choice({ title, choice, onChoose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Section title={title}>
      <RadioGroup
        aria-label={title}
        value={choice.selected}
        onChange={(_event, { value }) => {
          onChoose(value);
        }}
      >
        {choice.options.map(({ id, label, note }) => (
          <Radio
            key={id}
            value={id}
            label={
              <>
                {label}
                {note === null ? null : <div className={styles.note}>{note}</div>}
              </>
            }
          />
        ))}
      </RadioGroup>
    </Section>
  );
}
