import { NAME_PREFIX } from '../../../rules/index.ts';

/** The name of the sheet that holds the journal. */
export const JOURNAL_NAME = `${NAME_PREFIX}sheet_journal`;

/** Defined names are equal whatever their case. */
export function isOwnName(name: string): boolean {
  return name.toUpperCase().startsWith(NAME_PREFIX.toUpperCase());
}
