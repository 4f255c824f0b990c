import { parseDay, type Day } from '../../rules/index.ts';
import type { PaneState } from './state.ts';

/** The day as of which is judged; undefined while what was typed is no day. */
export function asOfDay({ asOf, today }: Pick<PaneState, 'asOf' | 'today'>): Day | undefined {
  return asOf === null ? today : parseDay(asOf);
}
