import { wordOf } from '../operators/equality.ts';
import type { FactValue } from '../check-run.ts';
import type { LedgerReading } from '../../ledger/ledger.ts';
import { BLANK, NO_COLUMN, type Value } from '../../ledger/value.ts';
import { DAY_TYPES, type Field } from '../../policy/shape/index.ts';
import { eachRow, type Later } from './stretches.ts';
import { codedColumn, type Column } from './column.ts';

/** The values of a field over all readings of a ledger, each distinct value kept once. */
export function fieldColumn(
  field: Field,
  readings: readonly LedgerReading[],
  later: Later,
): Column {
  const rows = readings.reduce((sum, reading) => sum + reading.records.length, 0);
  const codes = new Int32Array(rows);
  const distinct = distinctValues(DAY_TYPES.includes(field.type));
  let offset = 0;
  for (const reading of readings) {
    const values = reading.values.get(field.name);
    const start = offset;
    eachRow(reading.records.length, later, (position) => {
      codes[start + position] = distinct.codeOf(values?.[position] ?? NO_COLUMN);
    });
    offset += reading.records.length;
  }
  return codedColumn(
    { name: field.name, type: field.type, choices: Object.keys(field.choices ?? {}) },
    { codes, valueOf: distinct.valueOf },
  );
}

function distinctValues(ofDays: boolean) {
  const values: FactValue[] = [];
  const codesOfWords = new Map<string | number, number>();
  const codesOfOthers = new Map<string | number, number>();
  return {
    codeOf: (value: Value): number => {
      const word = wordOf(value);
      const key = word ?? keyOf(value);
      const codes = word === undefined ? codesOfOthers : codesOfWords;
      const known = codes.get(key);
      if (known !== undefined) return known;
      codes.set(key, values.length);
      return values.push(isNotDone(value, ofDays) ? BLANK : value) - 1;
    },
    valueOf: (code: number): FactValue => values[code] ?? NO_COLUMN,
  };
}

/** × or 无 in a day column: not done, and so as good as blank. */
function isNotDone(value: Value, ofDays: boolean): boolean {
  return ofDays && value.kind === 'mark' && !value.yes;
}

function keyOf(value: Value): string | number {
  if (value.kind === 'number') return value.number;
  if (value.kind === 'list') return JSON.stringify(value.items);
  if (value.kind === 'day') {
    const { from, until, clock } = value;
    if (clock) return `m${from} ${until} ${clock.from} ${clock.until}`;
    return from === until ? from : `d${from} ${until}`;
  }
  if (value.kind === 'mark') return value.yes ? 'yes' : 'no';
  return value.kind + rawOf(value);
}

function rawOf(value: Value): string {
  if (value.kind === 'blank') return value.pending ?? '';
  return value.kind === 'notApplicable' || value.kind === 'unreadable' ? value.raw : '';
}
