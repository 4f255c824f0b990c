import {
  cellAddress,
  type CellContent,
  type CellRange,
  type Fault,
  HEADER_PREFIX,
  NAME_PREFIX,
  readOwnName,
  SHEET_NAMES,
} from '../../../rules/index.ts';
import type { DefinedName } from '../package/workbook-part.ts';
import { readReference, referredSheet } from '../read/range-text.ts';
import type { ReadSheet, WorkbookContents } from '../read/read-workbook.ts';
import { readJournal, type Journal } from './journal.ts';

export type OwnRole = 'results' | 'runs' | 'journal';

/** What of a workbook is ours: known by a hidden name and by a sign that people see, both together. */
export interface OwnPlaces {
  readonly sheets: readonly { readonly role: OwnRole; readonly sheet: ReadSheet }[];
  /** Sheet name → our columns on it. */
  readonly ranges: ReadonlyMap<string, readonly CellRange[]>;
  /** Names that go when ours is cleared, by their place in the workbook's list. */
  readonly names: ReadonlySet<number>;
  readonly journal: Journal | undefined;
  /** Where only one of the two signs is left: nothing is touched there. */
  readonly unsure: readonly Fault[];
}

export const JOURNAL_NAME = `${NAME_PREFIX}sheet_journal`;
