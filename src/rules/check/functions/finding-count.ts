import { Type } from '@sinclair/typebox';
import { Id, Severity } from '../../policy/shape/text-shape.ts';
import { named } from '../facts/inputs.ts';
import { defineFunction } from './function-fact.ts';

/** How many findings the record has, of a severity, of some rules or against some gates. */
export const findingCount = defineFunction({
  name: 'findingCount',
  params: Type.Object(
    {
      severity: Type.Optional(Severity),
      rules: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
      blocks: Type.Optional(Type.Array(Id, { minItems: 1 })),
    },
    { additionalProperties: false },
  ),
  roles: {
    severity: { kind: 'word' },
    rules: { kind: 'rules' },
    blocks: { kind: 'gates' },
  },
  gives: 'number',
  place: 'warnings',
  compile: (asked, scope) => ({
    ...named('findingCount', 'number'),
    coded: undefined,
    at: scope.findings(asked),
  }),
});
