import type { Condition } from '../../../../src/rules/policy/shape/index.ts';
import type { RandomCase } from './random-case.ts';

/** What a random case has in it; the distribution of these is printed, and must not be thin. */
export interface Features {
  readonly blanks: boolean;
  readonly unreadables: boolean;
  readonly not: boolean;
  readonly depthThree: boolean;
  readonly otherLedger: boolean;
  readonly noColumn: boolean;
  readonly months: boolean;
  readonly doneMarks: boolean;
  readonly parameters: boolean;
  readonly exceptions: boolean;
  readonly ourFields: boolean;
}

export function featuresOf({ ledgers, policies }: RandomCase): Features {
  const rules = policies[0]?.rules ?? [];
  const conditions = rules.flatMap((rule) => [
    rule.conditions,
    ...rule.exceptions.map((exception) => exception.conditions),
  ]);
  const values = ledgers.flatMap(({ readings }) =>
    readings.flatMap((reading) => [...reading.values.values()].flat()),
  );
  const written = JSON.stringify(conditions);
  return {
    blanks: values.some(({ kind }) => kind === 'blank'),
    unreadables: values.some(({ kind }) => kind === 'unreadable'),
    not: written.includes('"not":'),
    depthThree: conditions.some((condition) => depthOf(condition) >= 3),
    otherLedger: written.includes('"ledger":"theirs"'),
    noColumn: ledgers.some(({ readings }) =>
      readings.some((each) => each.missingFields.length > 0),
    ),
    months: values.some((value) => value.kind === 'day' && value.from !== value.until),
    doneMarks: ledgers.some(({ readings }) =>
      readings.some((reading) => reading.values.get('planOn')?.some(({ kind }) => kind === 'mark')),
    ),
    parameters: /"fact":"(limit|threshold|word|flag|cutOff)/.test(written),
    exceptions: rules.some((rule) => rule.exceptions.length > 0),
    ourFields: written.includes('"ours":'),
  };
}

/** Groups inside groups; a leaf alone has none. */
function depthOf(condition: Condition): number {
  if ('all' in condition) return 1 + Math.max(...condition.all.map(depthOf));
  if ('any' in condition) return 1 + Math.max(...condition.any.map(depthOf));
  return 'not' in condition ? 1 + depthOf(condition.not) : 0;
}
