import type { CountedRecord } from '../bulletin.ts';
import type { Tally } from '../figures/tally.ts';

/** Records that weigh the same in every figure that a colour asks for: one is as good as another to take away. */
export interface Kind {
  /** One an indicator asked for: whether they are in it, counted in it, and with what number. */
  readonly weights: readonly Weight[];
  /** In the order of the ledgers. */
  readonly records: readonly CountedRecord[];
  /** The same for kinds that differ only in their numbers. */
  readonly shape: string;
}

interface Weight {
  readonly base: 0 | 1;
  readonly counted: 0 | 1;
  readonly amount: number;
}

const ABSENT: Weight = { base: 0, counted: 0, amount: 0 };

export function kindsOf(tallies: readonly Tally[]): readonly Kind[] {
  const records = new Map<string, { record: CountedRecord; weights: Weight[] }>();
  for (const [place, { base, counted }] of tallies.entries()) {
    const isCounted = new Set(counted);
    for (const record of base) {
      const id = recordId(record);
      const known = records.get(id) ?? { record, weights: tallies.map(() => ABSENT) };
      records.set(id, known);
      const amount = isCounted.has(record) ? record.amount : 0;
      known.weights[place] = { base: 1, counted: isCounted.has(record) ? 1 : 0, amount };
    }
  }
  const kinds = new Map<string, Kind & { readonly records: CountedRecord[] }>();
  const inOrder = [...records.values()].sort((one, other) => compare(one.record, other.record));
  for (const { record, weights } of inOrder) {
    const key = JSON.stringify(weights);
    const shape = weights.map(({ base, counted }) => `${base}${counted}`).join(' ');
    const kind = kinds.get(key) ?? { weights, records: [], shape };
    kind.records.push(record);
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

function recordId({ source, ledger, index }: CountedRecord): string {
  return `${source} ${ledger} ${index}`;
}

function compare(one: CountedRecord, other: CountedRecord): number {
  if (one.source !== other.source) return one.source - other.source;
  if (one.ledger !== other.ledger) return one.ledger < other.ledger ? -1 : 1;
  return one.index - other.index;
}
