import { isBulletinRole, type SheetRole } from '../../../rules/index.ts';

const FIXED = { results: 'FFC0392B', runs: 'FF94A3B8', waivers: 'FF2E7D32' } as const;
const BULLETIN = 'FF1D4ED8';

/** The colour of the tab of a sheet of ours. */
export function tabColour(role: SheetRole): string {
  return isBulletinRole(role) ? BULLETIN : FIXED[role];
}
