import {
  cellOf,
  sayHonestly,
  sayMends,
  sayNoWay,
  sayWay,
  type ChangeVoice,
  type Way,
} from '../../../rules/index.ts';
import type { ListItem } from '../../session/list-items.ts';
import type { PaneState } from '../../session/state.ts';
import type { SmallestChangeView } from '../findings-view.ts';
import type { Voice } from './said.ts';

/** What would clear the finding, or let the rule be judged. Only what was proved by judging anew is said. */
export function changeView(
  state: PaneState,
  item: ListItem,
  { language, words }: Voice,
): SmallestChangeView | null {
  const { compiled } = item.ledger;
  const voice = { compiled, policies: state.result?.policies ?? [], language };
  if (item.kind === 'unchecked') return mendsView(item, voice, words);
  const { explained } = state;
  const change = explained?.finding === item.id ? explained.change : null;
  if (change === null) return { ways: [], none: words.change.pending, note: null };
  if (change.kind === 'none') return { ways: [], none: sayNoWay(change, voice), note: null };
  const ways = change.ways.map((way, place) => ({
    id: String(place),
    text: sayWay(way, voice),
    cell: cellOfWay(way, state, words),
  }));
  return { ways, none: null, note: sayHonestly(change, language) };
}

/** The first cell that is there already. */
function cellOfWay({ cells }: Way, { result }: PaneState, words: Voice['words']): string | null {
  const cell = cells.find(({ record }) => record !== null);
  const run = result?.run.ledgers.find(({ compiled }) => compiled.policy.id === cell?.ledger);
  const reading = run?.ledger.readings[cell?.record?.reading ?? -1];
  if (!cell?.record || !reading) return null;
  const address = cellOf(reading, cell.field, cell.record.position);
  return address === '' ? null : words.place(reading.sheet, address);
}

function mendsView(
  { unchecked, subject, ledger, sheet }: Extract<ListItem, { kind: 'unchecked' }>,
  voice: ChangeVoice,
  words: Voice['words'],
): SmallestChangeView | null {
  if (subject.kind !== 'record') return null;
  const { reading, position } = subject.record;
  const at = ledger.ledger.readings[reading];
  const mends = sayMends(unchecked, (field) => at?.values.get(field)?.[position], voice);
  if (!at || mends.length === 0) return null;
  const ways = mends.map(({ field, text }) => {
    const address = cellOf(at, field, position);
    return { id: field, text, cell: address === '' ? null : words.place(sheet, address) };
  });
  return { ways, none: null, note: null };
}
