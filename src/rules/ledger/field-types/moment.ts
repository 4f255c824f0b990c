import { addDays } from '../../day/day.ts';
import type { Clock, Value } from '../value.ts';
import { clockFromText, exactly, WHOLE_DAY } from './clock-text.ts';
import { day } from './day.ts';
import type { Content, FieldType } from './field-type.ts';

const SECONDS = 24 * 60 * 60;

/** A day with its time, to the minute. Where no time is given it may be any of that day. */
export const moment: FieldType = {
  ...day,
  name: 'moment',
  prepare(field, context) {
    const readDay = day.prepare(field, context);
    return (content) => {
      const value = readDay(content);
      if (value?.kind !== 'day') return value;
      const { clock, carry } = clockOf(content);
      return clock && timed(value, clock, carry);
    };
  },
};

function timed(value: Extract<Value, { kind: 'day' }>, clock: Clock, carry: number): Value {
  const [from, until] = [addDays(value.from, carry), addDays(value.until, carry)];
  return { kind: 'day', from, until, clock };
}

interface ReadClock {
  readonly clock: Clock | undefined;
  /** The day after, where a serial number is a hair short of midnight. */
  readonly carry: number;
}

/** Midnight to the second is what a serial without a time looks like. */
function clockOf(content: Content): ReadClock {
  if (typeof content === 'string') return { clock: clockFromText(content), carry: 0 };
  const serial = typeof content === 'object' ? content.serial : Number(content);
  const seconds = Math.round((serial % 1) * SECONDS);
  if (seconds === SECONDS) return { clock: WHOLE_DAY, carry: 1 };
  return { clock: seconds === 0 ? WHOLE_DAY : exactly(Math.floor(seconds / 60)), carry: 0 };
}
