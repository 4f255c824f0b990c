import { assembleLedgers, makeBulletin, readInParts, readPublished } from '../../rules/index.ts';
import { calendar } from '../../shipped/shipped.ts';
import type { WorkbookCells } from '../../workbook/workbook.ts';
import type { AskedBulletin } from './asked-bulletin.ts';
import type { MadeBulletin } from './bulletin-state.ts';
import type { Bylaws } from './effects.ts';
import type { Judging } from './judge-workbook.ts';
import { inForce } from './policy-set.ts';

/** Reads the ledgers and makes the bulletin, all by the core; null where it was cancelled. */
export async function bulletinOf(
  cells: WorkbookCells,
  by: Bylaws,
  { which, period }: AskedBulletin,
  watch: Pick<Judging, 'pause' | 'progress' | 'signal'>,
): Promise<MadeBulletin | null> {
  const policies = inForce(by.policies, by.saved);
  const declared = by.policies.entries.map(({ compiled }) => compiled.policy);
  const reading = await readInParts(watch.pause, cells.grids, declared, by.saved.mapping);
  const ledgers = assembleLedgers(reading, declared);
  const sheets = cells.ownGrids.bulletins.map((grid) => ({ grid, said: readPublished(grid) }));
  const published = sheets.flatMap(({ said }) => said ?? []);
  const sources = [{ name: '', ledgers, faults: reading.faults }];
  const inputs = { sources, policies, calendar, today: by.today, published };
  const bulletin = await makeBulletin(inputs, which, period, watch);
  if (bulletin === undefined) return null;
  const present = sheets.find(
    ({ said }) => said?.bulletin === which.spec.id && said.period === period.name,
  );
  const { results, runs, waivers, bulletins } = cells.ownGrids;
  const grids = [...cells.grids, ...bulletins, results, runs, waivers];
  const names = grids.flatMap((grid) => grid?.sheet ?? []);
  const taken = [...names, ...cells.otherSheetNames];
  const own = present?.grid.sheet ?? null;
  const { policies: set, saved, today } = by;
  return {
    bulletin,
    taken: taken.filter((name) => name !== own),
    present: own,
    basis: { cells, policies: set, saved, today },
    seen: null,
    edits: 0,
  };
}
