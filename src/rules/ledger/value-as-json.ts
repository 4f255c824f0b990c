import { sayWhen } from './say-when.ts';
import type { Value } from './value.ts';

export type ValueJson =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | { readonly notApplicable: string }
  | { readonly unreadable: string };

/**
 * A value as the machine output shows it; undefined for a field without a column, which is left out there. A month
 * without a day is yyyy-mm, a moment yyyy-mm-dd hh:mm.
 */
export function valueAsJson(value: Value): ValueJson | undefined {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'mark':
      return value.yes;
    case 'choice':
      return value.choice;
    case 'list':
      return value.items;
    case 'day':
      return sayWhen(value);
    case 'blank':
      return null;
    case 'notApplicable':
      return { notApplicable: value.raw };
    case 'unreadable':
      return { unreadable: value.raw };
    case 'noColumn':
      return undefined;
  }
}
