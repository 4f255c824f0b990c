import type { Language } from '../../rules/index.ts';
import type { BulletinView } from './bulletin-view.ts';
import type { CheckView } from './check-view.ts';
import type { ClearDialogView, ConfirmDialogView, WaiverDialogView } from './dialog-views.ts';
import type { FindingsView } from './findings-view.ts';
import type { MappingView } from './mapping-view.ts';
import type { RulesView } from './rules-view.ts';
import type { SettingsView } from './settings-view.ts';
import type { ButtonView } from './shared-views.ts';

/**
 * Everything the pane shows at a moment, ready to show: sentences of this workbook in the user's language, ids to say in
 * an action, flags and numbers. Labels that never change are in the words table, which the parts read by `language`.
 */
export interface PaneView {
  readonly language: Language;
  readonly theme: Theme;
  readonly tabs: readonly TabView[];
  readonly activeTab: TabId;
  /** Newest first; shown above every tab. */
  readonly messages: readonly MessageView[];
  /** Of the active tab only: what is not shown is not said. */
  readonly page: PageView;
  /** At most one; it takes the focus until it is closed. */
  readonly dialog: DialogView | null;
}

/** High contrast comes from the system (`forced-colors`), on top of either. */
export type Theme = 'light' | 'dark';

export type TabId = 'check' | 'findings' | 'bulletin' | 'rules' | 'settings';

export interface TabView {
  readonly id: TabId;
  /** What waits there: "128"; none shows nothing. */
  readonly count: string | null;
}

export type PageView =
  | ({ readonly kind: 'check' } & CheckView)
  | ({ readonly kind: 'findings' } & FindingsView)
  | ({ readonly kind: 'bulletin' } & BulletinView)
  | ({ readonly kind: 'rules' } & RulesView)
  | ({ readonly kind: 'settings' } & SettingsView);

export type DialogView =
  | ({ readonly kind: 'mapping' } & MappingView)
  | ({ readonly kind: 'waiver' } & WaiverDialogView)
  | ({ readonly kind: 'clear' } & ClearDialogView)
  | ({ readonly kind: 'confirm' } & ConfirmDialogView);

/** Something to know whatever tab is open: what was done, what could not be done and what to do. */
export interface MessageView {
  readonly id: string;
  readonly tone: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  /** A sentence each; the second is often the repair. */
  readonly lines: readonly string[];
  readonly buttons: readonly ButtonView[];
  readonly canDismiss: boolean;
}
