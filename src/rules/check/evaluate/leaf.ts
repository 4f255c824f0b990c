import { isOtherFact, isOurField } from '../../policy/compile/expand.ts';
import type { Comparison } from '../../policy/shape/condition-shape.ts';
import type { FactValue, UnknownFact } from '../check-run.ts';
import type { Column } from '../facts/column.ts';
import { causeOf, unknown } from '../facts/unknown.ts';
import type { FactScope, RowCondition } from '../functions/fact-scope.ts';
import { operators } from '../operators/index.ts';
import type { ComparisonOperator, Operator } from '../operators/operator.ts';
import { readOperand } from '../operators/read-operand.ts';
import { UNKNOWN, type Tri } from '../tri.ts';
import { asking, comparing } from './compare.ts';

/** A field of the record that asks another ledger, whatever row of that ledger it is compared with. */
export type OurColumns = (field: string) => Column;

/** A comparison of a fact with a literal or with another fact, compiled over the rows of a table. */
export function compileLeaf(leaf: Comparison, scope: FactScope, ours?: OurColumns): RowCondition {
  const operator = operatorNamed(leaf.operator);
  const fact = scope.fact(leaf.fact, leaf.params);
  if (operator.kind === 'presence') {
    const asked = leaf.value === false ? operatorNamed(operator.complement) : operator;
    if (asked.kind !== 'presence') throw new Error(`${operator.name} has no complement.`);
    return askedOfEach(fact, asking(asked));
  }
  const { value } = leaf;
  if (isOtherFact(value)) {
    return comparedWithFact(operator, fact, scope.fact(value.fact, value.params));
  }
  if (isOurField(value)) {
    if (!ours) throw new Error(`${value.ours} is nobody’s field: the policy was not read first.`);
    return comparedWithFact(operator, fact, ours(value.ours));
  }
  if (fact.type === undefined) return askedOfEach(fact, () => UNKNOWN);
  const operand = readOperand(operator, fact.type, value);
  if (!operand) throw new Error(`${leaf.fact} ${leaf.operator}: the policy was not read first.`);
  const compared = comparing(operator, fact.choices);
  return askedOfEach(fact, (one) => compared(one, operand));
}

function operatorNamed(name: string): Operator {
  const operator = operators.get(name);
  if (!operator) throw new Error(`No operator is named ${name}: the policy was not read first.`);
  return operator;
}

/** Asked of each value; of a coded column, once for each distinct value. */
function askedOfEach(fact: Column, ask: (value: FactValue) => Tri): RowCondition {
  const facts = [fact];
  const { coded } = fact;
  if (!coded) return { at: (row) => ask(fact.at(row)), why: (row) => causeOfLeaf(facts, row) };
  const { codes } = coded;
  const answers: Tri[] = [];
  const causes: UnknownFact[] = [];
  const why = (row: number) => (causes[codes[row] ?? 0] ??= causeOfLeaf(facts, row));
  const at = (row: number) => {
    const code = codes[row] ?? 0;
    return (answers[code] ??= ask(coded.valueOf(code)));
  };
  return { at, why };
}

function comparedWithFact(operator: ComparisonOperator, fact: Column, other: Column): RowCondition {
  const compared = comparing(operator, fact.choices);
  return {
    at: (row) => compared(fact.at(row), other.at(row)),
    why: (row) => causeOfLeaf([fact, other], row),
  };
}

/** Where all of them are known, they are too imprecise to be compared. */
function causeOfLeaf(facts: readonly Column[], row: number): UnknownFact {
  for (const fact of facts) {
    const cause = causeOf(fact.at(row), fact.name);
    if (cause) return cause;
  }
  return unknown(
    'imprecise',
    facts.filter((fact) => isImprecise(fact.at(row))).map((fact) => fact.name),
  );
}

function isImprecise(value: FactValue): boolean {
  if (value.kind !== 'day') return value.kind === 'mark';
  return value.from !== value.until || value.clock?.from !== value.clock?.until;
}
