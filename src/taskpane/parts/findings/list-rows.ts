import type { FindingGroupView } from '../../view/findings-view.ts';

/** A line of the list: a group, or a finding of it. */
export type ListRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: FindingGroupView;
      readonly isOpen: boolean;
      readonly place: number;
      readonly of: number;
    }
  | {
      readonly kind: 'finding';
      readonly key: string;
      readonly id: string;
      readonly place: number;
      readonly of: number;
    };

/** Groups with the findings of those that are open. A finding's key is its id, a group's begins with a space. */
export function listRows(
  groups: readonly FindingGroupView[],
  folded: ReadonlySet<string>,
): readonly ListRow[] {
  return groups.flatMap((group, index): readonly ListRow[] => {
    const isOpen = !folded.has(group.id);
    const head: ListRow = {
      kind: 'group',
      key: ` ${group.id}`,
      group,
      isOpen,
      place: index + 1,
      of: groups.length,
    };
    if (!isOpen) return [head];
    const of = group.rows.length;
    const rows = group.rows.map((id, at): ListRow => ({
      kind: 'finding',
      key: id,
      id,
      place: at + 1,
      of,
    }));
    return [head, ...rows];
  });
}

const PAGE = 8;

/** Where a key leads from a row; undefined where it is none of ours. */
export function rowByKey(rows: readonly ListRow[], from: number, key: string): number | undefined {
  const last = rows.length - 1;
  const row = rows[from];
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, from + 1);
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'PageDown':
      return Math.min(last, from + PAGE);
    case 'PageUp':
      return Math.max(0, from - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowLeft':
      return row?.kind === 'finding' ? from - row.place : undefined;
    default:
      return undefined;
  }
}
