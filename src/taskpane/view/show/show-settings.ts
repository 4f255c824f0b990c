import type { PaneState } from '../../session/state.ts';
import type { SettingsView } from '../settings-view.ts';
import { titleOf, voiceOf } from './said.ts';

/** 设置: what a person prefers, and what this is. */
export function showSettings(state: PaneState): SettingsView {
  const voice = voiceOf(state);
  const { words } = voice;
  const { live, person, language, resultsGo } = state.preferences;
  const option = (id: string, label: string, note: string | null) => ({
    id,
    label,
    count: null,
    note,
  });
  const { beside, sheets } = words.resultsGo;
  return {
    live: { isOn: live && state.watches, obstacle: state.watches ? null : words.noWatching },
    person,
    language: {
      selected: language,
      options: [option('zh-CN', '简体中文', null), option('en-US', 'English', null)],
    },
    resultsGo: {
      selected: resultsGo,
      options: [
        option('beside', beside.label, beside.note),
        option('sheets', sheets.label, sheets.note),
      ],
    },
    canClear: state.job === null,
    about: [
      {
        label: words.about.policies,
        value: state.policies.entries
          .map(({ compiled: { policy } }) => `${titleOf(policy, voice)} ${policy.version}`)
          .join(words.joint),
      },
      { label: words.about.machine, value: words.about.local },
    ],
  };
}
