import type { CellContent, Grid } from '../../../src/rules/index.ts';
import type { HostValue } from '../../excel-host/src/index.mjs';
import type { WorkbookCells } from '../../../src/workbook/workbook.ts';
import { HEADER, type MadeRecord, recordLine, SHEET } from '../../workbook/office/made-ledger.ts';

/** The made ledger as the port reads it. */
export function ledgerCells(records: readonly MadeRecord[]): WorkbookCells {
  const lines = [['社会稳定风险评估台账'], HEADER, ...records.map(recordLine)];
  const grid: Grid = {
    sheet: SHEET,
    visibility: 'visible',
    rows: lines.map((line, index) => ({ row: index + 1, cells: line.map(contentOf) })),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
    own: [],
  };
  return { grids: [grid], ownGrids: { bulletins: [] }, otherSheetNames: [], warnings: [] };
}

function contentOf(value: HostValue): CellContent | undefined {
  if (value === '' || value === null) return undefined;
  return typeof value === 'number' ? { serial: value } : value;
}
