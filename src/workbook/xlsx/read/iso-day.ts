import { parseDay } from '../../../rules/index.ts';

/** 1899-12-30 and 1904-01-01 as days: serial 0 of either system (the first for days from March 1900 on). */
const ZERO_1900 = parseDay('1899-12-30') ?? 0;
const ZERO_1904 = parseDay('1904-01-01') ?? 0;
const DAY = 86_400;

/** The serial day of an ISO 8601 text, as cells of type `d` hold it; undefined where it is none. */
export function isoSerial(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text.trim());
  const day = match?.[1] === undefined ? undefined : parseDay(match[1]);
  if (day === undefined) return undefined;
  const seconds =
    Number(match?.[2] ?? 0) * 3600 + Number(match?.[3] ?? 0) * 60 + Number(match?.[4] ?? 0);
  return day - (date1904 ? ZERO_1904 : ZERO_1900) + seconds / DAY;
}
