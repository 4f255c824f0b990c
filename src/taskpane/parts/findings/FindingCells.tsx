import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { FindingRowView } from '../../view/findings-view.ts';
import { KindTag } from '../common/KindTag.tsx';
import { LevelShape } from '../common/LevelShape.tsx';
import { wholeDates } from '../common/whole-dates.tsx';
import { useWords } from '../frame/words-context.tsx';

const useStyles = makeStyles({
  main: { flexGrow: 1, minWidth: 0, padding: '4px 0 4px 12px' },
  sentence: {
    // Two lines, the second ending in … where there is more; the whole sentence is in the details.
    display: '-webkit-box',
    // There is no other way yet: the standard's line-clamp is in no browser.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '17px',
  },
  meta: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    marginTop: '2px',
    fontSize: '11px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  level: { display: 'inline-flex', alignItems: 'center', columnGap: '3px' },
  note: { overflow: 'hidden', textOverflow: 'ellipsis' },
  open: { flexShrink: 0, minWidth: '32px' },
});

interface FindingCellsProps {
  readonly finding: FindingRowView;
  readonly onOpen: (finding: string) => void;
}

/** A finding in the list: what is wrong, how grave, where; and the way to its details. */
export function FindingCells({ finding, onOpen }: FindingCellsProps) {
  const styles = useStyles();
  const { common, findings } = useWords();
  const { id, level, kind, sentence, note } = finding;
  return (
    <>
      <div role="gridcell" className={styles.main}>
        <div className={styles.sentence} title={sentence}>
          {wholeDates(sentence)}
        </div>
        <div className={styles.meta}>
          <KindTag kind={kind} />
          {level === 'none' ? null : (
            <span className={styles.level}>
              <LevelShape level={level} />
              {common.shortLevels[level]}
            </span>
          )}
          <span className={styles.note}>{note}</span>
        </div>
      </div>
      <div role="gridcell" className={styles.open}>
        <Button
          appearance="subtle"
          size="small"
          tabIndex={-1}
          icon={<ChevronRightRegular />}
          aria-label={findings.open}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(id);
          }}
        />
      </div>
    </>
  );
}
