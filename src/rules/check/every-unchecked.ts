import type { LedgerRun, UncheckedRule } from './check-run.ts';

/** Each rule that could not be judged on each record, group or ledger, in the order of findings. May be a million. */
export function everyUnchecked({
  compiled,
  unchecked,
  notKept,
}: LedgerRun): readonly UncheckedRule[] {
  const byRecord: UncheckedRule[][] = [];
  const add = (each: UncheckedRule) => {
    if (each.subject.kind === 'record') (byRecord[each.subject.record.index] ??= []).push(each);
  };
  const ofRule = byRule(unchecked);
  const notKeptOfRule = byRule(notKept);
  // Rule by rule, so that those of one record come in the order of the policy.
  for (const { id } of compiled.rules) {
    ofRule.get(id)?.forEach(add);
    for (const { rule, reason, fields, records } of notKeptOfRule.get(id) ?? []) {
      for (const record of records)
        add({ rule, subject: { kind: 'record', record }, reason, fields });
    }
  }
  return byRecord.flat().concat(unchecked.filter(({ subject }) => subject.kind !== 'record'));
}

/** Why a rule could not be judged on a record; undefined where it could. */
export function whyUnchecked(
  { unchecked, notKept }: LedgerRun,
  rule: string,
  index: number,
): Pick<UncheckedRule, 'reason' | 'fields'> | undefined {
  const isIts = ({ rule: { id }, subject }: UncheckedRule) =>
    id === rule && subject.kind === 'record' && subject.record.index === index;
  return (
    unchecked.find(isIts) ??
    notKept.find(
      (each) => each.rule.id === rule && each.records.some((record) => record.index === index),
    )
  );
}

function byRule<Item extends { readonly rule: { readonly id: string } }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const map = new Map<string, Item[]>();
  for (const item of items) {
    const of = map.get(item.rule.id);
    if (of === undefined) map.set(item.rule.id, [item]);
    else of.push(item);
  }
  return map;
}
