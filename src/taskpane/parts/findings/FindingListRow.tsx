import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { FindingRowView } from '../../view/findings-view.ts';
import type { PaneActions } from '../../view/pane-actions.ts';
import { FindingCells } from './FindingCells.tsx';
import { GroupCells } from './GroupCells.tsx';
import type { ListRow } from './list-rows.ts';

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'flex',
    alignItems: 'center',
    boxSizing: 'border-box',
    overflow: 'hidden',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  group: { backgroundColor: tokens.colorNeutralBackground3 },
  finding: { ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    // High contrast takes backgrounds and shadows away.
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

interface FindingListRowProps {
  readonly row: ListRow;
  readonly index: number;
  readonly said: FindingRowView | null;
  readonly isCurrent: boolean;
  /** Somebody has been in the list: the current row is shown as such. */
  readonly wants: boolean;
  readonly place: { readonly top: number; readonly height: number };
  readonly onChoose: (row: ListRow) => void;
  readonly onFold: (group: string) => void;
  readonly onKey: (event: KeyboardEvent, row: ListRow) => void;
  readonly actions: Pick<PaneActions, 'goToFinding' | 'openFinding'>;
}

/** A line of the list at its place. */
export function FindingListRow(props: FindingListRowProps) {
  const { row, index, said, isCurrent, wants, place, onChoose, onFold, onKey, actions } = props;
  const styles = useStyles();
  const isGroup = row.kind === 'group';
  const own = isGroup ? styles.group : styles.finding;
  return (
    <div
      role="row"
      tabIndex={isCurrent ? 0 : -1}
      aria-rowindex={index + 1}
      aria-level={isGroup ? 1 : 2}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-expanded={isGroup ? row.isOpen : undefined}
      aria-selected={isCurrent && wants}
      className={mergeClasses(styles.row, own, isCurrent && wants && !isGroup && styles.current)}
      style={{ top: place.top, height: place.height }}
      onKeyDown={(event) => {
        onKey(event, row);
      }}
      onClick={() => {
        onChoose(row);
        if (isGroup) onFold(row.group.id);
        else actions.goToFinding(row.id);
      }}
    >
      {isGroup ? <GroupCells group={row.group} isOpen={row.isOpen} /> : null}
      {said ? <FindingCells finding={said} onOpen={actions.openFinding} /> : null}
    </div>
  );
}
