const DIGITS = '零一二三四五六七八九';
const SAME_DIGIT: Readonly<Record<string, string>> = {
  〇: '零',
  '○': '零',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
};
const NUMERAL =
  /^(?:([一二三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/;

/** Numerals up to 999, as people write them in a cell: 三, 十二, 廿一, 一百零五. */
export function chineseNumeral(text: string): number | undefined {
  if (text === '' || text.length > 6) return undefined;
  const plain = plainNumeral(text).replace(/^廿/, '二十').replace(/^卅/, '三十');
  if (plain === '零') return 0;
  const match = NUMERAL.exec(plain);
  if (!match || plain.endsWith('零')) return undefined;
  const [, hundreds, , tens, ten, units] = match;
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(units);
}

/** 二〇二四 → 2024: digits read one by one, as in years. */
export function chineseYear(text: string): number | undefined {
  const digits = Array.from(plainNumeral(text), (character) => DIGITS.indexOf(character));
  if (digits.length !== 4 || digits.includes(-1)) return undefined;
  return Number(digits.join(''));
}

function plainNumeral(text: string): string {
  return Array.from(text, (character) => SAME_DIGIT[character] ?? character).join('');
}

function digit(character: string | undefined): number {
  return character === undefined ? 0 : DIGITS.indexOf(character);
}
