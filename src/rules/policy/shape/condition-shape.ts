import { Type, type Static } from '@sinclair/typebox';

const Scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean()]);

/** Arguments of a function fact; each function has its own shape, looked up when the policy is read. */
const Params = Type.Record(Type.String(), Type.Unknown());

const OtherFact = Type.Object(
  { fact: Type.String({ minLength: 1 }), params: Type.Optional(Params) },
  { additionalProperties: false, description: '另一个事实 / Another fact.' },
);

export const ConditionValue = Type.Union([Scalar, Type.Array(Scalar, { minItems: 1 }), OtherFact]);
export type ConditionValue = Static<typeof ConditionValue>;

export const Comparison = Type.Object(
  {
    fact: Type.String({
      minLength: 1,
      description: '字段、参数、today 或函数 / Field, parameter, today or function.',
    }),
    params: Type.Optional(Params),
    operator: Type.String({ minLength: 1 }),
    value: ConditionValue,
  },
  { additionalProperties: false },
);
export type Comparison = Static<typeof Comparison>;

/** The grammar of json-rules-engine, with its holes closed: no `path`, no empty groups, no unknown keys. */
export const Condition = Type.Unsafe<Condition>(
  Type.Recursive(
    (Self) =>
      Type.Union([
        Type.Object({ all: Type.Array(Self, { minItems: 1 }) }, { additionalProperties: false }),
        Type.Object({ any: Type.Array(Self, { minItems: 1 }) }, { additionalProperties: false }),
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
