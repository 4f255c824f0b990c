import { Type, type Static } from '@sinclair/typebox';
import { DeclaredOutput } from './declared-output.ts';
import { WaiverOutput } from './waiver-output.ts';
import {
  Cells,
  Closed,
  DayText,
  FaultOutput,
  FreshnessOutput,
  orNull,
  RecordKey,
  Row,
} from './parts.ts';

const Count = Type.Integer({ minimum: 0 });

const OutcomesOutput = Type.Object(
  { finding: Count, clear: Count, unchecked: Count, notInForce: Count },
  { ...Closed, description: 'They add up to rules × what each rule is judged on.' },
);

const RecordOutput = Type.Object(
  {
    ledger: Type.String(),
    sheet: Type.String(),
    row: Row,
    record: RecordKey,
    level: Type.Union([
      Type.Literal('red'),
      Type.Literal('orange'),
      Type.Literal('yellow'),
      Type.Literal('none'),
    ]),
    reasons: Type.Array(Type.String(), { description: 'Why it has this colour, in sentences.' }),
    progress: Type.Object({ done: Count, total: Count }, Closed),
    next: orNull(Type.String({ description: 'Id of the first step that is not done.' })),
    due: orNull(DayText),
    ...DeclaredOutput.properties,
  },
  Closed,
);

const FindingOutput = Type.Object(
  {
    ledger: Type.String(),
    rule: Type.String(),
    severity: Type.Union([Type.Literal('error'), Type.Literal('warning'), Type.Literal('info')]),
    clauses: Type.Array(Type.String()),
    sheet: Type.String(),
    row: orNull(Row),
    record: RecordKey,
    fields: Type.Array(Type.String()),
    cells: Cells,
    message: Type.String(),
    waiver: orNull(WaiverOutput),
  },
  { ...Closed, description: 'A finding of a group or of a whole ledger has no row and no record.' },
);

const UncheckedOutput = Type.Object(
  {
    ledger: Type.String(),
    rule: Type.String(),
    sheet: Type.String(),
    row: orNull(Row),
    record: RecordKey,
    reason: Type.Union(
      [
        Type.Literal('unreadable'),
        Type.Literal('noColumn'),
        Type.Literal('noLedger'),
        Type.Literal('noCalendar'),
        Type.Literal('imprecise'),
        Type.Literal('exceptionsDisagree'),
      ],
      { description: 'Why the rule could not be judged.' },
    ),
    fields: Type.Array(Type.String()),
    cells: Cells,
  },
  Closed,
);

/** What `check --format json` prints. */
export const CheckOutput = Type.Array(
  Type.Object(
    {
      workbook: Type.String({ description: 'The file, as it was named.' }),
      asOf: DayText,
      policies: Type.Array(Type.Object({ id: Type.String(), version: Type.String() }, Closed)),
      outcomes: OutcomesOutput,
      records: Type.Array(RecordOutput),
      findings: Type.Array(FindingOutput),
      unchecked: Type.Array(UncheckedOutput),
      faults: Type.Array(FaultOutput),
      freshness: FreshnessOutput,
    },
    Closed,
  ),
  {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'ledger-rules check --format json',
    description: 'Every outcome of each workbook; always an array, also for one workbook.',
  },
);
export type CheckOutput = Static<typeof CheckOutput>;
export type CheckedWorkbook = CheckOutput[number];
