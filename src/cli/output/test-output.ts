import { Type, type Static } from '@sinclair/typebox';
import { Closed, orNull } from './parts.ts';

const Level = Type.Union([
  Type.Literal('red'),
  Type.Literal('orange'),
  Type.Literal('yellow'),
  Type.Literal('none'),
]);

const FailureOutput = Type.Union([
  Type.Object(
    {
      kind: Type.Union([
        Type.Literal('missing'),
        Type.Literal('unexpected'),
        Type.Literal('missingUnchecked'),
        Type.Literal('unexpectedUnchecked'),
      ]),
      rule: Type.String(),
    },
    Closed,
  ),
  Type.Object({ kind: Type.Literal('level'), expected: Level, found: Level }, Closed),
]);

/** What `test --format json` prints. */
export const TestOutput = Type.Array(
  Type.Object(
    {
      policy: Type.String({ description: 'Id of the policy.' }),
      version: Type.String(),
      tests: Type.Array(
        Type.Object(
          { name: Type.String(), passed: Type.Boolean(), failures: Type.Array(FailureOutput) },
          Closed,
        ),
      ),
      coverage: Type.Array(
        Type.Object({ rule: Type.String(), fired: Type.Boolean(), silent: Type.Boolean() }, Closed),
        { description: 'Did each rule fire in a case, and stay silent in another?' },
      ),
      branches: Type.Object(
        {
          total: Type.Integer({ minimum: 0 }),
          seen: Type.Integer({ minimum: 0 }),
          open: Type.Array(
            Type.Object(
              {
                owner: Type.String({ description: 'A rule, or a pointer into the policy.' }),
                kind: Type.Union([
                  Type.Literal('neverTrue'),
                  Type.Literal('neverFalse'),
                  Type.Literal('neverDecides'),
                ]),
                pointer: Type.String({ description: 'JSON pointer into the policy.' }),
                line: orNull(Type.Integer({ minimum: 1 })),
              },
              Closed,
            ),
          ),
        },
        { ...Closed, description: 'Which branches of the written conditions the cases tried.' },
      ),
    },
    Closed,
  ),
  {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'ledger-rules test --format json',
    description: 'How the cases of each policy came out; always an array, also for one policy.',
  },
);
export type TestOutput = Static<typeof TestOutput>;
