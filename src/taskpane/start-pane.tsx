import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { officeWorkbook } from '../workbook/office/index.ts';
import { ribbonCommands } from './commands/ribbon-commands.ts';
import { joinRibbon, surroundings } from './office-app.ts';
import { Pane } from './parts/frame/Pane.tsx';
import { languageOf, preferenceStore } from './session/preferences.ts';
import { startSession, type StartedSession } from './session/start-session.ts';
import { watchTheme } from './watch-theme.ts';

/** Begins a session in the workbook that is open and shows it in `root`. To be called when Office is ready. */
export function startPane(root: HTMLElement): StartedSession {
  const { partitionKey, displayLanguage } = surroundings();
  const store = preferenceStore(storage(), partitionKey, languageOf(displayLanguage));
  const { language } = store.load();
  const session = startSession({
    workbook: (waiting) => officeWorkbook({ language, waiting }),
    store,
    download,
  });
  watchTheme((theme) => {
    session.dispatch({ kind: 'themed', theme });
  });
  joinRibbon(ribbonCommands(session.actions));
  createRoot(root).render(<ShownSession session={session} />);
  return session;
}

function ShownSession({ session }: { readonly session: StartedSession }) {
  const view = useSyncExternalStore(session.subscribe, session.view);
  return <Pane view={view} actions={session.actions} />;
}

/** A browser that keeps nothing for pages inside other pages throws already here. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
