import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { FindingGroupView } from '../../view/findings-view.ts';
import { LevelShape } from '../common/LevelShape.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  cell: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    width: '100%',
    minWidth: 0,
    padding: '0 12px 0 8px',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  icon: { flexShrink: 0, lineHeight: 0 },
  level: { flexShrink: 0, display: 'inline-flex', alignItems: 'center', columnGap: '3px' },
  title: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  note: {
    // Before any of the name is cut off, which tells the record.
    flexShrink: 1000,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground3,
  },
  count: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums' },
});

interface GroupCellsProps {
  readonly group: FindingGroupView;
  readonly isOpen: boolean;
}

/** The head of a group: its colour in shape and word, its name, how many. */
export function GroupCells({ group: { title, note, level, count }, isOpen }: GroupCellsProps) {
  const styles = useStyles();
  const { common } = useWords();
  return (
    <div role="gridcell" className={styles.cell} title={`${title} ${note}`}>
      <span className={styles.icon}>
        {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
      </span>
      {level === 'none' ? null : (
        <span className={styles.level}>
          <LevelShape level={level} />
          {common.shortLevels[level]}
        </span>
      )}
      <span className={styles.title}>{title}</span>
      <span className={styles.note}>{note}</span>
      <span className={styles.count}>{count}</span>
    </div>
  );
}
