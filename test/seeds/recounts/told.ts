import {
  assembleLedgers,
  bulletinsIn,
  makeBulletin,
  parseDay,
  readLedgers,
  readPeriod,
} from '../../../src/rules/index.ts';
import { chinaCalendar } from '../../rules/china-calendar.ts';
import { gridsOf } from '../../samples/sample.ts';
import { shippedPolicies } from '../shipped.ts';

/** What is said of a group, by a bulletin or by a plain count. */
export interface Said {
  readonly group: string;
  readonly figures: Readonly<Record<string, number | null>>;
  readonly index: number | null;
  readonly colour: string | null;
  readonly sample: number;
  readonly isTooFew: boolean;
  /** Places of the reasons for which it is on the list. */
  readonly praised: readonly number[];
  readonly warned: readonly number[];
}

const policies = shippedPolicies.map(({ policy }) => policy);
const ledgers = assembleLedgers(readLedgers(gridsOf('whole-office'), policies), policies);

/** What the bulletin says of the whole and of each group. */
export async function toldOf(id: string, name: string): Promise<readonly Said[]> {
  const which = bulletinsIn(shippedPolicies).find(({ spec }) => spec.id === id);
  const period = which && readPeriod(which.spec.period, name);
  const today = parseDay('2025-12-31');
  if (!which || !period || today === undefined) throw new Error(`${id} ${name}`);
  const sources = [{ name: '', ledgers }];
  const calendar = chinaCalendar;
  const made = await makeBulletin(
    { sources, policies: shippedPolicies, calendar, today, published: [] },
    which,
    period,
  );
  if (!made) throw new Error('cancelled');
  return made.groups.map(({ path, figures, index, colour, sample, isTooFew, praised, warned }) => ({
    group: path.join('/'),
    figures: Object.fromEntries(figures.map(({ indicator, value }) => [indicator.id, value])),
    index: index?.value ?? null,
    colour: colour?.level ?? null,
    sample,
    isTooFew,
    praised: praised.map(({ entry }) => entry),
    warned: warned.map(({ entry }) => entry),
  }));
}

/** In one order, whoever tells it. */
export function byName(said: readonly Said[]): readonly Said[] {
  return [...said].sort((one, other) => (one.group < other.group ? -1 : 1));
}
