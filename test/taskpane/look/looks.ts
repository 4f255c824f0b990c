import type { Language } from '../../../src/rules/index.ts';
import type { EmptyView } from '../../../src/taskpane/view/findings-view.ts';
import type {
  DialogView,
  MessageView,
  PageView,
  PaneView,
} from '../../../src/taskpane/view/view-model.ts';
import { saidWords } from '../../../src/taskpane/words/said-words.ts';
import { bulletinToMake, madeBulletin, noBulletin, openedFigure } from './samples-bulletin.ts';
import { checkedView, inLanguage, runningView, uncheckedView } from './samples-check.ts';
import { dialogViews } from './samples-dialogs.ts';
import { detailView, findingsOf } from './samples-findings.ts';
import { rulesView, settingsView } from './samples-rules.ts';

type Look = Omit<PaneView, 'language' | 'theme'>;

/** Every tab and dialog, in the states that people meet. */
export function looksIn(language: Language): Readonly<Record<string, Look>> {
  const unchecked = { kind: 'check', ...uncheckedView(language) } as const;
  const findings = { kind: 'findings', ...findingsOf(40, language) } as const;
  const empty = { ...findings.list, groups: [], empty: notChecked(language) };
  const detail = { ...findings, detail: detailView(language) };
  const rules = { kind: 'rules', ...rulesView(language) } as const;
  const settings = { kind: 'settings', ...settingsView(language) } as const;
  const dialogs = dialogViews(language);
  return {
    first: show(unchecked),
    running: show({ kind: 'check', ...runningView(language) }),
    checked: {
      ...show({ kind: 'check', ...checkedView(language) }),
      messages: [protectedSheet(language)],
    },
    findings: show(findings),
    empty: show({ ...findings, list: empty }),
    detail: show(detail),
    'bulletin-empty': show({ kind: 'bulletin', ...bulletinToMake(language) }),
    'bulletin-none': show({ kind: 'bulletin', ...noBulletin(language) }),
    bulletin: show({ kind: 'bulletin', ...madeBulletin(language) }),
    'bulletin-figure': show({ kind: 'bulletin', ...openedFigure(language) }),
    rules: show(rules),
    settings: show(settings),
    mapping: show(unchecked, dialogs.mapping),
    waiver: show(detail, dialogs.waiver),
    clear: show(settings, dialogs.clear),
    confirm: show(rules, dialogs.confirm),
    remove: show(rules, dialogs.remove),
  };
}

function show(page: PageView, dialog: DialogView | null = null): Look {
  const tabs = (['check', 'findings', 'bulletin', 'rules', 'settings'] as const).map((id) => ({
    id,
    count: id === 'findings' ? '47' : null,
  }));
  return { tabs, activeTab: page.kind, messages: [], page, dialog };
}

function notChecked(language: Language): EmptyView {
  const { title, text, button } = saidWords[language].empties.notChecked;
  return { kind: 'notChecked', title, text, button: { id: 'check', label: button } };
}

function protectedSheet(language: Language): MessageView {
  const { reports, checkAgain } = saidWords[language];
  return {
    id: 'm',
    tone: 'warning',
    title: reports.partly,
    lines: [
      inLanguage(language)(
        '工作表“机构”受保护。请撤销保护后再校验，或只看“校验结果”。',
        'The sheet “机构” is protected. Unprotect it and check again, or read “校验结果” only.',
      ),
    ],
    buttons: [{ id: 'again', label: checkAgain }],
    canDismiss: true,
  };
}
