import { addDays, addMonths, dayOf, type Day } from '../../day/day.ts';
import type { Value } from '../value.ts';
import { chineseNumeral, chineseYear } from './chinese-numeral.ts';

/** 2024-3-5, 2024/3/5, 2024.3.5, 2024年3月5日, with or without a time or a weekday behind. */
const DAY = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?)$/;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月份?)$/;
const CHINESE =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:份|([一二三四五六七八九十廿卅]{1,3})[日号])?$/;
const WEEKDAY = /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$/;
const CLOCK =
  '(?:[上下]午|凌晨|中午|晚上?|AM|PM)?\\s*\\d{1,2}[:时点](?:\\d{1,2}(?:[:分](?:\\d{1,2}(?:\\.\\d+)?秒?)?)?)?\\s*(?:AM|PM)?(?:Z|[+-]\\d{2}:?\\d{2})?$';
const TIME_APART = new RegExp(`(?:T|\\s+)${CLOCK}`, 'i');
const TIME_BEHIND = new RegExp(`([日号])${CLOCK}`, 'i');
const HALF_DAY = /[上下]午$/;
/** No day takes more to say; and no pattern here is tried on a page of text. */
const LONGEST = 40;
const DASHES = /[‐‑‒–—―−]/g;

/**
 * The day or the month that a (cleaned) text says. Undefined for everything that would have to be guessed: two-digit
 * years, days without a year, ranges, two days, 中旬, days that no calendar has.
 */
export function dayFromText(text: string): Value | undefined {
  if (text.length > LONGEST) return undefined;
  const date = text
    .replace(TIME_APART, '')
    .replace(TIME_BEHIND, '$1')
    .replace(WEEKDAY, '')
    .replace(HALF_DAY, '')
    .replace(/\s+/g, '')
    .replace(DASHES, '-');
  return readDay(date) ?? readMonth(date) ?? readChinese(date);
}

function readDay(date: string): Value | undefined {
  const match = DAY.exec(date);
  if (match) {
    return dayValue(Number(match[1]), Number(match[3] ?? match[5]), Number(match[4] ?? match[6]));
  }
  const compact = COMPACT_DAY.exec(date);
  return compact ? dayValue(Number(compact[1]), Number(compact[2]), Number(compact[3])) : undefined;
}

function readMonth(date: string): Value | undefined {
  const match = MONTH.exec(date);
  return match ? monthValue(Number(match[1]), Number(match[2] ?? match[3])) : undefined;
}

function readChinese(date: string): Value | undefined {
  const match = CHINESE.exec(date);
  if (!match) return undefined;
  const year = chineseYear(match[1] ?? '');
  const month = chineseNumeral(match[2] ?? '');
  if (year === undefined || month === undefined) return undefined;
  if (match[3] === undefined) return monthValue(year, month);
  const dayOfMonth = chineseNumeral(match[3]);
  return dayOfMonth === undefined ? undefined : dayValue(year, month, dayOfMonth);
}

function dayValue(year: number, month: number, dayOfMonth: number): Value | undefined {
  const day = plausible(year) ? dayOf(year, month, dayOfMonth) : undefined;
  return day === undefined ? undefined : { kind: 'day', from: day, until: day };
}

function monthValue(year: number, month: number): Value | undefined {
  const first = plausible(year) ? dayOf(year, month, 1) : undefined;
  return first === undefined ? undefined : { kind: 'day', from: first, until: lastOfMonth(first) };
}

function lastOfMonth(first: Day): Day {
  return addDays(addMonths(first, 1), -1);
}

/** 1024 and 2204 are slips of the keyboard; a ledger holds no such years. */
function plausible(year: number): boolean {
  return year >= 1900 && year <= 2100;
}
