import type { Freshness } from '../results/freshness.ts';
import type { Language } from './language.ts';

type Stale = Extract<Freshness, { kind: 'stale' }>;

const zhAge = (days: number) =>
  days > 0 ? `距今 ${days} 天` : days === 0 ? '即今天' : `比今天晚 ${-days} 天`;

const zh = {
  neverChecked: '还没有校验过。',
  untold: '校验过，但“校验记录”里的数据指纹已读不出，不知道结果是否还作数，请重新校验。',
  fresh: (asOf: string, days: number) =>
    `结果是最新的：截至 ${asOf}（${zhAge(days)}），此后数据、制度、豁免都没有变。`,
  stale: ({ asOf, days, changed, otherPolicies, otherWaivers }: Stale) => {
    const causes = [
      ...(changed > 0 ? [`有 ${changed} 条记录改动过`] : []),
      ...(otherPolicies ? ['制度版本已不同'] : []),
      ...(otherWaivers ? ['豁免改动过'] : []),
    ];
    return `结果已过时：上次校验截至 ${asOf}（${zhAge(days)}），此后${causes.join('，')}，请重新校验。`;
  },
};

const enDays = (days: number) => `${days} day${days === 1 ? '' : 's'}`;
const enAge = (days: number) =>
  days > 0 ? `${enDays(days)} old` : days === 0 ? 'today' : `${enDays(-days)} ahead of today`;

const en: typeof zh = {
  neverChecked: 'Never checked so far.',
  untold:
    'It was checked, but the fingerprint on 校验记录 cannot be read any more: whether the results still hold is unknown. Check again.',
  fresh: (asOf, days) =>
    `The results are fresh: as of ${asOf} (${enAge(days)}); data, policies and waivers are as they were.`,
  stale: ({ asOf, days, changed, otherPolicies, otherWaivers }) => {
    const causes = [
      ...(changed > 0 ? [`${changed} record${changed === 1 ? '' : 's'} changed`] : []),
      ...(otherPolicies ? ['the policies are other versions'] : []),
      ...(otherWaivers ? ['waivers changed'] : []),
    ];
    return `The results are stale: last checked as of ${asOf} (${enAge(days)}), and since then ${causes.join(', ')}. Check again.`;
  },
};

const words: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };

/** One sentence for whoever opens the workbook. */
export function sayFreshness(freshness: Freshness, language: Language): string {
  const said = words[language];
  switch (freshness.kind) {
    case 'neverChecked':
    case 'untold':
      return said[freshness.kind];
    case 'fresh':
      return said.fresh(freshness.asOf, freshness.days);
    case 'stale':
      return said.stale(freshness);
  }
}
