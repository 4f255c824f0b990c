/** Units of one kind, smallest first, as "unit×size". Different kinds are never converted. */
const MEASURES = [
  '元×1 块×1 人民币元×1 百元×100 千元×1000 万元×10000 百万元×1000000 千万元×10000000 亿元×100000000',
  '%×1 ‰×0.1',
  '天×1 日×1 日历天×1 自然日×1',
  '工作日×1 个工作日×1',
  '月×1 个月×1',
  '年×1 周年×1',
  '小时×1 时×1',
  '平方米×1 平米×1 m2×1',
  '亩×1',
  '公里×1 千米×1 km×1',
  '分×1',
];
/** Counting words: what is counted is said by the column. */
const COUNTS = [
  '人×1 人次×1 名×1 位×1 万人×10000',
  '户×1 万户×10000',
  '件×1 个×1 次×1 起×1 项×1 份×1 场×1 条×1 家×1 宗×1 批×1 批次×1 类×1 处×1 期×1 册×1',
];
const BARE_SCALES = new Map([
  ['百', 100],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
]);

interface Place {
  /** The units of the same kind. */
  readonly family: string;
  readonly size: number;
}

const places = new Map<string, Place>(
  [...MEASURES, ...COUNTS].flatMap((family) =>
    family.split(' ').map((written) => {
      const [unit = '', size] = written.split('×');
      return [unit, { family, size: Number(size) }] as const;
    }),
  ),
);

export function isUnit(text: string): boolean {
  return places.has(text) || BARE_SCALES.has(text);
}

/** 件, 起, 人: units of things that are counted, so that 无 is none of them. */
export function counts(unit: string): boolean {
  const place = places.get(unit);
  return place !== undefined && COUNTS.includes(place.family);
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
  const scale = BARE_SCALES.get(unit);
  if (scale !== undefined) return target?.startsWith(unit) ? 1 : scale;
  const from = places.get(unit);
  if (!from || target === undefined) return from?.size;
  const to = places.get(target);
  return to && from.family === to.family ? from.size / to.size : undefined;
}
