import { preferenceStore } from '../../../src/taskpane/session/preferences.ts';
import { startSession } from '../../../src/taskpane/session/start-session.ts';
import type { PaneActions } from '../../../src/taskpane/view/pane-actions.ts';
import type { PaneView } from '../../../src/taskpane/view/view-model.ts';
import type { SessionCalls } from './session-page-calls.ts';
import { officeWorkbook } from '../../../src/workbook/office/index.ts';

/** The pane without its face, in Excel: tests call its actions and look at what it would show. */
await Office.onReady();
const blocked: number[] = [];
new PerformanceObserver((list) => {
  blocked.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
}).observe({ type: 'longtask' });
const session = startSession({
  workbook: (waiting) => officeWorkbook({ language: 'zh-CN', waiting }),
  store: preferenceStore(undefined, '', 'zh-CN'),
  download: () => undefined,
});
const rejections: string[] = [];
addEventListener('unhandledrejection', ({ reason }) => rejections.push(String(reason)));
const paneCalls: SessionCalls = {
  act: (name: keyof PaneActions, ...given: readonly unknown[]) => {
    (session.actions[name] as (...given: readonly unknown[]) => void)(...given);
  },
  view: () => JSON.parse(JSON.stringify(session.view())) as PaneView,
  isBusy: () => session.state().job !== null || session.state().looked === null,
  rejections: () => rejections,
  blocked: () => blocked.splice(0),
};
globalThis.paneCalls = paneCalls;
