import type { Finding } from '../check/check-run.ts';

/** Somebody answers for it on the as-of day: it is told, and neither marks nor colours. */
export function isWaived({ waiver }: Finding): boolean {
  return waiver?.live === true;
}
