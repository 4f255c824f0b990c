import type { Day } from '../../day/day.ts';
import type { CompiledPolicy, CompiledStep } from '../../policy/compiled-policy.ts';
import { fieldOf } from '../../policy/fact-types.ts';
import type { RecordResult } from '../check-run.ts';
import type { Column } from '../facts/column.ts';
import type { FactScope, RowCondition } from '../functions/fact-scope.ts';
import { NO, YES } from '../tri.ts';

export type Progress = Pick<RecordResult, 'progress' | 'next' | 'due'>;

interface StepOverRows {
  readonly step: CompiledStep;
  readonly applies: (row: number) => boolean;
  readonly done: RowCondition;
  readonly due: Column | undefined;
}

/** How far each record has come through the procedure, what comes next, and by when. */
export function progressOf(compiled: CompiledPolicy, scope: FactScope): (row: number) => Progress {
  const steps = compiled.steps.map((step) => compileStep(step, compiled, scope));
  return (row) => {
    let [done, total] = [0, 0];
    let next: StepOverRows | undefined;
    for (const step of steps) {
      if (!step.applies(row)) continue;
      total += 1;
      const answer = step.done.at(row);
      if (answer === YES) done += 1;
      if (answer === NO) next ??= step;
    }
    const due = next?.due && lastDay(next.due, row);
    return { progress: { done, total }, next: next?.step.id ?? null, due: due ?? null };
  };
}

/** A step that 不适用 is an answer to, and that was so answered, does not apply; nor does one of which it is unknown. */
function compileStep(
  step: CompiledStep,
  { policy }: CompiledPolicy,
  scope: FactScope,
): StepOverRows {
  const when = step.when && scope.condition(step.when);
  const mayBeLeft = fieldOf(policy, step.field)?.mayBeNotApplicable === true;
  const column = scope.field(step.field);
  return {
    step,
    applies: (row) =>
      (when === undefined || when.at(row) === YES) &&
      !(mayBeLeft && column.at(row).kind === 'notApplicable'),
    done: scope.condition(step.done),
    due: step.limit && scope.fact('dueOn', step.limit),
  };
}

function lastDay(due: Column, row: number): Day | undefined {
  const value = due.at(row);
  return value.kind === 'day' ? value.from : undefined;
}
