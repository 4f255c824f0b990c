import type { PresentValue } from '../../ledger/value.ts';
import { computedColumn } from '../facts/column.ts';
import type { Column } from '../facts/column.ts';
import type { FactValue, UnknownFact } from '../check-run.ts';
import { named, numberFact } from '../facts/inputs.ts';
import { causeOf, isAbsent, isKept, isPresent, unknown } from '../facts/unknown.ts';
import { sameValue } from '../operators/equality.ts';
import { readScalar } from '../operators/read-operand.ts';
import type { FactScope } from './fact-scope.ts';
import { Type } from '@sinclair/typebox';
import { ALL_TYPES } from '../operators/operator.ts';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/**
 * How many of the fields equal a value, are present, are absent or fall on a rest day: exactly one of these is asked.
 * `kept`: of those that have a column.
 */
export const countOf = defineFunction({
  name: 'countOf',
  params: Type.Object(
    {
      fields: Type.Array(Name, { minItems: 1 }),
      equals: Type.Optional(Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
      present: Type.Optional(Type.Literal(true)),
      absent: Type.Optional(Type.Literal(true)),
      restDay: Type.Optional(Type.Literal(true)),
      kept: Type.Optional(Type.Literal(true)),
    },
    { additionalProperties: false },
  ),
  roles: {
    fields: { kind: 'fields', types: ALL_TYPES },
    equals: { kind: 'literal' },
    present: { kind: 'word' },
    absent: { kind: 'word' },
    restDay: { kind: 'word' },
    kept: { kind: 'word' },
  },
  gives: 'number',
  place: 'records',
  exactlyOneOf: ['equals', 'present', 'absent', 'restDay'],
  compile: (params, scope) => {
    const counted = params.fields.map((name) => countedField(name, params, scope));
    return computedColumn(named('countOf', 'number'), scope.rows, (row) => {
      let count = 0;
      for (const { column, counts } of askedOf(counted, params.kept, row)) {
        const value = column.at(row);
        const answer = causeOf(value, column.name) ?? counts(value);
        if (typeof answer !== 'boolean') return answer;
        if (answer) count += 1;
      }
      return numberFact(count);
    });
  },
});

/** All fields, or those that the office keeps; where it keeps none of them all the same, and the answer is unknown. */
function askedOf(
  counted: readonly CountedField[],
  kept: true | undefined,
  row: number,
): readonly CountedField[] {
  const present = kept ? counted.filter(({ column }) => isKept(column.at(row))) : counted;
  return present.length === 0 ? counted : present;
}

interface CountAsked {
  readonly equals?: string | number | boolean;
  readonly present?: true;
  readonly absent?: true;
}

interface CountedField {
  readonly column: Column;
  readonly counts: (value: FactValue) => boolean | UnknownFact;
}

function countedField(name: string, asked: CountAsked, scope: FactScope): CountedField {
  const column = scope.field(name);
  if (asked.present) return { column, counts: (value) => !isAbsent(value) };
  if (asked.absent) return { column, counts: isAbsent };
  const counts =
    asked.equals === undefined ? isRestDay(name, scope) : isEqual(column, asked.equals);
  return { column, counts: (value) => isPresent(value) && counts(value) };
}

type Counts = (value: PresentValue) => boolean | UnknownFact;

function isEqual(column: Column, equals: string | number | boolean): Counts {
  const sought = column.type && readScalar(column.type, equals);
  if (!sought) throw new Error(`${column.name} is never ${String(equals)}.`);
  return (value) => sameValue(value, sought) ?? unknown('imprecise', [column.name]);
}

function isRestDay(name: string, scope: FactScope): Counts {
  return (value) => {
    if (value.kind !== 'day' || value.from !== value.until) return unknown('imprecise', [name]);
    const workday = scope.calendar.isWorkday(value.from);
    return workday === undefined ? unknown('noCalendar', [name]) : !workday;
  };
}
