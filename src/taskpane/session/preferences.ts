import type { Language } from '../../rules/index.ts';
import type { Preferences } from './state.ts';

/** Where a person's preferences are kept; a browser may refuse it. */
export interface PreferenceStore {
  readonly load: () => Preferences;
  readonly keep: (preferences: Preferences) => void;
}

const NAME = 'ledger-rules';

/**
 * `partition`: browsers keep apart what a page stores inside different sites, by a key that Office gives. `language`: of
 * whoever has not chosen one.
 */
export function preferenceStore(
  storage: Storage | undefined,
  partition: string,
  language: Language,
): PreferenceStore {
  const key = partition + NAME;
  const first: Preferences = { language, live: true, person: '', resultsGo: 'beside' };
  return {
    load() {
      try {
        return { ...first, ...known(JSON.parse(storage?.getItem(key) ?? '{}')) };
      } catch {
        return first;
      }
    },
    keep(preferences) {
      try {
        storage?.setItem(key, JSON.stringify(preferences));
      } catch {
        // It holds until the pane is closed.
      }
    },
  };
}

/** What was stored by another version, or by hand, is taken only as far as it is understood. */
function known(stored: unknown): Partial<Preferences> {
  if (typeof stored !== 'object' || stored === null) return {};
  const { language, live, person, resultsGo } = stored as Partial<
    Record<keyof Preferences, unknown>
  >;
  return {
    ...(language === 'zh-CN' || language === 'en-US' ? { language } : {}),
    ...(typeof live === 'boolean' ? { live } : {}),
    ...(typeof person === 'string' ? { person } : {}),
    ...(resultsGo === 'beside' || resultsGo === 'sheets' ? { resultsGo } : {}),
  };
}

/** Chinese of any kind reads Chinese; everybody else English. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || /^zh\b/i.test(displayLanguage) ? 'zh-CN' : 'en-US';
}
