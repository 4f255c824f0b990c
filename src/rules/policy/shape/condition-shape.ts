import { Type, type Static } from '@sinclair/typebox';
import { nameFor } from './text-shape.ts';

const Scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean()]);

/** Arguments of a function fact; each function has its own shape, looked up when the policy is read. */
export const Params = Type.Record(Type.String(), Type.Unknown(), {
  description: '函数的参数，各函数不同 / Arguments; each function has its own.',
});

const OtherFact = Type.Object(
  { fact: Type.String({ minLength: 1 }), params: Type.Optional(Params) },
  { additionalProperties: false, description: '另一个事实 / Another fact.' },
);

const OurField = Type.Object(
  { ours: nameFor('本台账的字段 / A field of this ledger.') },
  {
    additionalProperties: false,
    description:
      '问别的台账时，与本台账这条记录的字段相比 / In a condition on another ledger: a field of our own record.',
  },
);

export const ConditionValue = Type.Union(
  [Scalar, Type.Array(Scalar, { minItems: 1 }), OtherFact, OurField],
  {
    description:
      '与之比较的值：写出的值、列表、另一个事实，或（问别的台账时）本台账的字段 / What to compare with: a value, a list, another fact, or our own field.',
  },
);
export type ConditionValue = Static<typeof ConditionValue>;

export const Comparison = Type.Object(
  {
    fact: Type.String({
      minLength: 1,
      description: '字段、参数、today 或函数 / Field, parameter, today or function.',
    }),
    params: Type.Optional(Params),
    operator: Type.String({
      minLength: 1,
      description: '比较，见文档；每种比较都有相反的一种 / Comparison; each has its opposite.',
    }),
    value: ConditionValue,
  },
  {
    additionalProperties: false,
    description: '一个判断：事实、比较、值 / One comparison: fact, operator, value.',
  },
);
export type Comparison = Static<typeof Comparison>;

/** The grammar of json-rules-engine, with its holes closed: no `path`, no empty groups, no unknown keys. */
export const Condition = Type.Unsafe<Condition>(
  Type.Recursive(
    (Self) =>
      Type.Union([
        Type.Object(
          {
            all: Type.Array(Self, { minItems: 1, description: '都要满足 / All of these hold.' }),
          },
          { additionalProperties: false },
        ),
        Type.Object(
          {
            any: Type.Array(Self, { minItems: 1, description: '满足其一 / One of these holds.' }),
          },
          { additionalProperties: false },
        ),
        Type.Object({ not: Self }, { additionalProperties: false }),
        Type.Object(
          {
            condition: Type.String({
              minLength: 1,
              description: '共用条件的名称 / A named condition.',
            }),
          },
          { additionalProperties: false },
        ),
        Comparison,
      ]),
    { $id: 'Condition' },
  ),
);
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }
  | Comparison;
