import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { FindingListView } from '../../view/findings-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { useWords } from '../frame/words-context.tsx';
import { actOnRow } from './act-on-row.ts';
import { FindingListRow } from './FindingListRow.tsx';
import { listRows, rowByKey, type ListRow } from './list-rows.ts';
import { rowOffsets, rowsToShow } from './row-offsets.ts';
import { useFocusWish } from './use-focus-wish.ts';
import { useSight } from './use-sight.ts';

const HEIGHTS: Readonly<Record<ListRow['kind'], number>> = { group: 36, finding: 62 };

const useStyles = makeStyles({
  box: {
    flexGrow: 1,
    minHeight: '180px',
    overflowY: 'auto',
    position: 'relative',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-height: 420px)': { flexShrink: 0, height: '300px' },
  },
  hint: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

interface FindingListProps {
  readonly list: FindingListView;
  /** Whether the list takes the focus when it comes: somebody has come back to it. */
  readonly takesFocus: boolean;
  readonly actions: Pick<PaneActions, 'goToFinding' | 'openFinding'>;
}

/** Thousands of findings, of which only those in sight are made. */
export function FindingList({ list, takesFocus, actions }: FindingListProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const sight = useSight(box);
  const { rows, offsets, at, choose, fold } = useRows(list);
  const { wish, wants } = useFocusWish(box, offsets, at, takesFocus);

  const move = (row: ListRow) => {
    choose(row);
    wish();
  };
  const press = (event: KeyboardEvent, row: ListRow) => {
    if (event.target !== event.currentTarget) return;
    const to = rows[rowByKey(rows, at, event.key) ?? -1];
    if (to) move(to);
    else if (!actOnRow(event.key, row, actions, fold)) return;
    event.preventDefault();
  };
  const shown = rowsToShow(offsets, sight, at).map((index) => {
    const row = rows[index];
    return row ? (
      <FindingListRow
        key={row.key}
        row={row}
        index={index}
        said={row.kind === 'finding' ? list.row(row.id) : null}
        isCurrent={index === at}
        wants={wants}
        place={{ top: offsets[index] ?? 0, height: HEIGHTS[row.kind] }}
        onChoose={move}
        onFold={fold}
        onKey={press}
        actions={actions}
      />
    ) : null;
  });
  return (
    <div className={styles.box} ref={box}>
      <Grid count={rows.length} height={offsets.at(-1)}>
        {shown}
      </Grid>
    </div>
  );
}

interface GridProps {
  readonly count: number;
  readonly height: number | undefined;
  readonly children: ReactNode;
}

function Grid({ count, height, children }: GridProps) {
  const styles = useStyles();
  const { findings } = useWords();
  const hint = useId();
  return (
    <>
      <span id={hint} className={styles.hint}>
        {findings.listHint}
      </span>
      <div
        role="treegrid"
        aria-label={findings.list}
        aria-describedby={hint}
        aria-rowcount={count}
        style={{ position: 'relative', height }}
      >
        {children}
      </div>
    </>
  );
}

/** The lines of the list, which groups are folded, and the line that somebody stands on. */
function useRows(list: FindingListView) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState(list.current);
  const rows = useMemo(() => listRows(list.groups, folded), [list.groups, folded]);
  const offsets = useMemo(() => rowOffsets(rows.map(({ kind }) => HEIGHTS[kind])), [rows]);
  const at = useMemo(
    () =>
      Math.max(
        0,
        rows.findIndex(({ key }) => key === chosen),
      ),
    [rows, chosen],
  );
  const choose = ({ key }: ListRow) => {
    setChosen(key);
  };
  const fold = (group: string) => {
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(group)) after.add(group);
      return after;
    });
  };
  return { rows, offsets, at, choose, fold };
}
