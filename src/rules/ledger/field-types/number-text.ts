import { chineseNumeral } from './chinese-numeral.ts';
import { isUnit } from './unit.ts';

export interface WrittenNumber {
  readonly number: number;
  readonly unit: string | undefined;
}

const NUMBER = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(.*)$/;
const LONGEST = 40;
const MINUS = /^[−–—﹣]/;
const IN_BRACKETS = /^\((.+)\)([^()]*)$/;

/** The number and unit that a (bare) text says: 1,234.5万元, (300), ￥5元整, 十二人. Undefined for all other text. */
export function numberFromText(bare: string): WrittenNumber | undefined {
  if (bare.length > LONGEST) return undefined;
  const bracketed = IN_BRACKETS.exec(bare);
  if (bracketed) return negative(bracketed[1] ?? '', bracketed[2] ?? '');
  const text = bare
    .replace(MINUS, '-')
    .replace(/^([-+]?)[¥$]/, '$1')
    .replace(/元整$/, '元');
  const match = NUMBER.exec(text);
  if (!match) return chinese(text);
  const [, sign = '', whole = '', fraction = '', rest = ''] = match;
  const size = Number(whole.replace(/,/g, '') + fraction);
  return withUnit(sign === '-' ? -size : size, rest);
}

/** (300) is how books write −300; (一) and (3) in front of words are ordinals and never get here. */
function negative(inside: string, unit: string): WrittenNumber | undefined {
  const written = NUMBER.test(inside) ? numberFromText(inside + unit) : undefined;
  return written && written.number > 0 ? { ...written, number: -written.number } : undefined;
}

function chinese(text: string): WrittenNumber | undefined {
  for (let end = Math.min(text.length, 6); end > 0; end -= 1) {
    const number = chineseNumeral(text.slice(0, end));
    if (number !== undefined) return withUnit(number, text.slice(end));
  }
  return undefined;
}

function withUnit(number: number, unit: string): WrittenNumber | undefined {
  if (!Number.isFinite(number)) return undefined;
  if (unit === '') return { number, unit: undefined };
  return isUnit(unit) ? { number, unit } : undefined;
}
