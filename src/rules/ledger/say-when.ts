import { sayDay } from '../day/day.ts';
import type { PresentValue } from './value.ts';

/** A month without a day as yyyy-mm; a moment with its time, where that is known. */
export function sayWhen({ from, until, clock }: Extract<PresentValue, { kind: 'day' }>): string {
  const day = sayDay(from);
  if (from !== until) return day.slice(0, 7);
  return clock && clock.from === clock.until ? `${day} ${sayClock(clock.from)}` : day;
}

function sayClock(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
