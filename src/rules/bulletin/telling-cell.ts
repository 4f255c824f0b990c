import { cellAddress } from '../ledger/address.ts';
import type { Condition, Indicator } from '../policy/shape/index.ts';
import type { CountedRecord } from './bulletin.ts';

/**
 * The cell of a record by which a figure counts it: the number that is added, the first column that the condition reads,
 * else the day by which the record belongs to the period; else the first cell that its sheet has for it.
 */
export function tellingCell({ columns, row }: CountedRecord, indicator: Indicator): string {
  const named = fieldsOf(indicator).find((field) => columns.has(field));
  const column = named === undefined ? Math.min(...columns.values()) : columns.get(named);
  return cellAddress(row, Number.isFinite(column) ? (column ?? 1) : 1);
}

/** The cell by which people know a record: the first of its key that has a column. */
export function namingCell({ columns, row }: CountedRecord, key: readonly string[]): string {
  const named = key.flatMap((field) => columns.get(field) ?? []);
  const first = named[0] ?? Math.min(...columns.values());
  return cellAddress(row, Number.isFinite(first) ? first : 1);
}

/** What an indicator reads of a record, the most telling first. */
function fieldsOf(indicator: Indicator): readonly string[] {
  const on = indicator.on === undefined ? [] : [indicator.on];
  if ('sum' in indicator) return [indicator.sum, ...on];
  if ('median' in indicator) return [indicator.median.to, indicator.median.from, ...on];
  const condition = 'share' in indicator ? indicator.share : indicator.count;
  const read = condition === 'all' ? [] : namesIn(condition);
  return [...read, ...on, ...(indicator.of ? namesIn(indicator.of) : [])];
}

/** Names that a condition mentions, in the order in which it does; whether they are fields only the columns can tell. */
function namesIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  if ('not' in condition) return namesIn(condition.not);
  return 'fact' in condition ? [condition.fact, ...textsIn(condition.params)] : [];
}

/** Of what is asked of another ledger only the fields of ours that it is matched by. */
function textsIn(params: unknown): readonly string[] {
  if (typeof params === 'string') return [params];
  if (typeof params !== 'object' || params === null) return [];
  const { ledger, match, ...own } = params as Readonly<Record<string, unknown>>;
  return Object.values(ledger === undefined ? own : { match }).flatMap(textsIn);
}
