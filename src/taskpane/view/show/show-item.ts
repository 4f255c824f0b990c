import {
  type CompiledRule,
  type Language,
  sayFinding,
  sayUnchecked,
} from '../../../rules/index.ts';
import type { ListItem } from '../../session/list-items.ts';
import type { Result } from '../../session/state.ts';
import type { FindingRowView } from '../findings-view.ts';

export function sentenceOf(item: ListItem, result: Result | null, language: Language): string {
  return item.kind === 'unchecked'
    ? sayUnchecked(item.unchecked, item.ledger, language, result?.policies ?? [])
    : sayFinding(item.finding, item.ledger, language);
}

export function ruleOf(item: ListItem): CompiledRule {
  return item.kind === 'unchecked' ? item.unchecked.rule : item.finding.rule;
}

export function kindOf(item: ListItem): FindingRowView['kind'] {
  if (item.kind !== 'finding') return item.kind;
  return item.finding.waiver === undefined ? item.finding.severity : 'waiverExpired';
}
