import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PaneActions } from '../../view/pane-actions.ts';
import type { PolicyView } from '../../view/rules-view.ts';
import { Fold } from '../common/Fold.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';
import { RuleLine } from './RuleLine.tsx';

const useStyles = makeStyles({
  card: {
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', columnGap: '4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  rules: { margin: 0, padding: 0, listStyleType: 'none' },
  body: { marginInlineStart: '-16px' },
});

interface PolicyCardProps {
  readonly policy: PolicyView;
  readonly actions: Pick<PaneActions, 'switchRule' | 'exportPolicy' | 'removePolicy'>;
}

/** A policy: version and where it comes from; its rules when it is opened. */
export function PolicyCard({ policy, actions }: PolicyCardProps) {
  const styles = useStyles();
  const { rules: words } = useWords();
  const { title, version, source, note, isUsed, count, rules } = policy;
  return (
    <div className={styles.card}>
      <div>
        <h2 className={styles.title}>{wholeDates(title)}</h2>
        <p className={styles.line}>
          {wholeDates(`${words.version(version)} · ${words.sources[source]}`)}
        </p>
        {isUsed ? null : <p className={styles.line}>{words.unused}</p>}
        {note === null ? null : <p className={styles.line}>{wholeDates(note)}</p>}
      </div>
      <Fold label={count} name={`${words.rulesOf(title)} ${count}`}>
        <ul className={mergeClasses(styles.rules, styles.body)}>
          {rules.map((rule) => (
            <RuleLine key={rule.id} policy={policy.id} rule={rule} actions={actions} />
          ))}
        </ul>
      </Fold>
      <PolicyButtons policy={policy} actions={actions} />
    </div>
  );
}

function PolicyButtons({ policy: { id, title, canRemove }, actions }: PolicyCardProps) {
  const styles = useStyles();
  const { rules: words } = useWords();
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        appearance="subtle"
        aria-label={words.exportFile(title)}
        onClick={() => {
          actions.exportPolicy(id);
        }}
      >
        {words.export}
      </Button>
      {canRemove ? (
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.removeFile(title)}
          onClick={() => {
            actions.removePolicy(id);
          }}
        >
          {words.remove}
        </Button>
      ) : null}
    </div>
  );
}
