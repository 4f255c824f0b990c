import type { PolicyWords } from './policy-vocabulary.ts';

const zh = {
  amountBy: ({ parameter }) => ({
    sentence: `参数 ${parameter} 按记录的日期取值，不能用在通报里：通报按一期算，各条记录要用同一个数。`,
    repair: '请删去它的 by，以期末那天为准，或另设一个参数。',
  }),
  levelGap: ({ ledger, level }) => ({
    sentence: `台账 ${ledger} 在外一级分组 ${level} 里没有写字段，这一级分不到它。`,
    repair: `请先在 ${level} 的 fields 里给 ${ledger} 写上字段，或删去这一处。`,
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
};

/** Bulletins. */
export const policyBulletinWords = { 'zh-CN': zh, 'en-US': en };
