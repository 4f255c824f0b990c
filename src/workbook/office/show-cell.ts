import type { Fault } from '../../rules/index.ts';
import type { Watching } from '../workbook.ts';
import { ask } from './ask.ts';
import type { ExcelDoor, Visit } from './excel-door.ts';
import { officeFault } from './office-fault.ts';

/** Brings a cell into sight. On a desktop both calls fail while another workbook is in front: the fault says so. */
export async function showCell(
  visit: Visit,
  sheet: string,
  cell: string,
): Promise<readonly Fault[]> {
  const found = await ask(visit, ({ workbook }) => {
    const worksheet = workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load('visibility');
    return worksheet;
  });
  if (found.isNullObject) return [officeFault('noSuchSheet', { sheet })];
  if (found.visibility !== 'Visible') return [officeFault('sheetHidden', { sheet })];
  found.activate();
  found.getRange(cell).select();
  await visit.sync();
  return [];
}

/** Tells the sheet in front, at once and whenever it is another. */
export async function watchActiveSheet(
  door: ExcelDoor,
  told: (sheet: string) => void,
): Promise<Watching> {
  const tell = async () => {
    const sheet = await door.enter((visit) =>
      ask(visit, ({ workbook }) => workbook.worksheets.getActiveWorksheet().load('name')),
    );
    told(sheet.name);
  };
  const handler = await door.enter(async (visit) => {
    const added = visit.context.workbook.worksheets.onActivated.add(() =>
      // A sheet that is gone again before it could be asked for: the next one is told.
      tell().catch(() => undefined),
    );
    await visit.sync();
    return added;
  });
  await tell();
  return {
    async stop() {
      handler.remove();
      await handler.context.sync();
    },
  };
}
