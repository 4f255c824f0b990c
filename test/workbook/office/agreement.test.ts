import fs from 'node:fs';
import type { Grid, WritePlan } from '../../../src/rules/index.ts';
import { FORMAT_MARKER } from '../../../src/rules/index.ts';
import { readReference } from '../../../src/workbook/xlsx/read/range-text.ts';
import { applyPlan, openWorkbook, type XlsxWorkbook } from '../../../src/workbook/xlsx/index.ts';
import { type HostJson, loadXlsx } from '../../excel-host/src/index.mjs';
import { rangeFrom } from '../../grid-from.ts';
import { checkCells } from './check-cells.ts';
import { excelForTests } from './excel.ts';

const openExcel = excelForTests();

const books = fs
  .readdirSync('seeds/ledgers', { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.xlsx'))
  .sort();

function opened(bytes: Uint8Array): XlsxWorkbook {
  const opening = openWorkbook(bytes);
  if (opening.kind === 'faults') throw new Error(JSON.stringify(opening.faults));
  return opening.workbook;
}

function comparable(grids: readonly Grid[]) {
  return grids.map((grid) => ({
    ...grid,
    merges: [...grid.merges].map((m) => JSON.stringify(m)).sort(),
    hiddenRows: [...grid.hiddenRows].sort(),
    hiddenColumns: [...grid.hiddenColumns].sort(),
  }));
}

/** "sheet!A5" → what stands there, for all cells that are ours. */
function ownCells(json: HostJson, plan: WritePlan): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const ownSheets = plan.ownSheets.map(({ name }) => name);
  const columns = plan.names.flatMap(({ refersTo }) => readReference(refersTo) ?? []);
  for (const sheet of json.sheets) {
    for (const [address, cell] of Object.entries(sheet.cells)) {
      const { firstRow: row, firstColumn: column } = rangeFrom(address);
      const ours =
        ownSheets.includes(sheet.name) ||
        columns.some(
          (each) =>
            each.sheet === sheet.name &&
            each.ranges.some(
              (r) =>
                r.firstRow <= row &&
                row <= r.lastRow &&
                r.firstColumn <= column &&
                column <= r.lastColumn,
            ),
        );
      if (ours && cell.v !== undefined && cell.v !== '') {
        const isLink = cell.f?.startsWith('=HYPERLINK(') === true;
        cells[`${sheet.name}!${address}`] = isLink ? [cell.v] : [cell.v, cell.f];
      }
    }
  }
  return cells;
}

function marks(json: HostJson) {
  return json.sheets.flatMap((sheet) =>
    sheet.conditionalFormats
      .filter(({ data }) => data.Rule?.Formula?.includes(FORMAT_MARKER) === true)
      .filter(({ data }) => data.Rule?.Formula !== `=${FORMAT_MARKER}`)
      .map(({ areas, data }) => [
        sheet.name,
        areas.join(','),
        data.Rule?.Formula,
        data.Format?.Fill?.Color,
        data.Format?.Font?.Color,
      ]),
  );
}

test.each(books)('%s', async (name) => {
  const bytes = fs.readFileSync(`seeds/ledgers/${name}`);
  const excel = await openExcel(bytes);
  const cells = await excel.read();
  const file = opened(bytes);
  expect(comparable(cells.grids)).toEqual(comparable(file.grids));

  const { plan } = await checkCells(cells);
  const inFile = await checkCells(file);
  expect(plan).toEqual(inFile.plan);

  expect(await excel.write(plan)).toEqual({ kind: 'whole', faults: [] });
  const fromExcel = (await loadXlsx(await excel.host.saveXlsx())).toJSON();
  const fromFile = (await loadXlsx(Buffer.from(applyPlan(file, inFile.plan)))).toJSON();
  expect(ownCells(fromExcel, plan)).toEqual(ownCells(fromFile, plan));
  expect(marks(fromExcel)).toEqual(marks(fromFile));
});
