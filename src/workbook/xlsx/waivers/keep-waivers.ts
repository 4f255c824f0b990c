import { sheetName } from '../../../rules/index.ts';
import type { OwnPlaces } from '../own/own-places.ts';

/** What of ours goes when results are taken off or written anew: all but 豁免, whose rows are people's words. */
export function keepWaivers(own: OwnPlaces): OwnPlaces {
  const sheets = own.sheets.filter(({ role }) => role !== 'waivers');
  if (sheets.length === own.sheets.length) return own;
  return {
    ...own,
    sheets,
    keptNames: new Set([...own.keptNames, sheetName('waivers')]),
    found: sheets.length > 0 || own.columns.length > 0,
  };
}
