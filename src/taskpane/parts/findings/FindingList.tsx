import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { FindingListView } from '../../view/findings-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { useWords } from '../frame/words-context.tsx';
import { FindingListRow } from './FindingListRow.tsx';
import { listRows, rowByKey, type ListRow } from './list-rows.ts';
import { rowOffsets, rowsToShow } from './row-offsets.ts';
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
  const { findings } = useWords();
  const hint = useId();
  const box = useRef<HTMLDivElement>(null);
  const sight = useSight(box);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState(list.current);
  const rows = useMemo(() => listRows(list.groups, folded), [list.groups, folded]);
  const offsets = useMemo(() => rowOffsets(rows.map(({ kind }) => HEIGHTS[kind])), [rows]);
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === chosen),
  );
  const { wish, wants } = useFocusWish(box, offsets, at, takesFocus);

  const choose = (row: ListRow) => {
    setChosen(row.key);
    wish();
  };
  const fold = (group: string) => {
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(group)) after.add(group);
      return after;
    });
  };
  const press = (event: KeyboardEvent, row: ListRow) => {
    if (event.target !== event.currentTarget && event.key !== 'ArrowLeft') return;
    const to = rows[rowByKey(rows, at, event.key) ?? -1];
    const acted = to ? (choose(to), true) : act(event.key, row, { ...actions, fold });
    if (acted) event.preventDefault();
  };
  return (
    <div className={styles.box} ref={box}>
      <span id={hint} className={styles.hint}>
        {findings.listHint}
      </span>
      <div
        role="treegrid"
        aria-label={findings.list}
        aria-describedby={hint}
        aria-rowcount={rows.length}
        style={{ position: 'relative', height: offsets.at(-1) }}
      >
        {rowsToShow(offsets, sight, at).map((index) => {
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
              onChoose={choose}
              onFold={fold}
              onKey={press}
              actions={actions}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

/** What a key does to the row itself. */
function act(
  key: string,
  row: ListRow,
  to: FindingListProps['actions'] & { readonly fold: (group: string) => void },
): boolean {
  if (row.kind === 'group') {
    const turns =
      key === 'Enter' || key === ' ' || key === (row.isOpen ? 'ArrowLeft' : 'ArrowRight');
    if (turns) to.fold(row.group.id);
    return turns;
  }
  if (key === 'Enter') to.goToFinding(row.id);
  else if (key === ' ' || key === 'ArrowRight') to.openFinding(row.id);
  else return false;
  return true;
}

/** Brings the current row into sight and the focus to it, once somebody asked for that. */
function useFocusWish(
  box: { readonly current: HTMLElement | null },
  offsets: readonly number[],
  at: number,
  first: boolean,
) {
  const [wishes, setWishes] = useState(first ? 1 : 0);
  useEffect(() => {
    if (wishes === 0 || !box.current) return;
    const element = box.current;
    const [top, end] = [offsets[at] ?? 0, offsets[at + 1] ?? 0];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (end > element.scrollTop + element.clientHeight) {
      element.scrollTop = end - element.clientHeight;
    }
    element
      .querySelector<HTMLElement>('[role="row"][tabindex="0"]')
      ?.focus({ preventScroll: true });
    // Only a wish moves the focus; that rows came or went must not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wishes]);
  return {
    wants: wishes > 0,
    wish: () => {
      setWishes((count) => count + 1);
    },
  };
}
