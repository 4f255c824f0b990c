import type { CellRange } from '../ledger/grid.ts';
import { rangeAddress } from '../ledger/address.ts';

/** What is ours is known by two signs together: one that people see, and a hidden defined name. */

/** Every header of ours on a ledger's sheet begins so, in either language. */
export const HEADER_PREFIX = '校验·';
/** Our sheets have these names in either language; a digit follows where the name is taken by someone else's sheet. */
const SHEET_NAMES = { results: '校验结果', runs: '校验记录', waivers: '豁免' } as const;
type FixedRole = keyof typeof SHEET_NAMES;
/** A bulletin's sheet: by the id of the bulletin and the name of its period. */
export type BulletinRole = `bulletin_${string}_${string}`;
export type SheetRole = FixedRole | BulletinRole;
const FIXED_ROLES: readonly FixedRole[] = ['results', 'runs', 'waivers'];
/** The sheets of bulletins are named so, with the period and what tells several of one period apart. */
const BULLETIN_PREFIX = '预警通报-';

/** Every hidden defined name of ours begins so. */
export const NAME_PREFIX = '_LR1_';
/** Stands in the formula of every conditional format of ours. */
export const FORMAT_MARKER = '"LR1"<>""';

const FIXED_COLUMNS = ['key', 'level', 'progress', 'missing', 'problems', 'tokens'] as const;
export type FixedColumn = (typeof FIXED_COLUMNS)[number];
/** A result column or a score that a policy declares, by its id. */
export type DeclaredName = `x_${string}`;
export type ResultColumn = FixedColumn | DeclaredName;

/** `_LR1_risk.assessment_1_level`: a ledger's id without hyphens (a name may hold none), its reading from 1, the column. */
export function columnName(
  ledger: string,
  reading: number,
  column: ResultColumn,
  part: number,
): string {
  const suffix = column === 'key' ? `key${part}` : column;
  return `${NAME_PREFIX}${inName(ledger)}_${reading}_${inName(suffix)}`;
}

export function sheetName(role: SheetRole): string {
  return `${NAME_PREFIX}sheet_${inName(role)}`;
}

export function bulletinRole(bulletin: string, period: string): BulletinRole {
  return `bulletin_${bulletin}_${period}`;
}

export function isBulletinRole(role: string): role is BulletinRole {
  return role.startsWith('bulletin_');
}

/** With what the name of a sheet of ours begins, whatever follows: one of its two signs. */
export function sheetNameStart(role: SheetRole): string {
  return isBulletinRole(role) ? BULLETIN_PREFIX : SHEET_NAMES[role];
}

export type OwnName =
  | { readonly kind: 'sheet'; readonly role: SheetRole }
  | {
      readonly kind: 'column';
      readonly ledger: string;
      readonly reading: number;
      readonly column: ResultColumn;
    };

/** What a defined name of ours stands for; undefined where it is not ours. */
export function readOwnName(name: string): OwnName | undefined {
  const role = readRole(name);
  if (role !== undefined) return { kind: 'sheet', role };
  const [, ledgerPart, reading, suffix] =
    /^_LR1_([a-z][a-z0-9.]*)_(\d+)_([a-z][a-z0-9_.]*)$/.exec(name) ?? [];
  const column = suffix === undefined ? undefined : readColumn(suffix);
  if (ledgerPart === undefined || column === undefined) return undefined;
  const ledger = fromName(ledgerPart);
  return { kind: 'column', ledger, reading: Number(reading), column };
}

function readRole(name: string): SheetRole | undefined {
  const fixed = FIXED_ROLES.find((each) => name === sheetName(each));
  if (fixed !== undefined) return fixed;
  const [, bulletin, period] =
    /^_LR1_sheet_bulletin_([a-z][a-z0-9.]*)_(\d{4}(?:\.(?:\d\d|Q\d))?)$/.exec(name) ?? [];
  if (bulletin === undefined || period === undefined) return undefined;
  return bulletinRole(fromName(bulletin), fromName(period));
}

function readColumn(suffix: string): ResultColumn | undefined {
  const [, id] = /^x_([a-z][a-z0-9.]*)$/.exec(suffix) ?? [];
  if (id !== undefined) return `x_${fromName(id)}`;
  return FIXED_COLUMNS.find((each) => each === suffix.replace(/\d+$/, ''));
}

/** An id holds hyphens but no dots, a defined name dots but no hyphens. */
function inName(id: string): string {
  return id.replaceAll('-', '.');
}

function fromName(part: string): string {
  return part.replaceAll('.', '-');
}

/** A reference to cells of a sheet for a defined name or a formula: 'A sheet'!$B$2:$B$9. */
export function reference(sheet: string, range: CellRange): string {
  const address = rangeAddress(range).replace(/[A-Z]+/g, '$$$&$$');
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

/**
 * The name for our sheet: the one that it has, or the first that nobody else's sheet has. Several bulletins of a period are
 * told apart by what follows the period.
 */
export function ownSheetName(
  role: SheetRole,
  present: string | undefined,
  taken: readonly string[],
  base = baseName(role),
): string {
  // A name that only our names begin with is that of a sheet whose making broke off.
  if (present?.startsWith(NAME_PREFIX) === false) return present;
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let name = base;
  // Behind a period a digit would be read as part of it.
  const before = isBulletinRole(role) ? `${base}·` : base;
  for (let digit = 2; names.has(name.toLowerCase()); digit += 1) name = before + String(digit);
  return name;
}

function baseName(role: SheetRole): string {
  return isBulletinRole(role)
    ? BULLETIN_PREFIX + role.slice(role.lastIndexOf('_') + 1)
    : SHEET_NAMES[role];
}
