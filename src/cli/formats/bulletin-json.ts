import {
  localText,
  sayColourReasons,
  sayDay,
  sayListReason,
  unitOf,
  type Bulletin,
  type BulletinGroup,
  type CountedRecord,
  type Language,
} from '../../rules/index.ts';
import type { BulletinReport } from '../bulletin/bulletin-report.ts';
import type { BulletinItem, BulletinOutput } from '../output/bulletin-output.ts';
import { jsonPieces } from './json-pieces.ts';

type Group = BulletinItem['groups'][number];

/** The stable machine output of `bulletin`, as docs/bulletin-output.schema.json has it. */
export function bulletinJson(report: BulletinReport, language: Language): Iterable<string> {
  const { files, lacking, notes, faults, warnings, written } = report;
  const output: BulletinOutput = {
    bulletins: report.bulletins.map((each) => bulletinItem(each, files, language)),
    lacking: [...lacking],
    notes: [...notes],
    faults: [...faults, ...warnings],
    written: { workbook: written.workbook ?? null, page: written.page ?? null },
  };
  return jsonPieces(output, 7);
}

function bulletinItem(
  bulletin: Bulletin,
  files: readonly string[],
  language: Language,
): BulletinItem {
  const { compiled, spec, period, restated } = bulletin;
  const book = recordBook();
  // The groups fill the book.
  const groups = bulletin.groups.map((group) => groupItem(group, bulletin, book.placeOf, language));
  return {
    bulletin: spec.id,
    title: localText(spec.title, language),
    policy: { id: compiled.policy.id, version: compiled.policy.version },
    period: { name: period.name, first: sayDay(period.first), last: sayDay(period.last) },
    asOf: sayDay(bulletin.asOf),
    sources: [...files],
    minimum: bulletin.minimum,
    levelsLeftOut: bulletin.levelsLeftOut.map(({ id }) => id),
    indicators: spec.indicators.map((each) => ({
      indicator: each.id,
      title: localText(each.title, language),
      kind: kindOf(each),
      unit: unitOf(each),
      better: each.better,
      ledger: each.ledger ?? compiled.policy.id,
      on: each.on ?? null,
    })),
    groups,
    records: book.records,
    trend: bulletin.trend.map((point) => trendItem(point, bulletin)),
    restated: restated.map(({ path, ...each }) => ({ ...each, path: [...path] })),
  };
}

function kindOf(indicator: Bulletin['spec']['indicators'][number]) {
  if ('count' in indicator) return 'count';
  if ('share' in indicator) return 'share';
  return 'sum' in indicator ? 'sum' : 'median';
}

type PlaceOf = (record: CountedRecord) => number;

/** Each record once, whatever number of figures it counts in. */
function recordBook(): { readonly records: BulletinItem['records']; readonly placeOf: PlaceOf } {
  const records: BulletinItem['records'] = [];
  const places = new Map<string, number>();
  return {
    records,
    placeOf({ source, ledger, index, sheet, row, key }) {
      const id = `${source} ${ledger} ${index}`;
      const known = places.get(id);
      if (known !== undefined) return known;
      places.set(id, records.length);
      return records.push({ source, ledger, sheet, row, record: key }) - 1;
    },
  };
}

function groupItem(
  group: BulletinGroup,
  { spec }: Bulletin,
  placeOf: PlaceOf,
  language: Language,
): Group {
  const { path, sample, isTooFew, index } = group;
  const listed = (list: 'praised' | 'warned') =>
    group[list].map((reason) => ({
      indicator: spec[list]?.[reason.entry]?.indicator ?? '',
      value: reason.value,
      limit: reason.limit,
      sentence: sayListReason(reason, list, spec, language),
    }));
  return {
    path: [...path],
    sample,
    isTooFew,
    colour: colourItem(group, spec, placeOf, language),
    index: index && { ...index, parts: index.parts.map((part) => ({ ...part })) },
    figures: group.figures.map(({ indicator, value, why, before, yearBefore, ...figure }) => ({
      indicator: indicator.id,
      ...{ value, why, before, yearBefore },
      counted: figure.counted.map((each) => ({ record: placeOf(each), amount: each.amount })),
      base: figure.base.map(placeOf),
      unknown: figure.unknown.map(placeOf),
    })),
    praised: listed('praised'),
    warned: listed('warned'),
  };
}

function colourItem(
  { colour }: BulletinGroup,
  spec: Bulletin['spec'],
  placeOf: PlaceOf,
  language: Language,
): Group['colour'] {
  if (colour === null) return null;
  const { level, certain, before, relief } = colour;
  const sentences = sayColourReasons(colour, spec, language);
  return {
    level,
    certain,
    reasons: colour.reasons.map(({ threshold, value, limit, held }, place) => ({
      indicator: spec.thresholds?.[threshold]?.indicator ?? '',
      ...{ value, limit, held },
      sentence: sentences[place] ?? '',
    })),
    before,
    relief: relief && {
      to: relief.to,
      records: relief.records.map(placeOf),
      smallest: relief.smallest,
    },
  };
}

function trendItem(
  { period, from, values, index, colours, isRestated }: Bulletin['trend'][number],
  { spec }: Bulletin,
): BulletinItem['trend'][number] {
  return {
    period: period.name,
    from,
    values: Object.fromEntries(spec.indicators.map(({ id }, place) => [id, values[place] ?? null])),
    index,
    colours: [...colours].map(([group, level]) => ({ group, level })),
    isRestated,
  };
}
