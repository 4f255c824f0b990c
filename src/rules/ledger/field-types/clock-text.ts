import type { Clock } from '../value.ts';

/** A time behind a day: 9:30, 09:30:15, 9时30分, 下午3点, 3:05 PM, T09:30:00Z. */
const TIME =
  /(?:T|\s+|[日号])(上午|下午|凌晨|中午|晚上?|AM|PM)?\s*(\d{1,2})[:时点](?:(\d{1,2})(?:[:分].*)?)?\s*(AM|PM)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
const HALF_DAY = /([上下])午$/;
const NOON = 12 * 60;
export const WHOLE_DAY: Clock = { from: 0, until: 24 * 60 - 1 };

/** The time that a (cleaned) text says behind its day, or the whole day; undefined for a time that no clock shows. */
export function clockFromText(text: string): Clock | undefined {
  const match = TIME.exec(text);
  if (!match) return halfDay(text);
  const [, before = '', hours, minutes = '0', behind = ''] = match;
  const hour = hourOf(Number(hours), (before || behind).toUpperCase());
  const minute = Number(minutes);
  return hour < 24 && minute < 60 ? exactly(hour * 60 + minute) : undefined;
}

export function exactly(minutes: number): Clock {
  return { from: minutes, until: minutes };
}

function halfDay(text: string): Clock {
  const half = HALF_DAY.exec(text)?.[1];
  if (half === undefined) return WHOLE_DAY;
  return half === '上' ? { from: 0, until: NOON - 1 } : { from: NOON, until: WHOLE_DAY.until };
}

/** 中午 is around noon: 11 or 12, or one or two hours later. */
function hourOf(hour: number, part: string): number {
  const isAfternoon = part === '下午' || part === 'PM' || part.startsWith('晚');
  if (isAfternoon || (part === '中午' && hour < 3)) return hour < 12 ? hour + 12 : hour;
  return hour === 12 && (part === 'AM' || part === '凌晨') ? 0 : hour;
}
