import { type CompiledRule, isWaived, ruleTitle } from '../../../rules/index.ts';
import { inForce, type PolicyEntry } from '../../session/policy-set.ts';
import type { PaneState, Result } from '../../session/state.ts';
import type { ImportedView, PolicyView, RulesView, RuleView } from '../rules-view.ts';
import { faultViews, titleOf, type Voice, voiceOf } from './said.ts';
import { clauseViews } from './show-detail.ts';

/** 规则: the policies in force, their rules with clauses, and what was handed in. */
export function showRules(state: PaneState): RulesView {
  const voice = voiceOf(state);
  const saved = state.draft ?? state.saved;
  const compiled = inForce(state.policies, saved);
  const wanted = state.rulesText.trim().toLowerCase();
  const counts = findingCounts(state.result);
  const used = new Set(state.looked?.reading.ledgers.map(({ ledger }) => ledger));
  const policies = state.policies.entries.flatMap((entry, index): readonly PolicyView[] => {
    const on = new Set(compiled[index]?.rules.map(({ id }) => id));
    const view = policyView(entry, on, counts, used, voice);
    if (wanted === '' || view.title.toLowerCase().includes(wanted)) return [view];
    const rules = view.rules.filter((rule) => isAbout(rule, wanted));
    return rules.length > 0 ? [{ ...view, rules }] : [];
  });
  const sum = (name: 'rules' | 'disabled') =>
    compiled.reduce((all, each) => all + each[name].length, 0);
  return {
    text: state.rulesText,
    summary: voice.words.rulesSummary(compiled.length, sum('rules'), sum('disabled')),
    // What this workbook is checked by stands first.
    policies: [...policies].sort((one, other) => Number(other.isUsed) - Number(one.isUsed)),
    imported: importedView(state, voice),
    unsaved: state.draft === null ? null : voice.words.unsaved,
    isSaving: state.job?.kind === 'save',
  };
}

function isAbout({ id, title, clauses }: RuleView, wanted: string): boolean {
  return [id, title, ...clauses.flatMap((clause) => [clause.id, clause.text])].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}

function findingCounts(result: Result | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { findings } of result?.run.ledgers ?? []) {
    for (const finding of findings) {
      if (isWaived(finding)) continue;
      counts.set(finding.rule.id, (counts.get(finding.rule.id) ?? 0) + 1);
    }
  }
  return counts;
}

function policyView(
  { compiled, source, replaces }: PolicyEntry,
  on: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  used: ReadonlySet<string>,
  voice: Voice,
): PolicyView {
  const { policy, rules, disabled } = compiled;
  const { words } = voice;
  const all = [...rules, ...disabled];
  const off = all.filter(({ id }) => !on.has(id)).length;
  const isOffByDefault = new Set(disabled.map(({ id }) => id));
  const view = (rule: CompiledRule): RuleView => {
    const isOn = on.has(rule.id);
    const byDefault = !isOffByDefault.has(rule.id);
    const switched = isOn
      ? byDefault
        ? ''
        : words.onHere
      : byDefault
        ? words.offHere
        : words.offByDefault;
    const notes = [switched, rule.note ?? ''].filter((note) => note !== '');
    const count = counts.get(rule.id) ?? 0;
    return {
      id: rule.id,
      title: ruleTitle(rule, compiled, voice.language),
      severity: rule.severity,
      clauses: clauseViews(rule.cites, voice),
      isOn,
      note: notes.length === 0 ? null : notes.join(' · '),
      count: count === 0 ? null : words.findings(count),
    };
  };
  return {
    id: policy.id,
    title: titleOf(policy, voice),
    version: policy.version,
    source,
    note: replaces === null ? null : words.replaces(replaces),
    isUsed: used.has(policy.id),
    count: words.policyCount(all.length - off, off),
    rules: all.map(view),
    canRemove: source === 'workbook',
  };
}

function importedView({ imported }: PaneState, voice: Voice): ImportedView | null {
  if (imported === null) return null;
  const { file, state, faults } = imported;
  const { words } = voice;
  const titles = {
    reading: words.importReading,
    taken: words.importTaken(faults.length),
    refused: words.importRefused(faults.length),
  };
  return { file, state, title: titles[state], faults: faultViews(faults, voice) };
}
