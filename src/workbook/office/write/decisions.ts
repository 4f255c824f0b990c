import {
  type Fault,
  isBulletinRole,
  type LedgerSheetPlan,
  type OwnSheetPlan,
  type SheetRole,
  type WritePlan,
} from '../../../rules/index.ts';
import { readReference } from '../../xlsx/read/range-text.ts';
import { officeFault } from '../office-fault.ts';
import type { BlockFacts } from './block-facts.ts';
import { ANY_BULLETIN, type OwnThings, unfinishedName } from '../own/find-own.ts';
import type { OwnFormats } from './own-formats.ts';
import type { OwnSheetTask } from './own-sheet-steps.ts';
import { type Permission, permissionOn } from './permission.ts';
import type { Survey } from './survey.ts';

/** What of a plan can be written into the workbook as it is now, and why the rest can't. */
export interface Decisions {
  readonly sheets: readonly SheetTask[];
  readonly ownSheets: readonly OwnSheetTask[];
  /** Sheets on which whatever is there of ours stays as it is. */
  readonly left: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

export interface SheetTask {
  readonly plan: LedgerSheetPlan;
  readonly blocks: readonly BlockFacts[];
  readonly marks: boolean;
  readonly widths: boolean;
}

export function decide(plan: WritePlan, found: Survey): Decisions {
  const sheets = plan.ledgerSheets.map((each) => decideSheet(each, found));
  const ownSheets = plan.ownSheets.map((each) => decideOwnSheet(each, plan, found));
  return {
    sheets: sheets.flatMap(({ task }) => (task ? [task] : [])),
    ownSheets: ownSheets.flatMap(({ task }) => (task ? [task] : [])),
    left: new Set([
      ...sheets.flatMap(({ sheet, task }) => (task ? [] : [sheet])),
      ...found.own.unsureSheets,
      ...lockedSheets(found).filter(
        (sheet) => !sheets.some((each) => each.task && each.sheet === sheet),
      ),
    ]),
    faults: [...found.own.unsure, ...[...sheets, ...ownSheets].flatMap(({ faults }) => faults)],
  };
}

interface Decided<Task> {
  readonly sheet: string;
  readonly task?: Task;
  readonly faults: readonly Fault[];
}

/** Sheets from which our columns can't be taken whole, with looks and widths, because they are protected. */
export function lockedSheets({ inventory, own }: Survey): readonly string[] {
  return inventory.sheets.flatMap(({ name, protection }) => {
    const columns = own.columns.filter(({ sheet }) => sheet === name);
    const permission = permissionOn(
      protection,
      columns.some(({ locked }) => locked),
    );
    const free = permission.cells && permission.formats && permission.widths;
    return columns.length > 0 && !free ? [name] : [];
  });
}

function decideSheet(plan: LedgerSheetPlan, found: Survey): Decided<SheetTask> {
  const { sheet } = plan;
  const blocks = found.blocks.filter((block) => block.sheet === sheet);
  if (found.own.unsureSheets.has(sheet)) return { sheet, faults: [] };
  const permission = permissionFor(sheet, blocks, found);
  if (!permission.cells) return { sheet, faults: [officeFault('sheetProtected', { sheet })] };
  const taken = blocks.find((block) => block.taken !== undefined)?.taken;
  if (taken !== undefined) {
    return { sheet, faults: [officeFault('cellsTaken', { sheet, cell: taken })] };
  }
  const noMarks = whyNoMarks(sheet, permission, found.formats.get(sheet));
  const task = { plan, blocks, marks: noMarks.length === 0, widths: permission.widths };
  return { sheet, task, faults: noMarks };
}

function permissionFor(
  sheet: string,
  blocks: readonly BlockFacts[],
  { inventory }: Survey,
): Permission {
  const protection = inventory.sheets.find(({ name }) => name === sheet)?.protection;
  const permission = permissionOn(
    protection,
    blocks.some(({ locked }) => locked),
  );
  // A formula in a cell that is formatted as text needs another format first.
  const needsFormat = blocks.some(hasTextFormula);
  return { ...permission, cells: permission.cells && (permission.formats || !needsFormat) };
}

function hasTextFormula({ block, isText }: BlockFacts): boolean {
  return [...block.rows].some(([row, line]) =>
    line.some((cell) => cell?.content.kind === 'formula' && isText(row, cell.column)),
  );
}

function whyNoMarks(
  sheet: string,
  { formats }: Permission,
  present: OwnFormats | undefined,
): readonly Fault[] {
  if (present === null) return [officeFault('marksUnreadable', { sheet })];
  return formats ? [] : [officeFault('marksNotAllowed', { sheet })];
}

export function decideOwnSheet(
  plan: OwnSheetPlan,
  { names }: Pick<WritePlan, 'names'>,
  { inventory, own }: Pick<Survey, 'inventory' | 'own'>,
): Decided<OwnSheetTask> {
  const { role, name: sheet } = plan;
  const name = names.find(({ refersTo }) => readReference(refersTo)?.sheet === sheet)?.name;
  if (name === undefined) throw new Error(`a planned sheet without a name: ${sheet}`);
  const present = presentSheet(role, own);
  const entry = inventory.sheets.find((each) => each.name === present);
  if (entry?.protection) return { sheet, faults: [officeFault('sheetProtected', { sheet })] };
  if (present !== undefined && isPeoples(role, present)) {
    return { sheet, faults: [officeFault('waiverNotWritten', { sheet: present })] };
  }
  const needsStructure = present !== sheet;
  if (needsStructure && inventory.structureProtected) {
    return { sheet, faults: [officeFault('structureProtected', { sheet })] };
  }
  if (needsStructure && inventory.sheets.some((each) => equalNames(each.name, sheet))) {
    return { sheet, faults: [officeFault('sheetNameTaken', { sheet })] };
  }
  return { sheet, task: { plan, name, present }, faults: [] };
}

/** A bulletin may have been begun, and not yet named, when its writing broke off. */
function presentSheet(role: SheetRole, { sheets }: OwnThings): string | undefined {
  const found = sheets.find((each) => each.role === role);
  const begun = isBulletinRole(role) && sheets.find((each) => each.role === ANY_BULLETIN);
  return (found ?? (begun || undefined))?.sheet;
}

/** Somebody else made 豁免 meanwhile: what stands there is theirs. */
function isPeoples(role: OwnSheetPlan['role'], present: string): boolean {
  return role === 'waivers' && present !== unfinishedName(role);
}

function equalNames(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
