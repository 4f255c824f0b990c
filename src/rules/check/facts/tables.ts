import { BLANK, type Value } from '../../ledger/value.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { CompiledScore } from '../../policy/compiled-policy.ts';
import { fieldOf } from '../../policy/fact-types.ts';
import type { FactScope } from '../functions/fact-scope.ts';
import { codedColumn, type Column } from './column.ts';
import { fieldColumn } from './field-column.ts';
import { numberFact } from './inputs.ts';
import { tableScope, type RunFacts } from './table-scope.ts';
import { matchKeys, isUnknown } from './match-key.ts';

/** The facts of the records of a ledger, over all its readings. */
export function recordScope(
  { policy, readings }: Ledger,
  findings: FactScope['findings'],
  scores: readonly CompiledScore[],
  run: RunFacts,
): FactScope {
  const rows = readings.reduce((sum, reading) => sum + reading.records.length, 0);
  const column = (name: string) => {
    const field = fieldOf(policy, name);
    return field && fieldColumn(field, readings, run.later);
  };
  return tableScope(policy, { of: 'record', rows, column, findings, scores }, run);
}

/** A ledger has no findings of its own to ask about. */
const noFindings = () => () => numberFact(0);

/** The facts of the whole ledger: one row, and no field. */
export function ledgerScope({ policy }: Ledger, run: RunFacts): FactScope {
  const none = { column: () => undefined, findings: noFindings, scores: [] };
  const table = { of: 'ledger', rows: 1, ...none } as const;
  return tableScope(policy, table, run);
}

/** The facts of groups: the one field is the group's name. */
export function groupScope({ policy }: Ledger, groups: readonly Value[], run: RunFacts): FactScope {
  const field =
    policy.ledger.group === undefined ? undefined : fieldOf(policy, policy.ledger.group);
  const column = (name: string): Column | undefined =>
    field?.name === name
      ? codedColumn(
          { name, type: field.type, choices: Object.keys(field.choices ?? {}) },
          { codes: Int32Array.from(groups.keys()), valueOf: (code) => groups[code] ?? BLANK },
        )
      : undefined;
  return tableScope(
    policy,
    { of: 'group', rows: groups.length, column, findings: noFindings, scores: [] },
    run,
  );
}

/** The names of a ledger's groups, in the order in which they first appear. A record without one is in no group. */
export function groupsOf({ policy, readings }: Ledger): readonly Value[] {
  const { group } = policy.ledger;
  if (group === undefined) return [];
  const groups = new Map<string, Value>();
  for (const reading of readings) {
    for (const value of reading.values.get(group) ?? []) {
      const keys = matchKeys(value, group);
      if (!isUnknown(keys) && keys[0] !== undefined && !groups.has(keys[0])) {
        groups.set(keys[0], value);
      }
    }
  }
  return [...groups.values()];
}
