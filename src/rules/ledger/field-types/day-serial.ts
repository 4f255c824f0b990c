import { addDays, dayOf, type Day } from '../../day/day.ts';

const FIRST_1900 = Number(dayOf(1899, 12, 31));
const FIRST_1904 = Number(dayOf(1904, 1, 1));
/** 2100-12-31 in the 1900 system; anything later is a slip of the keyboard. */
const LAST = 73_415;

/**
 * The day that a workbook's serial number stands for. The 1900 system counts a 29 February 1900 that never was: serial
 * 60 is no day, and all later ones stand one day too far.
 */
export function daySerial(serial: number, date1904: boolean): Day | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= (date1904 ? 0 : 1) && whole <= LAST)) return undefined;
  if (date1904) return addDays(FIRST_1904 as Day, whole);
  if (whole === 60) return undefined;
  return addDays(FIRST_1900 as Day, whole > 60 ? whole - 1 : whole);
}
