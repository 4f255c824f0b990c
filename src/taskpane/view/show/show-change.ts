import type { ListItem } from '../../session/list-items.ts';
import type { SmallestChangeView } from '../findings-view.ts';
import type { Voice } from './said.ts';

/** What would clear the finding. No change is offered that was not proved by judging anew: so far none is. */
export function changeView(item: ListItem, { words }: Voice): SmallestChangeView | null {
  if (item.kind === 'unchecked') return null;
  const { notRecord, several } = words.change;
  return { ways: [], none: item.subject.kind === 'record' ? several : notRecord };
}
