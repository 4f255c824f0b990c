import { isBulletinRole, sheetName } from '../../../rules/index.ts';
import type { OwnPlaces } from '../own/own-places.ts';

/** What of ours goes when results are written anew: all but the bulletins, which speak of periods of their own. */
export function keepBulletins(own: OwnPlaces): OwnPlaces {
  const kept = own.sheets.map(({ role }) => role).filter(isBulletinRole);
  if (kept.length === 0) return own;
  return {
    ...own,
    sheets: own.sheets.filter(({ role }) => !isBulletinRole(role)),
    keptNames: new Set([...own.keptNames, ...kept.map(sheetName)]),
    someStays: true,
  };
}
