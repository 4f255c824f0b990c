import { check } from '../../../src/rules/check/check.ts';
import type { CheckRun, LedgerRun, Subject } from '../../../src/rules/check/check-run.ts';
import { everyUnchecked } from '../../../src/rules/check/every-unchecked.ts';
import { typedLedger, type TypedRecord } from '../../../src/rules/check/typed-ledger.ts';
import { parseDay, type Day } from '../../../src/rules/day/day.ts';
import { compilePolicy } from '../../../src/rules/policy/compile-policy.ts';
import type {
  Condition,
  Field,
  FieldType,
  Policy,
  Rule,
} from '../../../src/rules/policy/shape/index.ts';
import { chinaCalendar } from '../china-calendar.ts';

type FieldTypes = Readonly<Record<string, FieldType | Omit<Field, 'name' | 'title'>>>;

/** A policy that declares these fields, by their types, and whatever else is given. */
export function policyOf(fields: FieldTypes, rest: Partial<Policy> = {}): Policy {
  return {
    id: 'items',
    code: 'IT',
    version: '1',
    title: { 'zh-CN': '事项', 'en-US': 'items' },
    ledger: {
      key: [],
      fields: Object.entries(fields).map(([name, type]) => ({
        name,
        title: `${name}列`,
        ...(typeof type === 'string' ? { type } : type),
      })),
    },
    ...rest,
  };
}

export function ruleOf(id: string, conditions: Condition, rest: Partial<Rule> = {}): Rule {
  return { id, severity: 'error', cites: ['YT-1'], conditions, message: id, ...rest };
}

export function day(text: string): Day {
  const read = parseDay(text);
  if (read === undefined) throw new Error(`not a day: ${text}`);
  return read;
}

export const AS_OF = '2024-06-30';

/** Checks typed records, each by the policy of the same place. */
export async function checkTyped(
  ledgers: readonly (readonly [Policy, readonly TypedRecord[]])[],
  asOf: string = AS_OF,
): Promise<CheckRun> {
  return check(
    ledgers.map(([policy, records]) => typedLedger(policy, records)),
    ledgers.map(([policy]) => compilePolicy(policy)),
    day(asOf),
    chinaCalendar,
  );
}

export function runOf(run: CheckRun, id = 'items'): LedgerRun {
  const found = run.ledgers.find(({ ledger }) => ledger.policy.id === id);
  if (!found) throw new Error(`There is no ledger ${id}.`);
  return found;
}

/** [row, group or ledger; rule; severity] */
export function findingsOf(run: CheckRun, id = 'items') {
  return runOf(run, id).findings.map(({ subject, rule, severity }) => [
    placeOf(subject),
    rule.id,
    severity,
  ]);
}

/** [row, group or ledger; rule; reason; fields] */
export function uncheckedOf(run: CheckRun, id = 'items') {
  return everyUnchecked(runOf(run, id)).map(({ subject, rule, reason, fields }) => [
    placeOf(subject),
    rule.id,
    reason,
    ...fields,
  ]);
}

function placeOf(subject: Subject): number | string {
  if (subject.kind === 'record') return subject.record.row;
  return subject.kind === 'group' ? subject.group : 'ledger';
}
