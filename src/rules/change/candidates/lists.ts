import type { Value } from '../../ledger/value.ts';
import {
  type Candidate,
  type CellAsked,
  columnSamples,
  metNumbers,
  metValues,
} from './candidate.ts';

/** A list with more or fewer items. */
export function lists(asked: CellAsked): readonly Candidate[] {
  const { now, field, leaves } = asked;
  const items = now.kind === 'list' ? now.items : [];
  const wanted = metValues(leaves).flatMap(itemsOf);
  const choices = Object.keys(field.choices ?? {});
  const more = [wanted, ...wanted.map((item) => [item]), ...choices.map((item) => [item])].filter(
    ({ length }) => length > 0,
  );
  const fewer = items.map((item) => items.filter((other) => other !== item));
  const changed = [
    ...more.map((added) => [...items, ...added]),
    ...fewer.filter(({ length }) => length > 0),
  ];
  return [
    ...(items.length === 0 ? filled(asked) : []),
    ...changed.map((list) => withItems([...new Set(list)])),
    ...(choices.length === 0 ? [...counted(asked, items), ...another(asked)] : []),
  ];
}

function itemsOf(value: Value): readonly string[] {
  if (value.kind === 'list') return value.items;
  if (value.kind === 'text') return [value.text];
  return value.kind === 'choice' ? [value.choice] : [];
}

function withItems(items: readonly string[]): Candidate {
  return { value: { kind: 'list', items }, to: { kind: 'items', items } };
}

function filled(asked: CellAsked): readonly Candidate[] {
  const samples: readonly Value[] = [...columnSamples(asked, 5), { kind: 'list', items: ['〔〕'] }];
  return samples.map((value) => ({ value, to: { kind: 'filled' } }));
}

/** More items than any list is expected to have are not tried. */
const MOST_ITEMS = 30;

/** So many items, whichever they are. */
function counted(asked: CellAsked, items: readonly string[]): readonly Candidate[] {
  return metNumbers(asked.leaves)
    .flatMap((number) => [number, number + 1])
    .filter((count) => Number.isInteger(count) && count > items.length && count <= MOST_ITEMS)
    .map((count) => {
      const more = Array.from({ length: count - items.length }, (_, place) => `〔${place + 1}〕`);
      return {
        value: { kind: 'list', items: [...items, ...more] },
        to: { kind: 'itemCount', count },
      };
    });
}

/** Other people, or other things, than these. */
function another({ now, leaves }: CellAsked): readonly Candidate[] {
  const isSame = leaves.some(({ comparison: { operator } }) => operator === 'contains');
  const value: Value = { kind: 'list', items: ['〔〕'] };
  return isSame && now.kind === 'list' ? [{ value, to: { kind: 'another' } }] : [];
}
