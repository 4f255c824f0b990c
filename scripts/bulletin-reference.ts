/** What the bulletins of a policy count, by what they judge, by which clauses and from which sources. */
import { unitOf } from '../src/rules/bulletin/say-figure.ts';
import type { BulletinSpec, Indicator, Policy } from '../src/rules/policy/shape/index.ts';
import { bulletinWords } from '../src/rules/words/bulletin-words.ts';
import { both, table } from './reference-text.ts';

const PERIODS = { month: '每月 monthly', quarter: '每季 quarterly', year: '每年 yearly' } as const;

const BETTER = { more: '大好 more', less: '小好 less', neither: '不论 neither' } as const;

const KINDS = {
  count: '条数 count',
  share: '比率 share',
  sum: '合计 sum',
  median: '中位数 median',
};

const OPERATORS = { atLeast: '≥', moreThan: '>', atMost: '≤', lessThan: '<' } as const;

const LEVELS = { red: '红 red', orange: '橙 orange', yellow: '黄 yellow' } as const;

type Asked = NonNullable<BulletinSpec['praised']>[number];

export function bulletinParts(policy: Policy): string[] {
  return (policy.bulletins ?? []).flatMap((bulletin) => [
    `## 通报 / Bulletin：${both(bulletin.title)}`,
    '',
    ...about(bulletin, policy),
    ...indicatorTable(bulletin, policy),
    ...indexTable(bulletin, policy),
    ...judgedTable(bulletin, policy),
  ]);
}

function about(bulletin: BulletinSpec, policy: Policy): string[] {
  const { id, period, levels, minimum, cites, note } = bulletin;
  const groups = levels.map(({ title }) => both(title)).join('；');
  return [
    `\`${id}\`，${PERIODS[period]}。依据 / clauses：${cites.join('、')}。分组 / groups：${groups}。` +
      `最少记录数 / minimum sample：${amount(minimum, policy)}。`,
    '',
    ...(note === undefined ? [] : [note, '']),
  ];
}

function indicatorTable({ indicators }: BulletinSpec, policy: Policy): string[] {
  const rows = indicators.map((indicator) => {
    const { title, ledger, on, better, cites, note } = indicator;
    const unit = bulletinWords['zh-CN'].units[unitOf(indicator)];
    return [
      both(title),
      KINDS[kindOf(indicator)] + (unit === '' ? '' : `（${unit}）`),
      `\`${ledger ?? policy.id}\``,
      on === undefined ? '期末全部 / all at its end' : `\`${on}\``,
      BETTER[better],
      (cites ?? []).join('、'),
      note ?? '',
    ];
  });
  const headers = [
    '指标 / figure',
    '算法 / kind',
    '台账 / ledger',
    '归期 / by day',
    '好坏 / better',
    '依据 / clauses',
    '说明 / note',
  ];
  return ['### 指标 / Figures', '', ...table(headers, rows)];
}

function indexTable({ index, indicators }: BulletinSpec, policy: Policy): string[] {
  if (index === undefined) return [];
  const rows = index.parts.map(({ indicator, weight, zeroAt, fullAt }) => [
    titleOf(indicator, { indicators }),
    amount(weight, policy),
    amount(zeroAt, policy),
    amount(fullAt, policy),
  ]);
  const headers = ['指标 / figure', '权重 / weight', '得零分 / nothing at', '得满分 / all at'];
  const cites = (index.cites ?? []).join('、');
  return [
    `### 指数 / Index：${both(index.title)}${cites === '' ? '' : `（${cites}）`}`,
    '',
    ...table(headers, rows),
  ];
}

/** Colours and lists: on what, from which number on, until when it is kept, why. */
function judgedTable(bulletin: BulletinSpec, policy: Policy): string[] {
  const row = (kind: string, asked: Asked, release: string) => [
    kind,
    titleOf(asked.indicator, bulletin),
    `${OPERATORS[asked.operator]} ${amount(asked.value, policy)}`,
    release,
    both(asked.reason),
    (asked.cites ?? []).join('、'),
  ];
  const { thresholds = [], praised = [], warned = [] } = bulletin;
  const rows = [
    ...thresholds.map((each) => {
      const release = each.release === undefined ? '' : amount(each.release, policy);
      return row(LEVELS[each.level], each, release);
    }),
    ...praised.map((each) => row('表扬 praised', each, '')),
    ...warned.map((each) => row('提醒 warned', each, '')),
  ];
  if (rows.length === 0) return [];
  const headers = [
    '结果 / outcome',
    '指标 / figure',
    '界限 / limit',
    '解除 / release',
    '理由 / reason',
    '依据 / clauses',
  ];
  return ['### 颜色和名单 / Colours and lists', '', ...table(headers, rows)];
}

function kindOf(indicator: Indicator): keyof typeof KINDS {
  if ('count' in indicator) return 'count';
  if ('share' in indicator) return 'share';
  return 'sum' in indicator ? 'sum' : 'median';
}

function titleOf(id: string, { indicators, index }: Pick<BulletinSpec, 'indicators' | 'index'>) {
  const found = id === 'index' ? index : indicators.find((each) => each.id === id);
  return found === undefined ? id : both(found.title);
}

/** A number as it stands, or the last of a parameter with where it comes from. */
function amount(given: number | string, { parameters = {} }: Policy): string {
  if (typeof given === 'number') return String(given);
  const { values = [], source } = parameters[given] ?? {};
  const from = [source?.title, source?.article, source?.dated].filter(Boolean).join('，');
  return `${String(values.at(-1)?.value ?? given)}（\`${given}\`${from === '' ? '' : `：${from}`}）`;
}
