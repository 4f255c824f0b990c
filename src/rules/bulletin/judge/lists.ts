import type { ListReason } from '../bulletin.ts';
import { BLANK_GROUP, UNREADABLE_GROUP } from '../group-names.ts';
import type { ValueOf } from './colour.ts';
import { meets, type Limit } from './limits.ts';

/** Why a group is praised, or warned: the whole, and records without a name, never are. */
export function listReasons(
  limits: readonly Limit[],
  path: readonly string[],
  valueOf: ValueOf,
): readonly ListReason[] {
  const isNamed = path.every((name) => name !== BLANK_GROUP && name !== UNREADABLE_GROUP);
  if (path.length === 0 || !isNamed) return [];
  return limits.flatMap(({ place, indicator, operator, limit }) => {
    const value = valueOf(indicator);
    return value !== null && meets(value, operator, limit) ? [{ entry: place, value, limit }] : [];
  });
}
