import { sayDay } from '../../day/day.ts';
import { numberText } from '../cell-text.ts';
import { daySerial } from './day-serial.ts';
import type { FieldType } from './field-type.ts';

/** Words as they stand: also =A1, +86 and numbers, which lose no digit. */
export const text: FieldType = {
  name: 'text',
  fillsDown: true,
  wordsAnswer: true,
  prepare:
    (_field, { date1904 }) =>
    (content) => {
      if (typeof content === 'string') return { kind: 'text', text: content };
      if (typeof content === 'number') return { kind: 'text', text: numberText(content) };
      if (typeof content === 'boolean') return { kind: 'text', text: content ? 'TRUE' : 'FALSE' };
      const day = daySerial(content.serial, date1904);
      return day === undefined ? undefined : { kind: 'text', text: sayDay(day) };
    },
};
