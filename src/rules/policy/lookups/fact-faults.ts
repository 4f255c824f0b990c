import { functions } from '../../check/functions/index.ts';
import type { FunctionFact } from '../../check/functions/function-fact.ts';
import { fieldOf, parameterOf, stepDaysOf, TODAY } from '../fact-types.ts';
import type { FactPlace, Path, PolicyFault } from '../reading/policy-fault.ts';
import type { FactUse } from './leaves.ts';
import { nameableFacts, unknown } from './name-lookup.ts';
import { confidenceFaults, fieldPlaceFaults } from './place-faults.ts';
import { roleFaults } from './role-faults.ts';
import type { Params, Scope } from './scope.ts';

/** Looks a fact up: a field, a parameter, today, or a function. Gives its params with misspelt keys put right. */
export function* factFaults(use: FactUse, scope: Scope): Generator<PolicyFault, Params> {
  const called = functions.get(use.fact);
  if (called) return yield* functionFaults(called, use, scope);
  yield* plainFactFaults(use, scope);
  return use.params;
}

function* plainFactFaults({ fact, params, path }: FactUse, scope: Scope): Generator<PolicyFault> {
  const at = [...path, 'fact'];
  const isField = fieldOf(scope.policy, fact) !== undefined;
  const isParameter = parameterOf(scope.policy, fact) !== undefined;
  if (isField) yield* fieldPlaceFaults(fact, at, scope);
  else if (isParameter) yield* confidenceFaults(fact, at, scope);
  else if (fact !== TODAY) {
    yield { code: 'unknownFact', data: unknown(fact, nameableFacts(scope.policy)), path: at };
    return;
  }
  if (params) yield { code: 'paramsMisplaced', data: { fact }, path: [...path, 'params'] };
}

function* functionFaults(
  called: FunctionFact,
  use: FactUse,
  scope: Scope,
): Generator<PolicyFault, Params> {
  const { fact, path } = use;
  const place = placeOf(called, scope);
  yield* stepDaysFaults(called, use, scope);
  if (place) yield { code: 'factMisplaced', data: { fact, place }, path: [...path, 'fact'] };
  if (!use.params) {
    const isNeeded = (called.params.required ?? []).length > 0;
    if (isNeeded) yield { code: 'missingKey', data: { key: 'params' }, path };
    return undefined;
  }
  const at = [...path, 'params'];
  const params = scope.reading.readParams(called, use.params, at);
  yield* exactlyOneFaults(called, params, at);
  // A function that has no meaning here names fields that have none either: that was said once.
  if (!place) yield* roleFaults(called, params ?? {}, at, scope);
  return params;
}

/** What stands for the dated steps must be said where there are none. */
function stepDaysFaults({ orStepDays }: FunctionFact, use: FactUse, scope: Scope): PolicyFault[] {
  const isSaid = orStepDays === undefined || use.params?.[orStepDays] !== undefined;
  if (isSaid || stepDaysOf(scope.policy).length > 0) return [];
  return [{ code: 'missingKey', data: { key: orStepDays }, path: use.path }];
}

function exactlyOneFaults(called: FunctionFact, params: Params, path: Path): PolicyFault[] {
  const { name: fact, exactlyOneOf } = called;
  if (!exactlyOneOf) return [];
  const given = exactlyOneOf.filter((param) => params?.[param] !== undefined);
  if (given.length === 1) return [];
  return [{ code: 'exactlyOneOf', data: { fact, params: exactlyOneOf.join('、') }, path }];
}

/** What is judged once the rules of a record have been. */
const SEES_FINDINGS: readonly Scope['place'][] = ['warning', 'column'];
/** A score is of one record, and never counts in another: then none can count in itself. */
const SEES_SCORES: readonly Scope['place'][] = ['record', 'warning', 'column'];

/** Why a function has no meaning where the condition stands. */
function placeOf({ place }: FunctionFact, scope: Scope): FactPlace | undefined {
  const whole = scope.place === 'group' || scope.place === 'ledger' ? scope.place : undefined;
  if (place === 'warnings' && !SEES_FINDINGS.includes(scope.place)) return 'outsideWarnings';
  if (place === 'scored' && !SEES_SCORES.includes(scope.place)) return whole ?? 'insideScores';
  if (place === 'wholes' && !whole) return 'outsideWholes';
  return place === 'records' ? whole : undefined;
}
