import type { DialogView, PageView, PaneView } from '../../../src/taskpane/view/view-model.ts';
import { checked, rules, running, settings, unchecked } from './samples-check.ts';
import { detail, dialogs, findingsOf } from './samples-findings.ts';

type Look = Omit<PaneView, 'language' | 'theme'>;

const show = (page: PageView, dialog: DialogView | null = null): Look => ({
  tabs: [
    { id: 'check', count: null },
    { id: 'findings', count: '47' },
    { id: 'bulletin', count: null },
    { id: 'rules', count: null },
    { id: 'settings', count: null },
  ],
  activeTab: page.kind,
  messages: [],
  page,
  dialog,
});

const findings = findingsOf(40);

/** Every tab and dialog, in the states that people meet. */
export const looks: Readonly<Record<string, Look>> = {
  first: show({ kind: 'check', ...unchecked }),
  running: show({ kind: 'check', ...running }),
  checked: {
    ...show({ kind: 'check', ...checked }),
    messages: [
      {
        id: 'm',
        tone: 'warning',
        title: '有一张工作表没有写入标记',
        lines: ['工作表“机构”受保护。请撤销保护后再校验，或只看“校验结果”。'],
        buttons: [{ id: 'again', label: '再试一次' }],
        canDismiss: true,
      },
    ],
  },
  findings: show({ kind: 'findings', ...findings }),
  empty: show({
    kind: 'findings',
    ...findings,
    list: {
      ...findings.list,
      groups: [],
      empty: {
        kind: 'notChecked',
        title: '还没有校验',
        text: '点“校验本表”，检查当前工作表；问题会列在这里。',
        button: { id: 'check', label: '校验本表' },
      },
    },
  }),
  detail: show({ kind: 'findings', ...findings, detail }),
  rules: show({ kind: 'rules', ...rules }),
  settings: show({ kind: 'settings', ...settings }),
  mapping: show({ kind: 'check', ...unchecked }, dialogs.mapping),
  waiver: show({ kind: 'findings', ...findings, detail }, dialogs.waiver),
  clear: show({ kind: 'settings', ...settings }, dialogs.clear),
};
