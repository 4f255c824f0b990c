import { bareText } from '../cell-text.ts';
import type { Value } from '../value.ts';
import type { FieldType } from './field-type.ts';
import { numberFromText } from './number-text.ts';
import { conversion, counts } from './unit.ts';

/** 无 where things are counted (件, 起, 人) is none of them. */
const NONE = /^(?:无|没有|未发生|未出现|无发生)$/;

/** A number in the field's own unit: the unit in the cell counts before the one in the header. */
export const number: FieldType = {
  name: 'number',
  fillsDown: false,
  wordsAnswer: false,
  prepare(field, { unit: headerUnit }) {
    const target = field.unit ?? headerUnit;
    const inUnit = (number: number, unit: string | undefined): Value | undefined => {
      const factor = conversion(unit, target);
      if (factor === undefined) return undefined;
      const converted = factor === 1 ? number : tidy(number * factor);
      return Number.isFinite(converted) ? { kind: 'number', number: converted } : undefined;
    };
    return (content) => {
      if (typeof content === 'number') return inUnit(content, headerUnit);
      if (typeof content !== 'string') return undefined;
      const bare = bareText(content);
      if (NONE.test(bare) && target !== undefined && counts(target)) return inUnit(0, headerUnit);
      const written = numberFromText(bare);
      return written && inUnit(written.number, written.unit ?? headerUnit);
    };
  },
};

/** 0.29 万元 is 2900 元 and not 2899.9999999999995. */
function tidy(number: number): number {
  return Number(number.toPrecision(15));
}
