import type { FactValue } from '../../../../src/rules/check/check-run.ts';
import type { FactSource } from '../../../../src/rules/check/judge/judgement.ts';
import { factField, factType } from '../../../../src/rules/policy/fact-types.ts';
import { dayFunctions } from './naive-day-functions.ts';
import { fieldFunctions } from './naive-field-functions.ts';
import { ledgerFunctions } from './naive-ledger-functions.ts';
import { parameterValue } from './naive-parameter.ts';
import { recordFunctions } from './naive-record-functions.ts';
import type { NaiveTable } from './naive-table.ts';

const naiveFunctions = {
  ...dayFunctions,
  ...fieldFunctions,
  ...recordFunctions,
  ...ledgerFunctions,
};

/** Facts computed one row at a time, without columns, codes or indexes: a second hand for the judge. */
export function naiveSource(table: NaiveTable): FactSource {
  const others = new Map([...table.ledgers].map(([id, { policy }]) => [id, policy]));
  return {
    describe: (fact, params) => ({
      type: factType(fact, params, table.policy, others),
      choices: Object.keys(factField(fact, params, table.policy, others)?.choices ?? {}),
    }),
    value: (fact, params, row) => naiveValue(table, fact, params ?? {}, row),
  };
}

function naiveValue(
  table: NaiveTable,
  fact: string,
  params: Readonly<Record<string, unknown>>,
  row: number,
): FactValue | Promise<FactValue> {
  const own = table.rows[row]?.[fact];
  if (own) return own;
  if (fact === 'today') return { kind: 'day', from: table.asOf, until: table.asOf };
  const parameter = table.policy.parameters?.[fact];
  if (parameter) return parameterValue(table, parameter, row);
  const compute = naiveFunctions[fact];
  if (!compute) throw new Error(`There is no fact ${fact}.`);
  return compute(params, row, table);
}
