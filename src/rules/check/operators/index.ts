import { beginning } from './beginning.ts';
import { containment } from './containment.ts';
import { coverage } from './coverage.ts';
import { dayOrder } from './day-order.ts';
import { equality } from './equality.ts';
import { gravity } from './gravity.ts';
import { matching } from './matching.ts';
import { membership } from './membership.ts';
import { numberOrder } from './number-order.ts';
import type { Operator } from './operator.ts';
import { presence } from './presence.ts';

const all: readonly Operator[] = [
  ...equality,
  ...membership,
  ...numberOrder,
  ...dayOrder,
  ...containment,
  ...coverage,
  ...beginning,
  ...matching,
  ...gravity,
  ...presence,
];

/** Every operator that a condition may name. */
export const operators: ReadonlyMap<string, Operator> = new Map(
  all.map((operator) => [operator.name, operator]),
);
