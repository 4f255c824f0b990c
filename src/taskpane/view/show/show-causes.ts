import {
  causeTitle,
  cliCheckWords,
  type UncheckedReason,
  type UncheckedRule,
} from '../../../rules/index.ts';
import type { Result } from '../../session/state.ts';
import { n } from '../../words/count.ts';
import type { UncheckedCauseView } from '../check-view.ts';
import type { Voice } from './said.ts';

/** One line a cause, however many records it kept from being judged. */
export function uncheckedCauses(
  { run, policies }: Result,
  { language, words }: Voice,
): readonly UncheckedCauseView[] {
  const counts = new Map<string, { readonly text: string; readonly count: number }>();
  const { reasons } = cliCheckWords[language];
  for (const ledger of run.ledgers) {
    const titlesOf = (fields: readonly string[]) =>
      fields.map((field) => causeTitle(field, ledger.compiled.policy, policies, language));
    const add = ({ reason, fields }: Pick<UncheckedRule, 'reason' | 'fields'>, more: number) => {
      const id = `${ledger.compiled.policy.id}/${reason}/${fields.join()}`;
      const known = counts.get(id);
      const text = known?.text ?? causeText(reason, titlesOf(fields), reasons, words.joint);
      counts.set(id, { text, count: (known?.count ?? 0) + more });
    };
    for (const unchecked of ledger.unchecked) add(unchecked, 1);
    for (const notKept of ledger.notKept) add(notKept, notKept.records.length);
  }
  return [...counts]
    .sort(([, one], [, other]) => other.count - one.count)
    .map(([id, { text, count }]) => ({ id, text, count: n(count) }));
}

function causeText(
  reason: UncheckedReason,
  titles: readonly string[],
  reasons: Readonly<Record<UncheckedReason, string>>,
  joint: string,
): string {
  return titles.length === 0 ? reasons[reason] : `${titles.join(joint)} · ${reasons[reason]}`;
}
