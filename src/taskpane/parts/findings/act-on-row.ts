import type { PaneActions } from '../../view/pane-actions.ts';
import type { ListRow } from './list-rows.ts';

/** Does what a key means on a row; false where it means nothing. */
export function actOnRow(
  key: string,
  row: ListRow,
  actions: Pick<PaneActions, 'goToFinding' | 'openFinding'>,
  fold: (group: string) => void,
): boolean {
  if (row.kind === 'group') {
    const turns = ['Enter', ' ', row.isOpen ? 'ArrowLeft' : 'ArrowRight'].includes(key);
    if (turns) fold(row.group.id);
    return turns;
  }
  if (key === 'Enter') actions.goToFinding(row.id);
  else if (key === ' ' || key === 'ArrowRight') actions.openFinding(row.id);
  else return false;
  return true;
}
