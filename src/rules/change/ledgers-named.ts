import type { Condition } from '../policy/shape/index.ts';

/** The ids of the ledgers that the params of a fact name, at any depth. */
export function ledgersNamed(params: unknown): readonly string[] {
  return askedLedgers(params).map(({ ledger }) => ledger);
}

/** What a function asks of the records of a ledger. */
export interface LedgerAsked {
  readonly ledger: string;
  /** Their field → our field. */
  readonly match: Readonly<Record<string, string>>;
  /** The field that is read; undefined where records are counted. */
  readonly field: string | undefined;
  readonly conditions: Condition | undefined;
}

export function askedLedgers(params: unknown): readonly LedgerAsked[] {
  if (Array.isArray(params)) return params.flatMap(askedLedgers);
  if (typeof params !== 'object' || params === null) return [];
  const asked = params as Readonly<Record<string, unknown>>;
  const inside = Object.values(asked).flatMap(askedLedgers);
  const { ledger, match, conditions } = asked;
  if (typeof ledger !== 'string') return inside;
  const field = asked['field'] ?? asked['distinct'];
  const one: LedgerAsked = {
    ledger,
    match: (match ?? {}) as LedgerAsked['match'],
    field: typeof field === 'string' ? field : undefined,
    conditions: conditions as LedgerAsked['conditions'],
  };
  return [one, ...inside];
}
