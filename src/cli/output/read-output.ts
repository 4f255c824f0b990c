import { Type, type Static } from '@sinclair/typebox';
import { Closed, ColumnLetters, FreshnessOutput, Row } from './parts.ts';
import { ValueOutput } from './value-output.ts';

const RowSpan = Type.Object({ first: Row, last: Row }, Closed);

const LedgerOutput = Type.Object(
  {
    ledger: Type.String({ description: 'Id of the policy whose ledger this is.' }),
    sheet: Type.String(),
    header: RowSpan,
    data: RowSpan,
    columns: Type.Record(ColumnLetters, Type.String(), {
      description: 'Sheet column → field.',
    }),
    evidence: Type.Record(
      ColumnLetters,
      Type.Array(
        Type.Object({ code: Type.String(), detail: Type.String(), score: Type.Number() }, Closed),
      ),
      { description: 'Sheet column → why it was taken for its field.' },
    ),
    unmapped: Type.Record(
      ColumnLetters,
      Type.Object({ header: Type.String(), reason: Type.String() }, Closed),
      { description: 'Sheet column → its header and why no field took it.' },
    ),
    missingFields: Type.Array(Type.String(), {
      description: 'Declared fields without a column here.',
    }),
    setAside: Type.Array(Type.Object({ row: Row, reason: Type.String() }, Closed), {
      description: 'Rows that are no records, and why.',
    }),
    records: Type.Array(
      Type.Object(
        {
          row: Row,
          values: Type.Record(Type.String(), ValueOutput, {
            description: 'Field → value; a field without a column is absent.',
          }),
        },
        Closed,
      ),
    ),
  },
  Closed,
);

/** What `read --format json` prints. */
export const ReadOutput = Type.Array(
  Type.Object(
    {
      workbook: Type.String({ description: 'The file, as it was named.' }),
      otherSheets: Type.Array(
        Type.Object({ sheet: Type.String(), reason: Type.String() }, Closed),
        { description: 'Sheets that hold no ledger, and why.' },
      ),
      ledgers: Type.Array(LedgerOutput),
      freshness: FreshnessOutput,
    },
    Closed,
  ),
  {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'ledger-rules read --format json',
    description: 'How each workbook was understood; always an array, also for one workbook.',
  },
);
export type ReadOutput = Static<typeof ReadOutput>;

export type ReadLedger = ReadOutput[number]['ledgers'][number];
