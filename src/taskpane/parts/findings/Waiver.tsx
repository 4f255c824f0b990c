import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { WaiverView } from '../../view/findings-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { Section } from '../common/Section.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  terms: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '2px 12px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0 },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface WaiverProps {
  readonly finding: string;
  readonly waiver: WaiverView;
  readonly actions: Pick<PaneActions, 'openWaiver' | 'revokeWaiver'>;
}

/** Whether the finding is waived, on what terms, and the way to waive it. */
export function Waiver({ finding, waiver, actions }: WaiverProps) {
  const styles = useStyles();
  const { findings } = useWords();
  const { state, text, terms, canGrant, canRevoke, obstacle } = waiver;
  return (
    <Section title={findings.waiver}>
      {text === null ? null : <p className={styles.text}>{wholeDates(text)}</p>}
      {terms.length === 0 ? null : (
        <dl className={styles.terms}>
          {terms.flatMap(({ label, value }) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label} value`}>{wholeDates(value)}</dd>,
          ])}
        </dl>
      )}
      {obstacle === null ? null : <p className={styles.text}>{wholeDates(obstacle)}</p>}
      <div className={styles.buttons}>
        {canGrant ? (
          <Button
            onClick={() => {
              actions.openWaiver(finding);
            }}
          >
            {state === 'none' ? findings.grant : findings.grantAnew}
          </Button>
        ) : null}
        {canRevoke ? (
          <Button
            onClick={() => {
              actions.revokeWaiver(finding);
            }}
          >
            {findings.revoke}
          </Button>
        ) : null}
      </div>
    </Section>
  );
}
