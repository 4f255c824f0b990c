/** How many of its family's smallest unit a unit holds. Units of different families are never converted. */
const FAMILIES: readonly Readonly<Record<string, number>>[] = [
  {
    元: 1,
    块: 1,
    人民币元: 1,
    百元: 100,
    千元: 1e3,
    万元: 1e4,
    百万元: 1e6,
    千万元: 1e7,
    亿元: 1e8,
  },
  { '%': 1, '‰': 0.1 },
  { 天: 1, 日: 1, 日历天: 1, 自然日: 1 },
  { 工作日: 1, 个工作日: 1 },
  { 月: 1, 个月: 1 },
  { 年: 1, 周年: 1 },
  { 小时: 1, 时: 1 },
  { 平方米: 1, 平米: 1, m2: 1 },
  { 亩: 1 },
  { 公里: 1, 千米: 1, km: 1 },
  { 人: 1, 人次: 1, 名: 1, 位: 1, 万人: 1e4 },
  { 户: 1, 万户: 1e4 },
  { 分: 1 },
  // Counting words: what is counted is said by the column.
  {
    件: 1,
    个: 1,
    次: 1,
    起: 1,
    项: 1,
    份: 1,
    场: 1,
    条: 1,
    家: 1,
    宗: 1,
    批: 1,
    类: 1,
    处: 1,
    期: 1,
    册: 1,
  },
];
const BARE_SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

const placeOf = new Map(
  FAMILIES.flatMap((family, index) =>
    Object.entries(family).map(([unit, size]) => [unit, { family: index, size }] as const),
  ),
);

export function isUnit(text: string): boolean {
  return placeOf.has(text) || text in BARE_SCALES;
}

/**
 * By what a number in `unit` is multiplied to stand in `target`; undefined where the two have nothing to do with each
 * other. A bare 万 only multiplies. Where only one of them is known, the number is taken as it stands.
 */
export function conversion(
  unit: string | undefined,
  target: string | undefined,
): number | undefined {
  if (unit === undefined || unit === target) return 1;
  const scale = BARE_SCALES[unit];
  if (scale !== undefined) return target?.startsWith(unit) ? 1 : scale;
  const from = placeOf.get(unit);
  const to = target === undefined ? from && { ...from, size: 1 } : placeOf.get(target);
  if (!from || !to) return undefined;
  return from.family === to.family ? from.size / to.size : undefined;
}
