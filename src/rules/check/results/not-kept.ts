import type { CompiledRule } from '../../policy/compiled-policy.ts';
import { lookThrough, type Parts } from '../../parts.ts';
import { sameItems } from '../../same-data.ts';
import type { LedgerRecord, NotKeptRule, UncheckedReason, UnknownFact } from '../check-run.ts';

/** Rules that a missing column or ledger keeps from being judged, each cause once with the records it concerns. */
export interface NotKeptRules {
  /** `place`: of the rule among the rules. */
  add(place: number, why: NotKept, record: LedgerRecord): void;
  /** Takes over what an earlier check found, of all records but those that are flagged. */
  takeOver(before: readonly NotKeptRule[], again: Uint8Array): Parts<void>;
  found(): Parts<readonly NotKeptRule[]>;
}

type NotKept = Pick<NotKeptRule, 'reason' | 'fields'>;
type Cause = NotKeptRule & { readonly records: LedgerRecord[] };

/** A column or a ledger that is not there is no matter of single records. */
export function isNotKept(
  why: UnknownFact,
): why is UnknownFact & { readonly reason: NotKeptRule['reason'] } {
  const wide: readonly UncheckedReason[] = ['noColumn', 'noLedger'];
  return wide.includes(why.reason);
}

export function notKeptRules(rules: readonly CompiledRule[]): NotKeptRules {
  // A rule has few causes.
  const causes = rules.map((): Cause[] => []);
  let isInOrder = true;
  return {
    add(place, { reason, fields }, record) {
      const { reading } = record;
      const own = causes[place] ?? [];
      const known = own.find(
        (cause) =>
          cause.reading === reading && cause.reason === reason && sameItems(cause.fields, fields),
      );
      const rule = rules[place];
      if (known) known.records.push(record);
      else if (rule) own.push({ rule, reason, fields, reading, records: [record] });
    },
    *takeOver(before, again) {
      isInOrder = false;
      for (const cause of before) {
        const place = rules.findIndex(({ id }) => id === cause.rule.id);
        const records: LedgerRecord[] = [];
        yield* lookThrough(cause.records, (record) => {
          if (again[record.index] === 0) records.push(record);
        });
        causes[place]?.push({ ...cause, records });
      }
    },
    *found() {
      const all: (readonly [place: number, NotKeptRule])[] = [];
      for (const [place, own] of causes.entries()) {
        for (const cause of own) {
          if (!isInOrder) cause.records.sort((one, other) => one.index - other.index);
          if (cause.records.length > 0) all.push([place, cause]);
          yield;
        }
      }
      const first = ({ records }: NotKeptRule) => records[0]?.index ?? 0;
      return all
        .sort(([place, one], [later, other]) => first(one) - first(other) || place - later)
        .map(([, cause]) => cause);
    },
  };
}
