import type { ListItem } from '../../session/list-items.ts';
import type { PaneState } from '../../session/state.ts';
import type { SmallestChangeView } from '../findings-view.ts';
import type { Voice } from './said.ts';

/** The least that would clear the finding; null while it is being worked out. */
export function changeView(
  _state: PaneState,
  item: ListItem,
  { words }: Voice,
): SmallestChangeView | null {
  if (item.kind === 'unchecked') return null;
  if (item.subject.kind !== 'record') return { ways: [], none: words.change.notRecord };
  return null;
}
