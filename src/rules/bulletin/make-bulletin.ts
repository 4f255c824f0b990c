import type { Watch } from '../check/watch.ts';
import type { Fault } from '../fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Bulletin, Period, SourceFault } from './bulletin.ts';
import type { DeclaredBulletin } from './bulletins-in.ts';
import { ledgerOf, type Source } from './figures/gather.ts';
import { placedRecords, WHOLE, type PlacedRecord } from './figures/placed-records.ts';
import { placedThrough } from './figures/placed-through.ts';
import { groupsInOrder } from './groups-in-order.ts';
import { levelsHere } from './levels-here.ts';
import { lookBack, type LookBackInputs, type LookedBack } from './past/look-back.ts';
import { restatedIn, trendOf } from './past/trend.ts';
import { tellGroup } from './tell-group.ts';

export interface BulletinInputs extends Omit<LookBackInputs, 'sources'> {
  /** Workbooks that are counted together: each district sends its own. */
  readonly sources: readonly {
    readonly name: string;
    readonly ledgers: readonly Ledger[];
    /** What is wrong with the workbook beside its ledgers: a sheet that could not be told to be one. */
    readonly faults?: readonly Fault[];
  }[];
}

/**
 * The account of a period: its figures by group, with the records behind each. The same input gives the same bulletin.
 * undefined where it was cancelled: half a bulletin is none.
 */
export async function makeBulletin(
  inputs: BulletinInputs,
  which: DeclaredBulletin,
  period: Period,
  watch?: Watch,
): Promise<Bulletin | undefined> {
  const work = pieces(inputs, which, period, watch);
  while (!watch?.signal?.aborted) {
    const next = work.next();
    if (next.done) return next.value;
    await watch?.pause?.();
  }
  return undefined;
}

function* pieces(
  inputs: BulletinInputs,
  declared: DeclaredBulletin,
  period: Period,
  watch: Watch | undefined,
): Generator<void, Bulletin> {
  const ledgers = inputs.sources.flatMap((source) => source.ledgers);
  const { which, leftOut } = levelsHere(declared, ledgers);
  const { compiled, spec } = which;
  const sources: Source[] = [];
  for (const [place, source] of inputs.sources.entries()) {
    sources.push(placed(source, place, which));
    yield;
  }
  const back = yield* lookBack({ ...inputs, sources }, which, period, watch);
  const groups: Bulletin['groups'][number][] = [];
  for (const path of groupsInOrder(pathsOf(back), spec, inputs.policies)) {
    groups.push(yield* tellGroup(path, back, spec));
    yield;
  }
  const { asOf, rules } = back.account;
  const restated = restatedIn(back, inputs.published, which);
  return {
    compiled,
    spec,
    period,
    asOf,
    sources: inputs.sources.map(({ name }) => name),
    lacking: lackingIn(inputs, which),
    faults: faultsOf(inputs, which),
    titles: titlesOf(inputs, which),
    levelsLeftOut: leftOut,
    minimum: rules.minimum,
    groups,
    trend: trendOf(back, groups, restated),
    restated,
  };
}

function placed(
  { name, ledgers }: BulletinInputs['sources'][number],
  place: number,
  which: DeclaredBulletin,
): Source {
  const asked = new Set(which.spec.indicators.map((indicator) => ledgerOf(indicator, which)));
  const counted = ledgers.filter(({ policy }) => asked.has(policy.id));
  const records = counted.map(
    (ledger) => [ledger.policy.id, placedIn(ledger, ledgers, place, which)] as const,
  );
  return { name, ledgers, placed: new Map(records) };
}

function placedIn(
  ledger: Ledger,
  ledgers: readonly Ledger[],
  place: number,
  { spec }: DeclaredBulletin,
): readonly PlacedRecord[] {
  const through = spec.through?.[ledger.policy.id];
  const other = through && ledgers.find(({ policy }) => policy.id === through.ledger);
  if (!through || !other) return placedRecords(ledger, place, spec);
  const placed = placedRecords(other, place, spec);
  return placedThrough(ledger, place, { ledger: other, placed, match: through.match });
}

/** The whole, every group with a record in the period, and the outermost ones of the periods before. */
function pathsOf({ account, seen }: LookedBack): readonly (readonly string[])[] {
  const own = account.gathered.tallies.flatMap((tallies) => [...tallies.groups()]);
  const earlier = seen.flatMap(({ outermost }) => outermost);
  return [WHOLE, ...own, ...earlier].map((group) => account.of(group).path);
}

function lackingIn({ sources }: BulletinInputs, { compiled }: DeclaredBulletin): readonly number[] {
  const hasMain = (ledgers: readonly Ledger[]) =>
    ledgers.some(({ policy }) => policy.id === compiled.policy.id);
  return sources.flatMap(({ ledgers }, source) => (hasMain(ledgers) ? [] : [source]));
}

/** Faults of ledgers that are not asked for are no business of this bulletin. */
function faultsOf({ sources }: BulletinInputs, which: DeclaredBulletin): readonly SourceFault[] {
  const asked = new Set(which.spec.indicators.map((indicator) => ledgerOf(indicator, which)));
  return sources.flatMap(({ ledgers, faults = [] }, source) => {
    const readings = ledgers
      .filter(({ policy }) => asked.has(policy.id))
      .flatMap((ledger) => ledger.readings);
    const all = [...faults, ...readings.flatMap((reading) => reading.faults)];
    return all.map((fault) => ({ source, fault }));
  });
}

function titlesOf({ policies }: BulletinInputs, which: DeclaredBulletin): Bulletin['titles'] {
  const asked = which.spec.indicators.map((indicator) => ledgerOf(indicator, which));
  const titles = asked.flatMap((id) => {
    const owner = policies.find(({ policy }) => policy.id === id);
    return owner ? [[id, owner.policy.title] as const] : [];
  });
  return new Map(titles);
}
