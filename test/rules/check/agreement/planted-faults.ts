import type * as Columns from '../../../../src/rules/check/facts/column.ts';
import type * as DaySpans from '../../../../src/rules/check/facts/day-spans.ts';
import type * as FieldColumn from '../../../../src/rules/check/facts/field-column.ts';
import type * as Inputs from '../../../../src/rules/check/facts/inputs.ts';
import type * as ParameterColumn from '../../../../src/rules/check/facts/parameter-column.ts';
import type * as RowKeys from '../../../../src/rules/check/facts/row-keys.ts';
import type * as Compare from '../../../../src/rules/check/evaluate/compare.ts';
import type * as Exceptions from '../../../../src/rules/check/evaluate/exceptions.ts';
import type * as InForce from '../../../../src/rules/check/evaluate/in-force.ts';
import type * as Logic from '../../../../src/rules/check/evaluate/logic.ts';
import type * as DuplicatesOf from '../../../../src/rules/check/functions/duplicates-of.ts';
import type * as MatchingRows from '../../../../src/rules/check/functions/matching-rows.ts';
import { NO, UNKNOWN, YES, type Tri } from '../../../../src/rules/check/tri.ts';
import { parseDay, sayDay, type Day } from '../../../../src/rules/day/day.ts';
import { BLANK } from './naive-table.ts';

/** A mistake in one file of the compiled evaluator: what takes the place of the right functions. */
export interface PlantedFault {
  readonly name: string;
  readonly file: string;
  readonly plant: (right: object) => object;
}

function fault<Module extends object>(
  name: string,
  file: string,
  plant: (right: Module) => Partial<Module>,
): PlantedFault {
  return { name, file: `src/rules/check/${file}`, plant: (right) => plant(right as Module) };
}

type Answers = readonly Logic.Answer[];

/** Each is planted in a part that the judge does not share. */
export const plantedFaults: readonly PlantedFault[] = [
  fault<typeof Logic>('unknown wins over no among all', 'evaluate/logic.ts', () => ({
    allOf: (parts: Answers) => (row) => {
      const answers = parts.map((part) => part(row));
      if (answers.includes(UNKNOWN)) return UNKNOWN;
      return answers.includes(NO) ? NO : YES;
    },
  })),
  fault<typeof Logic>('unknown wins over yes among any', 'evaluate/logic.ts', () => ({
    anyOf: (parts: Answers) => (row) => {
      const answers = parts.map((part) => part(row));
      if (answers.includes(UNKNOWN)) return UNKNOWN;
      return answers.includes(YES) ? YES : NO;
    },
  })),
  fault<typeof Compare>('a blank makes a comparison unknown', 'evaluate/compare.ts', (right) => ({
    comparing: (...given) => {
      const compared = right.comparing(...given);
      return (value, other) => (value.kind === 'blank' ? UNKNOWN : compared(value, other));
    },
  })),
  fault<typeof Compare>('a month is compared by its first day', 'evaluate/compare.ts', (right) => ({
    comparing: (...given) => {
      const compared = right.comparing(...given);
      return (value, other) =>
        compared(value.kind === 'day' ? { ...value, until: value.from } : value, other);
    },
  })),
  fault<typeof Compare>('what is unreadable is there', 'evaluate/compare.ts', (right) => ({
    asking: (operator) => {
      const asked = right.asking(operator);
      return (value): Tri => {
        if (value.kind !== 'unreadable') return asked(value);
        return operator.holds(value) ? YES : NO;
      };
    },
  })),
  fault<typeof InForce>('a rule ends a day too early', 'evaluate/in-force.ts', (right) => ({
    inForceOf: (rule, scope) => {
      const until = parseDay(rule.inForce?.until ?? '');
      if (until === undefined) return right.inForceOf(rule, scope);
      const shorter = { ...rule.inForce, until: sayDay((until - 1) as Day) };
      return right.inForceOf({ ...rule, inForce: shorter }, scope);
    },
  })),
  fault<typeof InForce>('a rule goes by the as-of day', 'evaluate/in-force.ts', (right) => ({
    inForceOf: (rule, scope) => right.inForceOf(rule, { ...scope, of: 'ledger' }),
  })),
  fault<typeof Exceptions>('the first exception decides', 'evaluate/exceptions.ts', (right) => ({
    exceptionsOf: (exceptions, scope) => right.exceptionsOf(exceptions.slice(0, 1), scope),
  })),
  fault<typeof ParameterColumn>(
    'a parameter has the value of the as-of day',
    'facts/parameter-column.ts',
    (right) => ({
      parameterColumn: (name, parameter, by, asOf) => {
        const coded: Columns.CodedRows = {
          codes: new Int32Array(by.coded?.codes.length ?? 0),
          valueOf: () => BLANK,
        };
        return right.parameterColumn(name, parameter, { ...by, coded }, asOf);
      },
    }),
  ),
  fault<typeof FieldColumn>('× in a day column is there', 'facts/field-column.ts', (right) => ({
    fieldColumn: (field, readings, later) => ({
      ...right.fieldColumn({ ...field, type: 'mark' }, readings, later),
      type: field.type,
    }),
  })),
  fault<typeof RowKeys>('a list is found by its first item', 'facts/row-keys.ts', (right) => ({
    rowKeys: (columns) => {
      const keysOf = right.rowKeys(columns);
      return (row) => {
        const keys = keysOf(row);
        return 'kind' in keys ? keys : keys.slice(0, 1);
      };
    },
  })),
  fault<typeof MatchingRows>(
    'a record of which nothing is known matches nothing',
    'functions/matching-rows.ts',
    (right) => ({
      matchingRows: (asked, scope) => {
        const matching = right.matchingRows(asked, scope);
        if (!matching) return undefined;
        const at = (row: number) => {
          const rows = matching.at(row);
          return 'kind' in rows ? [] : rows;
        };
        return { ...matching, at };
      },
    }),
  ),
  fault<typeof DuplicatesOf>(
    'a record duplicates itself',
    'functions/duplicates-of.ts',
    (right) => ({
      duplicatesOf: {
        ...right.duplicatesOf,
        compile: (params, scope) => {
          const column = right.duplicatesOf.compile(params, scope);
          const at = (row: number) => {
            const value = column.at(row);
            return value.kind === 'number' ? { ...value, number: value.number + 1 } : value;
          };
          return { ...column, at };
        },
      },
    }),
  ),
  fault<typeof Inputs>('a year without a calendar has no workdays', 'facts/inputs.ts', (right) => ({
    workdayFact: (count) => right.numberFact(count ?? 0),
  })),
  fault<typeof DaySpans>(
    'the earliest passes over the unreadable',
    'facts/day-spans.ts',
    (right) => ({
      earliest: (values) => right.earliest([...values].filter(({ value }) => value.kind === 'day')),
    }),
  ),
];
