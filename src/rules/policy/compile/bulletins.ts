import type { BulletinSpec, Condition, Indicator } from '../shape/index.ts';

/** A bulletin with the body of every named condition in place of its name. */
export function expandBulletin(
  bulletin: BulletinSpec,
  full: (condition: Condition) => Condition,
): BulletinSpec {
  return {
    ...bulletin,
    indicators: bulletin.indicators.map((each) => expandIndicator(each, full)),
  };
}

function expandIndicator(
  indicator: Indicator,
  full: (condition: Condition) => Condition,
): Indicator {
  const whole = indicator.of ? { ...indicator, of: full(indicator.of) } : indicator;
  if ('share' in whole) return { ...whole, share: full(whole.share) };
  return 'count' in whole && whole.count !== 'all' ? { ...whole, count: full(whole.count) } : whole;
}
