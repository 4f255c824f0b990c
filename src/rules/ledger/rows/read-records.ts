import { type Parts, RECORDS_A_PART } from '../../parts.ts';
import { saysDitto } from '../absence-words.ts';
import { bareText, isBlankContent, rawText } from '../cell-text.ts';
import { fieldTypes } from '../field-types/index.ts';
import type { CellContent } from '../grid.ts';
import type { Field } from '../../policy/shape/ledger-shape.ts';
import { valueReader, type ValueReader } from '../read-value.ts';
import { contentAt, mergeAt } from '../sheet/sheet-view.ts';
import { BLANK, type Value } from '../value.ts';
import { bareSerialColumns } from './bare-serials.ts';
import { joinLines } from './join-lines.ts';
import type { TableBody } from './table-body.ts';
import type { RecordRows } from './walk-rows.ts';

/** Field name → its values, one a record. Row by row, as the cells lie in memory. */
export function* readRecords(
  body: TableBody,
  records: readonly RecordRows[],
  units: ReadonlyMap<Field, string | undefined>,
): Parts<ReadonlyMap<string, readonly Value[]>> {
  const bare = bareSerialColumns(records, body.fields);
  const { date1904 } = body.view.grid;
  const columns = [...body.fields].map(([field, column]): Column => {
    const context = { date1904, unit: units.get(field), bareSerials: bare.has(column) };
    return { field, column, read: valueReader(field, context), values: [] };
  });
  for (const [index, record] of records.entries()) {
    if (index % RECORDS_A_PART === 0) yield;
    const isPlain = record.lines.length === 0 && body.view.merges.at(record.row).length === 0;
    for (const column of columns) {
      const content = record.cells[column.column - 1];
      const above = isDitto(content) ? column.values.at(-1) : undefined;
      column.values.push(above ?? (isPlain ? column.read(content) : valueOf(body, record, column)));
    }
  }
  return new Map(columns.map(({ field, values }) => [field.name, values]));
}

interface Column {
  readonly field: Field;
  readonly column: number;
  readonly read: ValueReader;
  readonly values: Value[];
}

function valueOf(body: TableBody, record: RecordRows, of: Column): Value {
  const { column, read } = of;
  const first = valueAt(body, record.row, of);
  if (record.lines.length === 0) return first;
  const others = record.lines
    .filter((row) => !mergeAt(body.view, row, column))
    .map((row) => contentAt(body.view, row, column))
    .filter((content) => !isBlankContent(content));
  if (others.length === 0) return first;
  const { date1904 } = body.view.grid;
  const raws = [contentAt(body.view, record.row, column), ...others]
    .filter((content) => content !== undefined)
    .map((content) => rawText(content, date1904));
  return joinLines(first, others.map(read), raws);
}

/**
 * A merged cell shows only what its first cell holds. Downwards it speaks for all its rows where the field fills down;
 * across, "/" and 正在办理 speak for every column, but a value is of its first column and unreadable in the others.
 */
function valueAt({ view, table }: TableBody, row: number, of: Column): Value {
  const { field, column, read } = of;
  const merge = mergeAt(view, row, column);
  if (!merge || (merge.firstRow === row && merge.firstColumn === column)) {
    return read(contentAt(view, row, column));
  }
  if (merge.firstRow <= table.block.last) return BLANK;
  if (merge.firstRow < row && !fillsDown(field)) return BLANK;
  const content = contentAt(view, merge.firstRow, merge.firstColumn);
  const value = read(content);
  if (merge.firstColumn === column || content === undefined) return value;
  if (value.kind === 'blank' || value.kind === 'notApplicable') return value;
  return { kind: 'unreadable', raw: rawText(content, view.grid.date1904) };
}

function fillsDown(field: Field): boolean {
  return field.fillDown ?? fieldTypes[field.type].fillsDown;
}

function isDitto(content: CellContent | undefined): boolean {
  return typeof content === 'string' && content.length <= 8 && saysDitto(bareText(content));
}
