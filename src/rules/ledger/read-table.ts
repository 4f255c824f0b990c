import type { Parts } from '../parts.ts';
import { columnLetters } from './address.ts';
import { columnFaults } from './columns/column-faults.ts';
import { unmappedColumns } from './columns/unmapped-columns.ts';
import type { Field } from '../policy/shape/ledger-shape.ts';
import type { CellRange } from './grid.ts';
import { isForeign, type Table } from './header/table.ts';
import type { LedgerReading, Notice, SetAsideRow } from './ledger.ts';
import type { NoticeCode, SetAsideReason } from './reasons.ts';
import { columnUnit } from './rows/column-units.ts';
import { readRecords } from './rows/read-records.ts';
import { tableBody, type TableBody } from './rows/table-body.ts';
import { walkRows, type RowsWalked } from './rows/walk-rows.ts';
import { bareText } from './cell-text.ts';
import type { FilledCells } from './sheet/row-looks.ts';
import { lookAbove, TITLE_WORDS } from './sheet/rows-above.ts';
import { filledCells, type SheetView } from './sheet/sheet-view.ts';

/** Reads the records of one table whose columns have been understood. */
export function* readTable(view: SheetView, table: Table): Parts<LedgerReading> {
  const body = tableBody(view, table);
  const walked = yield* walkRows(body);
  const { policy } = table.columns.index;
  const units = new Map(
    [...body.fields].map(([field, column]) => [field, columnUnit(body, field, column)]),
  );
  const columns = new Map([...body.fields].map(([{ name }, column]) => [name, column]));
  const values = yield* readRecords(body, walked.records, units);
  const first = walked.records[0]?.row ?? table.block.last + 1;
  const lastRecord = walked.records.at(-1);
  const last = lastRecord ? (lastRecord.lines.at(-1) ?? lastRecord.row) : table.block.last;
  return {
    ledger: policy.id,
    sheet: view.sheet,
    header: { first: table.block.first, last: table.block.last },
    data: { first, last },
    columnSpan: table.span,
    columns,
    evidence: evidenceOf(table, units),
    unmapped: unmappedColumns(view, table, { first: table.block.last + 1, last }),
    missingFields: policy.ledger.fields
      .filter(({ name }) => !columns.has(name))
      .map(({ name }) => name),
    setAside: [...rowsAbove(view, table), ...walked.setAside],
    records: walked.records.map(({ row }) => ({ row })),
    values,
    merges: mergesInside(view, table, last),
    faults: columnFaults(view.sheet, table),
    notices: noticesOf(body, walked),
  };
}

/** Why each column was taken, and in what unit its numbers stand. */
function evidenceOf(
  { columns }: Table,
  units: ReadonlyMap<Field, string | undefined>,
): LedgerReading['evidence'] {
  const claims = [...columns.assignment.taken.values()].map(({ field, column, evidence }) => {
    const unit = units.get(field);
    if (unit === undefined) return [column, evidence] as const;
    const said = { code: 'unit', detail: `${unit} → ${field.unit ?? unit}`, score: 0 };
    return [column, [...evidence, said]] as const;
  });
  return new Map(claims.sort(([left], [right]) => left - right));
}

function rowsAbove(view: SheetView, table: Table): readonly SetAsideRow[] {
  const { top, block, span } = table;
  const above: SetAsideRow[] = [];
  for (let row = top; row < block.first; row += 1) {
    const cells = filledCells(view.rowAt.get(row), span.first, span.last);
    if (cells.length === 0) continue;
    above.push({ row, reason: reasonAbove(table, row, cells, above) });
  }
  return above;
}

/** The first heading is the title; another sentence below it is a note, unless it names a table too. */
function reasonAbove(
  table: Table,
  row: number,
  cells: FilledCells,
  above: readonly SetAsideRow[],
): SetAsideReason {
  if (isForeign(table, row)) return 'otherTable';
  const look = lookAbove(cells);
  const [[, first] = [0, '']] = cells;
  const namesTable = typeof first === 'string' && TITLE_WORDS.test(bareText(first));
  const isFirst = !above.some(({ reason }) => reason === 'title');
  return look === 'title' && !isFirst && !namesTable ? 'note' : look;
}

function mergesInside(view: SheetView, { block, span }: Table, last: number): readonly CellRange[] {
  return view.grid.merges.filter(
    (merge) =>
      merge.firstRow > block.last &&
      merge.firstRow <= last &&
      merge.lastColumn >= span.first &&
      merge.firstColumn <= span.last,
  );
}

/** What a reader of the result should know, though nothing is wrong with it. */
function noticesOf(
  { view, columns }: TableBody,
  { records, farRows }: RowsWalked,
): readonly Notice[] {
  const { hiddenRows, hiddenColumns, visibility } = view.grid;
  const notices: Notice[] = [];
  const say = (code: NoticeCode, details: readonly string[]): void => {
    if (details.length > 0) notices.push({ code, detail: details.join('、') });
  };
  say('hiddenSheet', visibility === 'visible' ? [] : [view.sheet]);
  const rows = records.flatMap(({ row, lines }) => [row, ...lines]);
  say('hiddenRows', rows.filter((row) => hiddenRows.has(row)).map(String));
  const hidden = [...columns].filter((column) => hiddenColumns.has(column));
  say('hiddenColumns', hidden.sort((left, right) => left - right).map(columnLetters));
  say('farRows', farRows.map(String));
  return notices;
}
