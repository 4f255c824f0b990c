import { Type, type Static } from '@sinclair/typebox';
import { DeclaredOutput } from './declared-output.ts';
import { Cells, Closed, DayText, orNull, RecordKey, Row } from './parts.ts';
import { ValueOutput } from './value-output.ts';
import { WaiverOutput } from './waiver-output.ts';

const AnswerOutput = Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Literal('unknown')]);

/** What a fact was: its value, or why it could not be told. */
const FactOutput = Type.Union([ValueOutput, Type.Object({ unknown: Type.String() }, Closed)]);

export type FactOutput = Static<typeof FactOutput>;

const LeafOutput = Type.Object(
  {
    kind: Type.Literal('leaf'),
    answer: AnswerOutput,
    fact: Type.String(),
    params: orNull(Type.Record(Type.String(), Type.Unknown())),
    operator: Type.String(),
    value: Type.Unknown({ description: 'As the policy has it: a literal or another fact.' }),
    found: FactOutput,
    other: orNull(FactOutput),
    fields: Type.Array(Type.String()),
    cells: Cells,
  },
  Closed,
);

export type ExplainedOutput =
  | Static<typeof LeafOutput>
  | {
      readonly kind: 'all' | 'any';
      readonly answer: Static<typeof AnswerOutput>;
      readonly parts: readonly ExplainedOutput[];
    };

/** What each part of a condition came to: a tree, and so named where it is defined. */
const ExplainedOutput = Type.Unsafe<ExplainedOutput>(Type.Ref('#/definitions/explained'));

const explained = Type.Union([
  Type.Object(
    {
      kind: Type.Union([Type.Literal('all'), Type.Literal('any')]),
      answer: AnswerOutput,
      parts: Type.Array(ExplainedOutput),
    },
    Closed,
  ),
  LeafOutput,
]);

const ChangeOutput = Type.Object(
  {
    ways: Type.Array(
      Type.Object(
        {
          sentence: Type.String(),
          cells: Type.Array(
            Type.Object(
              {
                ledger: Type.String(),
                field: Type.String(),
                at: orNull(
                  Type.Object(
                    {
                      sheet: Type.String(),
                      row: Row,
                      cell: Type.String({ description: '"" for a field without a column.' }),
                    },
                    Closed,
                  ),
                ),
                from: FactOutput,
                provedWith: FactOutput,
              },
              Closed,
            ),
            { description: 'All of them together; at is null in a record that is not there.' },
          ),
          brings: Type.Array(Type.String(), {
            description: 'Rules by which the same record would be found instead.',
          }),
        },
        Closed,
      ),
      { description: 'Any one of them would do; each was proved by judging the record anew.' },
    ),
    none: orNull(Type.String({ description: 'Why no way is told.' })),
    note: orNull(Type.String({ description: 'What must be said with them.' })),
  },
  Closed,
);
export type ChangeOutput = Static<typeof ChangeOutput>;

const RuleOutput = Type.Object(
  {
    rule: Type.String(),
    title: Type.String(),
    outcome: Type.Union([
      Type.Literal('finding'),
      Type.Literal('clear'),
      Type.Literal('unchecked'),
      Type.Literal('notInForce'),
    ]),
    severity: Type.Union([Type.Literal('error'), Type.Literal('warning'), Type.Literal('info')]),
    clauses: Type.Array(Type.String()),
    message: orNull(Type.String({ description: 'What was found, or why it could not be judged.' })),
    conditions: ExplainedOutput,
    inForce: orNull(ExplainedOutput),
    exceptions: Type.Array(Type.Object({ id: Type.String(), conditions: ExplainedOutput }, Closed)),
    change: orNull(ChangeOutput),
    waiver: orNull(WaiverOutput),
  },
  Closed,
);

/** What `explain --format json` prints. */
export const ExplainOutput = Type.Array(
  Type.Object(
    {
      workbook: Type.String({ description: 'The file, as it was named.' }),
      asOf: DayText,
      ledger: Type.String(),
      sheet: Type.String(),
      row: Row,
      record: RecordKey,
      ...DeclaredOutput.properties,
      rules: Type.Array(RuleOutput),
    },
    Closed,
  ),
  {
    $schema: 'http://json-schema.org/draft-07/schema#',
    definitions: { explained },
    title: 'ledger-rules explain --format json',
    description: 'Why each rule fired on a record or did not; one entry for each record meant.',
  },
);
export type ExplainOutput = Static<typeof ExplainOutput>;
