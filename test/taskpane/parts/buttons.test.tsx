import { screen } from '@testing-library/react';
import { show } from './show.tsx';

describe('what is pressed is what is asked for', () => {
  const presses: readonly [string, readonly Press[]][] = [
    [
      'checked',
      [
        ['button', '校验本表', ['checkSheet']],
        ['button', '校验全部', ['checkAll']],
        ['button', '改为今天', ['setAsOfToday']],
        ['button', /* records by colour */ '红色预警3', ['showLevel', 'red']],
        ['button', '57未能检查', ['showOutcome', 'unchecked']],
        ['button', '查看已豁免的问题', ['showOutcome', 'waived']],
        ['button', '稳评台账!H17', ['goToPlace', 'f1']],
        ['button', '核对列：第三方机构名录', ['openMapping', 'l2']],
        ['button', '再校验一次', ['pressMessage', 'm', 'again']],
        ['button', '知道了，关闭提示', ['dismissMessage', 'm']],
        ['tab', '规则', ['openTab', 'rules']],
      ],
    ],
    ['running', [['button', '停止校验', ['cancel']]]],
    [
      'findings',
      [
        ['button', '橙 9', ['toggleLevel', 'orange']],
        ['button', '清除筛选', ['clearFilters']],
      ],
    ],
    ['empty', [['button', '校验全部', ['pressEmpty', 'check']]]],
    [
      'detail',
      [
        ['button', '定位到单元格', ['goToFinding', 'f1']],
        ['button', '返回清单', ['closeFinding']],
        ['button', '下一条', ['openFinding', 'f2']],
        ['button', '重新豁免…', ['openWaiver', 'f1']],
      ],
    ],
    ['bulletin-empty', [['button', '生成通报', ['makeBulletin']]]],
    [
      'bulletin',
      [
        ['button', '写入工作表', ['writeBulletin']],
        ['button', '应备案 70 件', ['openFigure', 'w due']],
      ],
    ],
    [
      'bulletin-figure',
      [
        ['button', '返回通报', ['closeFigure']],
        ['button', 'WP-2024-027 稳评台账 第 27 行', ['goToCell', '稳评台账!A27']],
      ],
    ],
    [
      'rules',
      [
        ['button', '保存到工作簿', ['saveRules']],
        ['button', '导出“社会稳定风险评估”', ['exportPolicy', 'risk-assessment']],
        ['button', '移除“第三方机构名录（本市）”', ['removePolicy', 'agencies']],
      ],
    ],
    [
      'settings',
      [
        ['switch', '边填边校验', ['setLive', 'off']],
        ['radio', 'English', ['setLanguage', 'en-US']],
        ['button', '清除校验结果…', ['askClear']],
      ],
    ],
    [
      'mapping',
      [
        ['button', '保存到工作簿', ['saveMapping']],
        ['button', '恢复自动识别', ['resetMapping']],
      ],
    ],
    [
      'waiver',
      [
        ['button', '同意豁免', ['grantWaiver']],
        ['button', '取消', ['closeDialog']],
        ['checkbox', '长期', ['editWaiver', 'expiry', '长期']],
      ],
    ],
    [
      'clear',
      [
        ['radio', '一并删除，不能恢复', ['setKeepWaivers', 'remove']],
        ['button', '清除', ['clear']],
      ],
    ],
    [
      'confirm',
      [
        ['button', '保存', ['confirm', 'save']],
        ['button', '取消', ['closeDialog']],
      ],
    ],
    ['remove', [['button', '移除', ['confirm', 'removePolicy']]]],
  ];
  it.each(presses)('%s', async (look, ways) => {
    const { asked, user } = show(look);
    const told: (readonly unknown[])[] = [];
    for (const [role, name] of ways) {
      await user.click(screen.getByRole(role, { name: (said) => plain(said) === plain(name) }));
      told.push([name, ...asked.splice(0)]);
    }
    expect(told).toEqual(ways.map(([, name, action]) => [name, action]));
  });
});

type Press = readonly [role: string, name: string, action: readonly unknown[]];

const plain = (name: string) => name.replace(/\s/g, '');

describe('what is chosen or typed', () => {
  it('corrects a column', async () => {
    const { asked, user } = show('mapping');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'F 列“期限”对应的字段' }),
      '有效期至',
    );
    expect(asked).toEqual([['correctColumn', 'F', 'validUntil']]);
  });

  it('switches a rule off that is opened with its policy', async () => {
    const { asked, user } = show('rules');
    await user.click(screen.getByRole('button', { name: /“社会稳定风险评估”的规则/ }));
    await user.click(screen.getByRole('switch', { name: /RA-208/ }));
    expect(asked).toEqual([['switchRule', 'risk-assessment', 'RA-208', 'off']]);
  });

  it('says a fault of a waiver at its own field', () => {
    show('waiver');
    const field = (name: RegExp) => screen.getByLabelText(name);
    expect(field(/理由/)).toHaveAccessibleDescription('请写理由');
    expect(field(/有效期至/)).toHaveAccessibleDescription(
      '请填到哪一天为止；没有期限的，勾选“长期”',
    );
    expect(field(/批准人/)).toBeValid();
  });

  it('takes the same policy file twice', async () => {
    const { asked, user } = show('rules');
    const file = new File(['{}'], 'policy.json', { type: 'application/json' });
    const input = screen.getByLabelText('导入规则文件…', { selector: 'input' });
    await user.upload(input, file);
    await user.upload(input, file);
    expect(asked).toEqual([['importPolicy'], ['importPolicy']]);
  });
});
