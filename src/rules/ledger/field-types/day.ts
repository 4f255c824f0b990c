import type { Day } from '../../day/day.ts';
import type { Value } from '../value.ts';
import { daySerial } from './day-serial.ts';
import { dayFromText } from './day-text.ts';
import type { FieldType } from './field-type.ts';
import { markWord, markWords, saidByName } from './mark-words.ts';

/**
 * A day, or a month where no day is given; √ and 已完成 say that it was done, × and 无 that it was not. Of bare numbers
 * only yyyymmdd is a day by itself; a serial without a date format is one only where its whole column says so.
 */
export const day: FieldType = {
  name: 'day',
  fillsDown: false,
  wordsAnswer: false,
  prepare(field, { date1904, bareSerials = false }) {
    const words = new Map(markWords(field));
    // In a day column 1 and 0 are slips, not answers.
    words.delete('1');
    words.delete('0');
    return (content) => {
      if (typeof content === 'object') return known(daySerial(content.serial, date1904));
      if (typeof content === 'boolean') return { kind: 'mark', yes: content };
      if (typeof content === 'number') {
        if (bareSerials && isBareSerial(content)) return known(daySerial(content, date1904));
        return Number.isInteger(content) ? compactDay(content) : undefined;
      }
      const word = markWord(content);
      const yes = words.get(word) ?? saidByName(word, field);
      return yes === undefined ? dayFromText(content) : { kind: 'mark', yes };
    };
  },
};

/** Days from 1954 to 2064 (1958 to 2068 in the 1904 system). */
export function isBareSerial(number: number): boolean {
  return number >= 20_000 && number <= 60_000;
}

function compactDay(number: number): Value | undefined {
  const text = String(number);
  return text.length === 8 ? dayFromText(text) : undefined;
}

function known(day: Day | undefined): Value | undefined {
  return day === undefined ? undefined : { kind: 'day', from: day, until: day };
}
