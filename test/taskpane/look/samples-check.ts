import type { CheckView } from '../../../src/taskpane/view/check-view.ts';
import type { RulesView } from '../../../src/taskpane/view/rules-view.ts';
import type { SettingsView } from '../../../src/taskpane/view/settings-view.ts';

/** A workbook of the office as the pane would show it, for pictures and for tests of the parts. */
export const checked: CheckView = {
  freshness: {
    state: 'stale',
    title: '有 4 条记录在上次校验后改动过',
    lines: ['上次校验：2024-06-28 16:40，截至 2024-06-28'],
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
    headline: '24 条规则 × 128 条记录，共判断 3,072 项',
    counts: [
      { id: 'finding', count: '47', share: 0.0153 },
      { id: 'clear', count: '2,712', share: 0.8828 },
      { id: 'unchecked', count: '57', share: 0.0186 },
      { id: 'notInForce', count: '256', share: 0.0833 },
    ],
    waived: '其中 3 项问题已豁免；另有 1 项豁免已到期，仍按问题计。',
    levels: [
      { level: 'red', count: '3', share: 0.0234 },
      { level: 'orange', count: '9', share: 0.0703 },
      { level: 'yellow', count: '21', share: 0.1641 },
      { level: 'none', count: '95', share: 0.7422 },
    ],
    unchecked: [
      { id: 'a', text: '缺少“备案日期”一列', count: '42' },
      { id: 'b', text: '“评审日期”无法识别为日期', count: '15' },
    ],
    faults: [
      {
        id: 'f1',
        sentence: '“评审日期”写的是“6月底”，读不出是哪一天。',
        repair: '请写成完整日期，例如 2024-06-30。',
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
        title: '社会稳定风险评估',
        where: '稳评台账 · A3:W131 · 128 条记录',
        sureness: { grade: 'sure', text: '23 列中认出 22 列' },
        result: '问题 47 · 红 3 · 橙 9 · 黄 21',
        notices: [],
      },
      {
        id: 'l2',
        title: '第三方机构名录',
        where: '机构 · A2:J18 · 16 条记录',
        sureness: { grade: 'unsure', text: '10 列中认出 6 列' },
        result: null,
        notices: ['没有找到必填的“有效期至”一列'],
      },
    ],
    others: [
      { sheet: '填表说明', reason: '填写说明' },
      { sheet: '汇总', reason: '统计汇总' },
    ],
  },
};

export const unchecked: CheckView = {
  ...checked,
  freshness: {
    state: 'none',
    title: '还没有校验',
    lines: ['点“校验本表”，检查当前工作表里的台账。'],
  },
  asOf: { value: '2024-06-30', isToday: true, fault: null },
  outcome: null,
};

export const running: CheckView = {
  ...checked,
  outcome: null,
  run: {
    ...checked.run,
    progress: {
      text: '正在校验 稳评台账：1,200 / 5,000 条',
      share: 0.24,
      canCancel: true,
      isCancelling: false,
    },
  },
};

export const rules: RulesView = {
  text: '',
  summary: '3 项政策，58 条规则，停用 2 条',
  unsaved: '停用了 1 条规则，尚未保存到工作簿',
  isSaving: false,
  imported: {
    file: '稳评-本市.json',
    state: 'refused',
    title: '2 处有误',
    faults: [
      {
        id: 'p1',
        sentence: '没有叫“filedOn2”的字段。',
        repair: '是不是想写“filedOn”？',
        place: '第 48 行第 17 列',
        leadsToCell: false,
      },
      {
        id: 'p2',
        sentence: '规则 RA-999 没有写依据。',
        repair: '在 cites 里写上条款编号，例如 YT-2.8。',
        place: '第 112 行第 5 列',
        leadsToCell: false,
      },
    ],
  },
  policies: [
    {
      id: 'risk-assessment',
      title: '社会稳定风险评估',
      version: '2024.2',
      source: 'shipped',
      note: null,
      isUsed: true,
      count: '24 条规则，停用 1 条',
      canRemove: false,
      rules: [
        {
          id: 'RA-208',
          title: '六必查有“否”仍通过备案',
          severity: 'error',
          clauses: [
            {
              id: 'YT-2.8',
              source: '鹰潭：重大决策社会稳定风险评估',
              text: '备案审查实行“六必查”，有一项不合格不得备案。',
            },
          ],
          isOn: true,
          note: null,
          count: '问题 2',
        },
        {
          id: 'RA-212',
          title: '听取意见少于两种方式',
          severity: 'warning',
          clauses: [{ id: 'YT-2.5', source: '鹰潭', text: '充分听取意见。' }],
          isOn: false,
          note: '依据的把握不大，默认停用。',
          count: null,
        },
      ],
    },
    {
      id: 'agencies',
      title: '第三方机构名录（本市）',
      version: '2024.3',
      source: 'workbook',
      note: '取代随软件提供的 2024.2',
      isUsed: false,
      count: '11 条规则',
      canRemove: true,
      rules: [],
    },
  ],
};

export const settings: SettingsView = {
  live: { isOn: true, obstacle: null },
  language: {
    selected: 'zh-CN',
    options: [
      { id: 'zh-CN', label: '简体中文', count: null, note: null },
      { id: 'en-US', label: 'English', count: null, note: null },
    ],
  },
  resultsGo: {
    selected: 'beside',
    options: [
      {
        id: 'beside',
        label: '台账右侧和“校验结果”工作表',
        count: null,
        note: '在台账右边添加几列，单元格带标记。',
      },
      { id: 'sheet', label: '只写“校验结果”工作表', count: null, note: '台账上什么也不加。' },
    ],
  },
  canClear: true,
  about: [
    { label: '版本', value: '0.1.0' },
    { label: 'Excel 接口', value: 'ExcelApi 1.17' },
  ],
};
