import type { Grid } from '../../../rules/index.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../excel-door.ts';

/** What there is, before any cell is read. */
export interface Inventory {
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  /** Names of the whole workbook. */
  readonly names: readonly NameEntry[];
  readonly tables: readonly TableEntry[];
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly protection: SheetProtection | undefined;
}

/** What a protected sheet still allows. */
export interface SheetProtection {
  readonly formatCells: boolean;
  readonly formatColumns: boolean;
}

export interface NameEntry {
  readonly name: string;
  /** With its leading =. */
  readonly formula: string;
  readonly comment: string;
  /** The sheet to which it is local: a copied sheet brings copies of its names. */
  readonly scope: string | undefined;
}

interface TableEntry {
  readonly id: string;
  readonly sheet: string;
}

const VISIBILITY: Readonly<Record<string, Grid['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

export async function takeInventory(visit: Visit): Promise<Inventory> {
  return readInventory(await ask(visit, queueInventory));
}

/** Queued apart, so that a later look can ask for more in the same request. */
export function queueInventory(context: Excel.RequestContext) {
  const { workbook } = context;
  workbook.load('readOnly');
  const protection = workbook.protection.load('protected');
  const sheets = workbook.worksheets.load(
    'items/name,items/visibility,items/protection/protected,items/protection/options',
  );
  const names = loadNames(workbook);
  const tables = workbook.tables.load('items/id,items/worksheet/name');
  // 1904-01-01 is day 0 of the one date system and day 1462 of the other; no property tells which one it is.
  const probe = workbook.functions.date(1904, 1, 1).load('value');
  return { workbook, protection, sheets, names, tables, probe };
}

export function loadNames({ names }: Excel.Workbook | Excel.Worksheet): Excel.NamedItemCollection {
  return names.load('items/name,items/formula,items/comment');
}

export function readInventory(asked: ReturnType<typeof queueInventory>): Inventory {
  const { workbook, protection, sheets, names, tables, probe } = asked;
  return {
    readOnly: workbook.readOnly,
    structureProtected: protection.protected,
    date1904: probe.value === 0,
    sheets: sheets.items.map(readSheet),
    names: readNames(names, undefined),
    tables: tables.items.map(({ id, worksheet }) => ({ id, sheet: worksheet.name })),
  };
}

function readSheet({ name, visibility, protection }: Excel.Worksheet): SheetEntry {
  const { options } = protection;
  return {
    name,
    visibility: VISIBILITY[visibility] ?? 'visible',
    protection: protection.protected
      ? {
          formatCells: options.allowFormatCells === true,
          formatColumns: options.allowFormatColumns === true,
        }
      : undefined,
  };
}

export function readNames(
  names: Excel.NamedItemCollection,
  scope: string | undefined,
): readonly NameEntry[] {
  return names.items.map(({ name, formula, comment }) => ({
    name,
    formula: String(formula),
    comment,
    scope,
  }));
}
