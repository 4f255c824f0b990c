import {
  cellAddress,
  type CellRange,
  type Fault,
  type Grid,
  HEADER_PREFIX,
  isBulletinRole,
  isWaiversTitle,
  lookThrough,
  NAME_PREFIX,
  type Parts,
  rangeAddress,
  readOwnName,
  sheetNameStart,
  type SheetRole,
} from '../../../rules/index.ts';
import { isOwnName, JOURNAL_NAME } from '../../xlsx/own/own-names.ts';
import { readReference, referredSheet } from '../../xlsx/read/range-text.ts';
import type { NameEntry } from '../read/inventory.ts';
import { type CellBelow, grownColumns } from './grown-rows.ts';

/** What of a workbook is ours: known by a hidden name and by a sign that people see, both together. */
export interface OwnThings {
  readonly columns: readonly OwnColumn[];
  readonly sheets: readonly OwnSheet[];
  /** Names that go when ours is cleared. */
  readonly names: readonly NameEntry[];
  /** Where only one of the two signs is left: nothing is touched there. */
  readonly unsure: readonly Fault[];
  /** Sheets on which something is not certainly ours. */
  readonly unsureSheets: ReadonlySet<string>;
}

/** One of our columns on a sheet of the user's: from its header down. */
export interface OwnColumn {
  readonly name: NameEntry;
  readonly sheet: string;
  readonly range: CellRange;
  /** Some of its cells are locked where the sheet is protected. */
  readonly locked: boolean;
}

export interface OwnSheet {
  readonly role: OwnRole;
  readonly sheet: string;
}

/** `journal`: where the file adapter keeps what it needs to take its results back. */
type OwnRole = SheetRole | 'journal';

/** What is known of cells when it is asked whether they are ours. */
export interface SeenCells {
  readonly sheetNames: readonly string[];
  readonly contentAt: (sheet: string, row: number, column: number) => unknown;
  readonly isEmpty: (sheet: string, range: CellRange) => boolean;
  readonly isLocked: (sheet: string, range: CellRange) => boolean;
  readonly below: CellBelow;
}

type Finding =
  | { readonly kind: 'column'; readonly column: OwnColumn }
  | { readonly kind: 'sheet'; readonly sheet: OwnSheet }
  | { readonly kind: 'idle'; readonly name: NameEntry }
  | { readonly kind: 'unsure'; readonly fault: Fault; readonly sheet: string };

export function findOwn(names: readonly NameEntry[], seen: SeenCells): OwnThings {
  const found = names.filter(({ name }) => isOwnName(name)).map((name) => findByName(name, seen));
  const findings = found.flatMap(({ findings }) => findings);
  const unfinished = seen.sheetNames.flatMap(findUnfinishedSheet);
  const unsure = findings.flatMap((each) => (each.kind === 'unsure' ? [each] : []));
  const columns = findings.flatMap((each) => (each.kind === 'column' ? [each.column] : []));
  return {
    columns: grownColumns(columns, seen.below),
    sheets: [
      ...findings.flatMap((each) => (each.kind === 'sheet' ? [each.sheet] : [])),
      ...unfinished,
    ],
    names: found.filter(({ findings }) => findings.every(isCertain)).map(({ name }) => name),
    unsure: unsure.map(({ fault }) => fault),
    unsureSheets: new Set(unsure.map(({ sheet }) => sheet)),
  };
}

const isCertain = ({ kind }: Finding) => kind !== 'unsure';

/**
 * Under this name a sheet of ours is made; it gets its own when the name that points to it stands. One bulletin is made at
 * a time.
 */
export function unfinishedName(role: SheetRole): string {
  return isBulletinRole(role) ? UNFINISHED_BULLETIN : `${NAME_PREFIX}${role}`;
}

const UNFINISHED_BULLETIN = `${NAME_PREFIX}bulletin`;
/** A sheet that no name points to yet: whichever bulletin comes next takes it. */
export const ANY_BULLETIN: SheetRole = 'bulletin__';

function findUnfinishedSheet(sheet: string): readonly OwnSheet[] {
  return (['results', 'runs', 'waivers', ANY_BULLETIN] as const)
    .filter((role) => unfinishedName(role) === sheet)
    .map((role) => ({ role, sheet }));
}

interface Found {
  readonly name: NameEntry;
  readonly findings: readonly Finding[];
}

function findByName(name: NameEntry, seen: SeenCells): Found {
  const refersTo = name.formula.replace(/^=/, '');
  const sheet = referredSheet(refersTo);
  const gone = sheet === undefined || !seen.sheetNames.includes(sheet);
  if (gone) return { name, findings: [{ kind: 'idle', name }] };
  if (name.name.toUpperCase() === JOURNAL_NAME.toUpperCase()) {
    return { name, findings: [{ kind: 'sheet', sheet: { role: 'journal', sheet } }] };
  }
  const meaning = readOwnName(name.name);
  if (meaning?.kind === 'column') return { name, findings: findColumns(name, refersTo, seen) };
  // A copy of a sheet brings copies of its names, local to the copy: the copy is the user's.
  if (meaning === undefined || name.scope !== undefined) {
    return { name, findings: [{ kind: 'idle', name }] };
  }
  return { name, findings: [findSheet(name, sheet, meaning.role, seen)] };
}

/** The sign of a sheet: its name, or where somebody renamed it, its title as we wrote it. */
function findSheet(
  { comment }: NameEntry,
  sheet: string,
  role: SheetRole,
  seen: SeenCells,
): Finding {
  const named = sheet.startsWith(sheetNameStart(role)) || sheet === unfinishedName(role);
  const title = seen.contentAt(sheet, 1, 1);
  // The file adapter leaves no comment.
  const isWaivers = role === 'waivers' && isWaiversTitle(title);
  // Behind the title of a bulletin stands what was written.
  const isTitle = title === comment || comment.startsWith(`${String(title)} #`);
  const titled = isWaivers || (comment !== '' && title !== '' && isTitle);
  if (named || titled) return { kind: 'sheet', sheet: { role, sheet } };
  return { kind: 'unsure', fault: onlyName(sheet, 'A1'), sheet };
}

function findColumns(name: NameEntry, refersTo: string, seen: SeenCells): readonly Finding[] {
  const reference = readReference(refersTo);
  // Its cells are gone: the name is ours alone.
  if (reference === undefined) return [{ kind: 'idle', name }];
  const { sheet } = reference;
  return reference.ranges.map((range): Finding => {
    const header = seen.contentAt(sheet, range.firstRow, range.firstColumn);
    const headed = typeof header === 'string' && header.startsWith(HEADER_PREFIX);
    // A write that broke off leaves names before anything stands in their cells, a clearing after it has gone.
    if (headed || seen.isEmpty(sheet, range)) {
      const locked = seen.isLocked(sheet, range);
      return { kind: 'column', column: { name, sheet, range, locked } };
    }
    return { kind: 'unsure', fault: onlyName(sheet, rangeAddress(range)), sheet };
  });
}

function onlyName(sheet: string, cell: string): Fault {
  return { code: 'ownNameOnly', data: { sheet, cell }, place: { sheet, cell } };
}

/** Headers that look like ours where no name says so: brought in with cells from another workbook, say. */
export function* lonelyHeaders({ sheet, rows }: Grid): Parts<readonly Fault[]> {
  const faults: Fault[] = [];
  const look = ({ row, cells }: Grid['rows'][number]) => {
    for (const [index, content] of cells.entries()) {
      if (typeof content !== 'string' || !content.startsWith(HEADER_PREFIX)) continue;
      const place = { sheet, cell: cellAddress(row, index + 1) };
      faults.push({ code: 'ownHeaderOnly', data: place, place });
    }
  };
  yield* lookThrough(rows, look, ROWS_A_PART);
  return faults;
}

/** Each of a few dozen cells. */
const ROWS_A_PART = 2_000;
