import type { PolicyWords } from './policy-vocabulary.ts';

const LEVELS = { red: '红', orange: '橙', yellow: '黄' } as const;

const zh = {
  amountBy: ({ parameter }) => ({
    sentence: `参数 ${parameter} 按记录的日期取值，不能用在通报里：通报按一期算，各条记录要用同一个数。`,
    repair: '请删去它的 by，以期末那天为准，或另设一个参数。',
  }),
  levelGap: ({ ledger, level }) => ({
    sentence: `台账 ${ledger} 在外一级分组 ${level} 里没有写字段，这一级分不到它。`,
    repair: `请先在 ${level} 的 fields 里给 ${ledger} 写上字段，或删去这一处。`,
  }),
  dividedTwice: ({ ledger }) => ({
    sentence: `台账 ${ledger} 在 levels 里已写了自己的字段，不能又随别的台账分组。`,
    repair: `请在 levels 的 fields 和 through 里只留一处 ${ledger}。`,
  }),
  throughUndivided: ({ ledger, other }) => ({
    sentence: `台账 ${ledger} 要随 ${other} 分组，可是第一级分组没有写 ${other} 的字段。`,
    repair: `请在第一级 levels 的 fields 里给 ${other} 写上字段，或换一本写了字段的台账。`,
  }),
  shareUnit: ({ unit }) => ({
    sentence: `比率总是百分数，不能以 ${unit} 为单位。`,
    repair: '请删去 unit；要条数的，把 share 换成 count。',
  }),
  weightTotal: ({ sum }) => ({
    sentence: `指数各项的权重之和是 ${sum}，不是 100。`,
    repair: '请调整各项的 weight；用参数的，每个时期加起来都要是 100。',
  }),
  releaseSide: ({ value, release, side }) => ({
    sentence: `解除线 ${release} 写在了界限 ${value} 的外侧，这种颜色永远不会多留一期。`,
    repair:
      side === 'upper'
        ? '这一条是数字偏高才标色，请把 release 写得比 value 小；不需要的删去。'
        : '这一条是数字偏低才标色，请把 release 写得比 value 大；不需要的删去。',
  }),
  levelMuted: ({ level, graver, value, limit }) => ({
    sentence: `${LEVELS[level]}的界限 ${value} 比${LEVELS[graver]}的界限 ${limit} 还严，到了${LEVELS[level]}早已是${LEVELS[graver]}，这个颜色永远不会出现。`,
    repair: `请把两个界限调换过来：越重的颜色，界限离正常越远。`,
  }),
  sheetShared: ({ other }) => ({
    sentence: `这种通报与 ${other} 的工作表同名：都按同样的期间做，short 也一样。`,
    repair: '请给其中一种写上不同的 short，如 "short": "执行"。',
  }),
  figureUndivided: ({ indicator, ledger }) => ({
    sentence: `指标 ${indicator} 问的是台账 ${ledger}，第一级分组没有写它的字段：只有合计有这个数，各组都没有。`,
    repair: `请在第一级 levels 的 fields 里给 ${ledger} 写上字段；本来就只要合计的，在这项指标上写 note 说明。`,
  }),
} satisfies Partial<PolicyWords>;

const en: Pick<PolicyWords, keyof typeof zh> = {
  amountBy: ({ parameter }) => ({
    sentence: `${parameter} depends on a day of the record and cannot be used in a bulletin: a period is judged by one number.`,
    repair: 'Take its by out, so that the last day of the period counts, or use another parameter.',
  }),
  levelGap: ({ ledger, level }) => ({
    sentence: `The outer level ${level} names no field of the ledger ${ledger}: this level cannot divide it.`,
    repair: `Name a field of ${ledger} in the fields of ${level} first, or take this one out.`,
  }),
  dividedTwice: ({ ledger }) => ({
    sentence: `The levels name fields of ${ledger} itself: it cannot be grouped through another ledger too.`,
    repair: `Keep ${ledger} in the fields of the levels or in through, not in both.`,
  }),
  throughUndivided: ({ ledger, other }) => ({
    sentence: `${ledger} is to be grouped through ${other}, for which the first level names no field.`,
    repair: `Name a field of ${other} in the fields of the first level, or name a ledger that has one.`,
  }),
  shareUnit: ({ unit }) => ({
    sentence: `A share is always in percent and cannot be in ${unit}.`,
    repair: 'Take unit out; for a number of records write count in place of share.',
  }),
  weightTotal: ({ sum }) => ({
    sentence: `The weights of the index add up to ${sum} and not to 100.`,
    repair: 'Change the weights; those that are parameters must add up to 100 at any time.',
  }),
  releaseSide: ({ value, release, side }) => ({
    sentence: `The release ${release} lies beyond the limit ${value}: no colour would ever be kept.`,
    repair:
      side === 'upper'
        ? 'High figures are coloured here: let release be less than value, or take it out.'
        : 'Low figures are coloured here: let release be more than value, or take it out.',
  }),
  levelMuted: ({ level, graver, value, limit }) => ({
    sentence: `The limit ${value} of ${level} lies beyond ${limit} of ${graver}: what is ${level} is ${graver} already, and ${level} never shows.`,
    repair: 'Change them round: the graver a colour, the further its limit is from what is usual.',
  }),
  sheetShared: ({ other }) => ({
    sentence: `This bulletin has a sheet of the same name as ${other}: the same kind of period, and the same short.`,
    repair: 'Give one of them another short, such as "short": "执行".',
  }),
  figureUndivided: ({ indicator, ledger }) => ({
    sentence: `${indicator} counts the ledger ${ledger}, for which the first level names no field: the whole has this figure, and no group.`,
    repair: `Name a field of ${ledger} in the fields of the first level; where only the whole is meant, say so in a note on the indicator.`,
  }),
};

/** Bulletins. */
export const policyBulletinWords = { 'zh-CN': zh, 'en-US': en };
