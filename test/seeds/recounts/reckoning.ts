import { daysOf, spanOf, type Span } from './answers.ts';
import type { Counted } from './figures.ts';
import { at, type Row } from './raw-cells.ts';
import type { Said, SaidOfPeriod } from './told.ts';

type Colour = 'red' | 'orange' | 'yellow' | 'none';
type Values = Readonly<Record<string, number | null>>;
type Limit = readonly [Colour, string, (value: number, had: boolean) => boolean];
const GRAVITY: readonly Colour[] = ['none', 'yellow', 'orange', 'red'];

/** How a blank cell is called among the names of groups. */
export const NAMELESS = '未填写';

/** How a bulletin is counted by hand. */
export interface Counting {
  readonly minimum: number;
  /** Figures about what belongs to the matters of a group: they make it no larger. */
  readonly beside?: readonly string[];
  /** The rows and the day by which they lie in a period, for each figure that goes by one. */
  readonly dated: Readonly<Record<string, readonly [readonly Row[], string]>>;
  /** Which groups are told of a period; else those with rows in it, and the outermost ones of the periods before. */
  readonly isTold?: (group: string, span: Span) => boolean;
  /** Each group, `` for the whole, with how to count it. */
  readonly groups: ReadonlyMap<string, (span: Span) => Readonly<Record<string, Counted>>>;
  readonly index?: (values: Values) => Readonly<Record<string, number | null>>;
  /** For each colour what asks for it; the last says whether the group had that colour, or a graver one, before. */
  readonly colours?: readonly Limit[];
  /** Which of the reasons hold, in their order. */
  readonly praised?: (judged: Values) => readonly boolean[];
  readonly warned?: (judged: Values) => readonly boolean[];
}

interface Month {
  readonly figures: Readonly<Record<string, Counted>>;
  readonly values: Values;
  readonly parts: Values | null;
  readonly index: number | null;
  readonly colour: Colour | null;
  readonly sample: number;
  readonly judged: Values;
  readonly isListed: boolean;
}

/** Points for a figure on its way from nothing to all of the weight. */
export function points(
  value: number | null | undefined,
  weight: number,
  zeroAt: number,
  fullAt: number,
): number | null {
  if (value === null || value === undefined) return null;
  const way = (value - zeroAt) / (fullAt - zeroAt);
  return weight * Math.min(1, Math.max(0, way));
}

function total(parts: Values): number | null {
  const all = Object.values(parts);
  if (all.includes(null)) return null;
  return Math.round(all.reduce<number>((sum, each) => sum + (each ?? 0), 0) * 10) / 10;
}

/** The period itself and the twelve before it, the oldest first. */
function periodsUntil(period: string): readonly string[] {
  const [year = 0, part] = period.split('-').map((each) => Number(each.replace('Q', '')));
  return Array.from({ length: 13 }, (_, place) => {
    const back = 12 - place;
    if (part === undefined) return String(year - back);
    const inYear = period.includes('Q') ? 4 : 12;
    const number = year * inYear + part - 1 - back;
    const name = String((number % inYear) + 1);
    const ofYear = Math.floor(number / inYear);
    return inYear === 4 ? `${ofYear}-Q${name}` : `${ofYear}-${name.padStart(2, '0')}`;
  });
}

/** All that is to be said of a period, group by group. */
export function recount(counting: Counting, period: string, today: string): SaidOfPeriod {
  const periods = periodsUntil(period);
  const spans = periods.map((each) => spanOf(each, today));
  const days = Object.values(counting.dated).flatMap(([rows, name]) =>
    rows.flatMap((row) => daysOf(at(row, name))?.[0] ?? []),
  );
  const firstDay = days.sort()[0] ?? '';
  const months = new Map([...counting.groups.keys()].map((group) => [group, [] as Month[]]));
  for (const span of spans) {
    const isReached = firstDay <= span.last;
    const isDated = days.some((day) => day >= span.first && day <= span.last);
    for (const [group, all] of months) {
      const before = all.at(-1)?.colour ?? null;
      all.push(monthOf(counting, group, { span, isReached, isDated, before }));
    }
  }
  const back = period.includes('Q') ? 4 : period.includes('-') ? 12 : 1;
  const span = spanOf(period, today);
  const shown = [...months].filter(([group, all]) => {
    return counting.isTold ? counting.isTold(group, span) : isShown(group, all);
  });
  return {
    groups: shown.map(([group, all]) => saidOf(counting, group, all, back)),
    trend: trendOf(
      periods,
      months,
      shown.map(([group]) => group),
    ),
  };
}

interface When {
  readonly span: Span;
  readonly isReached: boolean;
  readonly isDated: boolean;
  readonly before: Colour | null;
}

function monthOf(counting: Counting, group: string, when: When): Month {
  const { span, isReached, isDated, before } = when;
  const { minimum, dated, colours = [] } = counting;
  const counted = counting.groups.get(group)?.(span) ?? {};
  const told = Object.entries(counted);
  const isSilent = (id: string) => !isReached || (id in dated && !isDated);
  const values = valuesOf(told.map(([id, { value }]) => [id, isSilent(id) ? null : value]));
  const alone = valuesOf(
    told.map(([id, each]) => [id, isThin(each, minimum) ? null : (values[id] ?? null)]),
  );
  const [parts = null, ofAlone = null] = [values, alone].map((each) => counting.index?.(each));
  const judged = { ...alone, index: ofAlone && total(ofAlone) };
  const sample = isReached ? sampleOf(told, counting) : 0;
  const isEnough = sample >= minimum;
  return {
    figures: isReached ? counted : {},
    values,
    parts,
    index: parts && total(parts),
    colour: isEnough ? gravest(colours, judged, before) : null,
    sample,
    judged,
    isListed: isEnough && isNamed(group),
  };
}

function sampleOf(
  told: readonly (readonly [string, Counted])[],
  { beside = [] }: Counting,
): number {
  return new Set(told.flatMap(([id, { base }]) => (beside.includes(id) ? [] : base))).size;
}

const isNamed = (group: string) => group !== '' && !group.split('/').includes(NAMELESS);

/** A rate of fewer than the minimum is shown, and nothing is judged by it. */
function isThin({ kind, base, counted }: Counted, minimum: number): boolean {
  if (kind === 'share') return base.length < minimum;
  return kind === 'median' && counted < minimum;
}

function gravest(limits: readonly Limit[], judged: Values, before: Colour | null): Colour | null {
  const asked = limits.flatMap(([level, id, holds]) => {
    const value = judged[id] ?? null;
    const had = before !== null && GRAVITY.indexOf(before) >= GRAVITY.indexOf(level);
    return value === null ? [] : [holds(value, had) ? GRAVITY.indexOf(level) : 0];
  });
  return asked.length === 0 ? null : (GRAVITY[Math.max(...asked)] ?? null);
}

const valuesOf = (entries: readonly (readonly [string, number | null])[]): Values =>
  Object.fromEntries(entries);

const hasRows = ({ figures }: Month) =>
  Object.values(figures).some(({ base, untold }) => base.length + untold.length > 0);

/** A group with anything in the period; outermost ones, too, that had in one of those before. */
function isShown(group: string, months: readonly Month[]): boolean {
  const last = months.at(-1);
  const isOutermost = !group.includes('/');
  return group === '' || (isOutermost ? months : last ? [last] : []).some(hasRows);
}

function saidOf(counting: Counting, group: string, months: readonly Month[], back: number): Said {
  const [yearBefore, before, now] = [months.at(-1 - back), months.at(-2), months.at(-1)];
  if (!now || !before || !yearBefore) throw new Error('thirteen periods');
  const { values, figures, parts, sample, isListed, judged, colour } = now;
  const told = Object.keys(values).map((id) => [
    id,
    [values, before.values, yearBefore.values].map((each) => each[id] ?? null),
  ]);
  const untold = Object.entries(figures).map(([id, each]) => [id, each.untold.length]);
  const places = (holds: readonly boolean[] = []) =>
    holds.flatMap((isSo, place) => (isSo ? [place] : []));
  return {
    group,
    figures: Object.fromEntries(told) as Said['figures'],
    untold: Object.fromEntries(untold.filter(([, rows]) => rows !== 0)) as Said['untold'],
    index: counting.index ? [now.index, before.index, yearBefore.index] : null,
    parts,
    colour,
    sample,
    isTooFew: sample < counting.minimum,
    praised: isListed ? places(counting.praised?.(judged)) : [],
    warned: isListed ? places(counting.warned?.(judged)) : [],
  };
}

function trendOf(
  periods: readonly string[],
  months: ReadonlyMap<string, readonly Month[]>,
  groups: readonly string[],
): SaidOfPeriod['trend'] {
  const outermost = groups.filter((group) => group !== '' && !group.includes('/'));
  return periods.slice(1).map((period, place) => {
    const of = (group: string) => months.get(group)?.[place + 1];
    const values = Object.values(of('')?.values ?? {});
    const isKnown = values.some((value) => value !== null);
    const colours = outermost.map((group) => [group, of(group)?.colour ?? null] as const);
    return {
      period,
      from: isKnown ? 'records' : 'nothing',
      values,
      index: of('')?.index ?? null,
      colours: Object.fromEntries(colours),
    };
  });
}

/** The different words below some headers. */
export function namesIn(...columns: readonly (readonly [readonly Row[], string])[]) {
  const names = columns.flatMap(([rows, header]) => rows.map((row) => at(row, header)));
  return [...new Set(names)].sort();
}
