import type { Language } from '../../../src/rules/index.ts';
import type { DialogView } from '../../../src/taskpane/view/view-model.ts';
import { saidWords } from '../../../src/taskpane/words/said-words.ts';
import { inLanguage } from './samples-check.ts';

type SampleDialog = 'mapping' | 'waiver' | 'clear' | 'confirm' | 'remove';

/** Every dialog, each in the state in which it says most. */
export function dialogViews(language: Language): Readonly<Record<SampleDialog, DialogView>> {
  const words = saidWords[language];
  const { save, removePolicy } = words.confirms;
  const city = inLanguage(language)('第三方机构名录（本市）', 'Register of agencies (our city)');
  return {
    mapping: mappingView(language),
    waiver: waiverView(language),
    clear: {
      kind: 'clear',
      goes: [words.clearGoes.ledgers(2), words.clearGoes.sheets],
      stays: words.clearStays,
      waivers: words.clearWaivers(5),
      keepsWaivers: true,
      isClearing: false,
    },
    confirm: { kind: 'confirm', id: 'save', ...save, isDangerous: false },
    remove: { kind: 'confirm', id: 'removePolicy', ...removePolicy(city), isDangerous: true },
  };
}

function mappingView(language: Language): DialogView {
  const words = saidWords[language];
  const say = inLanguage(language);
  const agencies = say('第三方机构名录', 'Register of third-party agencies');
  const option = (id: string, label: string) => ({ id, label, count: null, note: null });
  const required = say('（必填）', ' (required)');
  return {
    kind: 'mapping',
    id: 'l2',
    title: words.mappingTitle(agencies, '机构'),
    kindOfLedger: {
      selected: 'agencies',
      options: [option('agencies', agencies), option('none', words.notALedger)],
    },
    header: { first: '2', last: '2', fault: null },
    columns: [
      {
        column: 'B',
        header: '机构名称',
        field: 'name',
        grade: 'sure',
        evidence: [
          say('表头就是字段名称“机构名称”', 'The header is the field’s own name, “机构名称”'),
        ],
      },
      {
        column: 'C',
        header: '资质',
        field: 'qualification',
        grade: 'likely',
        evidence: [say('表头“资质”是字段的别名', 'The header “资质” is another name of the field')],
      },
      {
        column: 'F',
        header: '期限',
        field: 'none',
        grade: 'unsure',
        evidence: [
          say(
            '有两列（或两个字段）同样说得通，没有猜',
            'Two columns (or fields) fit equally well: nothing was guessed',
          ),
        ],
      },
    ],
    fields: [
      { id: 'none', label: words.notUsed, note: null },
      {
        id: 'name',
        label: say('机构名称', 'Name of the agency') + required,
        note: words.usedFor('B'),
      },
      {
        id: 'qualification',
        label: say('资质', 'Qualification'),
        note: words.usedFor('C'),
      },
      { id: 'validUntil', label: say('有效期至', 'Valid until'), note: null },
    ],
    missing: [say('“有效期至”', '“Valid until”')],
    setAside: [{ rows: words.rowsSpan(1, 1), reason: say('标题', 'A title') }],
    faults: [
      {
        id: 'p1',
        sentence: say(
          '工作表“机构”里没有“有效期至”这一列，要用到它的规则都没法检查。',
          'The sheet “机构” has no column “Valid until”: rules that need it cannot be checked.',
        ),
        repair: say('请指定是哪一列。', 'Say which column it is.'),
        place: '机构',
        leadsToCell: true,
      },
    ],
    changed: words.mappingChanged(1),
    isSaving: false,
    canReset: true,
  };
}

function waiverView(language: Language): DialogView {
  const { waiverGap } = saidWords[language];
  return {
    kind: 'waiver',
    finding: 'f1',
    sentence: inLanguage(language)(
      '事项 WP-2024-017 已于 2024-05-20 作出决策，但没有备案记录。',
      'Item WP-2024-017 was decided on 2024-05-20 without being filed.',
    ),
    fields: [
      { id: 'reason', value: '', fault: waiverGap.reason },
      { id: 'approver', value: '李敏（分管副主任）', fault: null },
      { id: 'basis', value: '', fault: null },
      { id: 'expiry', value: '', fault: waiverGap.expiry },
    ],
    isSaving: false,
    fault: null,
  };
}
