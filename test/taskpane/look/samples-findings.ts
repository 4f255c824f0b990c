import type { Language } from '../../../src/rules/index.ts';
import type {
  FindingDetailView,
  FindingGroupView,
  FindingRowView,
  FindingsView,
} from '../../../src/taskpane/view/findings-view.ts';
import { saidWords } from '../../../src/taskpane/words/said-words.ts';
import { inLanguage } from './samples-check.ts';

const LEVELS = ['red', 'orange', 'yellow', 'none'] as const;
const KINDS = ['error', 'warning', 'unchecked', 'waiverExpired', 'info'] as const;
/** The first is longer than two lines of a pane of 320 px, as many are. */
const SENTENCES: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': [
    '事项 WP-2024-017 已于 2024-05-20 作出决策，但没有备案记录：应先备案、后决策，请补齐备案日期；确未备案的，请写明原因并补办备案手续。',
    '评审后第 18 个工作日才备案，超过 10 个工作日的时限。',
    '“评审日期”无法识别，本条规则未能检查。',
    '风险等级为高，却没有填写应急预案。',
  ],
  'en-US': [
    'Item WP-2024-017 was decided on 2024-05-20 without being filed: file first, decide then. Enter the day of filing; where it was not filed, say why and file it now.',
    'Filed on the 18th working day after the review, over the limit of 10.',
    '“Reviewed on” cannot be read, so this rule could not be checked.',
    'The risk level is high, and no contingency plan is given.',
  ],
};

function groups(language: Language, count: number): readonly FindingGroupView[] {
  const words = saidWords[language];
  return Array.from({ length: count }, (_, index) => ({
    id: `g${index}`,
    title: `WP-2024-${String(index + 17).padStart(3, '0')}`,
    note: `${words.row(index + 12)} · 月湖区`,
    level: LEVELS[index % 4] ?? 'none',
    count: '3',
    rows: [0, 1, 2].map((at) => `f${index * 3 + at}`),
  }));
}

const row =
  (language: Language) =>
  (id: string): FindingRowView => {
    const index = Number(id.slice(1));
    return {
      id,
      level: LEVELS[Math.floor(index / 3) % 4] ?? 'none',
      kind: KINDS[index % 5] ?? 'info',
      sentence: SENTENCES[language][index % 4] ?? '',
      note: `稳评台账!H${Math.floor(index / 3) + 12} · RA-20${index % 9}`,
      leadsToCell: true,
    };
  };

const option = (id: string, label: string, count: string | null = null) => ({
  id,
  label,
  count,
  note: null,
});

/** Findings of so many records, three each. */
export function findingsOf(records: number, language: Language = 'zh-CN'): FindingsView {
  const { shows, groupings, allRules, summary } = saidWords[language];
  const say = inLanguage(language);
  return {
    filters: {
      show: {
        selected: 'finding',
        options: [
          option('finding', shows.finding, '47'),
          option('waived', shows.waived, '3'),
          option('unchecked', shows.unchecked, '57'),
        ],
      },
      groupBy: {
        selected: 'record',
        options: [
          option('record', groupings.record),
          option('rule', groupings.rule),
          option('group', groupings.group),
        ],
      },
      levels: [
        { id: 'red', isOn: true, count: '3' },
        { id: 'orange', isOn: false, count: '9' },
        { id: 'yellow', isOn: false, count: '21' },
        { id: 'none', isOn: false, count: '14' },
      ],
      severities: [
        { id: 'error', isOn: true, count: '12' },
        { id: 'warning', isOn: false, count: '30' },
        { id: 'info', isOn: false, count: '5' },
      ],
      rule: {
        selected: '',
        options: [
          option('', allRules),
          option('RA-208', say('RA-208 六必查', 'RA-208 Six checks')),
        ],
      },
      text: '',
      summary: summary(12, 47),
      isFiltered: true,
    },
    list: { groups: groups(language, records), row: row(language), current: null, empty: null },
    detail: null,
  };
}

export function detailView(language: Language): FindingDetailView {
  const { position, groupsOf, waiverTerms, row: rowWords } = saidWords[language];
  const say = inLanguage(language);
  return {
    id: 'f1',
    position: position(2, 47),
    previous: 'f0',
    next: 'f2',
    level: 'red',
    kind: 'error',
    ruleId: 'RA-GATE-decision',
    ruleTitle: say('备案之前不得决策', 'No decision before filing'),
    sentence: say(
      '事项 WP-2024-017 已于 2024-05-20 作出决策，但没有备案记录。',
      'Item WP-2024-017 was decided on 2024-05-20 without being filed.',
    ),
    record: `WP-2024-017 · 稳评台账 ${rowWords(28)}`,
    leadsToCell: true,
    clauses: [
      {
        id: 'YT-2.4',
        source: say(
          '鹰潭：重大决策社会稳定风险评估',
          'Yingtan: risk assessment of major decisions',
        ),
        text: '应评未评、未经备案的，不得提交决策。',
      },
    ],
    evidence: [
      {
        id: 'e1',
        title: say('决策日期', 'Decided on'),
        value: '2024-05-20',
        cell: '稳评台账!P28',
        note: null,
      },
      {
        id: 'e2',
        title: say('备案日期', 'Filed on'),
        value: say('（空）', '(blank)'),
        cell: '稳评台账!N28',
        note: null,
      },
      {
        id: 'e3',
        title: say('备案时限', 'Limit for filing'),
        value: say('10 个工作日', '10 working days'),
        cell: null,
        note: say('自 2024-01-01 起', 'since 2024-01-01'),
      },
    ],
    why: [
      {
        id: 'w',
        answer: 'yes',
        text: groupsOf.all,
        parts: [
          {
            id: 'w1',
            answer: 'yes',
            text: say('决策日期已填写（2024-05-20）', 'Decided on is given (2024-05-20)'),
            parts: [],
          },
          {
            id: 'w2',
            answer: 'yes',
            text: groupsOf.any,
            parts: [
              {
                id: 'w3',
                answer: 'yes',
                text: say('备案日期没有填写', 'Filed on is blank'),
                parts: [],
              },
              {
                id: 'w4',
                answer: 'no',
                text: say('备案日期晚于决策日期', 'Filed on is after Decided on'),
                parts: [],
              },
            ],
          },
        ],
      },
    ],
    change: {
      ways: [
        {
          id: 'c1',
          text: say(
            '若“备案日期”不晚于 2024-05-20，这一条就不再报出。',
            'If “Filed on” were not after 2024-05-20, this would no longer be reported.',
          ),
          cell: '稳评台账!N28',
        },
        {
          id: 'c2',
          text: say(
            '若“决策日期”不早于 2024-06-03，这一条就不再报出。',
            'If “Decided on” were not before 2024-06-03, this would no longer be reported.',
          ),
          cell: '稳评台账!P28',
        },
      ],
      none: null,
      note: say(
        '只有漏记、记错的，才按实际情况补填、更正。',
        'Only what was left out or written wrong is to be filled in or corrected.',
      ),
    },
    waiver: {
      state: 'expired',
      text: say(
        '豁免已于 2024-05-31 到期，问题重新计入。',
        'Its waiver ended on 2024-05-31: the finding counts again.',
      ),
      terms: [
        { label: waiverTerms.reason, value: '疫情期间先行决策' },
        { label: waiverTerms.approver, value: '李敏（分管副主任）' },
      ],
      canGrant: true,
      canRevoke: false,
      obstacle: null,
    },
  };
}
