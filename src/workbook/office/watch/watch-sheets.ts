import { type CellRange, NAME_PREFIX, sheetNameStart } from '../../../rules/index.ts';
import { readRange } from '../../xlsx/read/range-text.ts';
import type { Changer, Watching, WorkbookChange } from '../../workbook.ts';
import type { ApiSets } from '../api-sets.ts';
import { ask } from '../ask.ts';
import type { ExcelDoor } from '../excel-door.ts';
import { changeQueue } from './change-queue.ts';
import { isWithin, type OwnRanges, WHOLE_SHEET } from './own-ranges.ts';

interface WatchOptions {
  readonly door: ExcelDoor;
  readonly api: ApiSets;
  readonly own: () => OwnRanges;
  readonly tell: (changes: readonly WorkbookChange[]) => void;
}

/** One handler for the whole workbook each; events are never switched off, for then the user's would be lost as well. */
export async function watchSheets({ door, api, own, tell }: WatchOptions): Promise<Watching> {
  const queue = changeQueue(tell);
  const names = sheetNames(door);
  await names.refresh();
  const handlers = await door.enter(async (visit) => {
    const { worksheets } = visit.context.workbook;
    const sorted = async ({ worksheetId, source }: SheetArgs) => {
      queue.add(named({ kind: 'sheet', sheet: await names.of(worksheetId), by: changer(source) }));
    };
    const cameOrWent = async ({ worksheetId, source }: SheetArgs) => {
      const before = names.known(worksheetId);
      const isLearnt = await names.refresh().then(
        () => true,
        () => false,
      );
      const name = before ?? names.known(worksheetId);
      // It came and went between two looks, as a sheet of ours does when a check is cleared at once.
      if (name === undefined && isLearnt) return;
      if (isOwnSheet(name ?? '', own())) return;
      queue.add({ kind: 'sheets', by: changer(source) });
    };
    const registered = [
      worksheets.onChanged.add(async (args) => {
        if (api.triggerSource && args.triggerSource === 'ThisLocalAddin') return;
        const change = changeOf(args, await names.of(args.worksheetId), own());
        if (change) queue.add(named(change));
      }),
      worksheets.onSelectionChanged.add(selectionHandler(names, own, queue.add)),
      worksheets.onAdded.add(cameOrWent),
      worksheets.onDeleted.add(cameOrWent),
      ...(api.sortEvents
        ? [worksheets.onRowSorted.add(sorted), worksheets.onColumnSorted.add(sorted)]
        : []),
    ];
    await visit.sync();
    return registered;
  });
  return {
    async stop() {
      queue.stop();
      for (const handler of handlers) handler.remove();
      // A handler goes with the context that it was made in.
      await handlers[0]?.context.sync();
    },
  };
}

interface SheetArgs {
  readonly worksheetId: string;
  readonly source: string;
}

/** A sheet whose name can't be learnt: whoever is told has to look at the whole workbook. */
function named(change: WorkbookChange): WorkbookChange {
  return change.kind !== 'sheets' && change.sheet === ''
    ? { kind: 'sheets', by: change.by }
    : change;
}

/** A colleague's add-in makes such sheets as well. */
function isOwnSheet(sheet: string, own: OwnRanges): boolean {
  const signs = [NAME_PREFIX, ...(['results', 'runs', 'bulletin__'] as const).map(sheetNameStart)];
  return own.has(sheet)
    ? isWithin(WHOLE_SHEET, own.get(sheet) ?? [])
    : signs.some((sign) => sheet.startsWith(sign));
}

function changer(source: string): Changer {
  return source === 'Remote' ? 'coauthor' : 'user';
}

function changeOf(
  { address, changeType, source }: Excel.WorksheetChangedEventArgs,
  sheet: string,
  own: OwnRanges,
): WorkbookChange | undefined {
  const by = changer(source);
  // We insert and take out rows there ourselves.
  if (changeType !== 'RangeEdited')
    return isOwnSheet(sheet, own) ? undefined : { kind: 'sheet', sheet, by };
  const range = readRange(address.replace(/^.*!/, ''));
  // An address that can't be read says only that something changed.
  if (range === undefined) return { kind: 'sheet', sheet, by };
  if (isWithin(range, own.get(sheet) ?? [])) return undefined;
  return { kind: 'rows', sheet, first: range.firstRow, last: range.lastRow, by, certain: true };
}

/** A pick from a validation's list often fires no event: the row of the cell that was left is looked at. */
function selectionHandler(
  names: SheetNames,
  own: () => OwnRanges,
  add: (change: WorkbookChange) => void,
): (args: Excel.WorksheetSelectionChangedEventArgs) => Promise<void> {
  let left: { readonly sheet: string; readonly range: CellRange } | undefined;
  return async ({ address, worksheetId }) => {
    const before = left;
    const sheet = await names.of(worksheetId);
    const range = readRange(address);
    left = range && isSingle(range) ? { sheet, range } : undefined;
    if (before === undefined || isWithin(before.range, own().get(before.sheet) ?? [])) return;
    const { firstRow: row } = before.range;
    add({ kind: 'rows', sheet: before.sheet, first: row, last: row, by: 'user', certain: false });
  };
}

function isSingle({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): boolean {
  return firstRow === lastRow && firstColumn === lastColumn;
}

interface SheetNames {
  readonly refresh: () => Promise<void>;
  readonly known: (id: string) => string | undefined;
  readonly of: (id: string) => Promise<string>;
}

/** Events name sheets by ids that hold for this session only. */
function sheetNames(door: ExcelDoor): SheetNames {
  let names = new Map<string, string>();
  let next: Promise<void> | undefined;
  const look = async () => {
    const sheets = await door.enter((visit) => {
      next = undefined;
      return ask(visit, ({ workbook }) => workbook.worksheets.load('items/id,items/name'));
    });
    names = new Map(sheets.items.map(({ id, name }) => [id, name]));
  };
  // Several sheets that come or go together are learnt by one look, as long as it has not begun.
  const refresh = () => (next ??= look());
  return {
    refresh,
    known: (id) => names.get(id),
    async of(id) {
      if (!names.has(id)) await refresh().catch(() => undefined);
      return names.get(id) ?? '';
    },
  };
}
