import { Type } from '@sinclair/typebox';
import { Id } from '../../policy/shape/text-shape.ts';
import type { FactValue } from '../check-run.ts';
import { computedColumn } from '../facts/column.ts';
import { named } from '../facts/inputs.ts';
import { defineFunction } from './function-fact.ts';

/** Whether the workbook has a ledger: the only function that is never unknown for want of one. */
export const hasLedger = defineFunction({
  name: 'hasLedger',
  params: Type.Object({ ledger: Id }, { additionalProperties: false }),
  roles: {
    ledger: { kind: 'ledger' },
  },
  gives: 'mark',
  place: 'anywhere',
  compile: ({ ledger }, scope) => {
    const answer: FactValue = { kind: 'mark', yes: scope.records(ledger) !== undefined };
    return computedColumn(named('hasLedger', 'mark'), scope.rows, () => answer);
  },
});
