import type { Field } from '../../../src/rules/policy/shape/index.ts';
import type { CellContent } from '../../../src/rules/ledger/grid.ts';
import { readTypedValue } from '../../../src/rules/ledger/read-value.ts';
import { valueAsJson } from '../../../src/rules/ledger/value-as-json.ts';

/** A cell and what the machine output says of it. */
export type Case = readonly [content: CellContent | null, value: unknown];

export function fieldOf(type: Field['type'], rest: Partial<Field> = {}): Field {
  return { name: 'field', title: '字段', type, ...rest };
}

export function read(content: CellContent | null, field: Field): unknown {
  return valueAsJson(readTypedValue(content, field, false));
}

export function unreadable(raw: string): unknown {
  return { unreadable: raw };
}

export function notApplicable(raw: string): unknown {
  return { notApplicable: raw };
}
