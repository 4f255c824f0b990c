import { makeStyles, tokens } from '@fluentui/react-components';
import type { ClauseView } from '../../view/findings-view.ts';
import { wholeDates } from '../common/whole-dates.tsx';

const useStyles = makeStyles({
  clauses: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  source: { color: tokens.colorNeutralForeground3 },
  id: { fontWeight: tokens.fontWeightSemibold },
});

/** The clauses that a rule rests on. */
export function Clauses({ clauses }: { readonly clauses: readonly ClauseView[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.clauses}>
      {clauses.map(({ id, source, text }) => (
        <li key={id}>
          <div className={styles.source}>
            <span className={styles.id}>{id}</span> {wholeDates(source)}
          </div>
          <div>{wholeDates(text)}</div>
        </li>
      ))}
    </ul>
  );
}
