import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { WhyView } from '../../view/findings-view.ts';
import { Section } from '../common/Section.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const SIGNS: Readonly<Record<WhyView['answer'], string>> = { yes: '✓', no: '✗', unknown: '?' };

const useStyles = makeStyles({
  parts: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& ul': {
      marginInlineStart: '6px',
      paddingInlineStart: '10px',
      borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  part: { display: 'flex', columnGap: '6px', padding: '2px 0' },
  sign: {
    flexShrink: 0,
    width: '12px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
  },
  answer: { color: tokens.colorNeutralForeground3 },
});

interface WhyProps {
  readonly why: readonly WhyView[] | null;
  readonly isUnchecked: boolean;
}

/** What each part of the condition came to; null while it is being worked out. */
export function Why({ why, isUnchecked }: WhyProps) {
  const { findings } = useWords();
  return (
    <Section title={isUnchecked ? findings.whyUnchecked : findings.why}>
      {why === null ? <Spinner size="tiny" label={findings.whyPending} /> : <Parts parts={why} />}
    </Section>
  );
}

function Parts({ parts }: { readonly parts: readonly WhyView[] }) {
  const styles = useStyles();
  const { findings } = useWords();
  return (
    <ul className={styles.parts}>
      {parts.map(({ id, answer, text, parts: inner }) => (
        <li key={id}>
          <div className={styles.part}>
            <span className={styles.sign} aria-hidden="true">
              {SIGNS[answer]}
            </span>
            <span>
              {wholeDates(text)} <span className={styles.answer}>{findings.answers[answer]}</span>
            </span>
          </div>
          {inner.length === 0 ? null : <Parts parts={inner} />}
        </li>
      ))}
    </ul>
  );
}
