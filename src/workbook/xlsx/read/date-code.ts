/** Quoted and escaped text, paddings, brackets (colours, locales, conditions, elapsed times) and what else is no date. */
const SAYS_NOTHING = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general|[#0?.]e[+-]|am\/pm|a\/p/gi;

/** Whether a format code shows a day, month or year: a year, a day or a weekday, or a month without hours and seconds. */
export function isDateCode(code: string): boolean {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const letters = code.replace(SAYS_NOTHING, ' ');
  if (/[yde]|bb|aaa/i.test(letters)) return true;
  return /m/i.test(letters) && !elapsed && !/[hs]/i.test(letters);
}
