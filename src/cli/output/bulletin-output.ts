import { Type, type Static } from '@sinclair/typebox';
import { Closed, DayText, FaultOutput, orNull, RecordKey, Row } from './parts.ts';

const Count = Type.Integer({ minimum: 0 });
const Figure = orNull(Type.Number({ description: 'Not rounded.' }));
const Level = Type.Union([
  Type.Literal('red'),
  Type.Literal('orange'),
  Type.Literal('yellow'),
  Type.Literal('none'),
]);
const Path = Type.Array(Type.String(), {
  description:
    'Names from the outermost level down; [] is the whole, "" a blank cell, "?" an unreadable one.',
});
const RecordPlace = Type.Integer({ minimum: 0, description: 'Place among `records`.' });

const IndicatorOutput = Type.Object(
  {
    indicator: Type.String(),
    title: Type.String(),
    kind: Type.Union([
      Type.Literal('count'),
      Type.Literal('share'),
      Type.Literal('sum'),
      Type.Literal('median'),
    ]),
    unit: Type.String({ description: 'count, percent, day, yuan or point.' }),
    better: Type.Union([Type.Literal('more'), Type.Literal('less'), Type.Literal('neither')]),
    ledger: Type.String({ description: 'Id of the policy of the ledger that it counts.' }),
    on: orNull(
      Type.String({
        description:
          'Field that puts a record into the period; null: all, as they stand at its end.',
      }),
    ),
  },
  Closed,
);

const FigureOutput = Type.Object(
  {
    indicator: Type.String(),
    value: Figure,
    why: orNull(
      Type.String({
        description:
          'Why there is no value: noRecords, noData, notAtLevel, noLedger, noColumn, unreadable …',
      }),
    ),
    before: Figure,
    yearBefore: Figure,
    counted: Type.Array(Type.Object({ record: RecordPlace, amount: Type.Number() }, Closed), {
      description: 'Amount: what it adds to a sum or a median; 1 where it is counted.',
    }),
    base: Type.Array(RecordPlace, { description: 'What a share is taken of.' }),
    unknown: Type.Array(RecordPlace, {
      description: 'Of these it is unknown whether they count; the value leaves them out.',
    }),
  },
  Closed,
);

const ReasonOutput = Type.Object(
  { indicator: Type.String(), value: Type.Number(), limit: Type.Number(), sentence: Type.String() },
  Closed,
);

const ColourOutput = Type.Object(
  {
    level: Level,
    certain: Type.Boolean({ description: 'false: unknown records could change it.' }),
    reasons: Type.Array(
      Type.Object(
        {
          ...ReasonOutput.properties,
          held: Type.Boolean({ description: 'Only the colour of the period before keeps it.' }),
        },
        Closed,
      ),
    ),
    before: orNull(Level),
    relief: orNull(
      Type.Object(
        {
          to: Level,
          records: Type.Array(RecordPlace),
          smallest: Type.Boolean({ description: 'Proved that no smaller set does.' }),
        },
        { ...Closed, description: 'Without these records it would be a colour lower.' },
      ),
    ),
  },
  Closed,
);

const IndexOutput = Type.Object(
  {
    value: Figure,
    before: Figure,
    yearBefore: Figure,
    parts: Type.Array(
      Type.Object({ indicator: Type.String(), weight: Type.Number(), points: Figure }, Closed),
    ),
  },
  Closed,
);

const GroupOutput = Type.Object(
  {
    path: Path,
    sample: Count,
    isTooFew: Type.Boolean({ description: 'Shown, never coloured, ranked or listed.' }),
    colour: orNull(ColourOutput),
    index: orNull(IndexOutput),
    figures: Type.Array(FigureOutput),
    praised: Type.Array(ReasonOutput),
    warned: Type.Array(ReasonOutput),
  },
  Closed,
);

const RecordOutput = Type.Object(
  {
    source: Type.Integer({ minimum: 0, description: 'Place among `sources`.' }),
    ledger: Type.String(),
    sheet: Type.String(),
    row: Row,
    record: RecordKey,
  },
  Closed,
);

const TrendOutput = Type.Object(
  {
    period: Type.String(),
    from: Type.Union([Type.Literal('records'), Type.Literal('published'), Type.Literal('nothing')]),
    values: Type.Record(Type.String(), Figure, { description: 'Of the whole, by indicator.' }),
    index: Figure,
    colours: Type.Array(Type.Object({ group: Type.String(), level: orNull(Level) }, Closed), {
      description: 'Of the outermost groups.',
    }),
    isRestated: Type.Boolean(),
  },
  Closed,
);

const RestatedOutput = Type.Object(
  {
    period: Type.String(),
    path: Path,
    indicator: orNull(Type.String({ description: 'null: the index.' })),
    was: Figure,
    now: Figure,
  },
  Closed,
);

const BulletinItem = Type.Object(
  {
    bulletin: Type.String(),
    title: Type.String(),
    policy: Type.Object({ id: Type.String(), version: Type.String() }, Closed),
    period: Type.Object({ name: Type.String(), first: DayText, last: DayText }, Closed),
    asOf: DayText,
    sources: Type.Array(Type.String(), { description: 'The workbooks, as they were named.' }),
    minimum: Type.Number(),
    levelsLeftOut: Type.Array(Type.String(), {
      description: 'Ids of levels that no workbook has a column for.',
    }),
    indicators: Type.Array(IndicatorOutput),
    groups: Type.Array(GroupOutput),
    records: Type.Array(RecordOutput, { description: 'Every record behind any figure.' }),
    trend: Type.Array(TrendOutput, { description: 'Oldest first.' }),
    restated: Type.Array(RestatedOutput, {
      description: 'What an earlier bulletin said otherwise than the records say today.',
    }),
  },
  Closed,
);
export type BulletinItem = Static<typeof BulletinItem>;

/** What `bulletin --format json` prints. */
export const BulletinOutput = Type.Object(
  {
    bulletins: Type.Array(BulletinItem),
    lacking: Type.Array(Type.String(), { description: 'What was not counted, in sentences.' }),
    notes: Type.Array(Type.String(), { description: 'What was not compared, in sentences.' }),
    faults: Type.Array(FaultOutput),
    written: Type.Object({ workbook: orNull(Type.String()), page: orNull(Type.String()) }, Closed),
  },
  {
    ...Closed,
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'ledger-rules bulletin --format json',
    description: 'The bulletins of a period over all workbooks together.',
  },
);
export type BulletinOutput = Static<typeof BulletinOutput>;
