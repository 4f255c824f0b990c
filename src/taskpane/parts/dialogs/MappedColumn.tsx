import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { FieldOptionView, MappedColumnView } from '../../view/mapping-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { Fold } from '../common/Fold.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  column: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'baseline', columnGap: '6px', marginBottom: '2px' },
  letters: {
    flexShrink: 0,
    minWidth: '22px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  header: { fontWeight: tokens.fontWeightSemibold },
  grade: { marginInlineStart: 'auto', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
  doubtful: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  evidence: { margin: 0, paddingInlineStart: '16px' },
});

interface MappedColumnProps {
  readonly column: MappedColumnView;
  readonly fields: readonly FieldOptionView[];
  readonly actions: Pick<PaneActions, 'correctColumn'>;
}

/** A column: its header, the field it was taken for, why, and the choice of another. */
export function MappedColumn({ column, fields, actions }: MappedColumnProps) {
  const styles = useStyles();
  const {
    dialogs: { mapping: words },
  } = useWords();
  const { column: letters, grade, field, evidence } = column;
  const header = column.header === '' ? words.noHeader : column.header;
  return (
    <li className={styles.column}>
      <div className={styles.head}>
        <span className={styles.letters}>{letters}</span>
        <span className={styles.header}>{wholeDates(header)}</span>
        <span className={mergeClasses(styles.grade, grade === 'unsure' && styles.doubtful)}>
          {words.grades[grade]}
        </span>
      </div>
      <Select
        size="small"
        aria-label={words.field(letters, header)}
        value={field}
        onChange={(_event, { value }) => {
          actions.correctColumn(letters, value);
        }}
      >
        {fields.map(({ id, label, note }) => (
          <option key={id} value={id}>
            {note === null || id === field ? label : `${label} · ${note}`}
          </option>
        ))}
      </Select>
      {evidence.length === 0 ? null : (
        <Fold label={words.why(letters)}>
          <ul className={styles.evidence}>
            {evidence.map((line) => (
              <li key={line}>{wholeDates(line)}</li>
            ))}
          </ul>
        </Fold>
      )}
    </li>
  );
}
