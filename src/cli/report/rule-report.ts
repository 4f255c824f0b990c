import {
  ruleTitle,
  type CompiledPolicy,
  type CompiledRule,
  type Language,
} from '../../rules/index.ts';
import type { RuleReport } from './check-report.ts';

export function ruleReport(
  rule: CompiledRule,
  compiled: CompiledPolicy,
  language: Language,
): RuleReport {
  return {
    id: rule.id,
    title: ruleTitle(rule, compiled, language),
    severity: rule.severity,
    clauses: rule.cites,
    note: rule.note ?? '',
  };
}
