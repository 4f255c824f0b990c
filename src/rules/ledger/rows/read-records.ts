import { saysDitto } from '../absence-words.ts';
import { bareText, isBlankContent, rawText } from '../cell-text.ts';
import { isBareSerial } from '../field-types/day.ts';
import type { ColumnContext } from '../field-types/field-type.ts';
import { fieldTypes } from '../field-types/index.ts';
import type { CellContent } from '../grid.ts';
import type { Field } from '../../policy/shape/ledger-shape.ts';
import { valueReader, type ValueReader } from '../read-value.ts';
import { contentAt, mergeAt } from '../sheet/sheet-view.ts';
import { BLANK, type Value } from '../value.ts';
import { joinLines } from './join-lines.ts';
import type { TableBody } from './table-body.ts';
import type { RecordRows } from './walk-rows.ts';

/** The values of one field, one a record. */
export function readColumn(
  body: TableBody,
  records: readonly RecordRows[],
  field: Field,
  column: number,
  unit: string | undefined,
): readonly Value[] {
  const context = columnContext(body, records, field, column, unit);
  const read = valueReader(field, context);
  const values: Value[] = [];
  for (const record of records) {
    const content = contentAt(body.view, record.row, column);
    const above = values.at(-1);
    if (isDitto(content) && above) values.push(above);
    else values.push(valueOf(body, record, field, column, read));
  }
  return values;
}

function valueOf(
  body: TableBody,
  record: RecordRows,
  field: Field,
  column: number,
  read: ValueReader,
): Value {
  const first = valueAt(body, record.row, field, column, read);
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
function valueAt(
  { view, table }: TableBody,
  row: number,
  field: Field,
  column: number,
  read: ValueReader,
): Value {
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

export function fillsDown(field: Field): boolean {
  return field.fillDown ?? fieldTypes[field.type].fillsDown;
}

function isDitto(content: CellContent | undefined): boolean {
  return typeof content === 'string' && content.length <= 8 && saysDitto(bareText(content));
}

function columnContext(
  { view }: TableBody,
  records: readonly RecordRows[],
  field: Field,
  column: number,
  unit: string | undefined,
): ColumnContext {
  const bareSerials =
    field.type === 'day' &&
    lostItsDateFormat(records.map(({ row }) => contentAt(view, row, column)));
  return { date1904: view.grid.date1904, unit, bareSerials };
}

/** Bare numbers in a day column are days only where they are most of it: then its date format was lost as a whole. */
function lostItsDateFormat(contents: readonly (CellContent | undefined)[]): boolean {
  const filled = contents.filter((content) => content !== undefined && !isBlankContent(content));
  const bare = filled.filter((content) => typeof content === 'number' && isBareSerial(content));
  return bare.length >= 3 && bare.length * 2 > filled.length;
}
