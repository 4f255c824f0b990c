import {
  causeTitle,
  cliCheckWords,
  type LedgerRun,
  sameData,
  type UncheckedReason,
} from '../../../rules/index.ts';
import type { Result } from '../../session/state.ts';
import { n } from '../../words/count.ts';
import type { UncheckedCauseView } from '../check-view.ts';
import type { Voice } from './said.ts';

type Unchecked = LedgerRun['unchecked'][number];

/** One line a cause, however many records it kept from being judged. */
export function uncheckedCauses(
  { run, policies }: Result,
  { language, words }: Voice,
): readonly UncheckedCauseView[] {
  const counts = new Map<string, { readonly text: string; count: number }>();
  const { reasons } = cliCheckWords[language];
  for (const ledger of run.ledgers) {
    const titlesOf = (fields: readonly string[]) =>
      fields.map((field) => causeTitle(field, ledger.compiled.policy, policies, language));
    // There may be a million: a rule mostly cannot be judged for the same cause as before.
    const before = new Map<Unchecked['rule'], readonly [Unchecked, { count: number }]>();
    for (const unchecked of ledger.unchecked) {
      const { reason, fields, rule } = unchecked;
      const [same, counted] = before.get(rule) ?? [];
      if (counted && same?.reason === reason && sameData(same.fields, fields)) {
        counted.count += 1;
        continue;
      }
      const id = `${ledger.compiled.policy.id}/${reason}/${fields.join()}`;
      const known = counts.get(id);
      const cause = known ?? {
        text: causeText(reason, titlesOf(fields), reasons, words.joint),
        count: 0,
      };
      cause.count += 1;
      counts.set(id, cause);
      before.set(rule, [unchecked, cause]);
    }
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
