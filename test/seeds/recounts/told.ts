import { readFileSync } from 'node:fs';
import {
  assembleLedgers,
  bulletinsIn,
  makeBulletin,
  parseDay,
  readLedgers,
  readPeriod,
} from '../../../src/rules/index.ts';
import type { Bulletin } from '../../../src/rules/bulletin/bulletin.ts';
import type { Ledger } from '../../../src/rules/ledger/ledger.ts';
import { openWorkbook } from '../../../src/workbook/xlsx/index.ts';
import { chinaCalendar } from '../../rules/china-calendar.ts';
import { shippedPolicies } from '../shipped.ts';

/** What is said of a group, by a bulletin or by a plain count. */
export interface Said {
  readonly group: string;
  /** Each figure, the one of the period before, and the one of the same period of the year before. */
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
  /** How many records nobody can tell of, where there are any. */
  readonly untold: Readonly<Record<string, number>>;
  readonly index: readonly (number | null)[] | null;
  readonly parts: Readonly<Record<string, number | null>> | null;
  readonly colour: string | null;
  readonly sample: number;
  readonly isTooFew: boolean;
  /** Places of the reasons for which it is on the list. */
  readonly praised: readonly number[];
  readonly warned: readonly number[];
}

export interface SaidOfPeriod {
  readonly groups: readonly Said[];
  readonly trend: readonly {
    readonly period: string;
    readonly from: string;
    readonly values: readonly (number | null)[];
    readonly index: number | null;
    readonly colours: Readonly<Record<string, string | null>>;
  }[];
}

const samples = new URL('../../../seeds/ledgers/', import.meta.url);
const policies = shippedPolicies.map(({ policy }) => policy);
const read = new Map<string, readonly Ledger[]>();

function ledgersIn(bytes: Uint8Array): readonly Ledger[] {
  const opening = openWorkbook(bytes);
  if (opening.kind === 'faults') throw new Error(JSON.stringify(opening.faults));
  return assembleLedgers(readLedgers(opening.workbook.grids, policies), policies);
}

function ledgersOf(file: string): readonly Ledger[] {
  const ledgers = read.get(file) ?? ledgersIn(readFileSync(new URL(`${file}.xlsx`, samples)));
  read.set(file, ledgers);
  return ledgers;
}

interface Asked {
  readonly files: readonly string[];
  readonly today: string;
  /** Bytes that stand in for a file. */
  readonly instead?: Readonly<Record<string, Uint8Array>>;
  readonly published?: Parameters<typeof makeBulletin>[0]['published'];
}

/** The bulletin of a period over the files of a sample. */
export async function bulletinOf(id: string, name: string, asked: Asked): Promise<Bulletin> {
  const which = bulletinsIn(shippedPolicies).find(({ spec }) => spec.id === id);
  const period = which && readPeriod(which.spec.period, name);
  const today = parseDay(asked.today);
  if (!which || !period || today === undefined) throw new Error(`${id} ${name}`);
  const sources = asked.files.map((file) => {
    const instead = asked.instead?.[file];
    return { name: file, ledgers: instead ? ledgersIn(instead) : ledgersOf(file) };
  });
  const published = asked.published ?? [];
  const calendar = chinaCalendar;
  const inputs = { sources, policies: shippedPolicies, calendar, today, published };
  const made = await makeBulletin(inputs, which, period);
  if (!made) throw new Error('cancelled');
  return made;
}

export function groupName(path: readonly string[]): string {
  return path.map((name) => (name === '' ? '未填写' : name)).join('/');
}

/** What the bulletin says of the whole, of each group, and of the periods before. */
export function saidIn({ groups, trend, spec }: Bulletin): SaidOfPeriod {
  const said = groups.map(({ path, figures, index, colour, ...group }) => ({
    group: groupName(path),
    figures: Object.fromEntries(
      figures.map((each) => [each.indicator.id, [each.value, each.before, each.yearBefore]]),
    ),
    untold: Object.fromEntries(
      figures.flatMap(({ indicator, unknown }) =>
        unknown.length === 0 ? [] : [[indicator.id, unknown.length]],
      ),
    ),
    index: index && [index.value, index.before, index.yearBefore],
    parts: index && Object.fromEntries(index.parts.map((part) => [part.indicator, part.points])),
    colour: colour?.level ?? null,
    sample: group.sample,
    isTooFew: group.isTooFew,
    praised: group.praised.map(({ entry }) => entry),
    warned: group.warned.map(({ entry }) => entry),
  }));
  const points = trend.map(({ period, from, values, index, colours }) => ({
    period: period.name,
    from,
    values,
    index: spec.index ? index : null,
    colours: Object.fromEntries([...colours].map(([name, level]) => [groupName([name]), level])),
  }));
  return { groups: said, trend: points };
}

/** In one order, whoever tells it. */
export function byName({ groups, trend }: SaidOfPeriod): SaidOfPeriod {
  return { groups: [...groups].sort((one, other) => (one.group < other.group ? -1 : 1)), trend };
}
