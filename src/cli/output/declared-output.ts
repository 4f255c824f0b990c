import { Type, type Static } from '@sinclair/typebox';
import { Closed, orNull } from './parts.ts';

const PointsOutput = Type.Object(
  { from: Type.Number(), until: Type.Number(), of: Type.Number() },
  {
    ...Closed,
    description: 'Points had, of those to be had; `until` is more where some cannot be told.',
  },
);
export type PointsOutput = Static<typeof PointsOutput>;

/** What the result columns and the scores of a policy say of a record. */
export const DeclaredOutput = Type.Object(
  {
    columns: Type.Array(
      Type.Object(
        {
          column: Type.String({ description: 'Id of the result column.' }),
          light: orNull(
            Type.Union([Type.Literal('red'), Type.Literal('yellow'), Type.Literal('green')]),
          ),
          text: Type.String({
            description: 'As it stands in the workbook; empty where no case holds.',
          }),
        },
        Closed,
      ),
    ),
    scores: Type.Array(
      Type.Object(
        {
          score: Type.String({ description: 'Id of the score.' }),
          points: PointsOutput,
          criteria: Type.Array(
            Type.Object({ criterion: Type.String(), points: PointsOutput }, Closed),
          ),
          text: Type.String({ description: 'As it stands in the workbook.' }),
        },
        Closed,
      ),
    ),
  },
  Closed,
);

export type DeclaredOutput = Static<typeof DeclaredOutput>;
