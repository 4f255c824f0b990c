import type { FieldType } from '../../policy/shape/index.ts';
import type { Value } from '../../ledger/value.ts';
import { type Candidate, type CellAsked, exactly } from './candidate.ts';
import { everyDay, fewDays, moments } from './days.ts';
import { lists } from './lists.ts';
import { numbers } from './numbers.ts';
import { words } from './words.ts';

export type { Candidate, CellAsked } from './candidate.ts';

/** What a cell could hold in its place. `alone`: it is the only cell to change, and everything is tried. */
export function candidatesFor(asked: CellAsked, alone: boolean): readonly Candidate[] {
  const all = byType[asked.field.type](asked, alone);
  const seen = new Set([JSON.stringify(asked.now)]);
  return all.filter(({ value }) => {
    const key = JSON.stringify(value);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const days = (asked: CellAsked, alone: boolean) =>
  [...(alone ? everyDay(asked, false) : fewDays(asked)), ...moments(asked)].sort(
    (one, other) => minuteOf(one.value) - minuteOf(other.value),
  );

function minuteOf(value: Value): number {
  return value.kind === 'day' ? value.from * 1440 + (value.clock?.from ?? 0) : 0;
}

const marks = () => [true, false].map((yes) => exactly({ kind: 'mark', yes }));

const choices = ({ field }: CellAsked) =>
  Object.keys(field.choices ?? {}).map((choice) => exactly({ kind: 'choice', choice }));

const byType: Readonly<
  Record<FieldType, (asked: CellAsked, alone: boolean) => readonly Candidate[]>
> = {
  text: words,
  identifier: words,
  day: days,
  moment: days,
  number: numbers,
  mark: marks,
  choice: choices,
  list: lists,
  people: lists,
};
