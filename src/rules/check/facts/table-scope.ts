import type { Day } from '../../day/day.ts';
import type { WorkCalendar } from '../../day/work-calendar.ts';
import { fieldOf, parameterOf, stepDaysOf, TODAY } from '../../policy/fact-types.ts';
import type { CompiledScore } from '../../policy/compiled-policy.ts';
import type { Parameter, Policy } from '../../policy/shape/index.ts';
import { compileCondition } from '../evaluate/condition.ts';
import type { FactScope, ScoreOverRows, TimeLimitFact } from '../functions/fact-scope.ts';
import { functions } from '../functions/index.ts';
import { codedColumn, type Column } from './column.ts';
import { dayFact } from './inputs.ts';
import { scoreOverRows } from './score.ts';
import type { Later } from './stretches.ts';
import { parameterColumn } from './parameter-column.ts';

/** What all tables of one run share. */
export interface RunFacts {
  readonly asOf: Day;
  readonly calendar: WorkCalendar;
  /** The records of each ledger of the workbook, by policy id. */
  readonly ledgers: ReadonlyMap<string, FactScope>;
  readonly later: Later;
}

/** The rows that facts are about: records, groups, or the one whole ledger. */
export interface Table {
  readonly of: FactScope['of'];
  readonly rows: number;
  /** Makes the column of a field; undefined where such rows do not have it. */
  column(name: string): Column | undefined;
  readonly findings: FactScope['findings'];
  /** Only records have scores. */
  readonly scores: readonly CompiledScore[];
}

/** Each fact is compiled once, when it is first asked for; what no rule asks for is never made. */
export function tableScope(policy: Policy, table: Table, run: RunFacts): FactScope {
  const known = new Map<string, Column>();
  const across = new Map<string, Column>();
  const once = (key: string, make: () => Column): Column => {
    const column = known.get(key) ?? make();
    known.set(key, column);
    return column;
  };
  const fieldIn = (name: string) => (fieldOf(policy, name) ? table.column(name) : undefined);
  const scope: FactScope = {
    ledger: policy.id,
    asOf: run.asOf,
    calendar: policy.calendar
      ? run.calendar.with({ restDays: [], workdays: [], ...policy.calendar })
      : run.calendar,
    rows: table.rows,
    group: policy.ledger.group,
    of: table.of,
    field: (name) => once(name, () => fieldIn(name) ?? notRead(name)),
    fact: (name, params) => {
      if (fieldOf(policy, name)) return scope.field(name);
      const asked = JSON.stringify([name, params]);
      return once(asked, () => {
        const made = watchingOthers(scope, (watched) => madeFact(name, params, policy, watched));
        if (made.looksAround) across.set(asked, made.column);
        return made.column;
      });
    },
    stepDays: stepDaysOf(policy),
    limit: (name) => timeLimit(name, policy, scope),
    table: (name) => policy.tables?.[name] ?? notRead(name),
    score: scoresOf(table.scores, () => scope),
    condition: (condition) => compileCondition(condition, scope),
    across,
    records: (ledger) => run.ledgers.get(ledger ?? policy.id),
    later: run.later,
    findings: table.findings,
  };
  return scope;
}

/**
 * Whether other records have a say in a fact is told by what it asks for: the records of a ledger, or a look at every
 * row before the first is judged.
 */
function watchingOthers(
  scope: FactScope,
  make: (watched: FactScope) => Column,
): { readonly column: Column; readonly looksAround: boolean } {
  let looksAround = false;
  const column = make({
    ...scope,
    records: (ledger) => {
      looksAround = true;
      return scope.records(ledger);
    },
    later: (step) => {
      looksAround = true;
      scope.later(step);
    },
  });
  return { column, looksAround };
}

/** Each made when it is first asked for. */
function scoresOf(
  scores: readonly CompiledScore[],
  scope: () => FactScope,
): (id: string) => ScoreOverRows {
  const known = new Map<string, ScoreOverRows>();
  return (id) => {
    const score = scores.find((each) => each.id === id) ?? notRead(id);
    const made = known.get(id) ?? scoreOverRows(score, scope());
    known.set(id, made);
    return made;
  };
}

function madeFact(
  name: string,
  params: Readonly<Record<string, unknown>> | undefined,
  policy: Policy,
  scope: FactScope,
): Column {
  if (name === TODAY) return todayColumn(scope);
  const parameter = parameterOf(policy, name);
  if (parameter) return parameterColumn(name, parameter, dayBy(parameter, scope), scope.asOf);
  return functions.get(name)?.compile(params ?? {}, scope) ?? notRead(name);
}

/** The day that decides which value of a parameter is in force; groups and ledgers have none of their own. */
function dayBy({ by }: Parameter, scope: FactScope): Column {
  return by !== undefined && scope.of === 'record' ? scope.field(by) : todayColumn(scope);
}

function todayColumn({ asOf, rows }: FactScope): Column {
  const today = dayFact(asOf);
  return codedColumn(
    { name: TODAY, type: 'day', choices: [] },
    { codes: new Int32Array(rows), valueOf: () => today },
  );
}

function timeLimit(name: string, policy: Policy, scope: FactScope): TimeLimitFact {
  const unit = parameterOf(policy, name)?.unit;
  const ofTime = unit === 'workday' || unit === 'month' || unit === 'year';
  return { amount: scope.fact(name), unit: ofTime ? unit : 'day' };
}

function notRead(name: string): never {
  throw new Error(`No fact is named ${name} here: the policy was not read first.`);
}
