import { officeIsDark } from './office-app.ts';
import type { Theme } from './view/view-model.ts';

/**
 * Tells light or dark, at once and when it may have changed. Excel on the web says nothing of it: then what the system
 * prefers counts. Office tells no changes to a pane, so it is asked again whenever a person comes back to it.
 */
export function watchTheme(told: (theme: Theme) => void): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  let before: Theme | undefined;
  const tell = () => {
    const isDark = officeIsDark() ?? dark.matches;
    const theme = isDark ? 'dark' : 'light';
    if (theme !== before) told(theme);
    before = theme;
  };
  dark.addEventListener('change', tell);
  window.addEventListener('focus', tell);
  document.addEventListener('visibilitychange', tell);
  tell();
}
