import type { ChoiceView } from './shared-views.ts';

/** 设置. */
export interface SettingsView {
  readonly live: SwitchView;
  /** Who stands in 校验记录; '' where nobody has said. */
  readonly person: string;
  readonly language: ChoiceView;
  /** Beside the ledger and on a sheet of our own, or on that sheet only. */
  readonly resultsGo: ChoiceView;
  readonly canClear: boolean;
  /** Label and value: version, Excel, policies. */
  readonly about: readonly { readonly label: string; readonly value: string }[];
}

interface SwitchView {
  readonly isOn: boolean;
  /** Why it cannot be switched (Excel too old, read-only); null where it can. */
  readonly obstacle: string | null;
}
