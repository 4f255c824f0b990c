import type { Language } from '../../../src/rules/index.ts';
import type {
  BulletinView,
  FigureView,
  GroupView,
  MadeBulletinView,
} from '../../../src/taskpane/view/bulletin-view.ts';
import { saidWords } from '../../../src/taskpane/words/said-words.ts';
import { bulletinWords } from '../../../src/rules/words/bulletin-words.ts';
import { inLanguage } from './samples-check.ts';

/** Which bulletin of which month, and none made yet. */
export function bulletinToMake(language: Language): BulletinView {
  const say = inLanguage(language);
  const option = (id: string, label: string) => ({ id, label, count: null, note: null });
  return {
    which: {
      selected: 'risk-monthly',
      options: [
        option('risk-monthly', say('社会稳定风险评估月度预警通报', 'Monthly risk bulletin')),
      ],
    },
    period: {
      selected: '2024-06',
      options: [
        option('2024-07', say('2024年7月', '2024-07') + saidWords[language].underWay),
        option('2024-06', say('2024年6月', '2024-06')),
      ],
    },
    canMake: true,
    obstacle: null,
    progress: null,
    made: null,
    opened: null,
  };
}

export function noBulletin(language: Language): BulletinView {
  const nothing = { selected: '', options: [] };
  const obstacle = saidWords[language].noBulletinHere;
  return { ...bulletinToMake(language), which: nothing, period: nothing, canMake: false, obstacle };
}

/** A month of an office: one district on the list of each kind, one with too few records. */
export function madeBulletin(language: Language): BulletinView {
  return { ...bulletinToMake(language), made: made(language) };
}

/** The records behind a figure. */
export function openedFigure(language: Language): BulletinView {
  const words = saidWords[language];
  const say = inLanguage(language);
  const record = (number: number, mark: 'counted' | 'base' | 'unknown') => ({
    id: `r${number}`,
    cell: `稳评台账!A${number}`,
    name: `WP-2024-${String(number).padStart(3, '0')}`,
    place: words.countedAt('稳评台账', number),
    mark,
    markText: words.countedMarks[mark],
  });
  return {
    ...madeBulletin(language),
    opened: {
      title: `城南区 · ${say('逾期备案', 'Filed late')}`,
      value: say('3 件', '3'),
      records: [
        record(12, 'counted'),
        record(27, 'counted'),
        record(40, 'counted'),
        record(41, 'unknown'),
        record(58, 'base'),
      ],
    },
  };
}

function made(language: Language): MadeBulletinView {
  const say = inLanguage(language);
  const words = bulletinWords[language];
  return {
    title: words.title(
      say('社会稳定风险评估月度预警通报', 'Monthly risk bulletin'),
      say('2024年6月', '2024-06'),
    ),
    notes: [words.span('2024-06-01', '2024-06-30', '2024-06-30'), words.minimum(5)],
    stale: null,
    amiss: [],
    restated: [],
    canWrite: true,
    charts: charts(say),
    lists: [
      {
        id: 'p',
        list: 'praised',
        title: words.praised,
        group: '城北区',
        reasons: [say('平安指数 98.5，在 16 个区县中最高', 'Safety index 98.5, the highest of 16')],
      },
      {
        id: 'w',
        list: 'warned',
        title: words.warned,
        group: '城南区',
        reasons: [say('逾期备案 3 件，达到 3 件', 'Filed late: 3, at least 3')],
      },
    ],
    groups: groups(language),
  };
}

type Say = ReturnType<typeof inLanguage>;

const DISTRICTS = ['城北区', '城东区', '城南区', '城西区', '高新区', '经开区', '新站区', '巢湖市'];

function charts(say: Say): MadeBulletinView['charts'] {
  const months = ['01', '02', '03', '04', '05', '06'].map((month) => `2024-${month}`);
  const [due, filed] = [say('应备案', 'Due'), say('已备案', 'Filed')];
  return [
    {
      id: 'filings',
      kind: 'column',
      title: say('各区县备案情况', 'Filings by district'),
      categoryTitle: say('区县', 'District'),
      valueTitle: say('件', 'Filings'),
      categories: DISTRICTS,
      series: [
        { title: due, numberFormat: 'count', values: [12, 9, 14, 8, 6, 11, 3, 7] },
        { title: filed, numberFormat: 'count', values: [12, 8, 11, 8, 5, 11, 3, null] },
      ],
    },
    {
      id: 'index',
      kind: 'line',
      title: say('平安指数走势', 'Safety index by month'),
      categoryTitle: say('月份', 'Month'),
      valueTitle: say('指数', 'Index'),
      categories: months,
      series: [
        {
          title: say('平安指数', 'Safety index'),
          numberFormat: 'tenth',
          values: [91.2, 93.5, null, 92.8, 95.1, 96.4],
        },
      ],
    },
  ];
}

function groups(language: Language): readonly GroupView[] {
  const say = inLanguage(language);
  const { whole, tooFew } = bulletinWords[language];
  return [
    {
      ...group('w', whole, 0, say),
      colour: 'orange',
      colourText: say('橙', 'Orange'),
      figures: figures('w', language, ['96.4', '+1.3'], '70'),
    },
    { ...group('n', '城北区', 1, say), figures: figures('n', language, ['98.5', '+0.2'], '12') },
    {
      ...group('s', '城南区', 1, say),
      colour: 'red',
      colourText: say('红', 'Red'),
      reasons: [say('逾期备案 3 件，达到 3 件', 'Filed late: 3, at least 3')],
      relief: say(
        '补齐这 1 条记录即可降一级：WP-2024-012（稳评台账 第 12 行）',
        'One record keeps it from a lower colour: WP-2024-012 (稳评台账, row 12)',
      ),
      figures: figures('s', language, ['71.0', '-8.4'], '14'),
    },
    {
      ...group('s1', '政法委', 2, say),
      colour: 'yellow',
      colourText: say('黄', 'Yellow'),
      figures: figures('s1', language, ['88.0', '0'], '6'),
    },
    {
      ...group('h', '巢湖市', 1, say),
      colour: null,
      colourText: tooFew,
      figures: figures('h', language, null, '3'),
    },
  ];
}

const group = (id: string, name: string, depth: number, say: Say): GroupView => ({
  id,
  name,
  depth,
  colour: 'none',
  colourText: say('无', 'None'),
  reasons: [],
  relief: null,
  figures: [],
});

function figures(
  id: string,
  language: Language,
  index: readonly [string, string] | null,
  due: string,
): readonly FigureView[] {
  const say = inLanguage(language);
  const since = (change: string) => saidWords[language].sinceBefore(change);
  return [
    {
      id: `${id} index`,
      title: say('平安指数', 'Safety index'),
      value: index?.[0] ?? '—',
      change: index === null ? null : since(index[1]),
      note: null,
      canOpen: false,
    },
    {
      id: `${id} due`,
      title: say('应备案', 'Due'),
      value: say(`${due} 件`, due),
      change: since('+2'),
      note: null,
      canOpen: true,
    },
    {
      id: `${id} late`,
      title: say('逾期备案', 'Filed late'),
      value: say('3 件', '3'),
      change: null,
      note: saidWords[language].alsoUnknown(1),
      canOpen: true,
    },
  ];
}
