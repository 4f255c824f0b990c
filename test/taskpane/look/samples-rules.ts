import type { Language } from '../../../src/rules/index.ts';
import { saidWords } from '../../../src/taskpane/words/said-words.ts';
import type { RulesView } from '../../../src/taskpane/view/rules-view.ts';
import type { SettingsView } from '../../../src/taskpane/view/settings-view.ts';
import { inLanguage } from './samples-check.ts';

/** Policies, one of them the office's own; a file was refused. */
export function rulesView(language: Language): RulesView {
  const words = saidWords[language];
  const say = inLanguage(language);
  return {
    text: '',
    summary: words.rulesSummary(3, 58, 2),
    unsaved: words.unsaved,
    isSaving: false,
    imported: {
      file: '稳评-本市.json',
      state: 'refused',
      title: words.importRefused(2),
      faults: [
        {
          id: 'p1',
          sentence: say('没有叫“filedOn2”的字段。', 'There is no field called “filedOn2”.'),
          repair: say('是不是想写“filedOn”？', 'Is “filedOn” meant?'),
          place: words.filePlace(48, 17),
          leadsToCell: false,
        },
        {
          id: 'p2',
          sentence: say('规则 RA-999 没有写依据。', 'Rule RA-999 cites nothing.'),
          repair: say(
            '在 cites 里写上条款编号，例如 YT-2.8。',
            'Put the id of a clause into cites, such as YT-2.8.',
          ),
          place: words.filePlace(112, 5),
          leadsToCell: false,
        },
      ],
    },
    policies: [
      {
        id: 'risk-assessment',
        title: say('社会稳定风险评估', 'Social stability risk assessment'),
        version: '2024.2',
        source: 'shipped',
        note: null,
        isUsed: true,
        count: words.policyCount(24, 1),
        canRemove: false,
        rules: [
          {
            id: 'RA-208',
            title: say('六必查有“否”仍通过备案', 'Filed although one of the six checks says no'),
            severity: 'error',
            clauses: [
              {
                id: 'YT-2.8',
                source: say(
                  '鹰潭：重大决策社会稳定风险评估',
                  'Yingtan: risk assessment of major decisions',
                ),
                text: '备案审查实行“六必查”，有一项不合格不得备案。',
              },
            ],
            isOn: true,
            note: null,
            count: words.findings(2),
          },
          {
            id: 'RA-212',
            title: say('听取意见少于两种方式', 'Opinions were heard in fewer than two ways'),
            severity: 'warning',
            clauses: [{ id: 'YT-2.5', source: say('鹰潭', 'Yingtan'), text: '充分听取意见。' }],
            isOn: false,
            note: words.offByDefault,
            count: null,
          },
        ],
      },
      {
        id: 'agencies',
        title: say('第三方机构名录（本市）', 'Register of third-party agencies (our city)'),
        version: '2024.3',
        source: 'workbook',
        note: words.replaces('2024.2'),
        isUsed: false,
        count: words.policyCount(11, 0),
        canRemove: true,
        rules: [],
      },
    ],
  };
}

export function settingsView(language: Language): SettingsView {
  const words = saidWords[language];
  const { beside, sheets } = words.resultsGo;
  const option = (id: string, label: string, note: string | null) => ({
    id,
    label,
    count: null,
    note,
  });
  return {
    live: { isOn: true, obstacle: null },
    person: '王芳',
    language: {
      selected: language,
      options: [option('zh-CN', '简体中文', null), option('en-US', 'English', null)],
    },
    resultsGo: {
      selected: 'beside',
      options: [
        option('beside', beside.label, beside.note),
        option('sheets', sheets.label, sheets.note),
      ],
    },
    canClear: true,
    about: [
      { label: words.about.version, value: '0.1.0' },
      { label: words.about.machine, value: words.about.local },
    ],
  };
}
