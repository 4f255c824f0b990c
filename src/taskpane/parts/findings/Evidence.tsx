import { makeStyles, tokens } from '@fluentui/react-components';
import type { EvidenceView } from '../../view/findings-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { CellLink } from '../common/CellLink.tsx';
import { Section } from '../common/Section.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    '& th, & td': {
      padding: '4px 8px 4px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: 'start',
      verticalAlign: 'top',
    },
    '& th': { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  note: { color: tokens.colorNeutralForeground3 },
});

interface EvidenceProps {
  readonly evidence: readonly EvidenceView[];
  readonly actions: Pick<PaneActions, 'goToCell'>;
}

/** The values that decided, and the cells they stand in. */
export function Evidence({ evidence, actions }: EvidenceProps) {
  const styles = useStyles();
  const { findings } = useWords();
  const { what, value, cell } = findings.evidenceColumns;
  if (evidence.length === 0) return null;
  return (
    <Section title={findings.evidence}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{value}</th>
            <th scope="col">{cell}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map((each) => (
            <tr key={each.id}>
              <th scope="row">{wholeDates(each.title)}</th>
              <td>
                <span className={styles.value}>{wholeDates(each.value)}</span>
                {each.note === null ? null : (
                  <div className={styles.note}>{wholeDates(each.note)}</div>
                )}
              </td>
              <td>{each.cell === null ? '—' : <CellLink cell={each.cell} actions={actions} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
