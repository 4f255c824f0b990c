import type { PolicyFault } from '../reading/policy-fault.ts';
import type { Policy } from '../shape/index.ts';
import { repeated } from './name-lookup.ts';

/** A day is a workday or a rest day, and is listed once. */
export function* calendarFaults({ calendar }: Policy): Generator<PolicyFault> {
  const days = (['workdays', 'restDays'] as const).flatMap((part) =>
    (calendar?.[part] ?? []).map((day, index) => ({ day, path: ['calendar', part, index] })),
  );
  for (const { item } of repeated(days, ({ day }) => day)) {
    yield { code: 'dayTwice', data: { day: item.day }, path: item.path };
  }
}
