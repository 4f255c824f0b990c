import type { Language } from '../../../src/rules/index.ts';
import { saidWords } from '../../../src/taskpane/words/said-words.ts';
import type { CheckView } from '../../../src/taskpane/view/check-view.ts';

/** One of two sentences, by the language of a sample. */
export const inLanguage =
  (language: Language) =>
  (zh: string, en: string): string =>
    language === 'zh-CN' ? zh : en;

/** A workbook of the office, its own words Chinese as they are, as the pane would show it after a check. */
export function checkedView(language: Language): CheckView {
  const words = saidWords[language];
  const say = inLanguage(language);
  return {
    freshness: {
      state: 'stale',
      title: words.freshTitles.stale,
      lines: [
        say('有 4 条记录改动过，请再校验。', '4 records have changed: check again.'),
        words.lastRun('2024-06-28 16:40', '2024-06-28'),
      ],
    },
    asOf: { value: '2024-06-30', isToday: false, fault: null },
    run: {
      sheet: '稳评台账',
      canCheckSheet: true,
      canCheckAll: true,
      obstacle: null,
      progress: null,
    },
    outcome: {
      headline: words.headline(24, 128, 3072),
      counts: [
        { id: 'finding', count: '47', share: 0.0153 },
        { id: 'clear', count: '2,712', share: 0.8828 },
        { id: 'unchecked', count: '57', share: 0.0186 },
        { id: 'notInForce', count: '256', share: 0.0833 },
      ],
      waived: words.waived(3, 1),
      levels: [
        { level: 'red', count: '3', share: 0.0234 },
        { level: 'orange', count: '9', share: 0.0703 },
        { level: 'yellow', count: '21', share: 0.1641 },
        { level: 'none', count: '95', share: 0.7422 },
      ],
      unchecked: [
        { id: 'a', text: words.missingField(say('备案日期', 'Filed on')), count: '42' },
        {
          id: 'b',
          text: say('“评审日期”无法识别为日期', '“Reviewed on” holds something that is no day'),
          count: '15',
        },
      ],
      faults: [
        {
          id: 'f1',
          sentence: say(
            '“评审日期”写的是“6月底”，读不出是哪一天。',
            '“Reviewed on” says “6月底”: no day can be read from it.',
          ),
          repair: say(
            '请写成完整日期，例如 2024-06-30。',
            'Write the whole day, such as 2024-06-30.',
          ),
          place: '稳评台账!H17',
          leadsToCell: true,
        },
      ],
    },
    ledgers: {
      isReading: false,
      ledgers: [
        {
          id: 'l1',
          title: say('社会稳定风险评估', 'Social stability risk assessment'),
          where: words.where('稳评台账', 'A3:W131', 128),
          sureness: { grade: 'sure', text: words.sureness(22, 23) },
          result: words.ledgerResult(47, 3),
          notices: [],
        },
        {
          id: 'l2',
          title: say('第三方机构名录', 'Register of third-party agencies'),
          where: words.where('机构', 'A2:J18', 16),
          sureness: { grade: 'unsure', text: words.sureness(6, 10) },
          result: null,
          notices: [words.missingField(say('有效期至', 'Valid until')), words.setAsideCount(2)],
        },
      ],
      others: [
        { sheet: '填表说明', reason: say('填写说明', 'Notes for filling in') },
        { sheet: '汇总', reason: say('统计汇总', 'Totals') },
      ],
    },
  };
}

export function uncheckedView(language: Language): CheckView {
  return {
    ...checkedView(language),
    freshness: { state: 'none', title: saidWords[language].freshTitles.none, lines: [] },
    asOf: { value: '2024-06-30', isToday: true, fault: null },
    outcome: null,
  };
}

export function runningView(language: Language): CheckView {
  const checked = checkedView(language);
  return {
    ...checked,
    outcome: null,
    run: {
      ...checked.run,
      progress: {
        text: saidWords[language].phases.judging(1200, 5000),
        share: 0.24,
        canCancel: true,
        isCancelling: false,
      },
    },
  };
}
