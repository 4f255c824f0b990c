import { Type, type Static } from '@sinclair/typebox';
import { Name } from '../../policy/shape/text-shape.ts';

/** Their field → our field. A list matches by each of its items. */
export const Match = Type.Record(Name, Name, { minProperties: 1 });
export type Match = Static<typeof Match>;
