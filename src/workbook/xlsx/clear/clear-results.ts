import { type Fault, holdsWaivers } from '../../../rules/index.ts';
import type { ClearOptions } from '../../workbook.ts';
import { blankWorkbook } from '../blank-workbook.ts';
import { barredBy } from '../permitted.ts';
import { findOwnPlaces, type OwnPlaces } from '../own/own-places.ts';
import { typedFaults } from '../own/typed-cells.ts';
import { readWorkbook, type WorkbookContents } from '../read/read-workbook.ts';
import { orFault } from '../refusal.ts';
import { keepWaivers } from '../waivers/keep-waivers.ts';
import { withoutOwn } from './without-own.ts';

/** A workbook without anything of ours. */
export interface Cleared {
  readonly bytes: Uint8Array;
  /** There was something of ours that went. */
  readonly found: boolean;
  /** Why it could not be read (then the bytes are as they came), or what was left because it is or may be the user's. */
  readonly faults: readonly Fault[];
}

/**
 * Takes everything of ours off a workbook file. Parts that are as we wrote them become, byte for byte, what they were
 * before; parts that somebody edited since lose what is ours and nothing else. 豁免 stays while it holds a waiver, unless
 * it is to go as well.
 */
export function clearResults(
  bytes: Uint8Array,
  { withWaivers = false }: ClearOptions = {},
): Cleared {
  const read = orFault(() => readWorkbook(bytes));
  if ('code' in read) return { bytes, found: false, faults: [read] };
  const own = findOwnPlaces(read);
  const held = withWaivers ? undefined : heldWaivers(own);
  const faults = [
    ...own.unsure,
    ...typedFaults(own.typed),
    ...(held === undefined ? [] : [waiversKept(held)]),
  ];
  const going = held === undefined ? own : keepWaivers(own);
  if (!going.found) return { bytes, found: false, faults };
  const barred = barredBy(read, going, false);
  if (barred.length > 0) return { bytes, found: true, faults: barred };
  if (isAllOurs(read, going)) return { bytes: blankWorkbook(), found: true, faults };
  const cleared = orFault(() => takenOff(read, going));
  if ('code' in cleared) return { bytes, found: true, faults: [cleared] };
  return { bytes: cleared, found: true, faults };
}

/** A workbook that was made for a bulletin: without a sheet it would be none. */
function isAllOurs({ workbook }: WorkbookContents, { sheets }: OwnPlaces): boolean {
  return workbook.sheets.every(({ name }) => sheets.some(({ sheet }) => sheet.entry.name === name));
}

/** 豁免 was written before the results: it goes after them. */
function takenOff(contents: WorkbookContents, going: OwnPlaces): Uint8Array {
  if (!going.sheets.some(({ role }) => role === 'waivers')) return withoutOwn(contents, going, []);
  const results = keepWaivers(going);
  const rest = results.found ? readWorkbook(withoutOwn(contents, results, [])) : contents;
  return withoutOwn(rest, findOwnPlaces(rest), []);
}

/** The name of 豁免 where it holds what people wrote. */
function heldWaivers({ sheets }: OwnPlaces): string | undefined {
  const waivers = sheets.find(({ role }) => role === 'waivers')?.sheet;
  return waivers && holdsWaivers(waivers.content) ? waivers.entry.name : undefined;
}

function waiversKept(sheet: string): Fault {
  return { code: 'waiversKept', data: { sheet }, place: { sheet, cell: 'A1' } };
}
