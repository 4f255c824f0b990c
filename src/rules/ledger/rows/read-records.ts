import type { Policy } from '../../policy/shape/policy-shape.ts';
import { type Parts, RECORDS_A_PART } from '../../parts.ts';
import { saysDitto } from '../absence-words.ts';
import { bareText, isBlankContent, rawText } from '../cell-text.ts';
import type { ColumnContext } from '../field-types/field-type.ts';
import { fieldTypes } from '../field-types/index.ts';
import type { CellContent, GridRow } from '../grid.ts';
import type { Field } from '../../policy/shape/ledger-shape.ts';
import { valueReader, type ValueReader } from '../read-value.ts';
import { contentAt, mergeAt } from '../sheet/sheet-view.ts';
import { BLANK, type Value } from '../value.ts';
import { bareSerialColumns } from './bare-serials.ts';
import { joinLines } from './join-lines.ts';
import type { TableBody } from './table-body.ts';
import type { RecordRows } from './walk-rows.ts';

/**
 * Field name → its values, one a record. Row by row, as the cells lie in memory. A row whose cells are the very same as
 * when it was read last, by the same readers, is not read again: of a ledger that somebody edits that is nearly all.
 */
export function* readRecords(
  body: TableBody,
  records: readonly RecordRows[],
  units: ReadonlyMap<Field, string | undefined>,
): Parts<ReadonlyMap<string, readonly Value[]>> {
  const bare = bareSerialColumns(records, body.fields);
  const { date1904 } = body.view.grid;
  const contexts = [...body.fields].map(([field, column]) => ({
    field,
    column,
    context: { date1904, unit: units.get(field), bareSerials: bare.has(column) },
  }));
  const readers = readersOf(body.table.columns.index.policy, contexts);
  const columns = readers.map((reader): Column => ({ ...reader, values: [] }));
  for (const [index, record] of records.entries()) {
    if (index % RECORDS_A_PART === 0) yield;
    const isPlain = record.lines.length === 0 && body.view.merges.at(record.row).length === 0;
    if (isPlain && takeOver(record, readers, columns)) continue;
    for (const column of columns) {
      const content = record.cells[column.column - 1];
      const above = isDitto(content) ? column.values.at(-1) : undefined;
      column.values.push(above ?? (isPlain ? column.read(content) : valueOf(body, record, column)));
    }
    if (isPlain) remember(record, readers, columns);
  }
  return new Map(columns.map(({ field, values }) => [field.name, values]));
}

interface Reader {
  readonly field: Field;
  readonly column: number;
  readonly read: ValueReader;
}

interface Column extends Reader {
  readonly values: Value[];
}

const knownReaders = new WeakMap<Policy, Map<string, readonly Reader[]>>();

/** The very same for columns that are to be read in the same way. */
function readersOf(
  policy: Policy,
  columns: readonly (Omit<Reader, 'read'> & { readonly context: ColumnContext })[],
): readonly Reader[] {
  const known = knownReaders.get(policy) ?? new Map<string, readonly Reader[]>();
  knownReaders.set(policy, known);
  const way = JSON.stringify(
    columns.map(({ field, column, context }) => [field.name, column, context]),
  );
  const readers =
    known.get(way) ??
    columns.map(({ field, column, context }) => {
      return { field, column, read: valueReader(field, context) };
    });
  known.set(way, readers);
  return readers;
}

const readBefore = new WeakMap<
  GridRow['cells'],
  { readonly readers: readonly Reader[]; readonly values: readonly Value[] }
>();

function takeOver(
  { cells }: RecordRows,
  readers: readonly Reader[],
  columns: readonly Column[],
): boolean {
  const before = readBefore.get(cells);
  if (before?.readers !== readers) return false;
  for (const [place, { values }] of columns.entries()) values.push(before.values[place] ?? BLANK);
  return true;
}

/** What says 同上 hangs on the row above. */
function remember(
  { cells }: RecordRows,
  readers: readonly Reader[],
  columns: readonly Column[],
): void {
  if (columns.some(({ column }) => isDitto(cells[column - 1]))) return;
  const values = columns.map((column) => column.values.at(-1) ?? BLANK);
  readBefore.set(cells, { readers, values });
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
